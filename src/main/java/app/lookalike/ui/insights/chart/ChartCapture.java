package app.lookalike.ui.insights.chart;

import app.lookalike.service.insight.chart.Chart;
import app.lookalike.service.insight.chart.ChartTable;
import app.lookalike.service.insight.chart.Drawing;
import app.lookalike.service.insight.chart.Drawing.Box;
import app.lookalike.service.insight.chart.Drawing.Ink;
import app.lookalike.service.insight.chart.Drawing.Line;
import app.lookalike.service.insight.chart.Drawing.Place;
import app.lookalike.service.insight.chart.Drawing.Shape;
import app.lookalike.service.insight.chart.Drawing.Typeface;
import app.lookalike.ui.common.picture.FxImages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Affine;
import javafx.scene.transform.Transform;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Takes a chart down as it is on the screen, in its colours and its typeface: as pixels, and as the rectangles and texts
 * that it is made of. So every chart of plain nodes can be exported without a line of its own for that.
 */
final class ChartCapture {
    /** For print and for screens with small pixels. */
    private static final double SCALE = 2;

    /** Larger pictures are beyond what a graphics card draws at once. */
    private static final double LARGEST = 4_096;

    private static final double MARGIN = 16;
    private static final String SEMIBOLD = " SemiBold";

    private final List<Shape> shapes = new ArrayList<>();

    private ChartCapture() {}

    /** @param chart in a scene and laid out */
    static Chart of(Region chart, String title, ChartTable table) {
        Color background = backgroundOf(chart);
        ChartCapture capture = new ChartCapture();
        capture.add(chart, Transform.translate(MARGIN, MARGIN), 1);
        Drawing drawing = new Drawing(
                title,
                Math.ceil(chart.getWidth()) + 2 * MARGIN,
                Math.ceil(chart.getHeight()) + 2 * MARGIN,
                rgb(background),
                capture.shapes);
        double scale = Math.min(SCALE, LARGEST / Math.max(drawing.width(), drawing.height()));
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(background);
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setViewport(new Rectangle2D(
                scale * (chart.getLayoutX() - MARGIN),
                scale * (chart.getLayoutY() - MARGIN),
                Math.ceil(scale * drawing.width()),
                Math.ceil(scale * drawing.height())));
        return new Chart(drawing, FxImages.rgbOf(chart.snapshot(parameters, null)), table);
    }

    /** What is painted behind it. */
    private static Color backgroundOf(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof Region region && region.getBackground() != null) {
                List<BackgroundFill> fills = region.getBackground().getFills();
                if (!fills.isEmpty()
                        && fills.get(fills.size() - 1).getFill() instanceof Color colour
                        && colour.isOpaque()) {
                    return colour;
                }
            }
        }
        return Color.WHITE;
    }

    private void add(Node node, Transform place, double opacity) {
        double own = opacity * node.getOpacity();
        if (!node.isVisible() || own == 0 || node instanceof FontIcon) {
            return; // an icon's typeface is not on other machines
        }
        if (node instanceof Region region && region.getBackground() != null) {
            add(region, region.getBackground(), place, own);
        }
        if (node instanceof Text text) {
            add(text, place, own);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                add(child, place.createConcatenation(child.getLocalToParentTransform()), own);
            }
        }
    }

    private void add(Region region, Background background, Transform place, double opacity) {
        for (BackgroundFill fill : background.getFills()) {
            Insets in = fill.getInsets();
            double width = region.getWidth() - in.getLeft() - in.getRight();
            double height = region.getHeight() - in.getTop() - in.getBottom();
            Ink ink = ink(fill.getFill(), opacity);
            if (width > 0 && height > 0 && ink.opacity() > 0) {
                shapes.add(new Box(
                        place(place, in.getLeft(), in.getTop()),
                        width,
                        height,
                        Math.min(fill.getRadii().getTopRightHorizontalRadius(), Math.min(width, height) / 2),
                        ink));
            }
        }
    }

    private void add(Text text, Transform place, double opacity) {
        if (text.getText().isBlank()) {
            return;
        }
        Bounds bounds = text.getLayoutBounds();
        Typeface font = typeface(text.getFont());
        String[] lines = text.getText().split("\n", -1);
        double height = bounds.getHeight() / lines.length;
        int longest = Stream.of(lines).mapToInt(String::length).max().orElse(1);
        for (int i = 0; i < lines.length; i++) {
            double base = bounds.getMinY() + text.getBaselineOffset() + i * height;
            double width = bounds.getWidth() * lines[i].length() / longest;
            shapes.add(new Line(
                    place(place, bounds.getMinX(), base), lines[i], width, font, ink(text.getFill(), opacity)));
        }
    }

    /** JavaFX takes the semibold cut for a family of its own. */
    private static Typeface typeface(Font font) {
        String family = font.getFamily();
        boolean semibold = family.endsWith(SEMIBOLD);
        return new Typeface(
                semibold ? family.substring(0, family.length() - SEMIBOLD.length()) : family,
                font.getSize(),
                semibold ? 600 : font.getStyle().contains("Bold") ? 700 : 400);
    }

    private static Place place(Transform place, double x, double y) {
        Transform moved = new Affine(place).createConcatenation(Transform.translate(x, y));
        return new Place(moved.getMxx(), moved.getMyx(), moved.getMxy(), moved.getMyy(), moved.getTx(), moved.getTy());
    }

    private static Ink ink(Paint paint, double opacity) {
        return paint instanceof Color colour ? new Ink(rgb(colour), opacity * colour.getOpacity()) : new Ink(0, 0);
    }

    private static int rgb(Color colour) {
        return (channel(colour.getRed()) << 16) | (channel(colour.getGreen()) << 8) | channel(colour.getBlue());
    }

    private static int channel(double value) {
        return (int) Math.round(255 * value);
    }
}
