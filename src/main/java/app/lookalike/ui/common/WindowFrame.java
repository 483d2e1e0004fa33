package app.lookalike.ui.common;

import app.lookalike.settings.Settings;
import app.lookalike.settings.WindowPlacement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The frame of the window: its icon, its smallest size, which grows with the text, and its place, which is kept from
 * one start to the next and corrected where the screens have changed.
 */
public final class WindowFrame {
    /** Of the scene, pixels, while nothing is saved. */
    public static final double USUAL_WIDTH = 1280;

    /** Of the scene, pixels, while nothing is saved. */
    public static final double USUAL_HEIGHT = 800;

    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 620;

    /** However large the text is: a small laptop's screen. */
    private static final double MOST_OF_LEAST_WIDTH = 1024;

    private static final double MOST_OF_LEAST_HEIGHT = 700;

    /** Pixels of a window that have to be on a screen, so that it can be seen and moved. */
    private static final double GRIP = 120;

    private static final List<Integer> ICONS = List.of(16, 32, 48, 128);

    /** How long after it is shown the window insists on its size, and how often. */
    private static final Duration SETTLING = Duration.seconds(1);

    private static final int ASKS = 12;

    private final Stage stage;

    /** Where the window was while it was not maximised; at first, where it is to be. */
    private @Nullable Rectangle2D normal;

    private int asks;

    private WindowFrame(Stage stage) {
        this.stage = stage;
    }

    /** The smallest width of a window with texts of that size in per cent. */
    public static double leastWidth(int textSize) {
        return Math.min(MOST_OF_LEAST_WIDTH, Math.rint(LEAST_WIDTH * textSize / 100));
    }

    /** The smallest height of a window with texts of that size in per cent. */
    public static double leastHeight(int textSize) {
        return Math.min(MOST_OF_LEAST_HEIGHT, Math.rint(LEAST_HEIGHT * textSize / 100));
    }

    /** Puts the window where it was and keeps from now on where it is; before it is shown. */
    public static void keep(Stage stage, Preferences preferences) {
        WindowFrame frame = new WindowFrame(stage);
        Settings settings = preferences.settings().get();
        ICONS.forEach(side -> stage.getIcons().add(icon(side)));
        preferences.settings().addListener((observable, before, now) -> frame.limit(now.textSize()));
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        frame.place(settings, screens);
        stage.setOnShown(event -> {
            frame.limit(preferences.settings().get().textSize());
            frame.settle();
        });
        Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(property -> property.addListener((observable, before, now) -> frame.follow()));
        stage.setOnHiding(event -> preferences.update(saved -> saved.withWindow(frame.placement())));
    }

    private static Image icon(int side) {
        String name = "/app/lookalike/ui/icons/lookalike-" + side + ".png";
        return new Image(Objects.requireNonNull(WindowFrame.class.getResourceAsStream(name)));
    }

    private void limit(int textSize) {
        stage.setMinWidth(leastWidth(textSize));
        stage.setMinHeight(leastHeight(textSize));
    }

    private void place(Settings settings, List<Rectangle2D> screens) {
        WindowPlacement saved = settings.window();
        Rectangle2D primary = screens.get(0);
        if (saved == null) {
            stage.setWidth(Math.min(USUAL_WIDTH, primary.getWidth()));
            stage.setHeight(Math.min(USUAL_HEIGHT, primary.getHeight()));
            normal = new Rectangle2D(0, 0, stage.getWidth(), stage.getHeight());
            return;
        }
        Rectangle2D wanted = corrected(
                new Rectangle2D(
                        saved.x(),
                        saved.y(),
                        Math.max(leastWidth(settings.textSize()), saved.width()),
                        Math.max(leastHeight(settings.textSize()), saved.height())),
                screens);
        normal = wanted;
        stage.setX(wanted.getMinX());
        stage.setY(wanted.getMinY());
        stage.setWidth(wanted.getWidth());
        stage.setHeight(wanted.getHeight());
        stage.setMaximized(saved.maximized());
    }

    /**
     * The same place where enough of it is on a screen to move it, else the middle of the first screen; never larger
     * than its screen, and never with its title above it.
     *
     * @param screens at least one, the first is the main one
     */
    static Rectangle2D corrected(Rectangle2D wanted, List<Rectangle2D> screens) {
        Rectangle2D screen = screens.stream()
                .filter(one -> overlap(wanted, one) > 0)
                .max((one, other) -> Double.compare(overlap(wanted, one), overlap(wanted, other)))
                .orElse(screens.get(0));
        double width = Math.min(wanted.getWidth(), screen.getWidth());
        double height = Math.min(wanted.getHeight(), screen.getHeight());
        boolean seen =
                Math.min(wanted.getMaxX(), screen.getMaxX()) - Math.max(wanted.getMinX(), screen.getMinX()) >= GRIP
                        && wanted.getMinY() >= screen.getMinY()
                        && wanted.getMinY() <= screen.getMaxY() - GRIP;
        return seen
                ? new Rectangle2D(wanted.getMinX(), wanted.getMinY(), width, height)
                : new Rectangle2D(
                        screen.getMinX() + (screen.getWidth() - width) / 2,
                        screen.getMinY() + (screen.getHeight() - height) / 2,
                        width,
                        height);
    }

    private static double overlap(Rectangle2D one, Rectangle2D other) {
        double width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    /**
     * Some window managers open a window at its smallest size, whatever else it asks for, or larger by the frame they
     * put around it: for a moment, it asks again.
     */
    private void settle() {
        PauseTransition moment = new PauseTransition(SETTLING);
        moment.setOnFinished(event -> asks = 0);
        moment.play();
        asks = ASKS;
        follow();
    }

    private void follow() {
        Rectangle2D wanted = normal;
        if (asks > 0 && wanted != null && !stage.isMaximized()) {
            if (stage.getWidth() != wanted.getWidth() || stage.getHeight() != wanted.getHeight()) {
                asks--;
                Platform.runLater(() -> {
                    stage.setWidth(wanted.getWidth());
                    stage.setHeight(wanted.getHeight());
                });
            }
            return;
        }
        if (asks == 0 && stage.isShowing() && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            normal = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
    }

    private WindowPlacement placement() {
        Rectangle2D at = normal != null && stage.isMaximized()
                ? normal
                : new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        return new WindowPlacement(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight(), stage.isMaximized());
    }
}
