package app.lookalike.ui.foryou;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.picture.PictureLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A first choice: picked or not. */
final class ChoiceCard extends PictureCard {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final Runnable pick;
    private final Label check = new Label(null, new FontIcon(Feather.CHECK));
    private boolean picked;

    ChoiceCard(PictureLoader loader, CatalogSession session, Product product, Runnable pick) {
        super(loader, session, product, kind(product));
        this.pick = pick;
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        setAccessibleText(Messages.get("foryou.choice.accessible", product.displayName(), kind(product)));
        check.getStyleClass().add("picked");
        StackPane.setAlignment(check, Pos.TOP_RIGHT);
        framed().getChildren().add(check);
        setPicked(false);
    }

    private static String kind(Product product) {
        return Stream.of(Attribute.ARTICLE_TYPE, Attribute.GENDER)
                .flatMap(attribute -> product.attribute(attribute).stream())
                .collect(Collectors.joining(Messages.get("separator")));
    }

    /** Marks it as picked or not. */
    void setPicked(boolean is) {
        picked = is;
        check.setVisible(is);
        pseudoClassStateChanged(PICKED, is);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    @Override
    void choose() {
        pick.run();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? picked
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
