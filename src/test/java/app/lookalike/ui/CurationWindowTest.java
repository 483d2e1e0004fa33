package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.curation.HiddenProduct;
import app.lookalike.service.Services;
import app.lookalike.service.curation.PictureMatch;
import app.lookalike.service.curation.PictureMatch.Kind;
import app.lookalike.service.network.Networks;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.settings.SettingsStore;
import app.lookalike.settings.Theme;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.ReadyNetwork;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.action.EditHistory;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.curation.ComparisonViewModel;
import app.lookalike.ui.curation.DecisionsViewModel;
import app.lookalike.ui.curation.DoubtsPage;
import app.lookalike.ui.curation.DoubtsViewModel;
import app.lookalike.ui.curation.DuplicatesPage;
import app.lookalike.ui.curation.DuplicatesViewModel;
import app.lookalike.ui.curation.HiddenPage;
import app.lookalike.ui.curation.HiddenViewModel;
import app.lookalike.ui.insights.InsightsPage;
import app.lookalike.ui.insights.InsightsView;
import app.lookalike.ui.testing.RecordedLinks;
import app.lookalike.ui.testing.ScreenKeys;
import app.lookalike.ui.testing.ScriptedPrompts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * The pages for decisions on a real workspace. The first half of the hues are shirts, the second jeans, but for product
 * 1005; 1020 and 1021 have the same picture. Jobs are done at once.
 */
@ExtendWith(ApplicationExtension.class)
class CurationWindowTest {
    private static final int PRODUCTS = 40;
    private static final int WRONG = 5;

    private final ScriptedPrompts prompts = new ScriptedPrompts();
    private final EditHistory edits = new EditHistory();
    private final TaskRunner inline = TaskRunner.inline();
    private final DoubtsViewModel doubts = new DoubtsViewModel(inline, inline, edits::made, () -> {});
    private final DuplicatesViewModel duplicates = new DuplicatesViewModel(inline, inline, edits::made, () -> {});
    private final ComparisonViewModel comparison = new ComparisonViewModel(inline);
    private final RecordedLinks links = new RecordedLinks();
    private final HiddenViewModel hidden = new HiddenViewModel(inline, edits::made, () -> {});
    private final Path folder;
    private final OpenCatalog catalog;
    private final CatalogSession session;

    CurationWindowTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Services services = new Services(
                new AppDirectories(folder, folder, folder, folder),
                new SettingsStore(folder.resolve("settings.json")),
                new Networks(choice -> new ReadyNetwork(new PixelFeatureExtractor())),
                Optional.empty());
        Path source = DrawnCatalog.write(
                folder.resolve("source"), PRODUCTS, i -> DrawnCatalog.picture((i == 21 ? 20 : i) / (2f * PRODUCTS)));
        Files.writeString(
                source.resolve("styles.csv"),
                "id,gender,masterCategory,subCategory,articleType,baseColour,season,year,usage,productDisplayName\n"
                        + IntStream.range(0, PRODUCTS)
                                .mapToObj(CurationWindowTest::row)
                                .collect(Collectors.joining("\n")));
        services.catalogs().importInto(folder.resolve("workspace"), source, CatalogFormat.AUTO, Progress.NONE);
        catalog = services.catalogs().open(folder.resolve("workspace"));
        session = new CatalogSession(catalog, services);
        session.index(Progress.NONE);
        prompts.list = Optional.of(folder.resolve("corrections.csv"));
    }

    private static String row(int i) {
        boolean shirt = i < PRODUCTS / 2 ^ i == WRONG;
        return String.format(
                Locale.ROOT, "%d,Men,Apparel,,%s,Red,,2011,,Number %d", 1000 + i, shirt ? "Shirts" : "Jeans", i);
    }

    @Start
    void start(Stage stage) {
        PictureLoader loader = new PictureLoader(inline);
        List<InsightsPage> pages = List.of(
                new DoubtsPage(doubts, loader, prompts),
                new DuplicatesPage(duplicates, comparison, loader, prompts, links),
                new HiddenPage(hidden, loader, links));
        InsightsView screen = new InsightsView(pages);
        Scene scene = new Scene(screen, 1024, 700);
        ScreenKeys.listen(scene, screen);
        Appearance.dress(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
        doubts.open(session);
        duplicates.open(session);
        comparison.open(session);
        hidden.open(session);
    }

    @AfterEach
    void close() {
        comparison.close();
        session.close();
    }

    private String type() {
        return catalog.require("1005").attribute(Attribute.ARTICLE_TYPE).orElse("");
    }

    private static List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .toList();
    }

    private void findDoubts(FxRobot robot) {
        robot.interact(() -> doubts.attribute().set(Optional.of(Attribute.ARTICLE_TYPE)));
        robot.clickOn("#curation-doubts-find");
    }

    private static void toFirst(FxRobot robot, DoubtsViewModel doubts) {
        robot.interact(() -> doubts.step(-doubts.shown().get().orElseThrow().count()));
    }

    @Test
    void aDoubtfulLabelIsAcceptedByKeyAndTakenBack(FxRobot robot) {
        findDoubts(robot);
        assertThat(texts(robot, ".doubt-label")).containsExactly("Jeans", "Shirts");

        robot.type(KeyCode.ENTER);

        assertThat(type()).isEqualTo("Shirts");
        robot.interact(edits::undo);
        assertThat(type()).isEqualTo("Jeans");
        assertThat(texts(robot, ".doubt-label")).containsExactly("Jeans", "Shirts");
        robot.interact(edits::redo);
        assertThat(type()).isEqualTo("Shirts");
    }

    @Test
    void aLabelThatIsKeptIsNotAskedAgain(FxRobot robot) {
        findDoubts(robot);
        int before = doubts.shown().get().orElseThrow().count();
        robot.type(KeyCode.R);
        assertThat(type()).isEqualTo("Jeans");
        toFirst(robot, doubts);
        assertThat(texts(robot, ".curation-decided")).containsExactly("Decided: Jeans");

        findDoubts(robot);

        assertThat(doubts.shown().get().map(DecisionsViewModel.Shown::count).orElse(0))
                .isEqualTo(before - 1);
        robot.clickOn("#curation-doubts-export");
        assertThat(texts(robot, ".export-news .label")).anyMatch(text -> text.contains("corrections.csv"));
    }

    @Test
    void anotherLabelIsChosenByTyping(FxRobot robot) {
        robot.interact(() -> doubts.attribute().set(Optional.of(Attribute.ARTICLE_TYPE)));
        robot.clickOn("#curation-doubts-find");

        robot.type(KeyCode.O).write("shi").type(KeyCode.ENTER);

        assertThat(type()).isEqualTo("Shirts");
        toFirst(robot, doubts);
        robot.type(KeyCode.O).type(KeyCode.ESCAPE).type(KeyCode.R);
        assertThat(type()).isEqualTo("Jeans");
    }

    @Test
    void theBestOfDuplicatesIsKeptAndTheOtherIsHiddenUntilItIsShownAgain(FxRobot robot) {
        robot.clickOn("Duplicates").clickOn("#curation-duplicates-find");
        assertThat(texts(robot, "#curation-duplicates-count")).containsExactly("1 of 1 · 0 decided");

        robot.type(KeyCode.DIGIT2);
        assertThat(catalog.curation().hidden()).containsExactly("1020");
        robot.interact(edits::undo);
        assertThat(catalog.curation().hidden()).isEmpty();
        robot.clickOn("#curation-duplicates-all");
        assertThat(catalog.curation().hidden()).containsExactly("1021");

        robot.clickOn("Hidden products");
        assertThat(hidden.hidden().get()).extracting(HiddenProduct::kept).containsExactly("1020");
        robot.clickOn("#curation-hidden-show");
        assertThat(catalog.curation().hidden()).isEmpty();
        assertThat(robot.lookup(".state-title").<Label>queryAll())
                .anyMatch(label -> label.getText().equals("Nothing is hidden"));
    }

    @Test
    void aHiddenProductIsShownAgainByKey(FxRobot robot) {
        robot.clickOn("Duplicates").clickOn("#curation-duplicates-find");
        robot.type(KeyCode.ENTER);
        robot.clickOn("Hidden products");
        robot.interact(() -> robot.lookup("#hidden-products")
                .queryListView()
                .getSelectionModel()
                .select(0));

        robot.type(KeyCode.ENTER);

        assertThat(catalog.curation().hidden()).isEmpty();
    }

    @Test
    void anotherFolderIsComparedPictureByPicture(FxRobot robot) throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.write(other.resolve("same.jpg"), DrawnCatalog.picture(7 / (2f * PRODUCTS)));
        Files.write(other.resolve("new.jpg"), DrawnCatalog.mosaic(1));
        prompts.folder = Optional.of(other);
        robot.clickOn("Duplicates");

        robot.clickOn("#curation-comparison").clickOn("#curation-comparison-folder");

        assertThat(texts(robot, "#curation-duplicates-page .choice .toggle-button"))
                .containsExactly("Here already (1)", "New (1)", "Cannot be read (0)");
        assertThat(texts(robot, "#comparison-matches .name")).contains("same.jpg", "Number 7");
        assertThat(comparison.compared().get().orElseThrow().matches())
                .extracting(PictureMatch::kind)
                .containsExactlyInAnyOrder(Kind.SAME_BYTES, Kind.NEW);
        robot.clickOn("#curation-comparison-browse");
        assertThat(links.followed).containsExactly("Also in other: 1007");
        robot.clickOn("#curation-comparison-export");
        assertThat(Files.readString(folder.resolve("corrections.csv"))).contains("same.jpg,same bytes,1007");

        robot.type(KeyCode.ESCAPE);

        assertThat(comparison.compared().get()).isEmpty();
        assertThat(robot.lookup("#curation-duplicates-find").<Node>query().isVisible())
                .isTrue();
    }

    @Test
    void whatIsNoCatalogueIsNamed(FxRobot robot) throws IOException {
        prompts.folder = Optional.of(Files.createDirectories(folder.resolve("empty")));
        robot.clickOn("Duplicates").clickOn("#curation-comparison").clickOn("#curation-comparison-folder");

        assertThat(comparison.message().get()).contains("empty");
        assertThat(comparison.compared().get()).isEmpty();
    }
}
