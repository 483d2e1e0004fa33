package app.lookalike.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Product;
import app.lookalike.service.indexing.IndexingReport;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.NetworkService.Download;
import app.lookalike.settings.Settings;
import app.lookalike.settings.SettingsStore;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.FakeWorkbench;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellViewModelTest {
    private static final Download DOWNLOAD = new Download("ResNet50", "a package", 95_000_000);

    private FakeSession session = FakeSession.ofSize(12);
    private final FakeWorkbench workbench = new FakeWorkbench(() -> session);
    private final SearchViewModel search = new SearchViewModel(TaskRunner.inline());

    private final Preferences preferences;
    private ShellViewModel shell;

    ShellViewModelTest(@TempDir Path folder) {
        preferences = new Preferences(new SettingsStore(folder.resolve("settings.json")), TaskRunner.inline());
        shell = new ShellViewModel(workbench, TaskRunner.inline(), preferences, search, List.of());
    }

    @Test
    void opensTheSampleAtAFirstStartAndIndexesIt() {
        session = FakeSession.ofSize(12, 0);

        shell.start(Optional.empty());

        assertThat(workbench.opened).isEmpty();
        assertThat(shell.title().get()).isEqualTo("Sample catalogue");
        assertThat(shell.products().get()).isEqualTo(12);
        assertThat(shell.indexed().get()).isEqualTo(12);
        assertThat(search.state().get()).isEqualTo(SearchViewModel.State.SHOWN);
    }

    @Test
    void opensTheLastWorkspaceAgain() {
        preferences.update(settings -> settings.withOpened(new Settings.RecentWorkspace("/last", "Last")));

        shell.start(Optional.empty());

        assertThat(workbench.opened).containsExactly(Path.of("/last"));
    }

    @Test
    void opensTheSampleWhereTheLastWorkspaceIsGoneAndSaysSo() {
        preferences.update(settings -> settings.withOpened(new Settings.RecentWorkspace("/missing", "Last")));

        shell.start(Optional.empty());

        assertThat(shell.title().get()).isEqualTo("Sample catalogue");
        assertThat(shell.notice().get()).contains("/missing");
        assertThat(preferences.settings().get().lastWorkspace()).isNull();
    }

    @Test
    void prefersTheWorkspaceOfTheCommandLine() {
        shell.start(Optional.of(Path.of("/asked")));

        assertThat(workbench.opened).containsExactly(Path.of("/asked"));
        assertThat(preferences.settings().get().recentWorkspaces()).hasSize(1);
    }

    @Test
    void keepsTheCatalogueWhereAnotherCannotBeOpened() {
        shell.start(Optional.empty());

        shell.openPicked(Path.of("/missing.zip"));

        assertThat(shell.notice().get()).contains("/missing.zip");
        assertThat(search.state().get()).isEqualTo(SearchViewModel.State.SHOWN);
        shell.dismissNotice();
        assertThat(shell.notice().get()).isEmpty();
    }

    @Test
    void findsAFewProductsByWhatIsTyped() {
        assertThat(new PaletteProducts(shell.session(), TaskRunner.inline()).find("1"))
                .as("before a catalogue is open")
                .isEmpty();
        shell.start(Optional.empty());

        PaletteProducts products = new PaletteProducts(shell.session(), TaskRunner.inline());
        assertThat(products.find("11")).extracting(Product::id).containsExactly("11");
        assertThat(products.find("number")).hasSize(PaletteProducts.MOST);
        assertThat(products.find(" ?! ")).as("no word, no product").isEmpty();

        List<String> meant = new ArrayList<>();
        products.otherWords("nunber", 0, meant::addAll);
        assertThat(meant).containsExactly("number");
    }

    @Test
    void saysWhatOfTheWorkspaceIsNotAsItWasWritten() throws SQLException {
        Path database = session.catalog().directory().resolve("lookalike.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE product SET name = 'another' WHERE id = '7'");
        }
        session = session.searchedBy(NetworkChoice.DEFAULT);

        shell.start(Optional.empty());

        assertThat(shell.notice().get()).contains("products", "damaged");
    }

    @Test
    void asksBeforeItFetchesTheWeights() {
        session = FakeSession.ofSize(12, 0);
        session.network.missing = Optional.of(DOWNLOAD);

        shell.start(Optional.empty());

        assertThat(shell.model().state().get()).isEqualTo(ModelViewModel.State.NEEDED);
        assertThat(shell.model().download().get()).contains(DOWNLOAD);
        assertThat(search.asked().get()).isPresent();
        assertThat(search.state().get()).isEqualTo(SearchViewModel.State.NOTHING_INDEXED);

        shell.model().fetch();

        assertThat(shell.model().state().get()).isEqualTo(ModelViewModel.State.READY);
        assertThat(search.state().get()).isEqualTo(SearchViewModel.State.SHOWN);
    }

    @Test
    void canTryAgainAfterAFailedOrCancelledFetch() {
        session.network.missing = Optional.of(DOWNLOAD);
        session.network.loading = progress -> {
            throw new LookalikeException("No source answers.");
        };
        shell.start(Optional.empty());
        shell.model().fetch();
        assertThat(shell.model().state().get()).isEqualTo(ModelViewModel.State.FAILED);
        assertThat(shell.model().failure().get()).isEqualTo("No source answers.");

        session.network.loading = progress -> {
            throw new CancelledException();
        };
        shell.model().fetch();
        assertThat(shell.model().state().get()).isEqualTo(ModelViewModel.State.NEEDED);
        assertThat(shell.model().failure().get()).isEmpty();

        session.network.loading = progress -> {};
        shell.model().fetch();
        assertThat(shell.model().state().get()).isEqualTo(ModelViewModel.State.READY);
    }

    @Test
    void resumesIndexingAfterAStop() {
        session = FakeSession.ofSize(12, 4);
        session.indexingJob = progress -> {
            session.index(3);
            throw new CancelledException();
        };
        shell.start(Optional.empty());
        assertThat(shell.indexing().state().get()).isEqualTo(IndexingViewModel.State.STOPPED);
        assertThat(shell.indexed().get()).isEqualTo(7);

        session.indexingJob = progress -> session.index(12);
        shell.indexing().start();

        assertThat(shell.indexing().state().get()).isEqualTo(IndexingViewModel.State.IDLE);
        assertThat(shell.indexed().get()).isEqualTo(12);
    }

    private static FakeSession stoppedAtOnce(FakeSession of) {
        of.indexingJob = progress -> {
            throw new CancelledException();
        };
        return of;
    }

    @Test
    void indexingThatWasStoppedStaysStoppedInALaterWindowUntilTheUserLetsItGoOn() {
        session = stoppedAtOnce(FakeSession.ofSize(12, 4));
        shell.start(Optional.empty());
        assertThat(shell.indexing().state().get()).isEqualTo(IndexingViewModel.State.STOPPED);

        session = session.searchedBy(NetworkChoice.DEFAULT);
        ShellViewModel later = new ShellViewModel(workbench, TaskRunner.inline(), preferences, search, List.of());
        later.start(Optional.empty());
        assertThat(later.model().state().get()).isEqualTo(ModelViewModel.State.READY);
        assertThat(later.indexing().state().get()).isEqualTo(IndexingViewModel.State.STOPPED);
        assertThat(later.indexed().get()).isEqualTo(4);

        later.indexing().start();
        assertThat(later.indexing().state().get()).isEqualTo(IndexingViewModel.State.IDLE);
        assertThat(later.indexed().get()).isEqualTo(12);
        assertThat(session.isIndexingStopped()).isFalse();
    }

    @Test
    void indexingThatEndsWithTheWindowGoesOnInTheNextOne() {
        session = stoppedAtOnce(FakeSession.ofSize(12, 4));
        shell.indexing().leave();
        shell.start(Optional.empty());

        session = session.searchedBy(NetworkChoice.DEFAULT);
        ShellViewModel later = new ShellViewModel(workbench, TaskRunner.inline(), preferences, search, List.of());
        later.start(Optional.empty());
        assertThat(later.indexed().get()).isEqualTo(12);
    }

    @Test
    void changesAreTakenInByOpeningTheCatalogueAgain() {
        shell.takeIn();
        assertThat(workbench.takenIn).as("nothing is open").isEmpty();
        shell.start(Optional.empty());
        FakeSession before = session;
        session = FakeSession.ofSize(14, 12);

        shell.takeIn();

        assertThat(workbench.takenIn).containsExactly(before);
        assertThat(shell.products().get()).isEqualTo(14);
        assertThat(shell.indexed().get()).isEqualTo(14);
        assertThat(before.closed).isTrue();
        assertThat(preferences.settings().get().lastWorkspace())
                .as("the sample still")
                .isNull();
    }

    @Test
    void namesThePicturesThatCouldNotBeIndexed() {
        session = FakeSession.ofSize(12, 4);
        IndexingReport.Skipped skipped = new IndexingReport.Skipped("7", "the file is empty");
        session.indexingJob = progress -> new IndexingReport("m", 8, 7, 4, List.of(skipped), 1, 7, 0, "float32");

        shell.start(Optional.empty());

        assertThat(shell.indexing().skipped().get()).containsExactly(skipped);
    }

    @Test
    void refreshesTheResultsAsMoreIsIndexedButNotAllTheTime() {
        Deque<Runnable> jobs = new ArrayDeque<>();
        session = FakeSession.ofSize(12, 2);
        shell = new ShellViewModel(workbench, new TaskRunner(jobs::add, Runnable::run), preferences, search, List.of());
        shell.start(Optional.empty());
        jobs.removeFirst().run();
        int searches = session.requests.size();

        session.index(1);
        shell.poll(10_000);
        session.index(1);
        shell.poll(10_200);
        shell.poll(11_800);
        assertThat(session.requests).hasSize(searches + 1);
        assertThat(shell.indexed().get()).isEqualTo(4);

        shell.poll(10_000 + ShellViewModel.REFRESH_MILLIS);
        shell.poll(20_000);
        assertThat(session.requests).hasSize(searches + 2);
    }

    @Test
    void closesTheCatalogueItLeavesAndTheOneThatComesTooLate() {
        Deque<Runnable> jobs = new ArrayDeque<>();
        Deque<FakeSession> sessions =
                new ArrayDeque<>(List.of(FakeSession.ofSize(1), FakeSession.ofSize(2), FakeSession.ofSize(3)));
        List<FakeSession> all = List.copyOf(sessions);
        FakeWorkbench several = new FakeWorkbench(sessions::removeFirst);
        shell = new ShellViewModel(several, new TaskRunner(jobs::add, Runnable::run), preferences, search, List.of());
        shell.openSample();
        drain(jobs);
        assertThat(shell.products().get()).isEqualTo(1);

        shell.openPicked(Path.of("/a"));
        shell.openPicked(Path.of("/b"));
        drain(jobs);

        assertThat(all.get(0).closed).isTrue();
        assertThat(shell.products().get()).isEqualTo(2);
        assertThat(sessions).hasSize(1);
        assertThat(all.get(1).closed).isFalse();
    }

    @Test
    void goesOnWithTheSameCatalogueOnlyWhenItsFirstIndexingHasEnded() {
        Deque<Runnable> jobs = new ArrayDeque<>();
        FakeSession first = FakeSession.ofSize(3, 0);
        FakeSession again = first.searchedBy(NetworkChoice.DEFAULT);
        Deque<FakeSession> sessions = new ArrayDeque<>(List.of(first, again));
        TaskRunner runner = new TaskRunner(jobs::add, Runnable::run);
        shell = new ShellViewModel(new FakeWorkbench(sessions::removeFirst), runner, preferences, search, List.of());
        again.indexingJob = progress -> {
            if (runner.running().stream()
                            .filter(task -> task.title().equals("Indexing pictures"))
                            .count()
                    > 1) {
                throw new LookalikeException("The embeddings are being written by another Lookalike.");
            }
            return again.index(3);
        };
        shell.openSample();
        while (shell.indexing().state().get() != IndexingViewModel.State.RUNNING) {
            jobs.removeFirst().run();
        }

        shell.openPicked(Path.of("/the-same"));
        while (!jobs.isEmpty()) {
            jobs.removeLast().run(); // the first indexing job is the slowest of all
        }

        assertThat(shell.indexing().failure().get()).isEmpty();
        assertThat(shell.indexing().state().get()).isEqualTo(IndexingViewModel.State.IDLE);
        assertThat(again.catalog().indexedCount()).isEqualTo(3);
        assertThat(first.closed).isTrue();
    }

    private static void drain(Deque<Runnable> jobs) {
        while (!jobs.isEmpty()) {
            jobs.removeFirst().run();
        }
    }
}
