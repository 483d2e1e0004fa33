package app.lookalike.ui.insights.colour;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.insight.ColourComparison.ColourLabel;
import app.lookalike.service.insight.ColourComparison.ColourSample;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.insights.ProductLinks;
import app.lookalike.ui.insights.chart.FigureText;
import app.lookalike.ui.insights.chart.Mark;
import app.lookalike.ui.insights.chart.MarkKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A line for each colour name: the name, how many products have it, the colour it stands for, what the pictures show,
 * how far apart these are, and the colours of single pictures.
 */
final class SwatchTable extends GridPane {
    private static final List<String> HEADS = List.of("name", "products", "chart", "middle", "distance", "samples");

    private final ProductLinks links;

    SwatchTable(List<ColourLabel> labels, ProductLinks links) {
        this.links = links;
        getStyleClass().add("swatch-table");
        setAccessibleText(Messages.get("insights.colours.labels"));
        for (String head : HEADS) {
            ColumnConstraints constraints = new ColumnConstraints();
            if (head.equals("samples")) {
                constraints.setHgrow(Priority.ALWAYS);
                constraints.setMinWidth(0);
            } else {
                constraints.setMinWidth(USE_PREF_SIZE);
            }
            if (head.equals("products") || head.equals("distance")) {
                constraints.setHalignment(HPos.RIGHT);
            }
            getColumnConstraints().add(constraints);
        }
        for (int i = 0; i < HEADS.size(); i++) {
            Label head = text(Messages.get("insights.colours.head." + HEADS.get(i)), "figure-head");
            if (i == HEADS.size() - 1) {
                FigureText.wrap(head);
            }
            add(head, i, 0);
        }
        List<Mark> names = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Mark name = name(labels.get(i));
            names.add(name);
            addLine(i + 1, labels.get(i), name);
        }
        // Each strip of pictures has keys of its own, so the names alone are the first stop.
        MarkKeys.install(this, names, 1);
    }

    private void addLine(int row, ColourLabel label, Mark name) {
        addRow(
                row,
                name,
                text(Messages.get("insights.number", label.products()), "figure-text"),
                swatch(label.chart()),
                swatch(label.middle()),
                text(
                        label.distance().isPresent()
                                ? Messages.get(
                                        "insights.colours.distance",
                                        label.distance().getAsDouble())
                                : "",
                        "figure-text"),
                strip(label));
    }

    private static Label text(String text, String style) {
        Label label = Labels.of(text, style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Mark name(ColourLabel label) {
        boolean unnamed = label.name().isEmpty();
        String name = unnamed ? Messages.get("insights.colours.unnamed") : FigureText.shortened(label.name());
        String words = Messages.get(
                "insights.colours.words",
                name,
                label.products(),
                label.samples().size());
        Label look = text(name, "figure-name");
        StackPane.setAlignment(look, Pos.CENTER_LEFT);
        return new Mark(
                look,
                words,
                unnamed ? Optional.empty() : Optional.of(() -> links.browse(Attribute.BASE_COLOUR, label.name())));
    }

    private static Region swatch(OptionalInt rgb) {
        Region swatch = Styled.as("colour-swatch", new Region());
        if (rgb.isPresent()) {
            swatch.setStyle(css(rgb.getAsInt()));
            swatch.setAccessibleText(hex(rgb.getAsInt()));
        } else {
            swatch.getStyleClass().add("no-colour");
        }
        return swatch;
    }

    private HBox strip(ColourLabel label) {
        HBox strip = Styled.as("colour-strip", new HBox());
        List<Mark> marks = new ArrayList<>();
        for (ColourSample sample : label.samples()) {
            Region colour = Styled.as("colour-sample", new Region());
            colour.setStyle(css(sample.rgb()));
            Mark mark = new Mark(
                    colour,
                    Messages.get("insights.colours.sample", sample.id(), hex(sample.rgb())),
                    Optional.of(() ->
                            links.browse(Messages.get("insights.colours.product", sample.id()), List.of(sample.id()))));
            HBox.setHgrow(mark, Priority.ALWAYS);
            mark.setMinWidth(0);
            marks.add(mark);
        }
        strip.getChildren().setAll(marks);
        MarkKeys.install(strip, marks, Math.max(1, marks.size()));
        return strip;
    }

    private static String css(int rgb) {
        return "-fx-background-color: " + hex(rgb) + ";";
    }

    private static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
