package app.lookalike.ui.testing;

import app.lookalike.ui.common.action.Actions;
import app.lookalike.ui.common.action.Screen;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/** The keys of a screen without a window around it. */
public final class ScreenKeys {
    private ScreenKeys() {}

    /** Does what a key is for, as the window does. */
    public static void listen(Scene scene, Screen screen) {
        Actions actions = new Actions(List.of(), List.of(screen));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> actions.perform(event, Optional.of(screen)));
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> actions.perform(event, Optional.of(screen)));
    }
}
