package app.lookalike.bench;

import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.engine.image.segment.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Photos composed of two or three products on the background of a street: gradients, bricks, foliage, or blurred colours
 * of a crowd. Products come from photos on white, cut out, in several sizes; they touch at most at their edges.
 */
final class ComposedPhotos {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 800;
    private static final int WHITE = 244;

    private final List<Photo> photos = new ArrayList<>();

    /**
     * A product in a photo.
     *
     * @param id of the product
     * @param place in pixels
     */
    record Placed(String id, Region place) {}

    /** A photo and what is in it. */
    record Photo(RgbImage image, String background, List<Placed> things) {}

    /** A product cut out: {@code null} alpha is kept as a mask. */
    private record Cut(String id, RgbImage image, boolean[] solid) {}

    ComposedPhotos(Path zip, int many, long seed) throws IOException {
        Random random = new Random(seed);
        List<Cut> cuts = cuts(zip);
        Collections.shuffle(cuts, random);
        int next = 0;
        for (int i = 0; i < many; i++) {
            List<Cut> some = new ArrayList<>();
            for (int j = 0; j < 2 + i % 2; j++) {
                some.add(cuts.get(next++ % cuts.size()));
            }
            photos.add(compose(some, i % 4, random));
        }
    }

    List<Photo> photos() {
        return photos;
    }

    private static List<Cut> cuts(Path zip) throws IOException {
        List<Cut> cuts = new ArrayList<>();
        ImageDecoder decoder = new ImageDecoder();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            file.stream()
                    .filter(entry -> entry.getName().endsWith(".jpg"))
                    .sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .forEach(entry -> {
                        RgbImage image = decoder.decode(bytes(file, entry), 300);
                        String name = Path.of(entry.getName()).getFileName().toString();
                        Cut cut = cut(name.replace(".jpg", ""), image);
                        if (cut != null) {
                            cuts.add(cut);
                        }
                    });
        }
        return cuts;
    }

    private static byte[] bytes(ZipFile file, ZipEntry entry) {
        try (InputStream in = file.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the white that is connected to the edge; null where the photo is not on white. */
    private static @org.jspecify.annotations.Nullable Cut cut(String id, RgbImage image) {
        int w = image.width();
        int h = image.height();
        boolean[] solid = new boolean[w * h];
        java.util.Arrays.fill(solid, true);
        Deque<Integer> open = new ArrayDeque<>();
        for (int x = 0; x < w; x++) {
            open.add(x);
            open.add((h - 1) * w + x);
        }
        for (int y = 0; y < h; y++) {
            open.add(y * w);
            open.add(y * w + w - 1);
        }
        while (!open.isEmpty()) {
            int at = open.poll();
            if (!solid[at] || !isWhite(image, at)) {
                continue;
            }
            solid[at] = false;
            int x = at % w;
            int y = at / w;
            if (x > 0) open.add(at - 1);
            if (x < w - 1) open.add(at + 1);
            if (y > 0) open.add(at - w);
            if (y < h - 1) open.add(at + w);
        }
        int left = w, top = h, right = 0, bottom = 0, count = 0;
        for (int i = 0; i < solid.length; i++) {
            if (solid[i]) {
                count++;
                left = Math.min(left, i % w);
                right = Math.max(right, i % w + 1);
                top = Math.min(top, i / w);
                bottom = Math.max(bottom, i / w + 1);
            }
        }
        if (count < solid.length / 12 || count > solid.length * 0.85) {
            return null;
        }
        RgbImage inside = image.crop(left, top, right - left, bottom - top);
        boolean[] mask = new boolean[(right - left) * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            System.arraycopy(solid, y * w + left, mask, (y - top) * (right - left), right - left);
        }
        return new Cut(id, inside, mask);
    }

    private static boolean isWhite(RgbImage image, int at) {
        byte[] p = image.pixels();
        return (p[3 * at] & 255) >= WHITE && (p[3 * at + 1] & 255) >= WHITE && (p[3 * at + 2] & 255) >= WHITE;
    }

    private static Photo compose(List<Cut> cuts, int kind, Random random) {
        byte[] pixels = background(kind, random);
        List<Placed> placed = new ArrayList<>();
        for (Cut cut : cuts) {
            for (int attempt = 0; attempt < 200; attempt++) {
                double size = (190 + random.nextInt(190)) / (double) Math.max(cut.image().width(), cut.image().height());
                int w = (int) (cut.image().width() * size);
                int h = (int) (cut.image().height() * size);
                Region place = new Region(
                        10 + random.nextInt(Math.max(1, WIDTH - w - 20)),
                        10 + random.nextInt(Math.max(1, HEIGHT - h - 20)),
                        w,
                        h,
                        1);
                if (placed.stream().allMatch(other -> other.place().overlap(place) < 0.01)) {
                    paste(cut, place, pixels);
                    placed.add(new Placed(cut.id(), place));
                    break;
                }
            }
        }
        String[] names = {"gradient", "bricks", "foliage", "crowd"};
        return new Photo(new RgbImage(WIDTH, HEIGHT, pixels), names[kind], placed);
    }

    private static void paste(Cut cut, Region place, byte[] pixels) {
        int w = cut.image().width();
        byte[] from = cut.image().pixels();
        for (int y = 0; y < place.height(); y++) {
            for (int x = 0; x < place.width(); x++) {
                int source = (y * cut.image().height() / place.height()) * w + x * w / place.width();
                if (cut.solid()[source]) {
                    int to = (place.top() + y) * WIDTH + place.left() + x;
                    System.arraycopy(from, 3 * source, pixels, 3 * to, 3);
                }
            }
        }
    }

    private static byte[] background(int kind, Random random) {
        byte[] pixels = new byte[3 * WIDTH * HEIGHT];
        float[][] blobs = new float[40][];
        for (int i = 0; i < blobs.length; i++) {
            blobs[i] = new float[] {
                random.nextInt(WIDTH), random.nextInt(HEIGHT), 30 + random.nextInt(110),
                random.nextInt(200) + 20, random.nextInt(200) + 20, random.nextInt(200) + 20
            };
        }
        int red = 90 + random.nextInt(120);
        int green = 90 + random.nextInt(120);
        int blue = 90 + random.nextInt(120);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double[] c = switch (kind) {
                    case 0 -> y < HEIGHT * 0.55
                            ? new double[] {red + y * 0.1, green + y * 0.1, blue + 40 - y * 0.05}
                            : new double[] {110 + (y % 40 < 2 ? 25 : 0), 108, 104};
                    case 1 -> (y % 32 < 4 || (x + (y / 32) % 2 * 34) % 68 < 4)
                            ? new double[] {185, 180, 172}
                            : new double[] {140 + (x / 68 * 31 + y / 32 * 17) % 30, 72, 58};
                    case 2 -> new double[] {
                        60 + 50 * noise(x, y, 9), 95 + 70 * noise(x, y, 14), 45 + 35 * noise(x + 99, y, 11)
                    };
                    default -> crowd(blobs, x, y);
                };
                for (int i = 0; i < 3; i++) {
                    pixels[3 * (y * WIDTH + x) + i] =
                            (byte) Math.max(0, Math.min(255, (int) (c[i] + random.nextGaussian() * 5)));
                }
            }
        }
        return pixels;
    }

    private static double noise(int x, int y, int grain) {
        return Math.sin(x * 1.3 / grain + 2 * Math.sin(y * 0.9 / grain))
                * Math.sin(y * 1.1 / grain + 2 * Math.sin(x * 0.7 / grain));
    }

    private static double[] crowd(float[][] blobs, int x, int y) {
        double sum = 0;
        double[] c = new double[3];
        for (float[] b : blobs) {
            double d = ((x - b[0]) * (x - b[0]) + (y - b[1]) * (y - b[1])) / (b[2] * b[2]);
            double weight = Math.exp(-d) + 1e-6;
            sum += weight;
            for (int i = 0; i < 3; i++) {
                c[i] += weight * b[3 + i];
            }
        }
        for (int i = 0; i < 3; i++) {
            c[i] /= sum;
        }
        return c;
    }
}
