package app.lookalike.ui.common.action;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The changes that the user made, to take back and to do again, the latest first; whatever the screen. Lives on the
 * window's thread; an edit that takes long starts its work elsewhere.
 */
public final class EditHistory {
    /** More than these are forgotten, the oldest first. */
    public static final int MAX_EDITS = 100;

    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Edit>> news = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Whether there is something to take back. */
    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether there is something to do again. */
    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /** The change that has just been made, to offer an undo at once; empty as soon as something was taken back. */
    public ReadOnlyObjectProperty<Optional<Edit>> news() {
        return news.getReadOnlyProperty();
    }

    /** Remembers a change that has just been made; what was taken back before cannot be done again after it. */
    public void made(Edit edit) {
        undone.clear();
        done.push(edit);
        if (done.size() > MAX_EDITS) {
            done.removeLast();
        }
        update();
        news.set(Optional.of(edit));
    }

    /** Takes the latest change back, if there is one. An edit that fails is given up: its state is not known. */
    public void undo() {
        if (!done.isEmpty()) {
            Edit edit = done.pop();
            update();
            edit.undo().run();
            undone.push(edit);
            update();
        }
    }

    /** Does again what was taken back last, if there is something. */
    public void redo() {
        if (!undone.isEmpty()) {
            Edit edit = undone.pop();
            update();
            edit.redo().run();
            done.push(edit);
            update();
        }
    }

    /** Clears the history: the data that was changed is not there any more. */
    public void clear() {
        done.clear();
        undone.clear();
        update();
    }

    private void update() {
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
        news.set(Optional.empty());
    }
}
