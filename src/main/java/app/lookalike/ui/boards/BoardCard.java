package app.lookalike.ui.boards;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A product on a board: picture, what it is, its note. Enter finds what is like it, E writes the note, Delete removes. */
final class BoardCard extends VBox {
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private static final double PICTURE_HEIGHT_PER_WIDTH = 4.0 / 3;
    private static final int PICTURE_SIDE = 400;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final BoardsViewModel model;
    private final Consumer<Query> findSimilar;
    private final PicturePlate picture;
    private final FontIcon gone = new FontIcon(Feather.SLASH);
    private final Label name = Labels.of("", "name");
    private final Label kind = Labels.of("", "meta");
    private final Label origin = Labels.of("", "meta");
    private final Tooltip nameInFull = new Tooltip();
    private final Button similar = Buttons.icon(Feather.SEARCH, "boards.similar", this::findSimilar);
    private final Button remove = Buttons.icon(Feather.X, "boards.remove", this::remove);
    private final NoteField note = new NoteField(this::writeNote, this::requestFocus);
    private @Nullable Board board;
    private @Nullable BoardItem item;
    private boolean pictureShown;

    BoardCard(BoardsViewModel model, PictureLoader loader, Consumer<Query> findSimilar) {
        this.model = model;
        this.findSimilar = findSimilar;
        this.picture = new PicturePlate(loader, PICTURE_SIDE);
        getStyleClass().add("board-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        picture.setHeightPerWidth(PICTURE_HEIGHT_PER_WIDTH);
        HBox tools = Styled.as("tools", new HBox(similar, remove));
        tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        tools.setPickOnBounds(false);
        StackPane framed = new StackPane(picture, gone, tools);
        gone.getStyleClass().add("gone-icon");
        StackPane.setAlignment(tools, Pos.TOP_RIGHT);
        name.setWrapText(true);
        name.setTooltip(nameInFull);
        for (Label line : List.of(kind, origin)) {
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
        }
        note.disableProperty().bind(model.readOnly());
        remove.disableProperty().bind(model.readOnly());
        getChildren().addAll(framed, name, kind, origin, note);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                findSimilar();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Shows this item; its picture only once {@link #showPicture} asks for it. */
    void show(Board on, BoardItem shown) {
        board = on;
        item = shown;
        Optional<Product> product = model.find(shown);
        String called = product.map(Product::displayName)
                .orElse(
                        shown.productName().isBlank()
                                ? Messages.get("boards.product", shown.productId())
                                : shown.productName());
        name.setText(called);
        nameInFull.setText(called);
        kind.setText(product.map(BoardCard::kindOf).orElse(Messages.get("boards.gone", shown.productId())));
        origin.setText(originOf(shown));
        Shown.set(origin, !origin.getText().isEmpty());
        note.show(shown.note());
        gone.setVisible(product.isEmpty());
        Shown.set(similar, product.isPresent());
        pseudoClassStateChanged(GONE, product.isEmpty());
        setAccessibleText(Messages.get("boards.card.accessible", called, kind.getText(), shown.note()));
    }

    /** Loads the picture, or lets go of it: a board may hold more cards than pictures fit into memory. */
    void showPicture(boolean visible) {
        if (visible == pictureShown || item == null) {
            return;
        }
        pictureShown = visible;
        Optional<Product> product = model.find(item);
        if (visible && product.isPresent()) {
            model.session().get().ifPresent(session -> picture.show(session, product.get()));
        } else {
            picture.clear();
        }
    }

    /** Marks the card that was clicked or reached last, also while the keyboard is elsewhere. */
    void setSelected(boolean is) {
        pseudoClassStateChanged(SELECTED, is);
    }

    /** What is shown. */
    String productId() {
        return item == null ? "" : item.productId();
    }

    private static String kindOf(Product product) {
        return Stream.of(Attribute.ARTICLE_TYPE, Attribute.BASE_COLOUR)
                .flatMap(attribute -> product.attribute(attribute).stream())
                .collect(Collectors.joining(Messages.get("separator")));
    }

    private static String originOf(BoardItem item) {
        String query = item.query();
        Double similarity = item.similarity();
        if (query == null) {
            return "";
        }
        return similarity == null
                ? Messages.get("boards.origin", query)
                : Messages.get("boards.originSimilarity", query, similarity * 100);
    }

    private void findSimilar() {
        if (item != null && model.find(item).isPresent()) {
            findSimilar.accept(new Query.ByProduct(item.productId()));
        }
    }

    private void remove() {
        if (board != null) {
            model.remove(board, productId());
        }
    }

    private void writeNote(String text) {
        if (board != null) {
            model.note(board, productId(), text);
        }
    }

    private void keyPressed(KeyEvent event) {
        if (!isFocused() || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> findSimilar();
            case E, F2 -> note.edit();
            case DELETE, BACK_SPACE -> remove();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
