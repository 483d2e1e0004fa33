package app.lookalike.engine.image.segment;

import app.lookalike.engine.image.RgbImage;
import app.lookalike.engine.image.colour.LabColour;
import java.util.Arrays;

/**
 * Cuts a picture into regions of like colour: Felzenszwalb, Huttenlocher: Efficient graph-based image segmentation, 2004.
 * Neighbouring pixels are joined in the order of their difference, as long as that is not larger than the differences
 * inside both regions plus a tolerance that shrinks as they grow.
 */
final class GraphSegmentation {
    /** Of the paper's threshold function, in ΔE of 1976: larger numbers give larger regions. */
    private static final float TOLERANCE = 60;

    /** Regions of fewer pixels go to a neighbour: this part of the picture. */
    private static final int LEAST_OF = 400;

    private final int width;
    private final int height;
    private final float[][] lab;
    private final int[] parent;
    private final int[] size;
    private final float[] inside;

    private GraphSegmentation(RgbImage picture) {
        width = picture.width();
        height = picture.height();
        lab = smoothed(picture);
        int pixels = width * height;
        parent = new int[pixels];
        size = new int[pixels];
        inside = new float[pixels];
        Arrays.setAll(parent, i -> i);
        Arrays.fill(size, 1);
    }

    /** The number of its region for each pixel, row by row, from 0 without gaps. */
    static int[] of(RgbImage picture) {
        GraphSegmentation segmentation = new GraphSegmentation(picture);
        segmentation.join();
        return segmentation.numbers();
    }

    /** CIE L*a*b* of each pixel, as the mean of 3 × 3, which takes away the grain. */
    static float[][] smoothed(RgbImage picture) {
        int width = picture.width();
        int height = picture.height();
        byte[] rgb = picture.pixels();
        float[][] lab = new float[width * height][3];
        for (int i = 0; i < lab.length; i++) {
            LabColour colour = LabColour.of(rgb[3 * i] & 255, rgb[3 * i + 1] & 255, rgb[3 * i + 2] & 255);
            lab[i][0] = (float) colour.lightness();
            lab[i][1] = (float) colour.a();
            lab[i][2] = (float) colour.b();
        }
        float[][] smooth = new float[lab.length][3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                mean(lab, width, height, x, y, smooth[y * width + x]);
            }
        }
        return smooth;
    }

    private static void mean(float[][] lab, int width, int height, int x, int y, float[] into) {
        int count = 0;
        for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
            for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                count++;
                for (int c = 0; c < 3; c++) {
                    into[c] += lab[v * width + u][c];
                }
            }
        }
        for (int c = 0; c < 3; c++) {
            into[c] /= count;
        }
    }

    /** An edge is sorted as one number: its difference above, its place below. */
    private void join() {
        long[] edges = edges();
        Arrays.sort(edges);
        for (long edge : edges) {
            int from = (int) ((edge & 0xFFFF_FFFFL) >>> 1);
            int to = (edge & 1) == 0 ? from + 1 : from + width;
            float difference = Float.intBitsToFloat((int) (edge >>> 32));
            int a = root(from);
            int b = root(to);
            if (a != b
                    && difference <= Math.min(inside[a] + TOLERANCE / size[a], inside[b] + TOLERANCE / size[b])) {
                inside[unite(a, b)] = difference;
            }
        }
        int least = Math.max(4, width * height / LEAST_OF);
        for (long edge : edges) {
            int from = (int) ((edge & 0xFFFF_FFFFL) >>> 1);
            int a = root(from);
            int b = root((edge & 1) == 0 ? from + 1 : from + width);
            if (a != b && (size[a] < least || size[b] < least)) {
                unite(a, b);
            }
        }
    }

    private long[] edges() {
        long[] edges = new long[(width - 1) * height + width * (height - 1)];
        int next = 0;
        for (int i = 0; i < lab.length; i++) {
            if (i % width < width - 1) {
                edges[next++] = edge(i, i + 1, 0);
            }
            if (i + width < lab.length) {
                edges[next++] = edge(i, i + width, 1);
            }
        }
        return edges;
    }

    private long edge(int from, int to, int down) {
        float sum = 0;
        for (int c = 0; c < 3; c++) {
            float d = lab[from][c] - lab[to][c];
            sum += d * d;
        }
        return ((long) Float.floatToIntBits((float) Math.sqrt(sum)) << 32) | ((long) from << 1) | down;
    }

    private int root(int pixel) {
        int at = pixel;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private int unite(int a, int b) {
        int larger = size[a] >= size[b] ? a : b;
        int smaller = larger == a ? b : a;
        parent[smaller] = larger;
        size[larger] += size[smaller];
        return larger;
    }

    private int[] numbers() {
        int[] numbers = new int[parent.length];
        int[] of = new int[parent.length];
        Arrays.fill(of, -1);
        int next = 0;
        for (int i = 0; i < numbers.length; i++) {
            int root = root(i);
            if (of[root] < 0) {
                of[root] = next++;
            }
            numbers[i] = of[root];
        }
        return numbers;
    }
}
