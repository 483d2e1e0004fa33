package app.lookalike.settings;

/** How the window is coloured. */
public enum Theme {
    /** Dark text on white. */
    LIGHT,
    /** Light text on near-black. */
    DARK;

    /** The other one. */
    public Theme toggled() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
