package app.lookalike.screens;

import app.lookalike.settings.Theme;
import java.util.function.Consumer;

/**
 * One picture of the window.
 *
 * @param name the file's name without {@code .png}
 * @param width of the scene, in pixels
 * @param height of the scene, in pixels
 * @param before what is done before the catalogue is opened
 * @param after what is done once the first search has ended
 */
record Shot(String name, Theme theme, int width, int height, Consumer<Bench> before, Consumer<Bench> after) {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    /** The window as it opens, in the light theme. */
    static Shot light(String name) {
        return new Shot(name, Theme.LIGHT, WIDTH, HEIGHT, Shot::nothing, Shot::nothing);
    }

    /** The window as it opens, in the dark theme. */
    static Shot dark(String name) {
        return new Shot(name, Theme.DARK, WIDTH, HEIGHT, Shot::nothing, Shot::nothing);
    }

    /** The smallest window that a laptop gives. */
    Shot small() {
        return sized(1024, 700);
    }

    Shot sized(int newWidth, int newHeight) {
        return new Shot(name, theme, newWidth, newHeight, before, after);
    }

    Shot before(Consumer<Bench> preparation) {
        return new Shot(name, theme, width, height, preparation, after);
    }

    Shot after(Consumer<Bench> action) {
        return new Shot(name, theme, width, height, before, action);
    }

    private static void nothing(Bench bench) {}
}
