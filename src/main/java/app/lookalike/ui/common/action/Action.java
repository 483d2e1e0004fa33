package app.lookalike.ui.common.action;

import app.lookalike.base.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * An action of the user. Its name, icon and keys are defined here only: the effect of a key, the overview
 * of keys and the command palette use the same list and cannot disagree.
 *
 * @param id key of its name in {@link Messages}, such as {@code action.theme}; unique in the window
 * @param icon shown beside the name
 * @param keys any of them does it; may be empty
 * @param enabled whether it can be done now
 * @param needsKey whether it makes sense only with its key, such as "search from result 1 to 9"
 * @param effect what it does; gets the index of the key in {@code keys}, 0 where no key was pressed
 */
public record Action(
        String id,
        Ikon icon,
        List<KeyCombination> keys,
        ObservableValue<Boolean> enabled,
        boolean needsKey,
        IntConsumer effect) {
    private static final int DIGITS = 9;

    public Action {
        keys = List.copyOf(keys);
    }

    /** An action without a key that can always be done. */
    public static Action of(String id, Ikon icon, Runnable effect) {
        return new Action(id, icon, List.of(), always(true), false, index -> effect.run());
    }

    /**
     * An action that the digits 1 to 9 do, each for something else.
     *
     * @param effect gets the digit
     */
    public static Action ofDigits(String id, Ikon icon, IntConsumer effect) {
        return ofKeys(
                id,
                icon,
                index -> effect.accept(index + 1),
                IntStream.rangeClosed(1, DIGITS).mapToObj(Integer::toString).toArray(String[]::new));
    }

    /**
     * An action that some keys do, each for something else.
     *
     * @param effect gets the index of the key
     * @param names as for {@link #on}
     */
    public static Action ofKeys(String id, Ikon icon, IntConsumer effect, String... names) {
        return new Action(id, icon, List.of(), always(true), true, effect).on(names);
    }

    /** A key that the focused control handles itself: only listed in the overview. */
    public static Action told(String id, Ikon icon, String... keys) {
        return new Action(id, icon, List.of(), always(false), true, index -> {}).on(keys);
    }

    /**
     * The same with more keys.
     *
     * @param names such as {@code Shortcut+O}, {@code Alt+Left}, {@code F1}; a sign such as {@code ?} is that character,
     *     wherever the keyboard has it
     */
    public Action on(String... names) {
        List<KeyCombination> all = Stream.concat(
                        keys.stream(), Arrays.stream(names).map(Action::combination))
                .toList();
        return new Action(id, icon, all, enabled, needsKey, effect);
    }

    /** One for each action: one for all would keep whatever depends on it, and so every window there was. */
    private static ObservableValue<Boolean> always(boolean value) {
        return new ReadOnlyBooleanWrapper(value).getReadOnlyProperty();
    }

    /** The same, but only while that holds, too. */
    public Action when(ObservableValue<Boolean> condition) {
        ObservableValue<Boolean> both = enabled.flatMap(on -> Boolean.TRUE.equals(on) ? condition : always(false));
        return new Action(id, icon, keys, both, needsKey, effect);
    }

    /** The same, but not offered where there is no key to press: choosing it from a list makes no sense. */
    public Action byKeyOnly() {
        return new Action(id, icon, keys, enabled, true, effect);
    }

    private static KeyCombination combination(String name) {
        boolean sign = name.length() == 1 && !Character.isLetterOrDigit(name.charAt(0));
        return sign ? new KeyCharacterCombination(name) : KeyCombination.valueOf(name);
    }

    /** Its name. */
    public String text() {
        return Messages.get(id);
    }

    /** Whether it can be done now. */
    public boolean isEnabled() {
        return Boolean.TRUE.equals(enabled.getValue());
    }

    /** Does it, where it can be done now. */
    public void run() {
        run(0);
    }

    void run(int index) {
        if (isEnabled()) {
            effect.accept(index);
        }
    }
}
