package app.lookalike.ui.browse;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import app.lookalike.ui.search.model.Attributes;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One product in the grid: picture, name, what it is. Tiles are used again and again while the grid scrolls, and lay
 * their few parts out themselves, since that happens for every tile of every row that comes into view.
 */
final class ProductTile extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /** Enough for the largest tile; small catalogues' pictures are smaller anyway. */
    private static final int PICTURE_SIDE = 320;

    private static final double INSET = GridLayout.INSET;
    private static final double BADGE = 22;

    private final PicturePlate picture;
    private final Label name = Labels.of("", "name");
    private final Label kind = Labels.of("", "meta");
    private final Tooltip inFull = new Tooltip();
    private final StackPane check = Styled.as("check", new StackPane(new FontIcon(Feather.CHECK)));
    private @Nullable Node action;
    private @Nullable Product product;
    private int index;

    ProductTile(PictureLoader loader) {
        getStyleClass().add("product-tile");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        picture = new PicturePlate(loader, PICTURE_SIDE);
        picture.setCache(true); // else its blending and its corners are calculated in every frame of a scroll
        name.setWrapText(true);
        name.setTooltip(inFull);
        kind.setTooltip(inFull);
        check.setVisible(false);
        getChildren().addAll(picture, name, kind, check);
    }

    /** What is shown; empty for a place behind the last product. */
    Optional<Product> product() {
        return Optional.ofNullable(product);
    }

    /** Its position among the products found. */
    int index() {
        return index;
    }

    /** Shows this product; what it showed before is dropped. */
    void show(CatalogSession session, Product shown, int position) {
        setVisible(true);
        index = position;
        if (shown.equals(product)) {
            return;
        }
        product = shown;
        name.setText(shown.displayName());
        Stream<String> attributes = Stream.of(Attribute.ARTICLE_TYPE, Attribute.BASE_COLOUR, Attribute.BRAND)
                .flatMap(attribute -> shown.attribute(attribute).stream());
        kind.setText(Stream.concat(Stream.of(Attributes.price(shown)), attributes)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(Messages.get("separator"))));
        inFull.setText(name.getText() + "\n" + kind.getText());
        picture.show(session, shown);
    }

    /** Shows that a product will come. */
    void await(int position) {
        clear();
        setVisible(true);
        index = position;
        name.setText("");
        kind.setText("");
    }

    /** Shows nothing. */
    void clear() {
        setVisible(false);
        if (product != null) {
            product = null;
            picture.clear();
        }
    }

    /** Shows whether it is selected and whether the keyboard is at it. */
    void mark(boolean selected, boolean current) {
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(CURRENT, current);
        check.setVisible(selected);
        setAccessibleText(product == null ? null : describe(product, selected));
    }

    /** For a screen reader. */
    static String describe(Product product, boolean selected) {
        String kind = Stream.of(Attribute.ARTICLE_TYPE, Attribute.BASE_COLOUR, Attribute.GENDER)
                .flatMap(attribute -> product.attribute(attribute).stream())
                .collect(Collectors.joining(", "));
        return Messages.get(
                selected ? "browse.tile.selected" : "browse.tile.accessible",
                product.displayName(),
                kind,
                product.id());
    }

    /** Puts a button over the picture's corner. */
    void setAction(Node button) {
        action = button;
        getChildren().add(button);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * INSET;
        double height = GridLayout.pictureHeight(width);
        double words = INSET + height + GridLayout.WORDS_GAP;
        double scale = Appearance.textScale(this);
        double nameHeight = GridLayout.nameHeight(scale);
        picture.resizeRelocate(INSET, INSET, width, height);
        name.resizeRelocate(INSET + 2, words, width - 4, nameHeight);
        kind.resizeRelocate(INSET + 2, words + nameHeight, width - 4, GridLayout.kindHeight(scale));
        check.resizeRelocate(INSET + 6, INSET + 6, BADGE, BADGE);
        if (action != null && action.getParent() == this) {
            double side = action.prefHeight(-1);
            double across = action.prefWidth(-1);
            action.resizeRelocate(getWidth() - INSET - 5 - across, INSET + 5, across, side);
        }
    }
}
