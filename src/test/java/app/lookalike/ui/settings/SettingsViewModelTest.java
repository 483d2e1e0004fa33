package app.lookalike.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.TaskRunner;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.workspace.StoredFolder.Kind;
import app.lookalike.settings.Settings;
import app.lookalike.settings.SettingsStore;
import app.lookalike.settings.Theme;
import app.lookalike.ui.common.Preferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewModelTest {
    private final Path folder;
    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<NetworkChoice> network = new ReadOnlyObjectWrapper<>(NetworkChoice.DEFAULT);
    private final List<String> erased = new ArrayList<>();
    private final SettingsViewModel model;

    SettingsViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        preferences = new Preferences(new SettingsStore(folder.resolve("settings.json")), TaskRunner.inline());
        model = model(Optional.of(() -> erased.add("all")));
    }

    @Test
    void keepsWhatIsChosen() {
        model.choose(Theme.DARK);
        model.chooseTextSize(150);
        model.chooseLanguage(Optional.of(Locale.ENGLISH));

        Settings saved = new SettingsStore(folder.resolve("settings.json")).load();
        assertThat(saved.theme()).isEqualTo(Theme.DARK);
        assertThat(saved.textSize()).isEqualTo(150);
        assertThat(saved.language()).isEqualTo("en");

        model.chooseLanguage(Optional.empty());
        assertThat(preferences.settings().get().language()).isNull();
    }

    @Test
    void offersEveryNetworkPoolingAndPrecisionFromTheChoiceNow() {
        NetworkChoice now = network.get();

        for (NetworkSetting options : NetworkSetting.of(now)) {
            assertThat(options.choices())
                    .hasSizeGreaterThan(1)
                    .doesNotHaveDuplicates()
                    .contains(now);
        }
    }

    @Test
    void searchesByTheChosenNetworkAndGoesBackToTheUsualOne() {
        NetworkChoice other = NetworkSetting.of(network.get()).get(0).choices().get(1);
        model.choose(other);
        assertThat(network.get()).isEqualTo(other);

        model.choose(Theme.DARK);
        model.reset();

        assertThat(network.get()).isEqualTo(NetworkChoice.DEFAULT);
        assertThat(preferences.settings().get().theme()).isEqualTo(Theme.SYSTEM);
    }

    @Test
    void saysHowMuchIsKeptWhere() throws IOException {
        Files.createDirectories(folder.resolve("cache/models"));
        Files.write(folder.resolve("cache/models/weights.bin"), new byte[2_500_000]);

        model.measure();

        assertThat(model.stored())
                .hasSize(Kind.values().length)
                .anySatisfy(stored -> {
                    assertThat(stored.folder().kind()).isEqualTo(Kind.NETWORKS);
                    assertThat(stored.size()).isEqualTo("2.5 MB");
                    assertThat(stored.exists()).isTrue();
                })
                .anySatisfy(stored -> {
                    assertThat(stored.folder().kind()).isEqualTo(Kind.LOG);
                    assertThat(stored.size()).isEqualTo("Empty");
                    assertThat(stored.exists()).isFalse();
                });
        assertThat(model.memory().get()).contains(" MB of at most ");
    }

    @Test
    void erasesTheHistoryOnlyOnRequest() {
        assertThat(erased).isEmpty();

        model.eraseHistory();

        assertThat(erased).containsExactly("all");
        assertThat(model.erased().get()).isTrue();
        assertThat(model(Optional.empty()).hasHistory()).isFalse();
    }

    private SettingsViewModel model(Optional<Runnable> erase) {
        AppDirectories directories = new AppDirectories(
                folder.resolve("cache"), folder.resolve("config"), folder.resolve("data"), folder.resolve("log"));
        return new SettingsViewModel(
                preferences, network.getReadOnlyProperty(), network::set, directories, erase, TaskRunner.inline());
    }
}
