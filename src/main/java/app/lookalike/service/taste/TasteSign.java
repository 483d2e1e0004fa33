package app.lookalike.service.taste;

/** What a person did with a product, and what that says about the person's taste. */
public enum TasteSign {
    /** Put on a board, and still there. */
    KEPT(1),
    /** "More like this", on a search's answer. */
    LIKED(0.8),
    /** Chosen among a few when nothing was known yet. */
    PICKED(0.6),
    /** Searched by. */
    SEARCHED(0.3),
    /** Its page was looked at. */
    OPENED(0.15),
    /** "Not this", on a suggestion. */
    NOT_THIS(-0.5),
    /** "Less like this", on a search's answer. */
    DISLIKED(-0.5);

    private final double weight;

    TasteSign(double weight) {
        this.weight = weight;
    }

    /** How much it says, when it is fresh: 1 for the most, below 0 against such products. */
    public double weight() {
        return weight;
    }

    /** Whether one such sign is enough to suggest something by; of the others it takes a few. */
    public boolean isStrong() {
        return this == KEPT || this == LIKED;
    }
}
