package app.lookalike.ui;

import static app.lookalike.ui.testing.SearchStage.texts;
import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.common.FileOpener;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.product.ProductPage;
import app.lookalike.ui.product.ProductUses;
import app.lookalike.ui.product.ProductView;
import app.lookalike.ui.product.ProductViewModel;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.Windows;
import app.lookalike.ui.testing.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What may be worn with a product, on its page. */
@ExtendWith(ApplicationExtension.class)
class PartnersWindowTest {
    private static final List<String> TYPES = List.of("Shirts", "Jeans", "Sandals", "Perfume");

    @AutoClose
    private final FakeSession session = FakeSession.of(Workspaces.reading(labelled()), 4);

    private final SimpleBooleanProperty wanted = new SimpleBooleanProperty();
    private final ProductViewModel model = new ProductViewModel(TaskRunner.inline(), () -> SearchOptions.DEFAULT);

    private static List<Product> labelled() {
        List<Product> products = new ArrayList<>();
        for (Product product : Workspaces.products(4).products()) {
            products.add(product.withAttributes(
                    Map.of(Attribute.ARTICLE_TYPE, TYPES.get(products.size()), Attribute.BASE_COLOUR, "Black")));
        }
        return products;
    }

    @Start
    void start(Stage stage) {
        model.offerPartners(TaskRunner.inline(), wanted);
        ProductView view = new ProductView(
                model,
                new PictureLoader(TaskRunner.inline()),
                new ProductUses(
                        query -> {},
                        comparison -> {},
                        new BoardsViewModel(TaskRunner.inline(), edit -> {}),
                        board -> {},
                        product -> {},
                        TaskRunner.inline(),
                        FileOpener.NONE,
                        address -> {},
                        id -> List.of()));
        Windows.show(stage, view, 700, 780);
    }

    private void show(FxRobot robot, String id) {
        robot.interact(() -> model.show(ProductPage.of(session, session.product(id))));
    }

    @Test
    void isHiddenUntilTheUserWantsItAndSaysThatItIsAnExperiment(FxRobot robot) {
        show(robot, "1");
        Node partners = robot.lookup("#partner-products").query();
        assertThat(partners.isVisible()).isFalse();

        robot.interact(() -> wanted.set(true));
        assertThat(partners.isVisible()).isTrue();
        assertThat(texts(robot, "#partner-products .experiment")).containsExactly("Experimental");
        assertThat(texts(robot, "#partner-products .similarity")).containsExactly("Jeans\nNeutral", "Sandals\nNeutral");

        robot.interact(() -> wanted.set(false));
        assertThat(partners.isVisible()).isFalse();
    }

    @Test
    void leadsToThePagesOfThePartners(FxRobot robot) {
        robot.interact(() -> wanted.set(true));
        show(robot, "1");
        Node jeans = robot.lookup("#partner-products .similar-tile").query();
        robot.interact(jeans::requestFocus);
        robot.type(KeyCode.ENTER);
        assertThat(model.page().get().orElseThrow().product().id()).isEqualTo("2");
        assertThat(texts(robot, "#partner-products .similarity")).contains("Shirts\nNeutral");
    }

    @Test
    void saysWhereNothingCanBeSaid(FxRobot robot) {
        robot.interact(() -> wanted.set(true));
        show(robot, "4");
        assertThat(texts(robot, "#partner-products .caption"))
                .anyMatch(text -> text.startsWith("From its type it is not known"));
    }
}
