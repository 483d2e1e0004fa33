package app.lookalike.settings;

/** How the window is coloured. */
public enum Theme {
    /** Dark text on white. */
    LIGHT,
    /** Light text on near-black. */
    DARK,
    /** Whichever of the two the system has. */
    SYSTEM
}
