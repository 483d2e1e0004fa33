package app.lookalike.service.learning;

/**
 * By which heads a catalogue can be ranked besides the one that it is ranked by.
 *
 * @param shipped whether by the one that comes with the program; it is in use where nothing else is
 * @param other whether by one that was learned and is kept, since another one was better or was preferred
 */
public record HeadsToChoose(boolean shipped, boolean other) {
    /** There is no choice. */
    public static final HeadsToChoose NONE = new HeadsToChoose(false, false);
}
