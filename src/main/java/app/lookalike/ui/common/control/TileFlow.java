package app.lookalike.ui.common.control;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * Lays tiles of equal width out in rows: as many to a row as fit at their smallest width, then as wide as the row
 * allows. All tiles of a row are of the same height, so nothing is ever cut off at the side.
 */
public final class TileFlow extends Region {
    private final double leastTile;
    private final double maxTile;
    private final double gap;
    private final int maxColumns;
    private boolean growing;

    /**
     * An empty flow.
     *
     * @param minTile smallest width of a tile, pixels; only a flow narrower than that makes it smaller
     * @param maxTile largest width of a tile, pixels
     * @param gap between tiles, pixels
     * @param maxColumns tiles in a row at most
     */
    public TileFlow(double minTile, double maxTile, double gap, int maxColumns) {
        this.maxColumns = maxColumns;
        this.leastTile = minTile;
        this.maxTile = maxTile;
        this.gap = gap;
    }

    /** Makes the smallest width grow with the size of the texts: for tiles of words. */
    public TileFlow growingWithText() {
        growing = true;
        return this;
    }

    /** Moves the focus among the tiles by the arrow keys, which a scroll pane around them would take for itself. */
    public TileFlow movingFocus() {
        addEventHandler(KeyEvent.KEY_PRESSED, this::moveFocus);
        return this;
    }

    private void moveFocus(KeyEvent event) {
        int from = focused();
        if (from >= 0 && !event.isAltDown() && !event.isShiftDown() && !event.isShortcutDown()) {
            GridKeys.target(event.getCode(), from, tiles().size(), columns(), 0).ifPresent(to -> {
                tiles().get(to).requestFocus();
                event.consume();
            });
        }
    }

    private double minTile() {
        return growing ? leastTile * Appearance.textScale(this) : leastTile;
    }

    /** Shows these tiles instead of the ones before. */
    public void setTiles(List<? extends Node> tiles) {
        getChildren().setAll(tiles);
    }

    /** The tiles in order. */
    public List<Node> tiles() {
        return getChildrenUnmodifiable();
    }

    /** Which tile has the keyboard; -1 where none has it. */
    public int focused() {
        return IntStream.range(0, tiles().size())
                .filter(i -> tiles().get(i).isFocused())
                .findFirst()
                .orElse(-1);
    }

    /** How many tiles are in a row. */
    public int columns() {
        return columns(getWidth() - getInsets().getLeft() - getInsets().getRight());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int columns(double width) {
        int fitting = (int) Math.max(1, Math.floor((width + gap) / (minTile() + gap)));
        return Math.max(
                1, Math.min(Math.min(fitting, maxColumns), getManagedChildren().size()));
    }

    private double tileWidth(double width, int columns) {
        return Math.min(maxTile, (width - gap * (columns - 1)) / columns);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        int n = Math.max(1, getManagedChildren().size());
        return n * minTile() + (n - 1) * gap;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets in = getInsets();
        double inner = (width < 0 ? prefWidth(-1) : width) - in.getLeft() - in.getRight();
        List<Node> tiles = getManagedChildren();
        int columns = columns(inner);
        double tile = tileWidth(inner, columns);
        double sum = in.getTop() + in.getBottom();
        for (int first = 0; first < tiles.size(); first += columns) {
            sum += rowHeight(tiles, first, columns, tile) + (first == 0 ? 0 : gap);
        }
        return sum;
    }

    private static double rowHeight(List<Node> tiles, int first, int columns, double width) {
        return Math.ceil(tiles.subList(first, Math.min(tiles.size(), first + columns)).stream()
                .mapToDouble(tile -> tile.prefHeight(Math.floor(width)))
                .max()
                .orElse(0));
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double inner = getWidth() - in.getLeft() - in.getRight();
        List<Node> tiles = getManagedChildren();
        int columns = columns();
        double tile = tileWidth(inner, columns);
        double y = in.getTop();
        for (int first = 0; first < tiles.size(); first += columns) {
            double height = rowHeight(tiles, first, columns, tile);
            for (int i = first; i < Math.min(tiles.size(), first + columns); i++) {
                double left = Math.rint((i - first) * (tile + gap));
                tiles.get(i).resizeRelocate(in.getLeft() + left, y, Math.floor(tile), height);
            }
            y += height + gap;
        }
    }
}
