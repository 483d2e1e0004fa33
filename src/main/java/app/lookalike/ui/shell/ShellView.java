package app.lookalike.ui.shell;

import app.lookalike.ui.common.Appearance;
import app.lookalike.ui.common.Banner;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Screen;
import atlantafx.base.controls.ModalPane;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The window's content: top bar, the chosen screen, status bar. */
public final class ShellView extends StackPane {
    private static final Duration LOOK = Duration.millis(200);
    private static final KeyCombination THEME = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination HELP = new KeyCodeCombination(KeyCode.F1);

    private final ShellViewModel shell;
    private final BorderPane frame = new BorderPane();
    private final ModalPane modal = new ModalPane();
    private final Overlays overlays = new Overlays(modal);
    private final Timeline clock;
    private final Navigation navigation;

    /**
     * The window's content.
     *
     * @param navigation says which screen is shown
     * @param screens at least one; the first is shown first
     */
    public ShellView(ShellViewModel shell, FilePrompts prompts, Navigation navigation, List<Screen> screens) {
        this.shell = shell;
        this.navigation = navigation;
        getStyleClass().add("shell");
        TopBar bar = new TopBar(shell, prompts, navigation, screens, this::toggleTheme, overlays::showShortcuts);
        frame.setTop(new VBox(bar, new Banner(shell.notice(), shell::dismissNotice)));
        navigation
                .shown()
                .addListener((observable, before, now) ->
                        frame.setCenter(now.map(Screen::view).orElse(null)));
        navigation.show(screens.get(0));
        frame.setBottom(new StatusBar(
                shell,
                () -> overlays.showSkipped(shell.indexing().skipped().get()),
                () -> shell.report().get().ifPresent(overlays::showReport)));
        getChildren().addAll(frame, modal);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) { // a focused menu button would swallow it
                keyPressed(event);
            }
        });
        shell.preferences().settings().addListener((observable, before, now) -> {
            if (before.theme() != now.theme()) {
                Appearance.apply(getScene(), now.theme());
            }
        });
        clock = new Timeline(new KeyFrame(LOOK, event -> shell.poll(System.nanoTime() / 1_000_000)));
        clock.setCycleCount(Animation.INDEFINITE);
        // Nothing to look at while the window is not there: a running clock would also keep it from being collected.
        sceneProperty().addListener((observable, before, now) -> {
            if (now == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
    }

    /**
     * Lays a panel over the window, until Escape, its button, a click beside it or {@link #hideOverlay} takes it away.
     *
     * @param titleKey of its title
     * @param closed runs when it goes
     */
    void showOverlay(String titleKey, Node content, Runnable closed) {
        overlays.show(titleKey, content, closed);
    }

    /** Takes away what is laid over the window. */
    void hideOverlay() {
        modal.hide();
    }

    private void toggleTheme() {
        shell.preferences()
                .update(settings -> settings.withTheme(settings.theme().toggled()));
    }

    private void keyPressed(KeyEvent event) {
        if (modal.isDisplay()) {
            return;
        }
        if (THEME.match(event)) {
            toggleTheme();
            event.consume();
        } else if (HELP.match(event)) {
            overlays.showShortcuts();
            event.consume();
        } else {
            navigation.shown().get().ifPresent(screen -> screen.keyPressed(event));
        }
    }
}
