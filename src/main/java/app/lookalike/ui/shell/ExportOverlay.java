package app.lookalike.ui.shell;

import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.export.ExportView;
import app.lookalike.ui.export.ExportViewModel;
import app.lookalike.ui.export.Exportable;

/** The export of products, over the window. */
public final class ExportOverlay {
    private final ShellView window;
    private final ExportViewModel model;
    private final ExportView view;

    /** A dialog that is not shown yet. */
    public ExportOverlay(ShellView window, ExportViewModel model, FilePrompts prompts) {
        this.window = window;
        this.model = model;
        this.view = new ExportView(model, prompts);
    }

    /** Shows it; nothing where there are no products. */
    public void show(Exportable products) {
        if (products.items().isEmpty()) {
            return;
        }
        model.begin(products);
        window.showOverlay("export.title", view, model::close);
        view.focus();
    }
}
