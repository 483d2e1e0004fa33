package app.lookalike.ui.common;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.settings.Settings;
import app.lookalike.settings.SettingsStore;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings as the screens see them: to watch, to change; each change is saved without keeping the window waiting. */
public final class Preferences {
    private final SettingsStore store;
    private final LatestSave<Settings> saving;
    private final ReadOnlyObjectWrapper<Settings> settings;

    /** Reads what was saved last. */
    public Preferences(SettingsStore store, TaskRunner runner) {
        this.store = store;
        this.settings = new ReadOnlyObjectWrapper<>(store.load());
        this.saving = new LatestSave<>(runner, Messages.get("task.settings"), changed -> saveNow());
    }

    /** The settings as they are now. */
    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.getReadOnlyProperty();
    }

    /** Changes them, and saves if they are different. */
    public void update(UnaryOperator<Settings> change) {
        Settings before = settings.get();
        settings.set(change.apply(before));
        if (!settings.get().equals(before)) {
            saving.save(settings.get());
        }
    }

    /**
     * Saves now, on the calling thread: for the moment before the program ends. Whichever save comes last writes the
     * settings as they are then, never older ones.
     */
    public synchronized void saveNow() {
        store.save(settings.get());
    }
}
