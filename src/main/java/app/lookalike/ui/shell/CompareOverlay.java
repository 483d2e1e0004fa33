package app.lookalike.ui.shell;

import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.compare.CompareView;
import app.lookalike.ui.compare.CompareViewModel;
import app.lookalike.ui.compare.Comparison;

/** A result beside the query, over the window. */
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
        model.compare(comparison);
        window.showWideOverlay("compare.title", view, model::close);
        view.focus();
    }
}
