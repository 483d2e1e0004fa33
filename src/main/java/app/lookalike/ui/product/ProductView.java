package app.lookalike.ui.product;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.control.Banner;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.ZoomGestures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The page of a product. In a narrow place its parts stand below each other, in a wide one the picture stands beside what
 * is known. Taken away by {@link ProductViewModel#back}, which the screen around it calls at Escape.
 */
public final class ProductView extends VBox {
    /** From this width on the picture stands beside the rest, with text of the usual size. */
    private static final double WIDE = 620;

    private static final double PICTURE_PERCENT = 46;
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);

    private final ProductViewModel model;
    private final List<ProductAction> actions;
    private final List<Button> buttons = new ArrayList<>();
    private final Label name = new Label();
    private final Label kind = new Label();
    private final ProductPicture picture;
    private final ProductFacts facts;
    private final SimilarProducts similar;
    private final GridPane columns = Styled.as("product-columns", new GridPane());
    private final ScrollPane scroll;

    /** The page, with nothing on it yet. */
    public ProductView(ProductViewModel model, PictureLoader loader, ProductUses uses) {
        this.model = model;
        this.actions = ProductAction.all(model, uses);
        this.picture = new ProductPicture(loader);
        this.facts = new ProductFacts(uses);
        this.similar = new SimilarProducts(loader, this::visit);
        PartnerProducts partners = new PartnerProducts(loader, this::visit);
        model.partners().ifPresent(with -> with.outfit()
                .addListener((observable, before, now) ->
                        model.page().get().ifPresent(page -> partners.show(page.session(), now))));
        getStyleClass().add("product-view");
        setId("product-view");
        VBox content = Styled.as("product-content", new VBox(actionBar(), columns, similar, partners));
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header(), new Banner(model.message(), model::dismiss), scroll);
        content.widthProperty().addListener((observable, before, now) -> arrange(now.doubleValue()));
        arrange(0);
        new ZoomGestures(picture.magnifier()).listenToSigns(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.page().addListener((observable, before, now) -> show(now));
        model.found().addListener((observable, before, now) -> showFound());
        model.searching().addListener((observable, before, now) -> showFound());
        uses.boards().boards().addListener((observable, before, now) -> model.page()
                .get()
                .ifPresent(page -> facts.showBoards(page.product())));
        show(model.page().get());
    }

    private void visit(Product product) {
        focus(); // the one that has it goes away
        model.visit(product);
    }

    private Node header() {
        Button back = Buttons.icon(Feather.ARROW_LEFT, "product.back", model::back);
        Shown.when(back, model.canGoBack());
        name.getStyleClass().add("product-name");
        kind.getStyleClass().add("caption");
        for (Label label : List.of(name, kind)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        VBox titles = new VBox(name, kind);
        HBox.setHgrow(titles, Priority.ALWAYS);
        return Styled.as(
                "product-header",
                new HBox(
                        back,
                        titles,
                        Buttons.icon(Feather.CHEVRON_LEFT, "product.previous", () -> model.step(-1)),
                        Buttons.icon(Feather.CHEVRON_RIGHT, "product.next", () -> model.step(1)),
                        Buttons.icon(Feather.X, "product.close", model::close)));
    }

    private FlowPane actionBar() {
        FlowPane bar = Styled.as("product-actions", new FlowPane());
        for (ProductAction action : actions) {
            Button button = Buttons.labelled(action.icon(), action.key(), () -> {});
            button.getStyleClass().add("small");
            button.setContentDisplay(ContentDisplay.LEFT);
            button.setOnAction(event -> run(action, button));
            buttons.add(button);
        }
        buttons.get(0).getStyleClass().add("accent");
        bar.getChildren().setAll(buttons);
        return bar;
    }

    private void run(ProductAction action, Node beside) {
        model.page().get().filter(action::fits).ifPresent(page -> action.run().accept(page, beside));
    }

    private void arrange(double width) {
        boolean wide = width >= WIDE * Appearance.textScale(this);
        if (wide == (columns.getColumnCount() == 2) && !columns.getChildren().isEmpty()) {
            return;
        }
        columns.getChildren().clear();
        columns.getColumnConstraints().clear();
        for (int i = 0; i < (wide ? 2 : 1); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(wide ? (i == 0 ? PICTURE_PERCENT : 100 - PICTURE_PERCENT) : 100);
            column.setMinWidth(0);
            columns.getColumnConstraints().add(column);
        }
        columns.add(picture, 0, 0);
        columns.add(facts, wide ? 1 : 0, wide ? 0 : 1);
    }

    private void show(Optional<ProductPage> page) {
        page.ifPresentOrElse(
                now -> {
                    Product product = now.product();
                    name.setText(product.displayName());
                    kind.setText(Stream.of(Attribute.ARTICLE_TYPE, Attribute.BASE_COLOUR, Attribute.GENDER)
                            .flatMap(attribute -> product.attribute(attribute).stream())
                            .collect(Collectors.joining(Messages.get("separator"))));
                    setAccessibleText(Messages.get("product.accessible", product.displayName(), product.id()));
                    picture.show(now);
                    for (int i = 0; i < actions.size(); i++) {
                        Shown.set(buttons.get(i), actions.get(i).fits(now));
                    }
                    scroll.setVvalue(0);
                    showFound();
                },
                picture::clear);
    }

    private void showFound() {
        model.page().get().ifPresent(page -> {
            facts.show(page, model.found().get().picture());
            similar.show(page.session(), model.found().get(), model.searching().get());
        });
    }

    private void keyPressed(KeyEvent event) {
        if (BACK.match(event)) {
            model.back();
            event.consume();
            return;
        }
        boolean plain = !event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown();
        if (plain && (event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP)) {
            model.step(event.getCode() == KeyCode.PAGE_DOWN ? 1 : -1);
            event.consume();
            return;
        }
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).keys().match(event)) {
                run(actions.get(i), buttons.get(i));
                event.consume();
                return;
            }
        }
    }

    /** Gives the keyboard to the picture. */
    public void focus() {
        picture.focus();
    }
}
