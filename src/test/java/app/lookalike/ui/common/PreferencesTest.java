package app.lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.settings.Settings;
import app.lookalike.settings.SettingsStore;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final SettingsStore store;
    private final Preferences preferences;

    PreferencesTest(@TempDir Path folder) {
        store = new SettingsStore(folder.resolve("settings.json"));
        preferences = new Preferences(store, new TaskRunner(jobs::add, Runnable::run));
    }

    private static Settings.RecentWorkspace opened(String name) {
        return new Settings.RecentWorkspace("/" + name, name);
    }

    @Test
    void manyChangesAreTwoSavesAndTheLastOneStays() {
        for (String name : List.of("a", "b", "c", "d", "e", "f")) {
            preferences.update(settings -> settings.withOpened(opened(name)));
        }
        assertThat(jobs).hasSize(1);
        jobs.remove().run();
        assertThat(jobs).hasSize(1);
        jobs.remove().run();

        assertThat(jobs).isEmpty();
        assertThat(store.load()).isEqualTo(preferences.settings().get());
    }

    @Test
    void aSaveThatRunsLateWritesNothingOld() {
        preferences.update(settings -> settings.withOpened(opened("a")));
        Runnable late = jobs.remove();
        preferences.update(settings -> settings.withOpened(opened("b")));
        preferences.saveNow();
        late.run();

        assertThat(store.load().lastWorkspace()).isEqualTo("/b");
    }
}
