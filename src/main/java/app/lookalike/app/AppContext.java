package app.lookalike.app;

import app.lookalike.base.RunningTask;
import app.lookalike.base.TaskRunner;
import app.lookalike.service.Services;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.PictureLoader;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.search.SearchView;
import app.lookalike.ui.search.SearchViewModel;
import app.lookalike.ui.shell.ModelPanel;
import app.lookalike.ui.shell.ServiceWorkbench;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.welcome.CatalogueDrop;
import app.lookalike.ui.welcome.ImportView;
import app.lookalike.ui.welcome.ImportViewModel;
import app.lookalike.ui.welcome.KaggleViewModel;
import app.lookalike.ui.welcome.WelcomeNavigation;
import app.lookalike.ui.welcome.WelcomeView;
import app.lookalike.ui.welcome.WelcomeViewModel;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Everything the window is made of, wired once, closed in reverse. */
final class AppContext implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final ExecutorService jobThreads = Threads.inOrder("jobs", 4, Thread.NORM_PRIORITY);
    private final ExecutorService queryThreads = Threads.inOrder("queries", 2, Thread.NORM_PRIORITY + 1);
    private final ExecutorService pictureThreads = Threads.newestFirst("pictures", 2, Thread.MIN_PRIORITY + 1);
    private final TaskRunner jobs = new TaskRunner(jobThreads, Platform::runLater);
    private final TaskRunner queries = new TaskRunner(queryThreads, Platform::runLater);
    private final Services services = Services.ofUser();
    private final Preferences preferences;
    private final PictureLoader pictures;
    private final SearchViewModel search;
    private final ShellViewModel shell;
    private final ImportViewModel importing;
    private final WelcomeViewModel welcome;

    AppContext() {
        preferences = new Preferences(services.settings(), jobs);
        pictures = new PictureLoader(new TaskRunner(pictureThreads, Platform::runLater));
        search = new SearchViewModel(queries);
        shell = new ShellViewModel(
                new ServiceWorkbench(services.catalogs(), services.search(), services.indexing()),
                jobs,
                preferences,
                search,
                List.of(this::catalogueOpened));
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
    }

    ShellViewModel shell() {
        return shell;
    }

    Preferences preferences() {
        return preferences;
    }

    /** The window's content; once. */
    ShellView view(FilePrompts prompts) {
        SearchView searchView = new SearchView(search, pictures, prompts, new ModelPanel(shell.model()));
        Navigation navigation = new Navigation();
        WelcomeNavigation start = new WelcomeNavigation(
                navigation,
                welcome,
                searchView,
                new WelcomeView(welcome, pictures, prompts),
                new ImportView(importing, prompts));
        navigation.setStart(start::showWelcome);
        ShellView view = new ShellView(shell, prompts, navigation, List.of(searchView));
        CatalogueDrop.listen(view, importing::pick);
        start.showAtFirstStart();
        return view;
    }

    /** Asks all jobs to stop, waits a little for them, then closes what they worked on. */
    @Override
    public void close() {
        preferences.saveNow();
        jobs.running().forEach(RunningTask::cancel);
        queries.running().forEach(RunningTask::cancel);
        for (ExecutorService threads : List.of(pictureThreads, queryThreads, jobThreads)) {
            threads.shutdown();
        }
        try {
            jobThreads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            queryThreads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            pictureThreads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        shell.close();
        services.close();
    }
}
