package app.lookalike.ui.common.control;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.settings.Theme;
import app.lookalike.ui.common.Preferences;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The colours in the window: those the user chose, or those of the system if the user chose to follow it. */
public final class ShownTheme {
    private final Preferences preferences;
    private final TaskRunner runner;
    private final Supplier<Optional<Theme>> system;
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
    private Theme ofSystem = Theme.LIGHT;

    /**
     * The colours by these settings.
     *
     * @param runner queries the system, away from the window's thread
     * @param system whether it is light or dark; empty if that is not reported
     */
    public ShownTheme(Preferences preferences, TaskRunner runner, Supplier<Optional<Theme>> system) {
        this.preferences = preferences;
        this.runner = runner;
        this.system = system;
        preferences.settings().addListener((observable, before, now) -> {
            update();
            if (before.theme() != now.theme()) {
                look();
            }
        });
        update();
        look();
    }

    /** Light or dark, never as the system. */
    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    /** Queries the system again, if that matters: it may have changed while another window had the focus. */
    public void look() {
        if (preferences.settings().get().theme() == Theme.SYSTEM) {
            runner.start(
                    Messages.get("task.theme"),
                    progress -> system.get(),
                    Outcome.of(
                            found -> {
                                ofSystem = found.orElse(Theme.LIGHT);
                                update();
                            },
                            failure -> {}));
        }
    }

    /** Chooses the other colours; from now on they no longer follow the system. */
    public void toggle() {
        Theme other = theme.get() == Theme.DARK ? Theme.LIGHT : Theme.DARK;
        preferences.update(settings -> settings.withTheme(other));
    }

    private void update() {
        Theme chosen = preferences.settings().get().theme();
        theme.set(chosen == Theme.SYSTEM ? ofSystem : chosen);
    }
}
