package app.lookalike.ui.settings;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.MemoryUse;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.workspace.StoredFolder;
import app.lookalike.settings.Settings;
import app.lookalike.settings.Theme;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What can be chosen, and what the program keeps on this machine. Each choice holds at once, but for the language. */
public final class SettingsViewModel {
    /**
     * A folder and what it holds.
     *
     * @param size in words
     * @param exists whether there is such a folder yet
     */
    public record Stored(StoredFolder folder, String size, boolean exists) {}

    private final Preferences preferences;
    private final ReadOnlyObjectProperty<NetworkChoice> network;
    private final Consumer<NetworkChoice> searchBy;
    private final AppDirectories directories;
    private final Optional<Runnable> eraseHistory;
    private final LatestRequest measuring;
    private final List<Locale> languages = Messages.languages();
    private final ObservableList<Stored> stored = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper memory = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper erased = new ReadOnlyBooleanWrapper();

    /**
     * The settings of a window.
     *
     * @param network by which the open catalogue is searched
     * @param searchBy chooses another one
     * @param directories where the program keeps things
     * @param eraseHistory forgets what was searched for; empty where nothing is remembered
     * @param runner measures how much is kept
     */
    public SettingsViewModel(
            Preferences preferences,
            ReadOnlyObjectProperty<NetworkChoice> network,
            Consumer<NetworkChoice> searchBy,
            AppDirectories directories,
            Optional<Runnable> eraseHistory,
            TaskRunner runner) {
        this.preferences = preferences;
        this.network = network;
        this.searchBy = searchBy;
        this.directories = directories;
        this.eraseHistory = eraseHistory;
        this.measuring = new LatestRequest(runner);
    }

    /** The choices as they are now. */
    public ReadOnlyObjectProperty<Settings> settings() {
        return preferences.settings();
    }

    /** By which network the open catalogue is searched. */
    public ReadOnlyObjectProperty<NetworkChoice> network() {
        return network;
    }

    /** The folders, with their sizes as soon as those are known. */
    public ObservableList<Stored> stored() {
        return stored;
    }

    /** How much memory is used, in words. */
    public ReadOnlyStringProperty memory() {
        return memory.getReadOnlyProperty();
    }

    /** Whether the history has just been erased. */
    public ReadOnlyBooleanProperty erased() {
        return erased.getReadOnlyProperty();
    }

    /** The languages to choose from. */
    public List<Locale> languages() {
        return languages;
    }

    /** Searches by another network. */
    public void choose(NetworkChoice choice) {
        searchBy.accept(choice);
    }

    /** Chooses the colours. */
    public void choose(Theme theme) {
        preferences.update(settings -> settings.withTheme(theme));
    }

    /** Chooses the size of text, percent. */
    public void chooseTextSize(int percent) {
        preferences.update(settings -> settings.withTextSize(percent));
    }

    /** Chooses the language from the next start on; empty for the system's. */
    public void chooseLanguage(Optional<Locale> language) {
        preferences.update(settings ->
                settings.withLanguage(language.map(Locale::toLanguageTag).orElse(null)));
    }

    /** Tries to say what may be worn with a product, or not. */
    public void chooseGoesWith(boolean tried) {
        preferences.update(settings -> settings.withGoesWith(tried));
    }

    /** Whether there is a history to erase. */
    public boolean hasHistory() {
        return eraseHistory.isPresent();
    }

    /** Forgets what was searched for. */
    public void eraseHistory() {
        eraseHistory.ifPresent(erase -> {
            erase.run();
            erased.set(true);
        });
    }

    /** Makes all choices as at a first start. */
    public void reset() {
        preferences.update(Settings::withDefaults);
        searchBy.accept(NetworkChoice.DEFAULT);
    }

    /** Measures what is kept and used. */
    public void measure() {
        List<StoredFolder> folders = StoredFolder.of(directories);
        if (stored.isEmpty()) {
            folders.forEach(folder -> stored.add(new Stored(folder, Messages.get("settings.measuring"), false)));
        }
        measuring
                .of(Messages.get("task.measure"), progress -> {
                    List<Stored> measured = new ArrayList<>();
                    for (StoredFolder folder : folders) {
                        measured.add(new Stored(folder, size(folder.bytes(progress)), folder.exists()));
                    }
                    return new Measured(measured, MemoryUse.now());
                })
                .onSuccess(measured -> {
                    stored.setAll(measured.stored());
                    memory.set(words(measured.memory()));
                })
                .startQuietly();
    }

    /** Stops measuring; the last call. */
    public void close() {
        measuring.drop();
    }

    private record Measured(List<Stored> stored, MemoryUse memory) {}

    private static String words(MemoryUse use) {
        String heap = Messages.get("settings.memory.heap", size(use.heapBytes()), size(use.maxHeapBytes()));
        return use.residentBytes().isPresent()
                ? Messages.get(
                        "settings.memory.all", heap, size(use.residentBytes().getAsLong()))
                : heap;
    }

    private static String size(long bytes) {
        return bytes == 0
                ? Messages.get("settings.empty")
                : bytes < 1_000_000
                        ? Messages.get("settings.kilobytes", Math.max(1, Math.round(bytes / 1e3)))
                        : Messages.get("settings.megabytes", bytes / 1e6);
    }
}
