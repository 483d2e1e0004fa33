package app.lookalike.sample.drawing;

import java.awt.Paint;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a product: a sleeve, a sole, a button. Describes its form; {@link Canvas#draw} lights it. Lengths are in
 * picture units, heights are lengths too, so a slope of 1 is steep.
 */
public final class Piece {

    /** A crease: a lens from one point to another, bent sideways; positive depth stands out, negative goes in. */
    record Fold(double x1, double y1, double x2, double y2, double bend, double width, double depth) {}

    public final Shape shape;
    final Cloth cloth;
    final List<Fold> folds = new ArrayList<>();
    double roundness = 6;
    double height = 2.2;
    double rim = 0.35;
    double waveAcross = 30;
    double waveDown = 60;
    double waveHeight;
    double shadow = 0.3;
    double shadowReach = 2.5;
    double opacity = 1;
    double fall = 0.10;

    @Nullable
    Shape within;

    @Nullable
    Paint paint;

    Piece(Shape shape, Cloth cloth) {
        this.shape = shape;
        this.cloth = cloth;
    }

    /** Rounds the edges off: how far in they reach and how high the middle stands. */
    public Piece padded(double reach, double high) {
        roundness = reach;
        height = high;
        return this;
    }

    /** How much the edges darken, 0 to 1. */
    public Piece rim(double share) {
        rim = share;
        return this;
    }

    /** Irregular soft drapery: typical width and length of its folds, and how deep they are. */
    public Piece draped(double across, double down, double deep) {
        waveAcross = across;
        waveDown = down;
        waveHeight = deep;
        return this;
    }

    public Piece fold(double x1, double y1, double x2, double y2, double bend, double width, double depth) {
        folds.add(new Fold(x1, y1, x2, y2, bend, width, depth));
        return this;
    }

    /** A fold and its reflection in the product's axis. */
    public Piece folds(double x1, double y1, double x2, double y2, double bend, double width, double depth) {
        double axis = 2 * Outline.AXIS;
        return fold(x1, y1, x2, y2, bend, width, depth).fold(axis - x1, y1, axis - x2, y2, -bend, width, depth);
    }

    /** The same piece reflected in the product's axis, of another cloth. */
    public Piece mirrored(Cloth other) {
        Piece twin = new Piece(Outline.mirror(shape), other);
        double axis = 2 * Outline.AXIS;
        for (Fold fold : folds) {
            twin.fold(axis - fold.x1, fold.y1, axis - fold.x2, fold.y2, -fold.bend, fold.width, fold.depth);
        }
        if (within != null) {
            twin.within(Outline.mirror(within));
        }
        twin.padded(roundness, height).rim(rim).draped(waveAcross, waveDown, waveHeight);
        return twin.shadow(shadow, shadowReach).opacity(opacity).fall(fall);
    }

    /** The shadow it throws on what lies beneath: how dark and how wide. */
    public Piece shadow(double dark, double reach) {
        shadow = dark;
        shadowReach = reach;
        return this;
    }

    /** Lies flat: no padding, no shadow. */
    public Piece flat() {
        return padded(1, 0).rim(0).shadow(0, 1);
    }

    /** Drawn only where this shape is too. */
    public Piece within(Shape other) {
        within = other;
        return this;
    }

    /** Painted with a gradient instead of the cloth's ground colour. */
    public Piece painted(Paint gradient) {
        paint = gradient;
        return this;
    }

    /** See-through: 0 clear, 1 opaque. */
    public Piece opacity(double share) {
        opacity = share;
        return this;
    }

    /** How much darker the lower end is than the upper one. */
    public Piece fall(double share) {
        fall = share;
        return this;
    }
}
