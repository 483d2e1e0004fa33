package app.lookalike.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.shared.solr.SolrLogin;
import app.lookalike.service.shared.solr.SolrLoginException;
import app.lookalike.settings.Settings.RecentWorkspace;
import app.lookalike.settings.SettingsStore;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.FakeWorkbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shared catalogue in the window; its session is one of a small workspace that says it is shared. */
class SharedOpeningTest {
    private static final String SHOP = "solr+http://ann@host:8983/solr/shop";

    private final Path settings;
    private FakeSession session = FakeSession.ofSize(12);
    private final FakeWorkbench workbench = new FakeWorkbench(() -> session);
    private final SearchViewModel search = new SearchViewModel(TaskRunner.inline());
    private final Preferences preferences;
    private final ShellViewModel shell;
    private final List<String> told = new ArrayList<>();

    SharedOpeningTest(@TempDir Path folder) {
        settings = folder.resolve("settings.json");
        preferences = new Preferences(new SettingsStore(settings), TaskRunner.inline());
        shell = new ShellViewModel(workbench, TaskRunner.inline(), preferences, search, List.of());
        shell.onLoginNeeded(address -> told.add("who opens " + address + "?"));
    }

    private void open() {
        session.address = Optional.of(SHOP);
        shell.openShared(
                SharedAddress.parse(SHOP),
                Optional.of(new SolrLogin("ann", "secret")),
                Outcome.of(opened -> told.add("open"), failure -> told.add(failure.getMessage())));
    }

    @Test
    void isSearchedAndNothingElseIsOfferedThanWhatAServerCanDo() throws IOException {
        open();

        assertThat(told).containsExactly("open");
        assertThat(shell.catalogue().shared().get()).isTrue();
        assertThat(shell.catalogue().own().get())
                .as("can be renamed and removed")
                .isFalse();
        assertThat(shell.learning().possible().getValue()).isFalse();
        assertThat(shell.indexing().state().get()).isEqualTo(IndexingViewModel.State.IDLE);
        assertThat(search.state().get()).isEqualTo(SearchViewModel.State.SHOWN);
        assertThat(workbench.passwords).containsExactly("secret");
        preferences.saveNow();
        assertThat(Files.readString(settings)).contains(SHOP).doesNotContain("secret");
    }

    @Test
    void isAmongTheRecentOnesAndOpenedFromThere() {
        open();
        assertThat(shell.catalogue().recent())
                .as("without the one that is open")
                .isEmpty();
        session = FakeSession.ofSize(12);
        shell.openSample();
        assertThat(shell.catalogue().shared().get()).isFalse();

        List<RecentWorkspace> recent = shell.catalogue().recent();
        assertThat(recent).extracting(RecentWorkspace::directory).containsExactly(SHOP);
        session = FakeSession.ofSize(12);
        shell.openAgain(recent.get(0));

        assertThat(workbench.shared).hasSize(2);
        assertThat(workbench.opened).as("no folder of that name").isEmpty();
    }

    @Test
    void theSampleIsOpenedWhereTheServerIsAwayAtTheStart() {
        preferences.update(before -> before.withOpened(new RecentWorkspace(SHOP, "Shop")));
        workbench.sharedFailure = Optional.of(new LookalikeException("Solr does not answer."));

        shell.start(Optional.empty());

        assertThat(shell.title().get()).isEqualTo("Sample catalogue");
        assertThat(shell.notice().get()).isEqualTo("Solr does not answer.");
        assertThat(told).isEmpty();
        assertThat(preferences.settings().get().recentWorkspaces()).hasSize(1);
    }

    @Test
    void thePasswordIsAskedForWhereSolrWantsOne() {
        workbench.sharedFailure =
                Optional.of(new SolrLoginException("Solr asks for another user or password.", new IOException()));

        shell.openAgain(new RecentWorkspace(SHOP, "Shop"));

        assertThat(told).containsExactly("who opens solr+http://host:8983/solr/shop?");
    }

    @Test
    void whatTheUserAskedForStaysWhereItCannotBeOpened() {
        shell.openSample();
        workbench.sharedFailure = Optional.of(new LookalikeException("No catalogue was published there."));
        open();

        assertThat(told).containsExactly("No catalogue was published there.");
        assertThat(shell.title().get()).isEqualTo("Sample catalogue");
    }
}
