package app.lookalike.bench;

import app.lookalike.engine.image.RgbImage;
import app.lookalike.engine.image.segment.Region;
import java.util.Random;

/** The background of a composed photo, and what is pasted on it. */
final class Street {
    static final int WIDTH = 600;
    static final int HEIGHT = 800;
    private static final int BLOBS = 40;

    private final byte[] pixels = new byte[3 * WIDTH * HEIGHT];

    /** @param kind 0 sky and pavement, 1 bricks, 2 leaves, 3 a blurred crowd */
    Street(int kind, Random random) {
        double[][] blobs = new double[BLOBS][];
        for (int i = 0; i < BLOBS; i++) {
            blobs[i] = new double[] {
                random.nextInt(WIDTH), random.nextInt(HEIGHT), 30 + random.nextInt(110),
                20 + random.nextInt(200), 20 + random.nextInt(200), 20 + random.nextInt(200)
            };
        }
        double[] sky = {90 + random.nextInt(120), 90 + random.nextInt(120), 90 + random.nextInt(120)};
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double[] colour =
                        switch (kind) {
                            case 0 -> skyAndPavement(sky, y);
                            case 1 -> bricks(x, y);
                            case 2 -> leaves(x, y);
                            default -> crowd(blobs, x, y);
                        };
                for (int i = 0; i < 3; i++) {
                    pixels[3 * (y * WIDTH + x) + i] =
                            (byte) Math.max(0, Math.min(255, colour[i] + random.nextGaussian() * 5));
                }
            }
        }
    }

    /** Pastes a product there, scaled. */
    void paste(Cutout cutout, Region place) {
        int width = cutout.image().width();
        int height = cutout.image().height();
        for (int y = 0; y < place.height(); y++) {
            for (int x = 0; x < place.width(); x++) {
                int from = y * height / place.height() * width + x * width / place.width();
                if (cutout.solid().get(from)) {
                    int to = (place.top() + y) * WIDTH + place.left() + x;
                    System.arraycopy(cutout.image().pixels(), 3 * from, pixels, 3 * to, 3);
                }
            }
        }
    }

    RgbImage image() {
        return new RgbImage(WIDTH, HEIGHT, pixels.clone());
    }

    private static double[] skyAndPavement(double[] sky, int y) {
        return y < HEIGHT * 0.55
                ? new double[] {sky[0] + y * 0.1, sky[1] + y * 0.1, sky[2] + 40 - y * 0.05}
                : new double[] {110 + (y % 40 < 2 ? 25 : 0), 108, 104};
    }

    private static double[] bricks(int x, int y) {
        int row = y / 32;
        boolean mortar = y % 32 < 4 || (x + row % 2 * 34) % 68 < 4;
        return mortar
                ? new double[] {185, 180, 172}
                : new double[] {140 + (x / 68 * 31 + row * 17) % 30, 72, 58};
    }

    private static double[] leaves(int x, int y) {
        return new double[] {60 + 50 * wave(x, y, 9), 95 + 70 * wave(x, y, 14), 45 + 35 * wave(x + 99, y, 11)};
    }

    private static double wave(int x, int y, double grain) {
        return Math.sin(x * 1.3 / grain + 2 * Math.sin(y * 0.9 / grain))
                * Math.sin(y * 1.1 / grain + 2 * Math.sin(x * 0.7 / grain));
    }

    private static double[] crowd(double[][] blobs, int x, int y) {
        double sum = 0;
        double[] colour = new double[3];
        for (double[] blob : blobs) {
            double across = x - blob[0];
            double down = y - blob[1];
            double weight = Math.exp(-(across * across + down * down) / (blob[2] * blob[2])) + 1e-6;
            sum += weight;
            for (int i = 0; i < 3; i++) {
                colour[i] += weight * blob[3 + i];
            }
        }
        for (int i = 0; i < 3; i++) {
            colour[i] /= sum;
        }
        return colour;
    }
}
