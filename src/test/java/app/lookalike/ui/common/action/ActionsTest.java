package app.lookalike.ui.common.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ActionsTest {
    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty canUndo = new SimpleBooleanProperty(false);
    private final FakeScreen here = new FakeScreen(List.of(
            action("action.search.random").on("R"),
            Action.ofDigits("action.search.result", Feather.HASH, digit -> done.add("result " + digit)),
            Action.told("action.search.card", Feather.CIRCLE, "Enter")));
    private final FakeScreen elsewhere =
            new FakeScreen(List.of(action("action.search.open").on("X")));
    private final Actions actions = new Actions(
            List.of(
                    action("action.shortcuts").on("F1", "?"),
                    action("action.palette").on("Shortcut+K"),
                    action("action.undo").on("Shortcut+Z").when(canUndo)),
            List.of(here, elsewhere));

    @Test
    void doesWhatTheKeyIsForAndConsumesIt() {
        KeyEvent event = pressed(KeyCode.K, true);

        assertThat(actions.perform(event, Optional.of(here))).isTrue();

        assertThat(done).containsExactly("action.palette");
        assertThat(event.isConsumed()).isTrue();
    }

    @Test
    void knowsASignWhereverTheKeyboardHasIt() {
        actions.perform(event(KeyEvent.KEY_TYPED, "?", KeyCode.UNDEFINED, false), Optional.of(here));

        assertThat(done).containsExactly("action.shortcuts");
    }

    @Test
    void doesNothingForAKeyWithAnotherModifier() {
        assertThat(actions.perform(pressed(KeyCode.K, false), Optional.of(here)))
                .isFalse();
        assertThat(actions.perform(pressed(KeyCode.R, true), Optional.of(here))).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void offersThoseOfTheShownScreenOnly() {
        assertThat(actions.perform(pressed(KeyCode.X, false), Optional.of(here)))
                .isFalse();
        assertThat(actions.perform(pressed(KeyCode.R, false), Optional.of(here)))
                .isTrue();
        assertThat(actions.perform(pressed(KeyCode.X, false), Optional.of(elsewhere)))
                .isTrue();
        assertThat(done).containsExactly("action.search.random", "action.search.open");
    }

    @Test
    void tellsTheDigitsApartAlsoThoseOfTheKeypad() {
        actions.perform(pressed(KeyCode.DIGIT3, false), Optional.of(here));
        actions.perform(pressed(KeyCode.NUMPAD7, false), Optional.of(here));

        assertThat(done).containsExactly("result 3", "result 7");
    }

    @Test
    void doesOnlyWhatCanBeDone() {
        assertThat(actions.perform(pressed(KeyCode.Z, true), Optional.of(here))).isFalse();

        canUndo.set(true);

        assertThat(actions.perform(pressed(KeyCode.Z, true), Optional.of(here))).isTrue();
    }

    @Test
    void leavesToTheFocusWhatIsOnlyTold() {
        assertThat(actions.perform(pressed(KeyCode.ENTER, false), Optional.of(here)))
                .isFalse();
    }

    @Test
    void leavesLettersToWhoeverIsWriting() {
        KeyEvent written = pressed(KeyCode.R, false).copyFor(null, new TextField());
        KeyEvent sign = event(KeyEvent.KEY_TYPED, "?", KeyCode.UNDEFINED, false).copyFor(null, new TextField());

        assertThat(actions.perform(written, Optional.of(here))).isFalse();
        assertThat(actions.perform(sign, Optional.of(here))).isFalse();
    }

    @Test
    void writesKeysAsTheKeyboardDoes() {
        List<List<String>> caps = actions.groups().stream()
                .flatMap(group -> group.actions().stream())
                .map(KeyCaps::of)
                .toList();

        assertThat(caps)
                .containsExactly(
                        List.of("F1"),
                        List.of("Ctrl", "K"),
                        List.of("Ctrl", "Z"),
                        List.of("R"),
                        List.of("1 – 9"),
                        List.of("Enter"),
                        List.of("X"));
    }

    private Action action(String id) {
        return Action.of(id, Feather.CIRCLE, () -> done.add(id));
    }

    private static KeyEvent pressed(KeyCode key, boolean shortcut) {
        return event(KeyEvent.KEY_PRESSED, "", key, shortcut);
    }

    private static KeyEvent event(EventType<KeyEvent> type, String character, KeyCode key, boolean shortcut) {
        return new KeyEvent(type, character, "", key, false, shortcut, false, false);
    }

    private record FakeScreen(List<Action> actions) implements Screen {
        @Override
        public String title() {
            return "Screen";
        }

        @Override
        public Ikon icon() {
            return Feather.CIRCLE;
        }

        @Override
        public Node view() {
            return new Pane();
        }
    }
}
