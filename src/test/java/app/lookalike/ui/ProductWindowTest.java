package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.Product;
import app.lookalike.service.mislabel.DoubtfulLabel;
import app.lookalike.service.query.Query;
import app.lookalike.settings.Theme;
import app.lookalike.ui.product.ProductPage;
import app.lookalike.ui.testing.Contrast;
import app.lookalike.ui.testing.SearchStage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The page of a product, beside the grid of Browse and in the place of the answers of Search. */
class ProductWindowTest extends ProductWindowSetup {
    private static final double LEAST_CONTRAST = 4.5;

    ProductWindowTest(@TempDir Path folder) {
        super(folder);
    }

    @Start
    @Override
    void start(Stage stage) {
        super.start(stage);
    }

    @Test
    void opensBesideTheGridByEnterAndClosesByEscape(FxRobot robot) {
        openFromBrowse(robot, 1);

        assertThat(name(robot)).isEqualTo("Product number 2");
        assertThat(texts(robot, "#product-lines .label")).contains("Product id", "2", "Category", "Colour", "File");
        assertThat(robot.lookup("#products").<Node>query())
                .as("the grid stays beside it")
                .matches(Contrast::isShown);
        assertThat(robot.lookup("#product-picture .picture").<ImageView>queryAll())
                .anyMatch(view -> view.getImage() != null && Contrast.isShown(view));
        assertThat(shown(robot, "#similar-products .similarity")).hasSize(12);

        robot.type(KeyCode.ESCAPE);

        assertThat(browsed.isOpen()).isFalse();
        assertThat(robot.lookup("#products").query().isFocused()).isTrue();
        assertThat(browse.current()).map(Product::id).contains("2");
    }

    @Test
    void followsTheGridAndLeadsToSimilarProductsAndBack(FxRobot robot) {
        openFromBrowse(robot, 0);
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(name(robot)).isEqualTo("Product number 2");
        assertThat(browse.current()).map(Product::id).contains("2");

        String nearest = browsed.found().get().similar().get(0).product().displayName();
        Node tile = robot.lookup("#similar-products").queryAll().stream()
                .filter(Contrast::isShown)
                .map(node -> ((Parent) node).getChildrenUnmodifiable().get(0))
                .findFirst()
                .orElseThrow();
        robot.interact(tile::requestFocus);
        assertThat(tile.isFocused()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(name(robot)).isEqualTo(nearest);

        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        assertThat(name(robot)).isEqualTo("Product number 2");
        assertThat(browsed.canGoBack().get()).isFalse();
    }

    @Test
    void doesWhatCanBeDoneWithAProductByKeys(FxRobot robot) {
        openFromBrowse(robot, 2);

        robot.type(KeyCode.S);
        assertThat(asked).containsExactly(new Query.ByProduct("3"));

        robot.type(KeyCode.B);
        WaitForAsyncUtils.waitForFxEvents();
        Board board = boards.boards().get().get(0);
        assertThat(board.find("3")).isPresent();
        assertThat(texts(robot, "#product-boards .hyperlink")).containsExactly(board.name());
        robot.interact(((Hyperlink) page(robot).lookup("#product-boards .hyperlink"))::fire);
        assertThat(visited).extracting(Board::id).containsExactly(board.id());

        robot.interact(() -> page(robot).lookup("#product-picture").requestFocus());
        robot.type(KeyCode.C);
        assertThat(compared).hasSize(1);
        assertThat(compared.get(0).asked()).isEqualTo(new Query.ByProduct("3"));

        control(robot, KeyCode.ENTER);
        assertThat(files.opened).hasSize(1);
        robot.press(KeyCode.SHIFT);
        control(robot, KeyCode.ENTER);
        control(robot, KeyCode.C);
        robot.release(KeyCode.SHIFT);
        assertThat(files.revealed).hasSize(1);
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied).containsExactly("3");

        robot.type(KeyCode.DELETE);
        assertThat(hidden).extracting(Product::id).containsExactly("3");
        assertThat(browsed.isOpen()).isFalse();
    }

    @Test
    void saysWhyAFileCannotBeOpened(FxRobot robot) {
        files.refusal = Optional.of("No program opens this.");
        openFromBrowse(robot, 0);

        control(robot, KeyCode.ENTER);

        assertThat(texts(robot, ".product-view > .banner .label")).contains("No program opens this.");
    }

    @Test
    void zoomsByKeys(FxRobot robot) {
        openFromBrowse(robot, 0);
        robot.type(KeyCode.EQUALS, 2);
        ImageView picture = (ImageView) page(robot).lookup("#product-picture .picture");
        double zoomed = picture.getScaleX();
        assertThat(zoomed).isGreaterThan(1);

        double before = picture.getTranslateX();
        robot.type(KeyCode.RIGHT);
        assertThat(picture.getTranslateX()).isLessThan(before);
        assertThat(name(robot)).isEqualTo("Product number 1");

        robot.type(KeyCode.DIGIT0);
        assertThat(picture.getScaleX()).isEqualTo(1);
    }

    @Test
    void showsEveryPictureOfTheProduct(FxRobot robot) {
        Product product = session.product("1").withViews(List.of("20.jpg", "40.jpg"));
        robot.interact(() -> browsed.show(ProductPage.of(session, product)));
        WaitForAsyncUtils.waitForFxEvents();
        ImageView large = (ImageView) page(robot).lookup("#product-picture .picture");
        Image first = large.getImage();
        assertThat(shown(robot, ".picture-view"))
                .extracting(Node::getAccessibleText)
                .containsExactly("Picture 1 of 3", "Picture 2 of 3", "Picture 3 of 3");

        robot.type(KeyCode.EQUALS);
        robot.interact(((ToggleButton) shown(robot, ".picture-view").get(1))::fire);

        assertThat(large.getImage()).isNotNull().isNotSameAs(first);
        assertThat(large.getScaleX()).as("all of it").isEqualTo(1);
    }

    @Test
    void showsTheDoubtfulLabelsThatWereFound(FxRobot robot) {
        openFromBrowse(robot, 0);
        assertThat(shown(robot, "#product-doubts .label")).isEmpty();
        robot.type(KeyCode.ESCAPE);
        doubts.add(new DoubtfulLabel(
                session.product("1"), Attribute.BASE_COLOUR, "Blue", "Navy Blue", 0.82, List.of(), Optional.empty()));

        openFromBrowse(robot, 0);

        assertThat(texts(robot, "#product-doubts .label"))
                .containsExactly("Colour: Blue is doubtful (82 %), Navy Blue is suggested");
    }

    @Test
    void opensFromTheNameOfAnAnswerInThePlaceOfTheAnswers(FxRobot robot) {
        robot.interact(() -> searchView.ifPresent(navigation::show));
        WaitForAsyncUtils.waitForFxEvents();
        Node card = SearchStage.cards(robot).get(1);
        String second = ((Label) card.lookup(".name")).getText();
        robot.clickOn(card.lookup(".name"));

        assertThat(name(robot)).isEqualTo(second);
        assertThat(search.asked().get().orElseThrow().query())
                .as("what is asked stays")
                .isEqualTo(new Query.ByProduct("1"));
        Bounds facts = boundsOf(page(robot).lookup(".product-facts"));
        Bounds picture = boundsOf(page(robot).lookup("#product-picture"));
        assertThat(facts.getMinX()).as("beside the picture").isGreaterThan(picture.getMaxX());

        robot.type(KeyCode.C);
        assertThat(compared.get(0).asked()).isEqualTo(new Query.ByProduct("1"));
        assertThat(compared.get(0).at()).isEqualTo(1);
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(answer.page().get().map(ProductPage::product))
                .contains(search.result().get().orElseThrow().hits().get(2).product());

        robot.type(KeyCode.ESCAPE);
        assertThat(answer.isOpen()).isFalse();
        assertThat(SearchStage.cards(robot)).first().matches(Contrast::isShown);

        robot.interact(SearchStage.cards(robot).get(0)::requestFocus);
        robot.type(KeyCode.P);
        assertThat(answer.isOpen()).isTrue();
        robot.interact(() -> search.searchFrom(session.product("9")));
        assertThat(answer.isOpen()).as("another query shows its answers").isFalse();
    }

    @Test
    void takesThePlaceOfTheGridWhereThereIsNoRoomForBoth(FxRobot robot) {
        robot.interact(() -> {
            robot.window(0).setWidth(1024);
            robot.window(0).setHeight(700);
            preferences.update(settings -> settings.withTextSize(150));
        });
        openFromBrowse(robot, 1);

        Node page = page(robot);
        Bounds bounds = boundsOf(page);
        assertThat(bounds.getMaxX()).isLessThanOrEqualTo(1024.5);
        assertThat(bounds.getWidth()).isGreaterThan(500);
        assertThat(robot.lookup("#products").<Node>query()).matches((Node grid) -> !Contrast.isShown(grid));
        page.lookupAll(".product-actions .button").forEach(button -> {
            Bounds at = boundsOf(button);
            assertThat(at.getMaxX()).isLessThanOrEqualTo(bounds.getMaxX());
            assertThat(at.getMinX()).isGreaterThanOrEqualTo(bounds.getMinX());
        });

        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#products").<Node>query()).matches(Contrast::isShown);
        robot.interact(() -> {
            robot.window(0).setWidth(1280);
            robot.window(0).setHeight(800);
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void canBeReadAndTellsAScreenReaderWhatEverythingIs(Theme theme, FxRobot robot) {
        openFromBrowse(robot, 0);
        robot.type(KeyCode.B);
        robot.interact(() -> {
            preferences.update(settings -> settings.withTheme(theme));
            robot.window(0).getScene().getRoot().applyCss();
        });

        Node page = page(robot);
        List<Label> labels = page.lookupAll(".label").stream()
                .filter(node -> node instanceof Label label && !label.getText().isEmpty() && Contrast.isShown(label))
                .map(Label.class::cast)
                .toList();
        assertThat(labels).hasSizeGreaterThan(15);
        assertThat(labels).allSatisfy(label -> assertThat(Contrast.of(label))
                .as("contrast of \"%s\" %s", label.getText(), label.getStyleClass())
                .isGreaterThanOrEqualTo(LEAST_CONTRAST));
        assertThat(page.getAccessibleText()).contains("Product number 1");
        assertThat(Stream.of(".picture-plate", ".button", ".hyperlink", ".similar-tile")
                        .flatMap(selector -> page.lookupAll(selector).stream()))
                .hasSizeGreaterThan(20)
                .allSatisfy(node -> assertThat(Optional.ofNullable(node.getAccessibleText())
                                .orElse(node instanceof Labeled labelled ? labelled.getText() : null))
                        .as("accessible text of %s", node)
                        .isNotBlank());
    }
}
