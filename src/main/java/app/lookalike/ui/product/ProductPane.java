package app.lookalike.ui.product;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Shows a page on a screen while there is a product on it; afterwards the focus goes back to where it was. */
public final class ProductPane {
    private final ProductViewModel model;
    private final ProductView view;
    private final Consumer<Boolean> shown;
    private Optional<Node> before = Optional.empty();

    /**
     * A page that is not shown yet.
     *
     * @param shown makes room for the page, or gives it back
     */
    public ProductPane(ProductViewModel model, ProductView view, Consumer<Boolean> shown) {
        this.model = model;
        this.view = view;
        this.shown = shown;
        model.page().addListener((observable, was, now) -> {
            if (was.isPresent() != now.isPresent()) {
                show(now.isPresent());
            }
        });
        show(model.isOpen());
    }

    private void show(boolean open) {
        Scene scene = view.getScene();
        if (open && scene != null) {
            before = Optional.ofNullable(scene.getFocusOwner());
        }
        view.setVisible(open);
        shown.accept(open);
        if (open) {
            view.focus();
        } else {
            before.ifPresent(Node::requestFocus);
            before = Optional.empty();
        }
    }

    /** Goes back one step, see {@link ProductViewModel#back}; whether a page was open. */
    public boolean back() {
        return model.back();
    }

    /** What is on the page. */
    public ProductViewModel model() {
        return model;
    }

    /** The page. */
    public ProductView view() {
        return view;
    }
}
