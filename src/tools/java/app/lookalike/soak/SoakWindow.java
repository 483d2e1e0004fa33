package app.lookalike.soak;

import app.lookalike.base.TaskRunner;
import app.lookalike.bench.FxThread;
import app.lookalike.service.Services;
import app.lookalike.service.query.Query;
import app.lookalike.settings.Theme;
import app.lookalike.ui.browse.BrowseView;
import app.lookalike.ui.browse.BrowseViewModel;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.search.SearchView;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.shell.IndexingViewModel;
import app.lookalike.ui.shell.ModelPanel;
import app.lookalike.ui.shell.ModelViewModel;
import app.lookalike.ui.shell.ShellView;
import app.lookalike.ui.shell.ShellViewModel;
import app.lookalike.ui.shell.Workbench;
import app.lookalike.ui.testing.ScriptedPrompts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window with its search and browse screens over the real services; every method waits until it has settled. */
final class SoakWindow {
    private static final long PATIENCE_MILLIS = 300_000;

    private final TaskRunner jobs = FxThread.jobs(4);
    private final SearchViewModel search;
    private final Preferences preferences;
    private final ShellViewModel shell;
    private final Navigation navigation = new Navigation();
    private final SearchView searchView;
    private final BrowseView browseView;

    /** Shown, nothing open; on the window's thread. */
    SoakWindow(Services services) {
        search = new SearchViewModel(FxThread.jobs(2));
        BrowseViewModel browse = new BrowseViewModel(FxThread.jobs(2));
        preferences = new Preferences(services.settings(), jobs);
        shell = new ShellViewModel(new Workbench(services), jobs, preferences, search, List.of(browse));
        PictureLoader pictures = new PictureLoader(FxThread.jobs(2));
        ScriptedPrompts prompts = new ScriptedPrompts();
        searchView = new SearchView(search, pictures, prompts, new ModelPanel(shell.model()));
        browseView = new BrowseView(browse, pictures, search::searchBy, products -> {}, products -> {});
        Stage stage = new Stage();
        stage.setScene(
                new Scene(new ShellView(shell, prompts, navigation, List.of(searchView, browseView)), 1280, 800));
        Appearance.dress(stage.getScene(), Theme.LIGHT);
        stage.show();
    }

    TaskRunner jobs() {
        return jobs;
    }

    /** Leaves the open catalogue for this one. */
    CatalogSession open(Path workspace) throws Exception {
        return opened(() -> shell.openPicked(workspace));
    }

    /** Leaves the open catalogue for the sample. */
    CatalogSession openSample() throws Exception {
        return opened(shell::openSample);
    }

    private CatalogSession opened(Runnable opening) throws Exception {
        CatalogSession before = FxThread.call(() -> search.session().orElse(null));
        FxThread.run(() -> {
            opening.run();
        });
        await(() -> search.session().filter(session -> session != before).isPresent()
                && shell.model().state().get() == ModelViewModel.State.READY
                && shell.indexing().state().get() != IndexingViewModel.State.RUNNING);
        settle();
        return FxThread.call(() -> search.session().orElseThrow());
    }

    /** Asks, and waits for the answer. */
    void ask(Query query) throws Exception {
        FxThread.run(() -> {
            search.searchBy(query);
        });
        settle();
    }

    /** Asks, and does not want the answer any more. */
    void askAndCancel(Query query) throws Exception {
        FxThread.run(() -> {
            search.searchBy(query);
            search.cancel();
        });
        settle();
    }

    /** The other theme, and the other screen with it. */
    void restyle(boolean dark) throws Exception {
        FxThread.run(() -> {
            preferences.update(settings -> settings.withTheme(dark ? Theme.DARK : Theme.LIGHT));
            navigation.show(dark ? browseView : searchView);
        });
        settle();
    }

    private void settle() throws Exception {
        await(() -> !search.busy().get() && jobs.running().isEmpty());
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!FxThread.call(condition)) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("the window does not settle");
            }
            Thread.sleep(5);
        }
    }
}
