package app.lookalike.ui.map;

import app.lookalike.catalog.Product;
import app.lookalike.service.map.CatalogMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * The products of a map in the unit square, in a grid of cells, so that the few at a place are found without looking at
 * all. Never changes.
 */
final class MapPoints {
    /** Cells of a side; then a cell of 44,000 products holds about one. */
    private static final int CELLS = 200;

    private final CatalogMap map;
    private final List<Product> products;
    private final float[] x;
    private final float[] y;
    private final int[] starts = new int[CELLS * CELLS + 1];
    private final int[] members;

    /**
     * The points of a map.
     *
     * @param find the product with an id; products that are gone are left out
     */
    MapPoints(CatalogMap map, Function<String, Optional<Product>> find) {
        this.map = map;
        List<Product> found = new ArrayList<>(map.size());
        int[] positions = new int[map.size()];
        for (int i = 0; i < map.size(); i++) {
            Optional<Product> product = find.apply(map.ids().get(i));
            if (product.isPresent()) {
                positions[found.size()] = i;
                found.add(product.get());
            }
        }
        products = List.copyOf(found);
        x = new float[products.size()];
        y = new float[products.size()];
        members = new int[products.size()];
        place(positions);
        sort();
    }

    /** Keeps the proportions; the shorter side is in the middle. */
    private void place(int[] positions) {
        float left = Float.POSITIVE_INFINITY;
        float top = Float.POSITIVE_INFINITY;
        float right = Float.NEGATIVE_INFINITY;
        float bottom = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            left = Math.min(left, map.x(positions[i]));
            right = Math.max(right, map.x(positions[i]));
            top = Math.min(top, map.y(positions[i]));
            bottom = Math.max(bottom, map.y(positions[i]));
        }
        float side = Math.max(right - left, bottom - top);
        for (int i = 0; i < x.length; i++) {
            x[i] = side > 0 ? 0.5f + (map.x(positions[i]) - (left + right) / 2) / side : 0.5f;
            y[i] = side > 0 ? 0.5f + (map.y(positions[i]) - (top + bottom) / 2) / side : 0.5f;
        }
    }

    private void sort() {
        for (int i = 0; i < x.length; i++) {
            starts[cell(x[i]) + CELLS * cell(y[i]) + 1]++;
        }
        for (int i = 0; i < CELLS * CELLS; i++) {
            starts[i + 1] += starts[i];
        }
        int[] free = starts.clone();
        for (int i = 0; i < x.length; i++) {
            members[free[cell(x[i]) + CELLS * cell(y[i])]++] = i;
        }
    }

    private static int cell(double coordinate) {
        return (int) Math.max(0, Math.min(CELLS - 1, coordinate * CELLS));
    }

    /** The map itself. */
    CatalogMap map() {
        return map;
    }

    /** How many. */
    int size() {
        return x.length;
    }

    /** The products, in the order of the points. */
    List<Product> products() {
        return products;
    }

    /** Where a point is, 0 to 1. */
    float x(int point) {
        return x[point];
    }

    /** Where a point is, 0 to 1. */
    float y(int point) {
        return y[point];
    }

    /** Visits the points in a rectangle, those in the same cells in ascending order. */
    void within(double left, double top, double right, double bottom, IntConsumer visitor) {
        for (int row = cell(top); row <= cell(bottom); row++) {
            int end = starts[cell(right) + CELLS * row + 1];
            for (int i = starts[cell(left) + CELLS * row]; i < end; i++) {
                int point = members[i];
                if (x[point] >= left && x[point] <= right && y[point] >= top && y[point] <= bottom) {
                    visitor.accept(point);
                }
            }
        }
    }

    /** The point nearest to a place, of those that are wanted, if it is no farther than that. */
    OptionalInt nearest(double atX, double atY, double reach, IntPredicate wanted) {
        int[] best = {-1};
        double[] least = {reach * reach};
        within(atX - reach, atY - reach, atX + reach, atY + reach, point -> {
            double dx = x[point] - atX;
            double dy = y[point] - atY;
            double distance = dx * dx + dy * dy;
            if (distance <= least[0] && wanted.test(point)) {
                least[0] = distance;
                best[0] = point;
            }
        });
        return best[0] < 0 ? OptionalInt.empty() : OptionalInt.of(best[0]);
    }
}
