package app.lookalike.ui.shell;

import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.compare.CompareView;
import app.lookalike.ui.compare.CompareViewModel;
import app.lookalike.ui.compare.Comparison;
import javafx.scene.Node;
import javafx.scene.Scene;

/** A result beside the query, over the window; the focus goes back to where it was. */
public final class CompareOverlay {
    private final ShellView window;
    private final CompareViewModel model;
    private final CompareView view;

    /** A panel that is not shown yet. */
    public CompareOverlay(ShellView window, CompareViewModel model, PictureLoader loader) {
        this.window = window;
        this.model = model;
        this.view = new CompareView(model, loader);
    }

    /** Shows it. */
    public void show(Comparison comparison) {
        Scene scene = window.getScene();
        Node before = scene == null ? null : scene.getFocusOwner();
        model.compare(comparison);
        window.showWideOverlay("compare.title", view, () -> {
            model.close();
            if (before != null) {
                before.requestFocus();
            }
        });
        view.focus();
    }
}
