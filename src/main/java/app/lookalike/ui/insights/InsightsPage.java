package app.lookalike.ui.insights;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.action.Action;
import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/** One page of {@link InsightsView}. */
public interface InsightsPage {
    /** The key of its name in {@link Messages}. */
    String key();

    /** Its icon in the list of pages. */
    Ikon icon();

    /** What is shown; always the same node. */
    Node view();

    /** Its name in the list of pages. */
    default String title() {
        return Messages.get(key());
    }

    /** What can be done on it, with its keys, while it is in front; always the same. */
    default List<Action> actions() {
        return List.of();
    }

    /** It comes to the front: the time to compute what is not computed yet. */
    default void shown() {}
}
