package app.lookalike.ui.quality;

/** What is on the right of the quality screen. */
public enum Page {
    /** The figures of one evaluation. */
    FIGURES,
    /** The evaluations that are kept. */
    RUNS
}
