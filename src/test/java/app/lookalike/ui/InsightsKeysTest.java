package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.action.Screen.Part;
import app.lookalike.ui.insights.InsightsPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The keys of the pages of Insights: all are in the overview, and all pages in the palette. */
@ExtendWith(ApplicationExtension.class)
class InsightsKeysTest {
    /** What a key can be; no page handles others, and by the other keys the platform scrolls. */
    private static final List<KeyCode> KEYS = Stream.of(KeyCode.values())
            .filter(key -> key.isLetterKey()
                    || key.isDigitKey()
                    || key.isArrowKey()
                    || Set.of(
                                    KeyCode.HOME,
                                    KeyCode.END,
                                    KeyCode.ENTER,
                                    KeyCode.SPACE,
                                    KeyCode.ESCAPE,
                                    KeyCode.DELETE,
                                    KeyCode.BACK_SPACE,
                                    KeyCode.PLUS,
                                    KeyCode.MINUS,
                                    KeyCode.EQUALS)
                            .contains(key))
            .filter(key -> !key.name().startsWith("KP_") && !key.name().startsWith("NUMPAD"))
            .toList();

    private final InsightsStage window;

    InsightsKeysTest(@TempDir Path folder) {
        window = new InsightsStage(folder);
    }

    @Start
    void start(Stage stage) {
        window.start(stage);
    }

    @Test
    void everyKeyThatAPageHandlesItselfIsListed(FxRobot robot) {
        for (int i = 0; i < window.pages.size(); i++) {
            window.open(robot, i);
            window.compute(robot);
            InsightsPage page = window.pages.get(i);
            Set<String> listed = page.actions().stream()
                    .flatMap(action -> action.keys().stream())
                    .map(KeyCombination::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(listed).containsAll(handled(robot, page));
        }
    }

    @Test
    void thePaletteLeadsToEveryPage(FxRobot robot) {
        window.open(robot, 0);
        for (InsightsPage page : window.pages) {
            robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
            robot.write(page.title()).type(KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();

            assertThat(window.view().getCenter()).as(page.title()).isSameAs(page.view());
        }
    }

    @Test
    void keysTurnThePages(FxRobot robot) {
        window.open(robot, 0);
        robot.press(KeyCode.CONTROL).type(KeyCode.PAGE_UP).release(KeyCode.CONTROL);
        assertThat(window.view().getCenter())
                .isSameAs(window.pages.get(window.pages.size() - 1).view());

        robot.press(KeyCode.CONTROL).type(KeyCode.PAGE_DOWN).release(KeyCode.CONTROL);
        assertThat(window.view().getCenter()).isSameAs(window.pages.get(0).view());
    }

    @Test
    void onlyThePageInFrontHasItsKeys(FxRobot robot) {
        for (int i = 0; i < window.pages.size(); i++) {
            window.open(robot, i);
            window.compute(robot);
            String front = window.pages.get(i).title();
            assertThat(window.view().parts())
                    .filteredOn(part -> !part.title().equals(front))
                    .flatExtracting(Part::actions)
                    .noneMatch(Action::isEnabled);
        }
    }

    @Test
    void theOverviewHasAllKeysAndCutsNothing(FxRobot robot) {
        window.open(robot, 0);
        robot.type(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();

        List<String> titles = InsightsStage.texts(robot, ".shortcuts .section-title");
        assertThat(titles)
                .containsAll(window.view().parts().stream().map(Part::title).toList());
        List<Labeled> labels =
                robot.lookup(".shortcuts .label").<Labeled>queryAll().stream().toList();
        assertThat(labels).extracting(Labeled::getText).contains("Accept suggestion", "PgDn", "← ↑ ↓ →", "1 – 9");
        assertThat(labels).noneMatch(Cut::isCut);
    }

    /** The keys that do not get further than the page, whatever of its own parts has the focus. */
    private static Set<String> handled(FxRobot robot, InsightsPage page) {
        Set<String> handled = new TreeSet<>();
        robot.interact(() -> {
            for (Node target : targets(page.view())) {
                for (KeyCode key : KEYS) {
                    for (boolean shortcut : new boolean[] {false, true}) {
                        if (isHandled(page.view().getParent(), target, key, shortcut)) {
                            handled.add((shortcut ? "Shortcut+" : "") + key.getName());
                        }
                    }
                }
            }
        });
        return handled;
    }

    private static boolean isHandled(Parent screen, Node target, KeyCode key, boolean shortcut) {
        List<Event> passed = new ArrayList<>();
        EventHandler<KeyEvent> beyond = event -> {
            passed.add(event);
            event.consume();
        };
        target.requestFocus();
        screen.addEventHandler(KeyEvent.KEY_PRESSED, beyond);
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false));
        screen.removeEventHandler(KeyEvent.KEY_PRESSED, beyond);
        return passed.isEmpty();
    }

    /** One of each kind that is not a control of the platform, which has the keys that people know. */
    private static List<Node> targets(Node page) {
        List<Node> all = new ArrayList<>();
        collect(page, all);
        return all.stream()
                .filter(node -> node.isFocusTraversable() && !(node instanceof Control))
                .collect(Collectors.toMap(node -> node.getClass(), node -> node, (one, other) -> one))
                .values()
                .stream()
                .toList();
    }

    private static void collect(Node node, List<Node> all) {
        all.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }
}
