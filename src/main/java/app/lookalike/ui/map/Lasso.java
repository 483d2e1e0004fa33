package app.lookalike.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A closed line that is drawn round points, in coordinates of the map. */
final class Lasso {
    private final List<double[]> corners = new ArrayList<>();

    /** Goes on to there. */
    void to(double x, double y) {
        corners.add(new double[] {x, y});
    }

    /** The corners so far, each x and y. */
    List<double[]> corners() {
        return corners;
    }

    /** The points inside, by the even-odd rule, in ascending order. */
    int[] around(MapPoints points) {
        if (corners.size() < 3) {
            return new int[0];
        }
        IntStream.Builder found = IntStream.builder();
        points.within(least(0), least(1), most(0), most(1), point -> {
            if (contains(points.x(point), points.y(point))) {
                found.add(point);
            }
        });
        return found.build().sorted().toArray();
    }

    private double least(int axis) {
        return corners.stream().mapToDouble(corner -> corner[axis]).min().orElse(0);
    }

    private double most(int axis) {
        return corners.stream().mapToDouble(corner -> corner[axis]).max().orElse(0);
    }

    private boolean contains(double x, double y) {
        boolean inside = false;
        double[] before = corners.get(corners.size() - 1);
        for (double[] corner : corners) {
            boolean crosses = corner[1] > y != before[1] > y;
            if (crosses && x < (before[0] - corner[0]) * (y - corner[1]) / (before[1] - corner[1]) + corner[0]) {
                inside = !inside;
            }
            before = corner;
        }
        return inside;
    }
}
