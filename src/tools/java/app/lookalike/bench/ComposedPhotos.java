package app.lookalike.bench;

import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.engine.image.segment.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Photos composed of two or three products before what a street has: sky and pavement, bricks, leaves, a blurred crowd.
 * The products are cut out of photos on white and pasted in several sizes, apart from each other.
 */
final class ComposedPhotos {
    private static final int SIDE = 300;

    private ComposedPhotos() {}

    /**
     * A product in a photo.
     *
     * @param id of the product
     * @param place in pixels
     */
    record Placed(String id, Region place) {}

    /** A photo and what is in it. */
    record Photo(RgbImage image, List<Placed> things) {}

    /**
     * So many photos, the same for the same seed.
     *
     * @param zip of photos on white, named by their products' ids
     */
    static List<Photo> of(Path zip, int many, long seed) throws IOException {
        Random random = new Random(seed);
        List<Cutout> cutouts = cutouts(zip);
        Collections.shuffle(cutouts, random);
        List<Photo> photos = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < many; i++) {
            Street street = new Street(i % 4, random);
            List<Placed> things = new ArrayList<>();
            for (int j = 0; j < 2 + i % 2; j++) {
                Cutout cutout = cutouts.get(next++ % cutouts.size());
                placeFor(cutout, things, random).ifPresent(place -> {
                    street.paste(cutout, place);
                    things.add(new Placed(cutout.id(), place));
                });
            }
            photos.add(new Photo(street.image(), things));
        }
        return photos;
    }

    private static List<Cutout> cutouts(Path zip) throws IOException {
        ImageDecoder decoder = new ImageDecoder();
        List<Cutout> cutouts = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            file.stream()
                    .filter(entry -> entry.getName().endsWith(".jpg"))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(entry -> Cutout.of(
                                    entry.getName().replaceAll(".*/|\\.jpg$", ""),
                                    decoder.decode(bytes(file, entry), SIDE))
                            .ifPresent(cutouts::add));
        }
        return cutouts;
    }

    private static byte[] bytes(ZipFile file, ZipEntry entry) {
        try (InputStream in = file.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place of a random size that is apart from the others; empty where none was hit upon. */
    private static Optional<Region> placeFor(Cutout cutout, List<Placed> others, Random random) {
        int longer = Math.max(cutout.image().width(), cutout.image().height());
        for (int attempt = 0; attempt < 200; attempt++) {
            double scale = (190.0 + random.nextInt(190)) / longer;
            int width = (int) (cutout.image().width() * scale);
            int height = (int) (cutout.image().height() * scale);
            Region place = new Region(
                    10 + random.nextInt(Math.max(1, Street.WIDTH - width - 20)),
                    10 + random.nextInt(Math.max(1, Street.HEIGHT - height - 20)),
                    width,
                    height,
                    1);
            if (others.stream().allMatch(other -> other.place().overlap(place) < 0.01)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }
}
