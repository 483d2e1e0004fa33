package app.lookalike.screens;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.settings.Settings;
import app.lookalike.settings.SettingsStore;
import app.lookalike.ui.boards.BoardsView;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.browse.BrowseView;
import app.lookalike.ui.browse.BrowseViewModel;
import app.lookalike.ui.camera.CameraViewModel;
import app.lookalike.ui.common.Desktop;
import app.lookalike.ui.common.FileOpener;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.action.EditHistory;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.export.ExportViewModel;
import app.lookalike.ui.filter.FilterViewModel;
import app.lookalike.ui.foryou.ForYouStrip;
import app.lookalike.ui.foryou.ForYouView;
import app.lookalike.ui.foryou.ForYouViewModel;
import app.lookalike.ui.foryou.PeopleViewModel;
import app.lookalike.ui.foryou.TasteLog;
import app.lookalike.ui.product.ProductPage;
import app.lookalike.ui.product.ProductUses;
import app.lookalike.ui.product.ProductViewModel;
import app.lookalike.ui.quality.Indexing;
import app.lookalike.ui.quality.QualityView;
import app.lookalike.ui.quality.QualityViewModel;
import app.lookalike.ui.search.SearchView;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.shell.CameraOverlay;
import app.lookalike.ui.shell.ExportOverlay;
import app.lookalike.ui.shell.ModelPanel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.testing.FakeCameras;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.FakeWorkbench;
import app.lookalike.ui.testing.PixelCatalogue;
import app.lookalike.ui.testing.RecordedLinks;
import app.lookalike.ui.testing.ScriptedPrompts;
import app.lookalike.ui.testing.WelcomeStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** One window with all its screens over a catalogue of real pictures, and what a shot can turn on it. */
final class Bench {
    /** A layout that follows from another one needs a second pass, one that follows from that a third. */
    private static final int PASSES = 3;

    private final PixelCatalogue catalogue;
    private FakeSession session;
    private final FakeCameras cameras = new FakeCameras();
    private final EditHistory edits = new EditHistory();
    private final Navigation navigation = new Navigation();
    private final SearchViewModel search;
    private final BrowseViewModel browse;
    private final BoardsViewModel boards;
    private final ProductViewModel answerPage;
    private final ProductViewModel browsedPage;
    private final ProductViewModel suggestedPage;
    private final ForYouViewModel forYou;
    private final ForYouView forYouView;
    private final QualityViewModel quality;
    private final ShellViewModel shell;
    private final CameraViewModel camera;
    private final BrowseView browseView;
    private final BoardsView boardsView;
    private final QualityView qualityView;
    private final WelcomeStage welcome;
    private final Stage window = new Stage();

    /** Shows an empty window of the shot's size and theme. */
    Bench(PixelCatalogue catalogue, Path source, TaskRunner runner, Shot shot) throws IOException {
        this.catalogue = catalogue;
        session = FakeSession.of(catalogue.reading(), catalogue.products().size());
        SettingsStore store =
                new SettingsStore(Files.createTempDirectory("screens").resolve("settings.json"));
        store.save(Settings.DEFAULT.withTheme(shot.theme()));
        Preferences preferences = new Preferences(store, runner);
        search = new SearchViewModel(runner);
        browse = new BrowseViewModel(runner);
        boards = new BoardsViewModel(runner, edit -> {});
        answerPage = new ProductViewModel(runner, search.options()::get);
        browsedPage = new ProductViewModel(runner, search.options()::get);
        suggestedPage = new ProductViewModel(runner, search.options()::get);
        PeopleViewModel people = new PeopleViewModel(
                new TaskRunner(Executors.newSingleThreadExecutor(Screenshots::daemon), Platform::runLater));
        new TasteLog(people).listenTo(boards);
        forYou = new ForYouViewModel(people, runner, edits::made);
        quality = new QualityViewModel(runner, edits::made);
        shell = new ShellViewModel(
                new FakeWorkbench(() -> session),
                runner,
                preferences,
                search,
                List.of(browse, boards, answerPage, browsedPage, suggestedPage, forYou, quality));
        TaskRunner cameraRunner =
                new TaskRunner(Executors.newSingleThreadExecutor(Screenshots::daemon), Platform::runLater);
        camera = new CameraViewModel(cameras, cameraRunner, search::searchBy);
        ScriptedPrompts prompts = new ScriptedPrompts();
        PictureLoader loader = new PictureLoader(runner);
        SearchView searchView =
                new SearchView(search, loader, prompts, new ModelPanel(shell.model()), Optional.of(boards));
        browseView = new BrowseView(browse, loader, search::searchBy, products -> {}, products -> {});
        search.filter().offer(new FilterViewModel.Elsewhere(Messages.get("filter.browse"), filter -> {}));
        browse.filter().offer(new FilterViewModel.Elsewhere(Messages.get("filter.search"), filter -> {}));
        boardsView = new BoardsView(boards, loader, search::searchBy);
        Indexing indexing = new Indexing(new SimpleBooleanProperty(true), () -> {});
        forYouView = new ForYouView(forYou, loader, indexing, search::searchBy, boards);
        qualityView =
                new QualityView(quality, prompts, new ModelPanel(shell.model()), indexing, loader, new RecordedLinks());
        welcome = new WelcomeStage(source, shell, preferences, runner, navigation, searchView);
        ShellView content = new ShellView(
                shell,
                prompts,
                navigation,
                List.of(searchView, browseView, boardsView, forYouView, qualityView),
                Desktop.NONE,
                edits);
        searchView.offerCamera(new CameraOverlay(content, camera)::show);
        ProductUses uses = new ProductUses(
                search::searchBy,
                comparison -> {},
                boards,
                board -> {},
                product -> {},
                runner,
                FileOpener.NONE,
                page -> {},
                id -> List.of());
        ExportViewModel exports = new ExportViewModel(preferences, runner, FileOpener.NONE);
        boardsView.offerExport(new ExportOverlay(content, exports, prompts)::show);
        searchView.offerProducts(answerPage, loader, uses);
        browseView.offerProducts(browsedPage, loader, uses);
        forYouView.offerProducts(suggestedPage, loader, uses);
        welcome.offer(new ForYouStrip(forYou, loader, product -> {}, () -> navigation.show(forYouView)));
        window.setScene(new Scene(content, shot.width(), shot.height()));
        Appearance.dress(window.getScene(), shot.theme());
        window.show();
        content.requestFocus();
    }

    /** Opens the catalogue; its first product is searched for. */
    void start() {
        shell.start(Optional.empty());
    }

    void showBrowse() {
        navigation.show(browseView);
    }

    void showBoards() {
        navigation.show(boardsView);
    }

    void showForYou() {
        navigation.show(forYouView);
    }

    void showQuality() {
        navigation.show(qualityView);
    }

    Stage window() {
        return window;
    }

    Scene scene() {
        return window.getScene();
    }

    FakeSession session() {
        return session;
    }

    /** To be called before {@link #start}: only so many products are indexed. */
    FakeSession indexed(int products) {
        session = FakeSession.of(catalogue.reading(), products);
        return session;
    }

    FakeCameras cameras() {
        return cameras;
    }

    CameraViewModel camera() {
        return camera;
    }

    SearchViewModel search() {
        return search;
    }

    ShellViewModel shell() {
        return shell;
    }

    BrowseViewModel browse() {
        return browse;
    }

    /** Shows the page of a product in Browse. */
    void showBrowsedPage(Product product) {
        browsedPage.show(ProductPage.of(session, product));
    }

    /** Shows the page of a product in the place of the answers. */
    void showAnswerPage(Product product) {
        answerPage.show(ProductPage.of(session, product));
    }

    ForYouViewModel forYou() {
        return forYou;
    }

    ForYouView forYouView() {
        return forYouView;
    }

    BoardsViewModel boards() {
        return boards;
    }

    QualityViewModel quality() {
        return quality;
    }

    /** Whether figures are on their way; an evaluation that is to be seen under way says how far it is. */
    boolean isMeasuring() {
        return (quality.measuring().get() && quality.job().fraction().get() < 0)
                || quality.runs().comparing().get();
    }

    /** Whether nothing that has an end is under way any more. */
    boolean isSettled() {
        return !shell.opening().active().get()
                && !search.busy().get()
                && !browse.busy().get()
                && !answerPage.searching().get()
                && !browsedPage.searching().get()
                && !suggestedPage.searching().get()
                && !forYou.busy().get()
                && !isMeasuring();
    }

    WelcomeStage welcome() {
        return welcome;
    }

    EditHistory edits() {
        return edits;
    }

    /** The text's size, in per cent. */
    void enlarge(int percent) {
        shell.preferences().update(settings -> settings.withTextSize(percent));
    }

    /** Lays the content out as in a window of that size, larger than the screen, too, until the next frame. */
    void layOut(double width, double height, int text) {
        enlarge(text);
        Parent root = scene().getRoot();
        root.resize(width, height);
        for (int i = 0; i < PASSES; i++) {
            root.applyCss();
            root.layout();
        }
    }

    /** Presses the button that this selector finds. */
    void fire(String selector) {
        ((Button) find(selector)).fire();
    }

    Node find(String selector) {
        return scene().lookup(selector);
    }

    /** A key together with Ctrl. */
    void press(KeyCode key) {
        Event.fireEvent(scene().getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
    }

    /** A key alone, where the focus is. */
    void type(KeyCode key) {
        Node receiver = scene().getFocusOwner() == null ? scene().getRoot() : scene().getFocusOwner();
        Event.fireEvent(receiver, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    PixelCatalogue catalogue() {
        return catalogue;
    }

    List<Product> products() {
        return catalogue.products();
    }

    /** The largest picture of the catalogue's last product stands for somebody's photo. */
    RgbImage photo() {
        return catalogue.picture(products().get(products().size() - 3));
    }
}
