package app.lookalike.ui.insights;

import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/** One page of {@link InsightsView}. */
public interface InsightsPage {
    /** Its name in the list of pages. */
    String title();

    /** Its icon there. */
    Ikon icon();

    /** What is shown; always the same node. */
    Node view();

    /** It comes to the front: the time to compute what is not computed yet. */
    default void shown() {}
}
