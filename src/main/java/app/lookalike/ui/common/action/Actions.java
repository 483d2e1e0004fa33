package app.lookalike.ui.common.action;

import app.lookalike.base.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** All actions of the window: those that can be done everywhere, then those of each screen and of its parts. */
public final class Actions {
    /**
     * Actions that belong together.
     *
     * @param title the name of the group
     * @param screen where they can be done; empty for everywhere
     */
    public record Group(String title, Optional<Screen> screen, List<Action> actions) {
        public Group {
            actions = List.copyOf(actions);
        }
    }

    private final List<Group> groups = new ArrayList<>();

    /** The actions of a window with these screens; each screen is queried once. */
    public Actions(List<Action> everywhere, List<Screen> screens) {
        groups.add(new Group(Messages.get("shortcuts.everywhere"), Optional.empty(), everywhere));
        for (Screen screen : screens) {
            groups.add(new Group(screen.title(), Optional.of(screen), screen.actions()));
            screen.parts().forEach(part -> groups.add(new Group(part.title(), Optional.of(screen), part.actions())));
        }
    }

    /** All of them, those that can be done everywhere first. */
    public List<Group> groups() {
        return List.copyOf(groups);
    }

    /** Those of these ids, in their order; what is not there is left out. */
    public List<Action> find(List<String> ids) {
        return ids.stream()
                .flatMap(id -> groups.stream()
                        .flatMap(group -> group.actions().stream())
                        .filter(action -> action.id().equals(id)))
                .toList();
    }

    /**
     * Does what that key is for, and consumes it.
     *
     * @param event a key that was pressed or typed and that the focused control did not use
     * @param shown the screen in the window
     * @return whether there was something to do
     */
    public boolean perform(KeyEvent event, Optional<Screen> shown) {
        for (Group group : groups) {
            if (group.screen().isEmpty() || group.screen().equals(shown)) {
                for (Action action : group.actions()) {
                    if (perform(action, event)) {
                        event.consume();
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean perform(Action action, KeyEvent event) {
        if (!action.isEnabled()) {
            return false;
        }
        List<KeyCombination> keys = action.keys();
        int index = IntStream.range(0, keys.size())
                .filter(i -> matches(keys.get(i), event))
                .findFirst()
                .orElse(-1);
        if (index >= 0) {
            action.run(index);
        }
        return index >= 0;
    }

    private static boolean matches(KeyCombination key, KeyEvent event) {
        boolean chord = event.isShortcutDown() || event.isControlDown() || event.isAltDown() || event.isMetaDown();
        boolean writing = event.getTarget() instanceof TextInputControl;
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return !writing
                    && !chord
                    && key instanceof KeyCharacterCombination sign
                    && sign.getCharacter().equals(event.getCharacter());
        }
        if (!(key instanceof KeyCodeCombination)) {
            return false;
        }
        boolean plain =
                !chord && (event.getCode().isLetterKey() || event.getCode().isDigitKey());
        return !(writing && plain) && (key.match(event) || key.match(fromKeypad(event)));
    }

    /** The digits of the keypad are the same digits. */
    private static KeyEvent fromKeypad(KeyEvent event) {
        if (!event.getCode().isDigitKey() || !event.getCode().isKeypadKey()) {
            return event;
        }
        KeyCode digit = KeyCode.getKeyCode(event.getCode().getName().replaceAll("\\D", ""));
        return new KeyEvent(
                event.getEventType(),
                event.getCharacter(),
                event.getText(),
                digit,
                event.isShiftDown(),
                event.isControlDown(),
                event.isAltDown(),
                event.isMetaDown());
    }
}
