package app.lookalike.ui.shell;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.SourceChanges;
import app.lookalike.ui.common.Desktop;
import app.lookalike.ui.common.FileOpener;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.action.Actions;
import app.lookalike.ui.common.action.EditHistory;
import app.lookalike.ui.common.action.Screen;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.control.Banner;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.FileEvent;
import app.lookalike.ui.common.control.Polling;
import app.lookalike.ui.common.control.PopUpPlaces;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.ShownTheme;
import app.lookalike.ui.common.control.UndoToast;
import atlantafx.base.controls.ModalPane;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The window's content: top bar, the chosen screen, status bar. */
public final class ShellView extends StackPane {
    private static final Insets ABOVE_STATUS = new Insets(0, 16, 56, 16);
    private static final Insets BESIDE_STATUS = new Insets(16, 16, 48, 12);
    private final BorderPane frame = new BorderPane();
    private final VBox top = new VBox();
    private final Overlays overlays;
    private final ShownTheme theme;
    private final Preferences preferences;
    private final Actions actions;
    private final Panels panels;
    private final Navigation navigation;
    private Runnable onFront = () -> {};

    /**
     * The window's content.
     *
     * @param navigation says which screen is shown
     * @param screens at least one; the first is shown first
     */
    public ShellView(ShellViewModel shell, FilePrompts prompts, Navigation navigation, List<Screen> screens) {
        this(shell, prompts, navigation, screens, Desktop.NONE, new EditHistory());
    }

    /**
     * The window's content on a desktop.
     *
     * @param navigation says which screen is shown
     * @param screens at least one; the first is shown first
     * @param edits what can be taken back, whatever the screen
     */
    public ShellView(
            ShellViewModel shell,
            FilePrompts prompts,
            Navigation navigation,
            List<Screen> screens,
            Desktop desktop,
            EditHistory edits) {
        this.navigation = navigation;
        this.preferences = shell.preferences();
        getStyleClass().add("shell");
        ModalPane modal = new ModalPane();
        overlays = new Overlays(modal);
        theme = new ShownTheme(preferences, shell.runner(), desktop.theme());
        panels = new Panels(shell, overlays, navigation, screens, this::actions, desktop);
        actions = new Actions(ShellActions.of(shell, prompts, edits, theme, panels), screens);
        TopBar bar = new TopBar(shell, prompts, navigation, screens, theme, actions);
        top.getChildren().addAll(bar, new Banner(shell.notice(), shell::dismissNotice));
        frame.setTop(top);
        navigation
                .shown()
                .addListener((observable, before, now) ->
                        frame.setCenter(now.map(Screen::view).orElse(null)));
        navigation.show(screens.get(0));
        shell.catalogue().shared().addListener((observable, before, now) -> {
            if (now && navigation.shown().get().filter(Screen::needsWorkspace).isPresent()) {
                navigation.show(screens.get(0));
            }
        });
        frame.setBottom(new StatusBar(
                shell,
                panels::toggleJobs,
                () -> overlays.showSkipped(shell.indexing().skipped().get()),
                () -> shell.report().get().ifPresent(overlays::showReport)));
        UndoToast toast = new UndoToast(edits);
        StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
        StackPane.setMargin(toast, ABOVE_STATUS);
        StackPane.setAlignment(panels.jobs(), Pos.BOTTOM_LEFT);
        StackPane.setMargin(panels.jobs(), BESIDE_STATUS);
        getChildren().addAll(frame, panels.jobs(), toast, modal);
        addEventHandler(FileEvent.ANY, event -> handOver(event, shell, desktop.files()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::keyPressed);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE) {
                return;
            }
            if (overlays.isShowing() && !overlays.hold(event.getTarget())) { // the focus stayed behind it
                overlays.hide();
                event.consume();
            } else { // a focused menu button would swallow it
                keyPressed(event);
            }
        });
        theme.theme().addListener((observable, before, now) -> dress());
        preferences.settings().addListener((observable, before, now) -> {
            if (before.textSize() != now.textSize()) {
                dress();
            }
        });
        Polling.whileShown(this, shell::poll);
        PopUpPlaces.keepInside(this);
        sceneProperty().addListener((observable, before, now) -> {
            if (now != null) {
                dress();
            }
        });
    }

    private static void handOver(FileEvent wish, ShellViewModel shell, FileOpener files) {
        boolean opening = wish.getEventType() == FileEvent.OPEN;
        shell.runner()
                .start(
                        Messages.get(opening ? "task.openFile" : "task.reveal"),
                        progress -> {
                            if (opening) {
                                files.open(wish.file());
                            } else {
                                files.reveal(wish.file());
                            }
                            return wish.file();
                        },
                        TaskRunner.Outcome.of(given -> {}, failure -> shell.say(TaskRunner.messageOf(failure))));
        wish.consume();
    }

    /**
     * Lays a panel over the window, until Escape, its button, a click beside it or {@link #hideOverlay} takes it away;
     * the focus goes back to where it was.
     *
     * @param titleKey of its title
     * @param closed runs when it goes
     */
    void showOverlay(String titleKey, Node content, Runnable closed) {
        overlays.show(titleKey, content, thenBack(closed));
    }

    /**
     * The same for what needs more room.
     *
     * @param titleKey of its title
     * @param closed runs when it goes
     */
    void showWideOverlay(String titleKey, Node content, Runnable closed) {
        overlays.showWide(titleKey, content, thenBack(closed));
    }

    /** Where the focus is now, it goes back to. */
    private Runnable thenBack(Runnable closed) {
        Node before = getScene() == null ? null : getScene().getFocusOwner();
        return () -> {
            closed.run();
            if (before != null) {
                before.requestFocus();
            }
        };
    }

    /** Asks which shared catalogue to open. */
    public void showShared() {
        panels.showShared();
    }

    /** Takes away what is laid over the window. */
    void hideOverlay() {
        overlays.hide();
    }

    /** Says what changed at the source of the catalogue, and offers to take it in. */
    public void watchSource(SourceWatch watch, Runnable takeIn) {
        Button button = Buttons.labelled(Feather.REFRESH_CW, "banner.takeIn", takeIn);
        button.getStyleClass().add("small");
        button.setMinWidth(Button.USE_PREF_SIZE);
        Shown.when(button, watch.changes().map(SourceChanges::isAny));
        Banner banner = new Banner(Feather.INFO, watch.changes().map(SourceChanges::sentence), watch::dismiss, button);
        banner.setId("source-changes");
        banner.getStyleClass().add("quiet");
        top.getChildren().add(banner);
        onFront = watch::cameToFront;
        Polling.whileShown(this, watch::poll);
    }

    /** Looks again at what may have changed while another window was in front: the system's colours, the pictures. */
    public void cameToFront() {
        theme.look();
        onFront.run();
    }

    private void dress() {
        if (getScene() != null) {
            Appearance.enlarge(getScene(), preferences.settings().get().textSize());
            Appearance.apply(getScene(), theme.theme().get());
        }
    }

    private Actions actions() {
        return actions;
    }

    private void keyPressed(KeyEvent event) {
        if (overlays.isShowing()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE && panels.closeSide()) {
            event.consume();
            return;
        }
        if (!actions.perform(event, navigation.shown().get()) && event.getEventType() == KeyEvent.KEY_PRESSED) {
            navigation.shown().get().ifPresent(screen -> screen.keyPressed(event));
        }
    }
}
