package app.lookalike.ui.welcome;

import app.lookalike.engine.image.RgbImage;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Pictures of a catalogue side by side, in as many rows as it takes; empty plates before they are there. */
final class Mosaic extends Region {
    private static final double HEIGHT_PER_WIDTH = 4.0 / 3;
    private static final double GAP = 8;
    private static final double LARGEST = 176;

    private final PictureLoader loader;
    private int columns;

    /** @param columns how many pictures to a row */
    Mosaic(PictureLoader loader, int columns) {
        this.loader = loader;
        this.columns = columns;
        getStyleClass().add("mosaic");
    }

    /** Arranges them anew. */
    void setColumns(int number) {
        if (number != columns) {
            columns = number;
            requestLayout();
        }
    }

    /** Shows as many empty plates. */
    void await(int pictures) {
        List<PicturePlate> plates = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            plates.add(plate());
        }
        getChildren().setAll(plates);
    }

    /** Shows these. */
    void show(List<RgbImage> pictures) {
        getChildren()
                .setAll(pictures.stream()
                        .map(picture -> {
                            PicturePlate plate = plate();
                            plate.show(picture, "");
                            return plate;
                        })
                        .toList());
    }

    private PicturePlate plate() {
        PicturePlate plate = new PicturePlate(loader, 1);
        plate.getStyleClass().add("true-colours");
        return plate;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double tileWidth(double width) {
        return Math.max(1, Math.min(LARGEST, Math.floor((width - GAP * (columns - 1)) / columns)));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return columns * LARGEST + (columns - 1) * GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = (getChildren().size() + columns - 1) / columns;
        double tile = tileWidth(width < 0 ? computePrefWidth(-1) : width);
        return rows == 0 ? 0 : rows * Math.round(tile * HEIGHT_PER_WIDTH) + (rows - 1) * GAP;
    }

    @Override
    protected void layoutChildren() {
        double tile = tileWidth(getWidth());
        double height = Math.round(tile * HEIGHT_PER_WIDTH);
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).resizeRelocate(i % columns * (tile + GAP), i / columns * (height + GAP), tile, height);
        }
    }
}
