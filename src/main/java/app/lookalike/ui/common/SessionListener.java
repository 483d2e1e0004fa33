package app.lookalike.ui.common;

/** The notifications about the open catalogue to a screen's view model; called on the window's thread. */
public interface SessionListener {
    /** Another catalogue is open from now on; the one before will be closed. */
    void open(CatalogSession session);

    /** More of its products can be found than before. */
    default void refresh() {}
}
