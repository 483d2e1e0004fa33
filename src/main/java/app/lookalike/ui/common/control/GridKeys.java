package app.lookalike.ui.common.control;

import java.util.OptionalInt;
import javafx.scene.input.KeyCode;

/** Where the keys lead in a grid: arrows, Home, End and pages, the same on every screen. */
public final class GridKeys {
    private GridKeys() {}

    /**
     * The tile that a key leads to.
     *
     * @param current where the keyboard is, -1 for nowhere
     * @param size how many tiles
     * @param rowsInView how far a page is; 0 where the grid does not turn pages
     * @return empty for a key that leads nowhere
     */
    public static OptionalInt target(KeyCode key, int current, int size, int columns, int rowsInView) {
        if (size == 0) {
            return OptionalInt.empty();
        }
        int step =
                switch (key) {
                    case LEFT, KP_LEFT -> -1;
                    case RIGHT, KP_RIGHT -> 1;
                    case UP, KP_UP -> -columns;
                    case DOWN, KP_DOWN -> columns;
                    case PAGE_UP -> -columns * rowsInView;
                    case PAGE_DOWN -> columns * rowsInView;
                    case HOME -> -size;
                    case END -> size;
                    default -> 0;
                };
        if (step == 0) {
            return OptionalInt.empty();
        }
        if (current < 0) {
            return OptionalInt.of(step == size ? size - 1 : 0);
        }
        return OptionalInt.of(within(current, step, size, columns));
    }

    /** Up and down stay in their column at the grid's ends; below a short last row its last tile is next. */
    private static int within(int current, int step, int size, int columns) {
        int wanted = current + step;
        boolean along = Math.abs(step) == 1 || Math.abs(step) == size;
        if (wanted < 0) {
            return along ? 0 : current % columns;
        }
        if (wanted < size) {
            return wanted;
        }
        if (along) {
            return size - 1;
        }
        int below = (size - 1) / columns * columns + current % columns;
        return Math.min(below, size - 1);
    }
}
