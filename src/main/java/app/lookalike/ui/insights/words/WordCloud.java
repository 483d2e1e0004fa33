package app.lookalike.ui.insights.words;

import app.lookalike.service.insight.FrequentWords.Word;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.insights.chart.FigureText;
import app.lookalike.ui.insights.chart.Mark;
import app.lookalike.ui.insights.chart.MarkKeys;
import app.lookalike.ui.insights.words.SpiralLayout.Size;
import app.lookalike.ui.insights.words.SpiralLayout.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Words, the larger the more products have them; as many as there is room for. */
final class WordCloud extends Region {
    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_HEIGHT = 120;

    /** Height by width at most. */
    private static final double MOST_SHAPE = 1.2;

    /** How much larger than its words a cloud is. */
    private static final double ROOM = 1.6;

    private static final double SMALLEST = 0.85;
    private static final double LARGEST = 3.6;
    private static final int SHADES = 4;

    /** What the places of the words depend on; the last is the height of the largest word. */
    private record Room(double width, double height, double line) {}

    private final List<Mark> marks = new ArrayList<>();
    private Room laidOut = new Room(0, 0, 0);

    /**
     * A cloud.
     *
     * @param words the most frequent first
     * @param names of how many products they are
     * @param open shows the products that have a word
     */
    WordCloud(String title, List<Word> words, int names, Consumer<Word> open) {
        getStyleClass().add("word-cloud");
        setAccessibleText(title);
        int most = words.stream().mapToInt(Word::products).max().orElse(1);
        int least = words.stream().mapToInt(Word::products).min().orElse(1);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            Label label = Labels.of(word.text(), "cloud-word", "shade-" + i % SHADES);
            // The area of a word, not its height, grows with the count.
            double share = most == least
                    ? 0.5
                    : (Math.sqrt(word.products()) - Math.sqrt(least)) / (Math.sqrt(most) - Math.sqrt(least));
            double size = SMALLEST + share * (LARGEST - SMALLEST);
            label.setStyle("-fx-font-size: " + Math.round(size * 100) / 100.0 + "em;");
            marks.add(new Mark(
                    label,
                    FigureText.words(word.text(), word.products(), names),
                    Optional.of(() -> open.accept(word))));
        }
        getChildren().setAll(marks);
        MarkKeys.install(this, marks, 1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = width > 0 ? width : computePrefWidth(-1);
        double area = marks.stream()
                .mapToDouble(mark -> mark.prefWidth(-1) * mark.prefHeight(-1))
                .sum();
        return Math.rint(Math.max(LEAST_HEIGHT, Math.min(across * MOST_SHAPE, ROOM * area / across)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST_WIDTH;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        Room room = new Room(getWidth(), getHeight(), marks.get(0).prefHeight(-1));
        if (room.equals(laidOut) || room.width() < 1) {
            return;
        }
        laidOut = room;
        SpiralLayout layout = new SpiralLayout(getWidth(), getHeight());
        for (Mark mark : marks) {
            Size size = new Size(Math.ceil(mark.prefWidth(-1)), Math.ceil(mark.prefHeight(-1)));
            Optional<Spot> spot = layout.place(size);
            mark.setVisible(spot.isPresent());
            spot.ifPresent(at -> mark.resizeRelocate(Math.rint(at.x()), Math.rint(at.y()), at.width(), at.height()));
        }
    }
}
