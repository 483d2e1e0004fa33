package app.lookalike.app;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.RunningTask;
import app.lookalike.base.TaskRunner;
import app.lookalike.camera.FfmpegCameras;
import app.lookalike.catalog.Product;
import app.lookalike.service.Services;
import app.lookalike.service.insight.ColourComparison;
import app.lookalike.service.insight.Distributions;
import app.lookalike.service.insight.FrequentWords;
import app.lookalike.service.insight.TableProfile;
import app.lookalike.service.query.Query;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.settings.Settings;
import app.lookalike.ui.boards.BoardCandidate;
import app.lookalike.ui.boards.BoardsView;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.browse.BrowseView;
import app.lookalike.ui.browse.BrowseViewModel;
import app.lookalike.ui.camera.CameraViewModel;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.Desktop;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.common.action.EditHistory;
import app.lookalike.ui.common.action.Screen;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.compare.CompareViewModel;
import app.lookalike.ui.compare.Comparison;
import app.lookalike.ui.curation.ComparisonViewModel;
import app.lookalike.ui.curation.DoubtsPage;
import app.lookalike.ui.curation.DoubtsViewModel;
import app.lookalike.ui.curation.DuplicatesPage;
import app.lookalike.ui.curation.DuplicatesViewModel;
import app.lookalike.ui.curation.HiddenPage;
import app.lookalike.ui.curation.HiddenViewModel;
import app.lookalike.ui.export.ExportViewModel;
import app.lookalike.ui.export.Exportable;
import app.lookalike.ui.fairness.FairnessPage;
import app.lookalike.ui.fairness.FairnessViewModel;
import app.lookalike.ui.foryou.ForYouView;
import app.lookalike.ui.health.HealthView;
import app.lookalike.ui.health.HealthViewModel;
import app.lookalike.ui.insights.InsightsPage;
import app.lookalike.ui.insights.InsightsView;
import app.lookalike.ui.insights.ProductLinks;
import app.lookalike.ui.insights.chart.ChartExportViewModel;
import app.lookalike.ui.insights.chart.ChartExports;
import app.lookalike.ui.insights.colour.ColoursPage;
import app.lookalike.ui.insights.distribution.DistributionsPage;
import app.lookalike.ui.insights.page.PageContext;
import app.lookalike.ui.insights.page.PageViewModel;
import app.lookalike.ui.insights.table.TablePage;
import app.lookalike.ui.insights.words.WordsPage;
import app.lookalike.ui.map.MapPage;
import app.lookalike.ui.map.MapSource;
import app.lookalike.ui.map.MapViewModel;
import app.lookalike.ui.modelcard.ModelCardPage;
import app.lookalike.ui.modelcard.ModelCardViewModel;
import app.lookalike.ui.product.ProductUses;
import app.lookalike.ui.product.ProductViewModel;
import app.lookalike.ui.quality.Indexing;
import app.lookalike.ui.quality.QualityView;
import app.lookalike.ui.quality.QualityViewModel;
import app.lookalike.ui.search.SearchView;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.shell.CameraOverlay;
import app.lookalike.ui.shell.CompareOverlay;
import app.lookalike.ui.shell.ExportOverlay;
import app.lookalike.ui.shell.IdleMemory;
import app.lookalike.ui.shell.IndexingViewModel;
import app.lookalike.ui.shell.ModelPanel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.shell.SourceWatch;
import app.lookalike.ui.shell.Workbench;
import app.lookalike.ui.welcome.CatalogueDrop;
import app.lookalike.ui.welcome.ImportView;
import app.lookalike.ui.welcome.ImportViewModel;
import app.lookalike.ui.welcome.KaggleViewModel;
import app.lookalike.ui.welcome.WelcomeNavigation;
import app.lookalike.ui.welcome.WelcomeView;
import app.lookalike.ui.welcome.WelcomeViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;

/** Everything the window is made of, wired once, closed in reverse. */
final class AppContext implements AutoCloseable {
    private final ExecutorService jobThreads = Threads.inOrder("jobs", 4, Thread.NORM_PRIORITY);
    private final ExecutorService queryThreads = Threads.inOrder("queries", 2, Thread.NORM_PRIORITY + 1);
    private final ExecutorService pictureThreads = Threads.newestFirst("pictures", 2, Thread.MIN_PRIORITY + 1);
    private final ExecutorService cameraThread = Threads.inOrder("camera", 1, Thread.NORM_PRIORITY);
    private final ExecutorService sourceThread = Threads.inOrder("source", 1, Thread.MIN_PRIORITY);
    private final ExecutorService boardThread = Threads.inOrder("boards", 1, Thread.NORM_PRIORITY);
    private final TaskRunner jobs = new TaskRunner(jobThreads, Platform::runLater);
    private final TaskRunner looks = new TaskRunner(sourceThread, Platform::runLater);
    private final TaskRunner queries = new TaskRunner(queryThreads, Platform::runLater);
    private final Services services;
    private final EditHistory edits = new EditHistory();
    private final Preferences preferences;
    private final PictureLoader pictures;
    private final SearchViewModel search;
    private final BrowseViewModel browse;
    private final BoardsViewModel boards;
    private final ProductViewModel answerPage;
    private final ProductViewModel browsedPage;
    private final ForYouParts forYou;
    private Optional<ExportViewModel> exporting = Optional.empty();
    private final QualityViewModel quality;
    private final DoubtsViewModel doubts;
    private final DuplicatesViewModel duplicates;
    private final ComparisonViewModel comparison;
    private final HiddenViewModel hidden;
    private final HealthViewModel health;
    private final PageViewModel<TableProfile> tableFigures = TablePage.model(jobs);
    private final PageViewModel<Distributions> distributions = DistributionsPage.model(jobs);
    private final PageViewModel<FrequentWords> words = WordsPage.model(jobs);
    private final PageViewModel<ColourComparison> colours = ColoursPage.model(jobs);
    private final MapViewModel map;
    private final FairnessViewModel fairness;
    private final ModelCardViewModel modelCard;
    private final ShellViewModel shell;
    private final IdleMemory idleMemory;
    private final SourceWatch sourceWatch;
    private final CameraViewModel camera;
    private final ImportViewModel importing;
    private final WelcomeViewModel welcome;

    /** @param services closed with this */
    AppContext(Services services) {
        this.services = services;
        preferences = new Preferences(services.settings(), jobs);
        pictures = new PictureLoader(new TaskRunner(pictureThreads, Platform::runLater));
        search = new SearchViewModel(queries);
        search.recordEdits(edits::made);
        browse = new BrowseViewModel(queries);
        boards = new BoardsViewModel(new TaskRunner(boardThread, Platform::runLater), edits::made);
        answerPage = new ProductViewModel(queries, search.options()::get);
        browsedPage = new ProductViewModel(queries, search.options()::get);
        quality = new QualityViewModel(jobs, edits::made);
        TaskRunner changes = new TaskRunner(boardThread, Platform::runLater);
        forYou = new ForYouParts(search, boards, queries, changes, edits);
        List.of(answerPage, browsedPage).forEach(forYou::listenTo);
        Stream.of(answerPage, browsedPage, forYou.page())
                .forEach(page -> page.offerPartners(jobs, preferences.settings().map(Settings::goesWith)));
        Runnable curated = () -> {
            browse.ask();
            search.refresh();
        };
        doubts = new DoubtsViewModel(changes, jobs, edits::made, curated);
        duplicates = new DuplicatesViewModel(changes, jobs, edits::made, curated);
        comparison = new ComparisonViewModel(jobs);
        hidden = new HiddenViewModel(changes, edits::made, curated);
        health = new HealthViewModel(jobs, services.health());
        map = new MapViewModel(MapSource.of(services.maps()), jobs);
        fairness = new FairnessViewModel(jobs, services.fairness());
        modelCard = new ModelCardViewModel(jobs);
        idleMemory = new IdleMemory(jobs, queries, pictures, OpenCatalog::giveMemoryBack);
        sourceWatch = new SourceWatch(jobs, looks);
        List<SessionListener> listeners = new ArrayList<>(forYou.listeners());
        listeners.addAll(List.<SessionListener>of(
                browse,
                boards,
                answerPage,
                browsedPage,
                quality,
                tableFigures,
                distributions,
                words,
                colours,
                map,
                health,
                fairness,
                modelCard,
                doubts,
                duplicates,
                comparison,
                hidden,
                idleMemory,
                sourceWatch,
                this::catalogueOpened));
        shell = new ShellViewModel(new Workbench(services), jobs, preferences, search, listeners);
        camera = new CameraViewModel(
                FfmpegCameras.ofThisMachine(AppDirectories.ofUser().cache().resolve("natives")),
                new TaskRunner(cameraThread, Platform::runLater),
                search::searchBy);
        importing = new ImportViewModel(services.catalogs(), shell, jobs);
        welcome = new WelcomeViewModel(
                services.catalogs(),
                shell,
                importing,
                new KaggleViewModel(services.kaggle(), importing::pick, jobs),
                preferences,
                jobs);
        shell.onPick(importing::pick);
    }

    private void catalogueOpened(CatalogSession opened) {
        welcome.opened();
        exporting.ifPresent(model -> model.open(opened));
        pictures.forget(); // some may have been replaced
        edits.clear();
    }

    ShellViewModel shell() {
        return shell;
    }

    Preferences preferences() {
        return preferences;
    }

    /** The window's content; once. */
    ShellView view(FilePrompts prompts, Desktop desktop) {
        SearchView searchView =
                new SearchView(search, pictures, prompts, new ModelPanel(shell.model()), Optional.of(boards));
        Navigation navigation = new Navigation();
        WelcomeView welcomeView = new WelcomeView(welcome, pictures, prompts);
        WelcomeNavigation start =
                new WelcomeNavigation(navigation, welcome, searchView, welcomeView, new ImportView(importing, prompts));
        navigation.setStart(start::showWelcome);
        Consumer<Query> findSimilar = forYou.noting(query -> {
            navigation.show(searchView);
            search.searchBy(query);
        });
        BrowseView browseView = new BrowseView(
                browse,
                pictures,
                findSimilar,
                products -> findSimilar.accept(combined(products)),
                products -> products.forEach(product -> boards.keep(BoardCandidate.of(product))));
        browseView.offerBoards(boards);
        ProductLinks links = new WindowLinks(navigation, browseView, browse, boards, findSimilar);
        WindowLinks.joinFilters(navigation, searchView, search, browseView, browse);
        BoardsView boardsView = new BoardsView(boards, pictures, findSimilar);
        QualityView qualityView = new QualityView(
                quality, prompts, new ModelPanel(shell.model()), indexing(shell.indexing()), pictures, links);
        ForYouView forYouView = forYou.screen(pictures, indexing(shell.indexing()), findSimilar);
        welcomeView.offer(forYou.strip(pictures, navigation, forYouView));
        List<Screen> screens = new ArrayList<>(List.of(searchView, browseView, boardsView, forYouView));
        List<InsightsPage> pages = insights(links, prompts);
        if (!pages.isEmpty()) {
            screens.add(new InsightsView(pages));
        }
        screens.add(qualityView);
        ShellView window = new ShellView(shell, prompts, navigation, screens, desktop, edits);
        welcomeView.onShared(window::showShared);
        searchView.offerCamera(new CameraOverlay(window, camera)::show);
        Consumer<Comparison> compare = new CompareOverlay(window, new CompareViewModel(), pictures)::show;
        searchView.offerComparison(compare);
        ProductUses uses = new ProductUses(
                findSimilar,
                compare,
                boards,
                board -> {
                    boards.show(board.id());
                    navigation.show(boardsView);
                },
                product -> hidden.leaveOut(product.displayName(), List.of(product.id())),
                jobs,
                desktop.files(),
                desktop.browser(),
                doubts::of);
        ExportViewModel exports = new ExportViewModel(preferences, jobs, desktop.files());
        exporting = Optional.of(exports);
        Consumer<Exportable> export = new ExportOverlay(window, exports, prompts)::show;
        searchView.offerExport(export);
        browseView.offerExport(export);
        boardsView.offerExport(export);
        searchView.offerProducts(answerPage, pictures, uses);
        browseView.offerProducts(browsedPage, pictures, uses);
        forYou.offerProducts(forYouView, pictures, uses);
        searchView.offerOriginals(jobs, desktop.files());
        searchView.offerPages(desktop.browser());

        CatalogueDrop.listen(window, importing::pick);
        start.showAtFirstStart();
        idleMemory.watch(window);
        window.watchSource(sourceWatch, shell::takeIn);
        return window;
    }

    private List<InsightsPage> insights(ProductLinks links, FilePrompts prompts) {
        PageContext context = new PageContext(links, new ChartExports(prompts, new ChartExportViewModel(jobs)));
        return List.of(
                TablePage.of(tableFigures, context, Optional.of(hidden::leaveOut)),
                DistributionsPage.of(distributions, context),
                WordsPage.of(words, context),
                ColoursPage.of(colours, context),
                new MapPage(map, pictures, prompts, links, jobs),
                new HealthView(health, pictures, prompts, links),
                new FairnessPage(fairness, pictures, links),
                new DoubtsPage(doubts, pictures, prompts),
                new DuplicatesPage(duplicates, comparison, pictures, prompts, links),
                new HiddenPage(hidden, pictures, links),
                new ModelCardPage(modelCard));
    }

    private static Indexing indexing(IndexingViewModel model) {
        return new Indexing(
                model.state()
                        .map(state ->
                                state == IndexingViewModel.State.STOPPED || state == IndexingViewModel.State.FAILED),
                model::start);
    }

    private static Query combined(List<Product> products) {
        List<Query.Single> wanted = new ArrayList<>();
        products.forEach(product -> wanted.add(new Query.ByProduct(product.id())));
        return new Query.Combined(wanted, List.of());
    }

    /** Asks all jobs to stop, waits a little for them, then closes what they worked on. */
    @Override
    public void close() {
        preferences.saveNow();
        camera.close();
        shell.indexing().leave();
        jobs.running().forEach(RunningTask::cancel);
        queries.running().forEach(RunningTask::cancel);
        looks.running().forEach(RunningTask::cancel);
        Threads.end(List.of(cameraThread, jobThreads, boardThread, queryThreads, sourceThread, pictureThreads));
        comparison.close();
        shell.close();
        services.close();
    }
}
