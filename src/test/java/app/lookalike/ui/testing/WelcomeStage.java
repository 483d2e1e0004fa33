package app.lookalike.ui.testing;

import app.lookalike.base.Progress;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.download.HttpDownload;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.service.Services;
import app.lookalike.service.kaggle.KaggleDownload;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.settings.Settings;
import app.lookalike.testing.TestServices;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.action.Screen;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.welcome.ImportView;
import app.lookalike.ui.welcome.ImportViewModel;
import app.lookalike.ui.welcome.KaggleViewModel;
import app.lookalike.ui.welcome.WelcomeNavigation;
import app.lookalike.ui.welcome.WelcomeView;
import app.lookalike.ui.welcome.WelcomeViewModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;

/** The welcome page and the import of a table, over parts of a catalogue that stand for those opened before. */
public final class WelcomeStage {
    private static final List<String> KINDS = List.of("Footwear", "Accessories", "Topwear");

    private final Path catalogue;
    private final Path folder;
    private final Services services;
    private final WelcomeNavigation navigation;
    private final ImportViewModel importing;
    private final Preferences preferences;
    private final WelcomeView page;

    /** A page that is not shown yet. */
    public WelcomeStage(
            Path catalogue,
            ShellViewModel shell,
            Preferences preferences,
            TaskRunner runner,
            Navigation navigation,
            Screen home) {
        this.catalogue = catalogue.toAbsolutePath();
        this.preferences = preferences;
        try {
            folder = Files.createTempDirectory("welcome");
            Files.createSymbolicLink(folder.resolve("images"), this.catalogue.resolve("images"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        services = TestServices.in(folder, this.catalogue);
        importing = new ImportViewModel(services.catalogs(), shell, runner);
        KaggleDownload download = new KaggleDownload(
                KaggleDownload.KAGGLE,
                KaggleDownload.FASHION,
                new HttpDownload(),
                folder.resolve("none.json"),
                folder.resolve("downloads"));
        WelcomeViewModel model = new WelcomeViewModel(
                services.catalogs(),
                shell,
                importing,
                new KaggleViewModel(download, importing::pick, runner),
                preferences,
                runner);
        ScriptedPrompts prompts = new ScriptedPrompts();
        page = new WelcomeView(model, new PictureLoader(runner), prompts);
        this.navigation = new WelcomeNavigation(navigation, model, home, page, new ImportView(importing, prompts));
    }

    /** Shows suggestions on the page. */
    public void offer(Node suggestions) {
        page.offer(suggestions);
    }

    /** Shows the page with a catalogue that was open before and cannot be read any more. */
    public void showWithUnreadable() {
        try {
            Path broken = Files.createDirectories(folder.resolve("broken"));
            Files.writeString(broken.resolve("lookalike.db"), "This is no database, and was never one.");
            preferences.update(settings ->
                    settings.withOpened(new Settings.RecentWorkspace(broken.toString(), "Autumn collection")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        navigation.showWelcome();
    }

    /** Shows the page as at the first start. */
    public void showFirst() {
        navigation.showWelcome();
    }

    /** Shows the page with catalogues that were open before. */
    public void showWithRecent() {
        for (int i = 0; i < KINDS.size(); i++) {
            Path table = part(KINDS.get(i), ",", 0);
            Path workspace = folder.resolve("w" + i);
            services.catalogs().importInto(workspace, table, CatalogFormat.AUTO, Progress.NONE);
            try (OpenCatalog open = services.catalogs().open(workspace)) {
                services.indexing().index(open, i == 1 ? 40 : Integer.MAX_VALUE, Progress.NONE);
                open.rememberOpened(Instant.now().minus(i * 9L / 2, ChronoUnit.DAYS));
            }
            String title = String.valueOf(table.getFileName());
            preferences.update(
                    settings -> settings.withOpened(new Settings.RecentWorkspace(workspace.toString(), title)));
        }
        navigation.showWelcome();
    }

    /** Shows a table of products with a few bad rows. */
    public void showImport() {
        importing.pick(part("Apparel", ";", 5));
    }

    /** The rows of one kind as a table with headers of its own; each {@code badEvery}-th row loses its id. */
    private Path part(String kind, String separator, int badEvery) {
        try {
            List<String> lines = new ArrayList<>();
            lines.add(String.join(separator, "SKU", "Title", "Picture", "Colour", "Kind", "For", "Season", "Price"));
            for (String row : Files.readAllLines(catalogue.resolve("styles.csv"), StandardCharsets.UTF_8)) {
                String[] cells = row.split(",", 10);
                if (row.contains("," + kind + ",")) {
                    boolean bad = badEvery > 0 && lines.size() % (badEvery * 9) == 0;
                    String picture = "images/" + cells[0] + ".jpg";
                    String name = "\"" + cells[9].replace("\"", "") + "\"";
                    String price = (19 + lines.size() * 7 % 60) + ".90";
                    lines.add(String.join(
                            separator,
                            bad ? "" : "LK-" + cells[0],
                            name,
                            picture,
                            cells[5],
                            cells[4],
                            cells[1],
                            cells[6],
                            price));
                }
            }
            return Files.write(folder.resolve(kind.toLowerCase(Locale.ROOT) + ".csv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
