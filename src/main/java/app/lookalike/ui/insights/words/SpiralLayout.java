package app.lookalike.ui.insights.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Places for the words of a cloud, none over another: each word as near to the middle as there is room, found along an
 * Archimedean spiral that is flattened to the shape of the cloud.
 *
 * @see <a href="https://www.jasondavies.com/wordcloud/about/">How the word cloud generator works</a>
 */
final class SpiralLayout {
    /** How far the spiral goes outwards in a turn, and between two tries along it, in pixels. */
    private static final double STEP = 6;

    /** The corners of the cloud are farther from its middle than its sides. */
    private static final double FARTHEST = 0.75;

    private static final double GAP = 3;

    /** The size of a word. */
    record Size(double width, double height) {}

    /** Where a word is: its upper left corner, and its size. */
    record Spot(double x, double y, double width, double height) {
        boolean overlaps(Spot other) {
            return x < other.x + other.width + GAP
                    && other.x < x + width + GAP
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    private final double width;
    private final double height;
    private final List<Spot> taken = new ArrayList<>();

    /** An empty cloud of that size. */
    SpiralLayout(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** A place for one more word; empty where there is no room for it. */
    Optional<Spot> place(Size size) {
        if (size.width() > width || size.height() > height) {
            return Optional.empty();
        }
        double flat = height / width;
        double angle = 0;
        while (true) {
            double radius = STEP * angle / (2 * Math.PI);
            if (radius > FARTHEST * width) {
                return Optional.empty();
            }
            Spot spot = new Spot(
                    width / 2 + radius * Math.cos(angle) - size.width() / 2,
                    height / 2 + flat * radius * Math.sin(angle) - size.height() / 2,
                    size.width(),
                    size.height());
            if (isFree(spot)) {
                taken.add(spot);
                return Optional.of(spot);
            }
            angle += STEP / Math.max(STEP, radius);
        }
    }

    /** The word that was in the way is most likely in the way of the next try, too, so it is asked first. */
    private boolean isFree(Spot spot) {
        return spot.x() >= 0
                && spot.y() >= 0
                && spot.x() + spot.width() <= width
                && spot.y() + spot.height() <= height
                && !isTaken(spot);
    }

    private boolean isTaken(Spot spot) {
        for (int i = 0; i < taken.size(); i++) {
            if (spot.overlaps(taken.get(i))) {
                Collections.swap(taken, 0, i);
                return true;
            }
        }
        return false;
    }
}
