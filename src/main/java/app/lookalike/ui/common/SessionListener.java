package app.lookalike.ui.common;

/** What a screen's view model has to know of the open catalogue; called on the window's thread. */
public interface SessionListener {
    /** Another catalogue is open from now on; the one before will be closed. */
    void open(CatalogSession session);

    /** More of its products can be found than before. */
    default void refresh() {}
}
