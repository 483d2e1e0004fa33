package app.lookalike.engine.image.segment;

import app.lookalike.engine.image.RgbImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Regions of a picture that may be things, without anything learned: Uijlings et al.: Selective search for object
 * recognition, 2013. Regions of like colour are joined with the neighbour that is most alike in colour, small first and
 * compact, until one is left; each step gives a proposal. Texture is left out.
 */
public final class SelectiveSearch {
    private static final int BINS = 12;

    private SelectiveSearch() {}

    /** The rectangles of all regions on the way, from the small to the large ones; each once. */
    public static List<Region> propose(RgbImage picture) {
        int[] labels = GraphSegmentation.of(picture);
        List<Part> parts = parts(labels, GraphSegmentation.smoothed(picture), picture.width());
        connect(parts, labels, picture.width());
        int pixels = labels.length;
        List<Region> found = new ArrayList<>();
        parts.forEach(part -> found.add(part.region()));
        Set<Part> open = new HashSet<>(parts);
        while (open.size() > 1) {
            Part best = null;
            Part other = null;
            double most = Double.NEGATIVE_INFINITY;
            for (Part part : open) {
                for (Part neighbour : part.neighbours) {
                    double likeness = part.number < neighbour.number ? part.likeness(neighbour, pixels) : most;
                    if (likeness > most) {
                        most = likeness;
                        best = part;
                        other = neighbour;
                    }
                }
            }
            if (best == null || other == null) {
                break;
            }
            Part joined = best.joinedWith(other, parts.size() + found.size());
            open.remove(best);
            open.remove(other);
            open.add(joined);
            found.add(joined.region());
        }
        return found.stream().distinct().toList();
    }

    private static List<Part> parts(int[] labels, float[][] lab, int width) {
        int count = Arrays.stream(labels).max().orElse(-1) + 1;
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new Part(i));
        }
        for (int i = 0; i < labels.length; i++) {
            parts.get(labels[i]).add(i % width, i / width, lab[i]);
        }
        parts.forEach(Part::complete);
        return parts;
    }

    private static void connect(List<Part> parts, int[] labels, int width) {
        for (int i = 0; i < labels.length; i++) {
            if (i % width < width - 1 && labels[i] != labels[i + 1]) {
                parts.get(labels[i]).touch(parts.get(labels[i + 1]));
            }
            if (i + width < labels.length && labels[i] != labels[i + width]) {
                parts.get(labels[i]).touch(parts.get(labels[i + width]));
            }
        }
    }

    /** One region while regions are being joined. */
    private static final class Part {
        private final int number;
        private final Set<Part> neighbours = new HashSet<>();
        private float[] colours = new float[3 * BINS];
        private int size;
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right;
        private int bottom;

        Part(int number) {
            this.number = number;
        }

        void add(int x, int y, float[] lab) {
            size++;
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x + 1);
            bottom = Math.max(bottom, y + 1);
            colours[bin(lab[0] / 100)]++;
            colours[BINS + bin((lab[1] + 90) / 180)]++;
            colours[2 * BINS + bin((lab[2] + 90) / 180)]++;
        }

        private static int bin(float part) {
            return Math.max(0, Math.min(BINS - 1, (int) (part * BINS)));
        }

        void complete() {
            for (int i = 0; i < colours.length; i++) {
                colours[i] /= 3f * size;
            }
        }

        void touch(Part other) {
            neighbours.add(other);
            other.neighbours.add(this);
        }

        double likeness(Part other, int pixels) {
            double colour = 0;
            for (int i = 0; i < colours.length; i++) {
                colour += Math.min(colours[i], other.colours[i]);
            }
            double small = 1 - (size + other.size) / (double) pixels;
            double box = (double) (Math.max(right, other.right) - Math.min(left, other.left))
                    * (Math.max(bottom, other.bottom) - Math.min(top, other.top));
            double compact = 1 - (box - size - other.size) / pixels;
            return colour + small + compact;
        }

        Part joinedWith(Part other, int newNumber) {
            Part joined = new Part(newNumber);
            joined.size = size + other.size;
            joined.left = Math.min(left, other.left);
            joined.top = Math.min(top, other.top);
            joined.right = Math.max(right, other.right);
            joined.bottom = Math.max(bottom, other.bottom);
            joined.colours = new float[colours.length];
            for (int i = 0; i < colours.length; i++) {
                joined.colours[i] = (colours[i] * size + other.colours[i] * other.size) / joined.size;
            }
            joined.neighbours.addAll(neighbours);
            joined.neighbours.addAll(other.neighbours);
            joined.neighbours.remove(this);
            joined.neighbours.remove(other);
            for (Part neighbour : joined.neighbours) {
                neighbour.neighbours.remove(this);
                neighbour.neighbours.remove(other);
                neighbour.neighbours.add(joined);
            }
            return joined;
        }

        Region region() {
            int width = right - left;
            int height = bottom - top;
            return new Region(left, top, width, height, size / ((double) width * height));
        }
    }
}
