package app.lookalike.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.download.HttpDownload;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.service.Services;
import app.lookalike.service.kaggle.KaggleDownload;
import app.lookalike.service.network.Networks;
import app.lookalike.settings.Settings.RecentWorkspace;
import app.lookalike.settings.SettingsStore;
import app.lookalike.settings.WindowPlacement;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.ReadyNetwork;
import app.lookalike.ui.common.CatalogOpener;
import app.lookalike.ui.common.Preferences;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeViewModelTest {
    private final Path folder;
    private final Services services;
    private final Preferences preferences;
    private final List<String> done = new ArrayList<>();
    private final CatalogOpener opener = new CatalogOpener() {
        @Override
        public void openPicked(Path picked) {
            done.add("picked " + picked.getFileName());
        }

        @Override
        public void openTable(Path table, ColumnMapping columns) {
            done.add("table");
        }

        @Override
        public void openAgain(RecentWorkspace recent) {
            done.add(
                    recent.isShared()
                            ? "again " + recent.directory()
                            : "picked " + Path.of(recent.directory()).getFileName());
        }

        @Override
        public void openSample() {
            done.add("sample");
        }
    };
    private final WelcomeViewModel model;

    WelcomeViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        SettingsStore store = new SettingsStore(folder.resolve("settings.json"));
        services = new Services(
                new AppDirectories(folder, folder, folder.resolve("data"), folder),
                store,
                new Networks(choice -> new ReadyNetwork(new PixelFeatureExtractor())),
                Optional.empty());
        preferences = new Preferences(store, TaskRunner.inline());
        ImportViewModel importing = new ImportViewModel(services.catalogs(), opener, TaskRunner.inline());
        KaggleDownload download = new KaggleDownload(
                URI.create("http://127.0.0.1:1/"), "owner/shop", new HttpDownload(), folder.resolve("no.json"), folder);
        model = new WelcomeViewModel(
                services.catalogs(),
                opener,
                importing,
                new KaggleViewModel(download, importing::pick, TaskRunner.inline()),
                preferences,
                TaskRunner.inline());
        model.onLeave(() -> done.add("left"));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void onlyTheVeryFirstStartIsAFirstStart() {
        assertThat(model.isFirstStart()).isTrue();

        preferences.update(settings -> settings.withWindow(new WindowPlacement(0, 0, 900, 700, false)));

        assertThat(model.isFirstStart()).isFalse();
    }

    @Test
    void theSampleThatOpensBehindThePageIsNoReasonToLeaveIt() {
        model.showWhileSampleOpens();
        model.opened();
        assertThat(done).isEmpty();

        model.openSample();
        assertThat(done).as("it is open already").containsExactly("left");
    }

    @Test
    void whatThePersonAskedForIsAReasonToLeave() {
        model.showWhileSampleOpens();
        preferences.update(settings -> settings.withOpened(new RecentWorkspace(folder.toString(), "mine")));
        model.opened();
        assertThat(done).containsExactly("left");

        model.openSample();
        assertThat(done).endsWith("sample");
    }

    @Test
    void aWorkspaceThatIsGoneIsNotListedAndOneThatCannotBeReadIsListedByItsName() throws IOException {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        for (String name : List.of("gone", "broken")) {
            preferences.update(settings ->
                    settings.withOpened(new RecentWorkspace(folder.resolve(name).toString(), name)));
        }

        model.refresh();

        assertThat(model.recent().get()).singleElement().satisfies(one -> {
            assertThat(one.workspace()).isEqualTo(new RecentWorkspace(broken.toString(), "broken"));
            assertThat(one.glance()).isEmpty();
            assertThat(one.failure()).contains(broken.toString());
        });
        assertThat(model.latest()).as("nothing to go on with").isEmpty();
        model.open(model.recent().get().get(0));
        assertThat(done).containsExactly("picked broken");
        model.remove(model.recent().get().get(0));
        assertThat(model.recent().get()).isEmpty();
        assertThat(preferences.settings().get().recentWorkspaces())
                .extracting(RecentWorkspace::title)
                .containsExactly("gone");
        assertThat(broken).exists();
    }

    @Test
    void aSharedCatalogueIsListedWithoutAskingItsServer() {
        String address = "solr+http://host.invalid:1/solr/shop";
        preferences.update(settings -> settings.withOpened(new RecentWorkspace(address, "Shop")));
        model.refresh();

        assertThat(model.recent().get()).singleElement().satisfies(recent -> {
            assertThat(recent.failure()).isEmpty();
            assertThat(recent.counts()).isEqualTo(address);
            assertThat(recent.isPictured()).isFalse();
        });
        model.open(model.recent().get().get(0));
        assertThat(done).containsExactly("again " + address);
    }

    @Test
    void daysAreSaidInWords() {
        LocalDate today = LocalDate.of(2026, 5, 4);
        assertThat(WelcomeViewModel.opened(Instant.parse("2026-05-04T00:00:01Z"), today, ZoneOffset.UTC))
                .isEqualTo("Opened today");
        assertThat(WelcomeViewModel.opened(Instant.parse("2026-05-03T23:59:59Z"), today, ZoneOffset.UTC))
                .isEqualTo("Opened yesterday");
        assertThat(WelcomeViewModel.opened(Instant.parse("2026-03-01T12:00:00Z"), today, ZoneOffset.UTC))
                .isEqualTo("Opened on 1 March 2026");
    }
}
