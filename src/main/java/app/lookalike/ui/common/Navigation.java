package app.lookalike.ui.common;

import app.lookalike.ui.common.action.Screen;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which screen is shown; by it one screen leads to another, such as from a product in the grid to what is like it. */
public final class Navigation {
    private final ReadOnlyObjectWrapper<Optional<Screen>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    private Optional<Runnable> start = Optional.empty();

    /** The screen in the window; empty before there is one. */
    public ReadOnlyObjectProperty<Optional<Screen>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** How to get to the page to begin from; empty where there is none. */
    public Optional<Runnable> start() {
        return start;
    }

    /** Sets the action that goes to the start page. */
    public void setStart(Runnable action) {
        start = Optional.of(action);
    }

    /** Goes to a screen. */
    public void show(Screen screen) {
        shown.set(Optional.of(screen));
    }
}
