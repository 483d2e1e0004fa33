package app.lookalike.ui.common.control;

import app.lookalike.settings.Theme;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a scene its look: the theme, our style sheet on top of it, and the typeface. */
public final class Appearance {
    private static final Logger LOG = LoggerFactory.getLogger(Appearance.class);
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final String RESOURCES = "/app/lookalike/ui/";
    private static final URL SHEET = Objects.requireNonNull(Appearance.class.getResource(RESOURCES + "lookalike.css"));
    private static final Object SCALE = new Object();
    private static final List<String> FONTS = List.of("400", "600", "700");

    private Appearance() {}

    /**
     * Chooses the theme before the first control is made: JavaFX would load its own and throw it away.
     *
     * @param theme as for {@link #apply}
     */
    public static void prepare(Theme theme) {
        Application.setUserAgentStylesheet(
                theme == Theme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    /** Prepares a new scene, with text of the usual size; once. */
    public static void dress(Scene scene, Theme theme) {
        FONTS.forEach(Appearance::loadFont);
        enlarge(scene, 100);
        apply(scene, theme);
    }

    /**
     * Changes the size of all text of a scene.
     *
     * @param percent of the usual size
     */
    public static void enlarge(Scene scene, int percent) {
        scene.getProperties().put(SCALE, percent / 100.0);
        scene.getStylesheets()
                .setAll(percent == 100 ? SHEET.toExternalForm() : TextSize.address(TextSize.scaled(sheet(), percent)));
    }

    /** By how much texts are larger than usual where that node is; 1 for the usual size and outside a window. */
    public static double textScale(Node node) {
        return node.getScene() != null && node.getScene().getProperties().get(SCALE) instanceof Double scale
                ? scale
                : 1;
    }

    private static String sheet() {
        try (InputStream in = SHEET.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is a part of the program
        }
    }

    /**
     * Changes the theme of the whole program.
     *
     * @param theme light or dark; a caller that follows the system determines the system's theme
     */
    public static void apply(Scene scene, Theme theme) {
        prepare(theme);
        scene.getRoot().pseudoClassStateChanged(DARK, theme == Theme.DARK);
    }

    /** Without it the platform's own typeface is used. */
    private static void loadFont(String weight) {
        String name = RESOURCES + "fonts/inter-latin-" + weight + "-normal.ttf";
        try (InputStream in = Appearance.class.getResourceAsStream(name)) {
            if (in == null || Font.loadFont(in, 14) == null) {
                LOG.warn("The typeface {} cannot be used here", name);
            }
        } catch (IOException e) {
            LOG.warn("The typeface {} cannot be read", name, e);
        }
    }
}
