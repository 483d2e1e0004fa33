package app.lookalike.ui.search.results;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.SearchHit;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import app.lookalike.ui.search.model.Attributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One answer: rank, picture, similarity, what it is, what it shares with the query. A click, Enter or Space searches on
 * from it; more is in its menu, which a button opens, too.
 */
public final class ResultCard extends VBox {
    private static final double PICTURE_HEIGHT_PER_WIDTH = 4.0 / 3;
    private static final int PICTURE_SIDE = 480;
    private static final PseudoClass LIKED = PseudoClass.getPseudoClass("liked");

    private final PicturePlate picture;
    private final Label rank = Labels.of("", "rank");
    private final Label liked = Labels.of("", "liked");
    private final Label kept = Labels.of("", "kept");
    private final Label similarity = Labels.of("", "similarity");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label name = Labels.of("", "name");
    private final Label labels = Labels.of("", "meta");
    private final Label origin = Labels.of("", "detail");
    private final Label sentence = Labels.of("", "match-sentence");
    private final Tooltip nameInFull = new Tooltip();
    private final Tooltip keptOn = new Tooltip();
    private boolean isLiked;
    private String described = "";
    private @Nullable SearchHit hit;

    ResultCard(PictureLoader loader, Consumer<Product> searchFrom, List<HitAction> actions) {
        getStyleClass().add("result-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        picture = new PicturePlate(loader, PICTURE_SIDE);
        picture.setHeightPerWidth(PICTURE_HEIGHT_PER_WIDTH);
        HBox buttons = buttons(actions);
        HBox marks = Styled.as("marks", new HBox(liked, kept));
        marks.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane framed = new StackPane(picture, rank, marks, buttons);
        StackPane.setAlignment(rank, Pos.TOP_LEFT);
        StackPane.setAlignment(marks, Pos.TOP_RIGHT);
        liked.setGraphic(new FontIcon(Feather.THUMBS_UP));
        setLiked(false);
        kept.setGraphic(new FontIcon(Feather.BOOKMARK));
        kept.setTooltip(keptOn);
        Shown.set(kept, false);
        StackPane.setAlignment(buttons, Pos.BOTTOM_RIGHT);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setFocusTraversable(false);
        HBox.setHgrow(bar, Priority.ALWAYS);
        similarity.setMinWidth(USE_PREF_SIZE);
        HBox score = Styled.as("score", new HBox(similarity, bar));
        name.setWrapText(true);
        name.setTooltip(nameInFull);
        for (Label line : List.of(labels, origin, sentence)) {
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
        }
        actions.stream()
                .filter(action -> action.key().equals(HitAction.PAGE))
                .findFirst()
                .ifPresent(this::showPageByName);
        getChildren().addAll(framed, score, name, labels, origin, sentence);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                choose(searchFrom);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            actions.stream()
                    .filter(action -> action.keys().match(event))
                    .findFirst()
                    .ifPresent(action -> {
                        action.run().accept(this);
                        event.consume();
                    });
            if (!event.isConsumed() && event.getCode() == KeyCode.SPACE) {
                choose(searchFrom);
                event.consume();
            }
        });
        setOnContextMenuRequested(event -> {
            menu(actions).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private void showPageByName(HitAction page) {
        name.getStyleClass().add("link");
        name.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                page.run().accept(this);
                event.consume();
            }
        });
    }

    /** Below on the picture while the pointer or the focus is on the card; the keyboard has the keys instead. */
    private HBox buttons(List<HitAction> actions) {
        HBox buttons = Styled.as("hit-buttons", new HBox());
        buttons.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        buttons.visibleProperty().bind(hoverProperty().or(focusedProperty()));
        actions.stream()
                .filter(HitAction::button)
                .map(action -> Buttons.icon(
                        action.icon(), action.key(), () -> action.run().accept(this)))
                .forEach(buttons.getChildren()::add);
        Button more = Buttons.icon(Feather.MORE_HORIZONTAL, "search.hit.menu", () -> {});
        more.setOnAction(event -> menu(actions).show(more, Side.BOTTOM, 0, 0));
        buttons.getChildren().add(more);
        buttons.getChildren().forEach(button -> {
            button.getStyleClass().add("small");
            button.setFocusTraversable(false);
        });
        return buttons;
    }

    private ContextMenu menu(List<HitAction> actions) {
        ContextMenu menu = new ContextMenu();
        for (HitAction action : actions) {
            MenuItem item = new MenuItem(action.text(), new FontIcon(action.icon()));
            item.setAccelerator(action.keys());
            item.setOnAction(event -> action.run().accept(this));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void choose(Consumer<Product> searchFrom) {
        if (hit != null) {
            searchFrom.accept(hit.product());
        }
    }

    /** What is shown. */
    public Optional<SearchHit> hit() {
        return Optional.ofNullable(hit);
    }

    /**
     * Shows this answer; the same card is used again and again, so that the focus stays where it is.
     *
     * @param measured whether its similarity was measured; else there is none to show
     */
    void show(CatalogSession session, SearchHit shown, boolean measured) {
        Product product = shown.product();
        boolean samePicture = hit != null && hit.shown().equals(shown.shown());
        hit = shown;
        double percent = shown.similarity() * 100;
        rank.setText(Messages.get("card.rank", shown.rank()));
        similarity.setText(measured ? Messages.get("card.similarity", percent) : "");
        similarity.setTooltip(shown.byLooks() ? new Tooltip(Messages.get("card.byLooks")) : null);
        Shown.set(similarity.getParent(), measured);
        bar.setProgress(Math.max(0, Math.min(1, shown.similarity())));
        name.setText(product.displayName());
        nameInFull.setText(product.displayName());
        labels.setText(join(product, Attribute.ARTICLE_TYPE, Attribute.GENDER, Attribute.BASE_COLOUR));
        origin.setText(origin(product));
        Shown.set(origin, !origin.getText().isEmpty());
        described = measured
                ? Messages.get("card.accessible", shown.rank(), product.displayName(), percent)
                : Messages.get("card.accessible.named", shown.rank(), product.displayName());
        if (!samePicture) {
            picture.show(session, shown.shown());
        }
    }

    /** Says what it shares with the query. */
    void compare(String said) {
        sentence.setText(said);
        setAccessibleText(described + " " + said);
    }

    /** Marks the result as liked or not. */
    void setLiked(boolean is) {
        pseudoClassStateChanged(LIKED, is);
        Shown.set(liked, is);
        isLiked = is;
        describeState();
    }

    /** Shows on which boards it is. */
    void setKept(List<String> boards) {
        Shown.set(kept, !boards.isEmpty());
        keptOn.setText(boards.isEmpty() ? "" : Messages.get("card.kept", String.join(", ", boards)));
        describeState();
    }

    private void describeState() {
        String said = Stream.of(isLiked ? Messages.get("card.liked") : "", keptOn.getText())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        setAccessibleHelp(said.isEmpty() ? null : said);
    }

    private static String origin(Product product) {
        return Stream.of(join(product, Attribute.BRAND), Attributes.price(product), Attributes.season(product))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(Messages.get("separator")));
    }

    private static String join(Product product, Attribute... attributes) {
        return Arrays.stream(attributes)
                .flatMap(attribute -> product.attribute(attribute).stream())
                .collect(Collectors.joining(Messages.get("separator")));
    }
}
