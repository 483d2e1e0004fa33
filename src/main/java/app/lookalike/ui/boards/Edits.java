package app.lookalike.ui.boards;

/** Hears of every change that somebody made, so that it can be taken back. Lives on the window's thread. */
@FunctionalInterface
public interface Edits {
    /**
     * A change was made.
     *
     * @param description what, for people, such as "Kept on Summer"
     * @param undo takes it back
     * @param redo makes it again after that
     */
    void done(String description, Runnable undo, Runnable redo);
}
