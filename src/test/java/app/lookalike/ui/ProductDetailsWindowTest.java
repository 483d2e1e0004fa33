package app.lookalike.ui;

import static app.lookalike.ui.testing.SearchStage.texts;
import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ProductDetails;
import app.lookalike.service.browse.SortOrder;
import app.lookalike.service.query.PriceRange;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.settings.SettingsStore;
import app.lookalike.settings.Theme;
import app.lookalike.ui.browse.BrowseView;
import app.lookalike.ui.browse.BrowseViewModel;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.search.SearchView;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.shell.ModelPanel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.FakeWorkbench;
import app.lookalike.ui.testing.ScriptedPrompts;
import app.lookalike.ui.testing.Workspaces;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What shops say of their products, on the screens of search and browsing. */
@ExtendWith(ApplicationExtension.class)
class ProductDetailsWindowTest {
    private static final String LINK = "https://shop.example/products/1?colour=blue";

    private final FakeSession session = FakeSession.of(
            Workspaces.reading(Workspaces.products(12).products().stream()
                    .map(ProductDetailsWindowTest::detailed)
                    .toList()),
            12);
    private final SearchViewModel search = new SearchViewModel(TaskRunner.inline());
    private final BrowseViewModel browse = new BrowseViewModel(TaskRunner.inline());
    private final Navigation navigation = new Navigation();
    private final List<String> opened = new ArrayList<>();
    private final Preferences preferences;
    private final ShellViewModel shell;
    private SearchView searchView;
    private BrowseView browseView;

    ProductDetailsWindowTest(@TempDir Path folder) {
        preferences = new Preferences(new SettingsStore(folder.resolve("settings.json")), TaskRunner.inline());
        shell = new ShellViewModel(
                new FakeWorkbench(() -> session), TaskRunner.inline(), preferences, search, List.of(browse));
    }

    /** Product 3 costs 30 euros; every other one has no brand. */
    private static Product detailed(Product plain) {
        int i = Integer.parseInt(plain.id());
        Map<Attribute, String> attributes = new EnumMap<>(plain.attributes());
        attributes.put(Attribute.SIZE, i % 2 == 0 ? "S, M" : "L");
        if (i % 2 == 1) {
            attributes.put(Attribute.BRAND, "Acme");
        }
        Price price = new Price(BigDecimal.valueOf(10L * i), "EUR");
        return new Product(
                plain.id(),
                plain.name(),
                attributes,
                plain.picture(),
                new ProductDetails(price, i == 1 ? LINK : i == 2 ? "file:///etc/passwd" : "", "Soft. ".repeat(100)));
    }

    @Start
    void start(Stage stage) {
        PictureLoader loader = new PictureLoader(TaskRunner.inline());
        ScriptedPrompts prompts = new ScriptedPrompts();
        searchView = new SearchView(search, loader, prompts, new ModelPanel(shell.model()));
        searchView.offerPages(opened::add);
        browseView = new BrowseView(browse, loader, search::searchBy, products -> {}, products -> {});
        Scene scene = new Scene(new ShellView(shell, prompts, navigation, List.of(searchView, browseView)), 1280, 800);
        Appearance.dress(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
        shell.start(Optional.empty());
    }

    private void show(FxRobot robot, BrowseView view) {
        robot.interact(() -> navigation.show(view));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> ids(List<Product> products) {
        return products.stream().map(Product::id).toList();
    }

    @Test
    void theQueryHasThemAllAndOpensItsPageOnAClickOnly(FxRobot robot) {
        robot.interact(() -> search.searchBy(new Query.ByProduct("1")));

        assertThat(texts(robot, ".query-panel .line-name")).contains("Brand", "Size", "Price", "Description", "Link");
        assertThat(texts(robot, ".query-panel .line-value"))
                .contains("Acme", "L", "€10.00")
                .anySatisfy(words -> assertThat(words).startsWith("Soft. Soft.").endsWith("…"));
        assertThat(texts(robot, "#product-page")).containsExactly("shop.example");
        assertThat(opened).isEmpty();

        robot.clickOn("#product-page");

        assertThat(opened).containsExactly(LINK);
    }

    @Test
    void whatIsNoWebAddressIsNeverOffered(FxRobot robot) {
        robot.interact(() -> search.searchBy(new Query.ByProduct("2")));

        assertThat(robot.lookup("#product-page").tryQuery()).isEmpty();
    }

    @Test
    void cardsHaveBrandAndPrice(FxRobot robot) {
        robot.interact(() -> search.searchBy(new Query.ByProduct("1")));

        assertThat(texts(robot, ".result-card .detail")).contains("€20.00", "Acme · €30.00");
    }

    @Test
    void searchIsFilteredByPrice(FxRobot robot) {
        robot.interact(() -> search.searchBy(new Query.ByProduct("1")));
        robot.clickOn("#search-filter");
        TextField to = robot.lookup("#filter-popover #price-to").query();
        robot.interact(() -> {
            to.setText("35,50");
            to.fireEvent(new ActionEvent());
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(search.options().get().filter().price()).isEqualTo(PriceRange.parse("..35.50"));
        assertThat(texts(robot, ".filter-chips .chip")).containsExactly("Price: up to 35.50");
        assertThat(search.result().get().orElseThrow().hits())
                .extracting(hit -> hit.product().id())
                .containsExactly("2", "3");

        robot.clickOn("#caption");
        robot.clickOn(".filter-chips .chip");
        assertThat(search.options().get().filter().price()).isEqualTo(PriceRange.ANY);
    }

    @Test
    void theGridIsFilteredAndOrderedByThem(FxRobot robot) {
        show(robot, browseView);
        robot.clickOn(".facet-panel #price-from").write("50").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(".facet-panel #price-to").write("70").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(ids(browse.products())).containsExactly("5", "6", "7");
        assertThat(texts(robot, ".found-line .chip")).containsExactly("Price: 50 – 70");

        robot.interact(() ->
                robot.lookup("#browse-order").<ChoiceBox<SortOrder>>query().setValue(SortOrder.DEAREST));
        assertThat(ids(browse.products())).containsExactly("7", "6", "5");

        robot.interact(() -> browse.clear());
        assertThat(browse.products()).hasSize(12);
        assertThat(robot.lookup(".facet-panel #price-from").<TextField>query().getText())
                .isEmpty();
    }

    @Test
    void whatIsNoAmountIsMarkedAndDoesNotCount(FxRobot robot) {
        show(robot, browseView);
        robot.clickOn(".facet-panel #price-from").write("cheap").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        Node from = robot.lookup(".facet-panel #price-from").query();
        assertThat(from.getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("error"));
        assertThat(browse.products()).hasSize(12);
    }

    @Test
    void brandAndSizeAreFacets(FxRobot robot) {
        show(robot, browseView);

        assertThat(robot.lookup("#facet-brand").query().isVisible()).isTrue();
        assertThat(robot.lookup("#facet-size").query().isVisible()).isTrue();
        assertThat(texts(robot, ".product-tile .meta")).contains("€10.00 · Shirts · Blue · Acme");
        robot.interact(() -> browse.showOnly(ProductFilter.NONE.toggled(Attribute.SIZE, "M")));
        assertThat(ids(browse.products())).containsExactly("2", "4", "6", "8", "10", "12");
    }
}
