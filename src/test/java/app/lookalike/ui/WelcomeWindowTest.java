package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.download.FileServer;
import app.lookalike.base.download.HttpDownload;
import app.lookalike.service.Services;
import app.lookalike.service.kaggle.KaggleDownload;
import app.lookalike.service.network.Networks;
import app.lookalike.settings.Settings;
import app.lookalike.settings.SettingsStore;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.ReadyNetwork;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.action.Screen;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.search.SearchView;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.shell.ModelPanel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.shell.Workbench;
import app.lookalike.ui.testing.ScriptedPrompts;
import app.lookalike.ui.testing.Windows;
import app.lookalike.ui.welcome.ImportView;
import app.lookalike.ui.welcome.ImportViewModel;
import app.lookalike.ui.welcome.KaggleViewModel;
import app.lookalike.ui.welcome.WelcomeNavigation;
import app.lookalike.ui.welcome.WelcomeView;
import app.lookalike.ui.welcome.WelcomeViewModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From the first start to a catalogue of one's own, with jobs that are done at once and the real services. */
@ExtendWith(ApplicationExtension.class)
class WelcomeWindowTest {
    private final Path folder;
    private final Services services;
    private final Preferences preferences;
    private final SearchViewModel search = new SearchViewModel(TaskRunner.inline());
    private final ScriptedPrompts prompts = new ScriptedPrompts();
    private final Navigation navigation = new Navigation();
    private final FileServer kaggle;
    private final ShellViewModel shell;
    private final WelcomeViewModel welcome;
    private final ImportViewModel importing;

    WelcomeWindowTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        SettingsStore settings = new SettingsStore(folder.resolve("settings.json"));
        services = new Services(
                new AppDirectories(folder, folder, folder.resolve("data"), folder),
                settings,
                new Networks(choice -> new ReadyNetwork(new PixelFeatureExtractor())),
                Optional.of(DrawnCatalog.write(folder.resolve("sample"), 7)));
        preferences = new Preferences(settings, TaskRunner.inline());
        kaggle = new FileServer(zip(DrawnCatalog.write(folder.resolve("kaggle"), 9)));
        shell = new ShellViewModel(
                new Workbench(services), TaskRunner.inline(), preferences, search, List.of(this::catalogueOpened));
        importing = new ImportViewModel(services.catalogs(), shell, TaskRunner.inline());
        KaggleDownload download = new KaggleDownload(
                kaggle.uri("/"),
                "owner/shop",
                new HttpDownload(Duration.ofSeconds(20), Duration.ofMillis(10)),
                folder.resolve("kaggle.json"),
                folder.resolve("downloads"));
        welcome = new WelcomeViewModel(
                services.catalogs(),
                shell,
                importing,
                new KaggleViewModel(download, importing::pick, TaskRunner.inline()),
                preferences,
                TaskRunner.inline());
        shell.onPick(importing::pick);
    }

    private void catalogueOpened(CatalogSession opened) {
        welcome.opened();
    }

    @Start
    void start(Stage stage) {
        PictureLoader pictures = new PictureLoader(TaskRunner.inline());
        SearchView view = new SearchView(search, pictures, prompts, new ModelPanel(shell.model()));
        WelcomeNavigation start = new WelcomeNavigation(
                navigation,
                welcome,
                view,
                new WelcomeView(welcome, pictures, prompts),
                new ImportView(importing, prompts));
        navigation.setStart(start::showWelcome);
        ShellView content = new ShellView(shell, prompts, navigation, List.of(view));
        start.showAtFirstStart();
        Windows.show(stage, content, 1280, 800);
        content.requestFocus();
        shell.start(Optional.empty());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(shell::close);
        services.close();
        kaggle.close();
    }

    private String shown() {
        return navigation.shown().get().map(Screen::title).orElse("");
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    @Test
    void theFirstStartShowsThePageWithTheSampleReadyBehindIt(FxRobot robot) {
        assertThat(shown()).isEqualTo("Welcome");
        assertThat(shell.products().get()).isEqualTo(7);

        robot.type(KeyCode.ENTER);

        assertThat(shown()).isEqualTo("Search");
    }

    @Test
    void aTableIsMappedImportedAndFound(FxRobot robot) throws IOException {
        Path table = Files.writeString(
                folder.resolve("sample/shop.csv"),
                "sku;label;file\nK-1;Woollen coat;images/1000.jpg\nK-2;Boots;images/1001.jpg\n;Nothing;\n");
        prompts.table = Optional.of(table);

        press(robot, "welcome-table");
        assertThat(shown()).isEqualTo("Import");
        assertThat(robot.lookup("#import-counts").queryAs(Label.class).getText())
                .isEqualTo("2 products, 2 pictures, 1 row left out");
        assertThat(robot.lookup("#import-problems").<ListView<String>>query().getItems())
                .contains("Line 4 was left out: no id");
        robot.interact(() ->
                robot.lookup("#import-field-name").<ComboBox<String>>query().setValue("label"));
        press(robot, "import-start");

        assertThat(shown()).isEqualTo("Search");
        assertThat(shell.title().get()).isEqualTo("Shop");
        assertThat(shell.products().get()).isEqualTo(2);
        assertThat(robot.lookup(".query-name").queryAs(Label.class).getText()).isIn("Woollen coat", "Boots");
        assertThat(robot.lookup(".result-card .name").queryAllAs(Label.class))
                .as("the other one is found")
                .extracting(Label::getText)
                .containsAnyOf("Woollen coat", "Boots");
    }

    @Test
    void escapeLeavesATableAlone(FxRobot robot) throws IOException {
        prompts.table = Optional.of(Files.writeString(folder.resolve("shop.csv"), "sku,label\n1,Shirt\n"));
        press(robot, "welcome-table");

        robot.type(KeyCode.ESCAPE);

        assertThat(shown()).isEqualTo("Welcome");
        assertThat(shell.products().get()).isEqualTo(7);
    }

    @Test
    void kagglesDataIsFetchedAndOpened(FxRobot robot) {
        press(robot, "kaggle-start");

        assertThat(shell.notice().get()).isEmpty();
        assertThat(shown()).isEqualTo("Search");
        assertThat(shell.title().get()).isEqualTo("Shop");
        assertThat(shell.products().get()).isEqualTo(9);
    }

    @Test
    void aDownloadThatFailsSaysWhyAndCanBeTriedAgain(FxRobot robot) {
        kaggle.statuses.add(404);

        press(robot, "kaggle-start");
        assertThat(shown()).isEqualTo("Welcome");
        assertThat(robot.lookup("#kaggle-failure").queryAs(Label.class).getText())
                .contains("no data set owner/shop any more");

        press(robot, "kaggle-start");
        assertThat(shell.title().get()).isEqualTo("Shop");
    }

    private void showWelcome(FxRobot robot) {
        robot.interact(() -> navigation.start().orElseThrow().run());
        assertThat(shown()).isEqualTo("Welcome");
    }

    private static List<String> hero(FxRobot robot) {
        return robot.lookup(".hero-words > .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static int pictures(FxRobot robot) {
        return robot.lookup(".mosaic .picture").queryAllAs(ImageView.class).stream()
                .mapToInt(view -> view.getImage() == null ? 0 : 1)
                .sum();
    }

    @Test
    void theFirstStartShowsPicturesOfTheSampleAndOnePrimaryAction(FxRobot robot) {
        assertThat(hero(robot)).startsWith("Find what looks alike");
        assertThat(pictures(robot)).isEqualTo(7);
        assertThat(robot.lookup(".button").queryAllAs(Button.class).stream()
                        .filter(Button::isDefaultButton)
                        .map(Button::getId))
                .containsExactly("welcome-sample");
        assertThat(robot.lookup(".recent-card").queryAll()).isEmpty();
    }

    @Test
    void theLatestCatalogueIsAtTheTopWithItsPictures(FxRobot robot) {
        robot.interact(() -> shell.openPicked(folder.resolve("kaggle")));
        showWelcome(robot);
        assertThat(hero(robot))
                .containsSequence("Your last catalogue", "Kaggle", "9 products · all indexed · Opened today");
        assertThat(pictures(robot)).isEqualTo(8);
        assertThat(robot.lookup(".recent-card").queryAll()).isEmpty();
        assertThat(robot.lookup("#welcome-sample").queryAs(Button.class).isDefaultButton())
                .isFalse();

        press(robot, "welcome-continue");
        assertThat(shown()).isEqualTo("Search");

        showWelcome(robot);
        press(robot, "welcome-remove");
        assertThat(hero(robot)).startsWith("Find what looks alike");
        assertThat(preferences.settings().get().recentWorkspaces()).isEmpty();
    }

    @Test
    void earlierCataloguesAreCardsBelow(FxRobot robot) {
        robot.interact(() -> shell.openPicked(folder.resolve("sample")));
        robot.interact(() -> shell.openPicked(folder.resolve("kaggle")));
        showWelcome(robot);
        assertThat(hero(robot)).contains("Kaggle");
        assertThat(robot.lookup(".recent-card .choice-text").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("7 products · all indexed", "Opened today");

        robot.interact(
                () -> robot.lookup(".recent-card .choice").queryAs(Button.class).fire());
        assertThat(shown()).isEqualTo("Search");
        assertThat(shell.products().get()).isEqualTo(7);
    }

    @Test
    void aCatalogueThatCannotBeReadSaysWhyAndLeavesTheTopToAnother(FxRobot robot) throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("lookalike.db"), "This is no database, and was never one.");
        robot.interact(() -> preferences.update(
                settings -> settings.withOpened(new Settings.RecentWorkspace(broken.toString(), "Autumn"))));
        showWelcome(robot);

        assertThat(hero(robot)).startsWith("Find what looks alike");
        assertThat(pictures(robot)).isEqualTo(7);
        assertThat(robot.lookup(".recent-card .choice-name")
                        .queryAs(Label.class)
                        .getText())
                .isEqualTo("Autumn");
        assertThat(robot.lookup(".recent-card .failure").queryAs(Label.class).getText())
                .contains("lookalike.db");
    }

    private static byte[] zip(Path source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(source.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }
}
