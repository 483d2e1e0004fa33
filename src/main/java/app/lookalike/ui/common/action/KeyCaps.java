package app.lookalike.ui.common.action;

import app.lookalike.base.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.layout.HBox;

/** Keys as they are written on the keyboard. */
public final class KeyCaps extends HBox {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    private static final Map<KeyCode, String> SIGNS = Map.of(
            KeyCode.LEFT, "←",
            KeyCode.RIGHT, "→",
            KeyCode.UP, "↑",
            KeyCode.DOWN, "↓",
            KeyCode.ESCAPE, "Esc",
            KeyCode.COMMA, ",",
            KeyCode.BACK_SPACE, "⌫");

    /** Draws these keys. */
    public KeyCaps(List<String> names) {
        getStyleClass().add("keys");
        names.forEach(name -> {
            Label cap = new Label(name);
            cap.getStyleClass().add("key");
            cap.setMinWidth(USE_PREF_SIZE);
            getChildren().add(cap);
        });
    }

    /**
     * The keys to press at once, such as Ctrl and O. More than two alternatives share a cap: digits as their range, others
     * side by side.
     */
    public static List<String> of(Action action) {
        List<KeyCombination> keys = action.keys();
        if (keys.size() <= 2) {
            return keys.isEmpty() ? List.of() : of(keys.get(0));
        }
        List<String> names = keys.stream().map(key -> String.join("", of(key))).toList();
        boolean digits = names.stream().allMatch(name -> name.length() == 1 && Character.isDigit(name.charAt(0)));
        return List.of(digits ? names.get(0) + " – " + names.get(names.size() - 1) : String.join(" ", names));
    }

    /** The keys to press at once. */
    public static List<String> of(KeyCombination combination) {
        List<String> names = new ArrayList<>();
        if (isDown(combination.getShortcut())) {
            names.add(MAC ? "⌘" : Messages.get("key.ctrl"));
        }
        if (isDown(combination.getControl())) {
            names.add(Messages.get("key.ctrl"));
        }
        if (isDown(combination.getAlt())) {
            names.add(MAC ? "⌥" : "Alt");
        }
        if (isDown(combination.getShift())) {
            names.add(MAC ? "⇧" : Messages.get("key.shift"));
        }
        if (combination instanceof KeyCodeCombination key) {
            names.add(nameOf(key.getCode()));
        } else if (combination instanceof KeyCharacterCombination sign) {
            names.add(sign.getCharacter());
        }
        return names;
    }

    private static String nameOf(KeyCode code) {
        return switch (code) {
            case ENTER -> Messages.get("key.enter");
            case DELETE -> Messages.get("key.delete");
            case PAGE_UP -> Messages.get("key.pageUp");
            case PAGE_DOWN -> Messages.get("key.pageDown");
            default -> SIGNS.getOrDefault(code, code.getName());
        };
    }

    private static boolean isDown(ModifierValue modifier) {
        return modifier == ModifierValue.DOWN;
    }
}
