package app.lookalike.service.workspace;

import app.lookalike.base.LookalikeException;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.image.BilinearResizer;
import app.lookalike.engine.image.PerceptualHash;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.engine.index.Neighbour;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which products of a catalogue show the same picture: byte for byte, or but for its size and compression. Two pictures
 * are nearly identical if the network, the lowest frequencies and the colours all agree: catalogue photos are
 * alike, so that each criterion alone takes many different products for the same. {@code docs/benchmarks.md} has the
 * figures that the limits were chosen by. Checks only pictures that may be nearly identical, and caches the
 * results. Thread-safe.
 */
public final class NearDuplicates {
    /** Cosine; another JPEG quality of a picture of 60 × 80 pixels leads down to about here. */
    public static final float LEAST_SIMILARITY = 0.9f;

    /** Of 64 bits. */
    private static final int MOST_BITS = 5;

    /** Of 442: colours of the same picture differ by less, shades of the same lipstick by more. */
    private static final double MOST_COLOUR_DISTANCE = 5;

    /** Pixels; a larger picture is looked at in this size. */
    private static final int SIDE = 128;

    /** Of some 300 bytes each. */
    private static final int REMEMBERED = 20_000;

    private static final BilinearResizer RESIZER = new BilinearResizer();

    private static final Logger LOG = LoggerFactory.getLogger(NearDuplicates.class);

    private final Pictures pictures;
    private final Cache<String, PerceptualHash> hashes =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** The pictures of a catalogue, wherever it lies. */
    public interface Pictures {
        /** The hash of a picture's file; empty where it is not known. */
        Optional<String> contentHash(String id);

        /**
         * The picture of a product at a size fit for so many pixels.
         *
         * @throws LookalikeException if it cannot be read
         */
        RgbImage picture(String id, int side);
    }

    /** Compares these. */
    public NearDuplicates(Pictures pictures) {
        this.pictures = pictures;
    }

    /** Compares those of a workspace. */
    static NearDuplicates of(OpenCatalog catalog) {
        return new NearDuplicates(new Pictures() {
            @Override
            public Optional<String> contentHash(String id) {
                return catalog.contentHash(id);
            }

            @Override
            public RgbImage picture(String id, int side) {
                return catalog.picture(catalog.require(id), side);
            }
        });
    }

    /** One of the products found, with the vector that it is told apart by. */
    private record Kept(Neighbour neighbour, Optional<Embedding> embedding) {}

    /** Of each picture the first only, in their order. */
    public List<Neighbour> collapse(List<Neighbour> found, CatalogVectors.Snapshot vectors) {
        return collapse(found, vectors::embedding);
    }

    /**
     * The same.
     *
     * @param looks the vector of a product by its looks
     */
    public List<Neighbour> collapse(List<Neighbour> found, Function<String, Optional<Embedding>> looks) {
        Set<String> seen = new HashSet<>();
        List<Kept> kept = new ArrayList<>(found.size());
        for (Neighbour neighbour : found) {
            String content = pictures.contentHash(neighbour.id()).orElse("id " + neighbour.id());
            Kept candidate = new Kept(neighbour, looks.apply(neighbour.id()));
            if (seen.add(content) && kept.stream().noneMatch(earlier -> nearlyIdentical(earlier, candidate))) {
                kept.add(candidate);
            }
        }
        return kept.stream().map(Kept::neighbour).toList();
    }

    private boolean nearlyIdentical(Kept one, Kept other) {
        if (one.embedding().isEmpty()
                || other.embedding().isEmpty()
                || one.embedding().get().cosine(other.embedding().get()) < LEAST_SIMILARITY) {
            return false;
        }
        return lookAlike(one.neighbour().id(), other.neighbour().id());
    }

    /** Whether the pictures of two products are the same but for size and compression, as far as the network agrees. */
    public boolean lookAlike(String one, String other) {
        Optional<PerceptualHash> first = hash(one);
        return first.isPresent() && looksLike(first.get(), other);
    }

    /** Whether a picture of any kind is that of a product but for size and compression, as far as the network agrees. */
    public boolean looksLike(RgbImage picture, String id) {
        return looksLike(PerceptualHash.of(RESIZER.scaleToFit(picture, SIDE, SIDE)), id);
    }

    private boolean looksLike(PerceptualHash picture, String id) {
        return hash(id).filter(seen -> alike(picture, seen)).isPresent();
    }

    /** Whether two pictures are the same but for size and compression, as far as can be seen without the network. */
    static boolean alike(PerceptualHash one, PerceptualHash other) {
        return one.distance(other) <= MOST_BITS && one.colourDistance(other) <= MOST_COLOUR_DISTANCE;
    }

    /** Empty where the picture cannot be read now; it is then no near-duplicate. */
    private Optional<PerceptualHash> hash(String id) {
        PerceptualHash known = hashes.getIfPresent(id);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            PerceptualHash seen = PerceptualHash.of(pictures.picture(id, SIDE));
            hashes.put(id, seen);
            return Optional.of(seen);
        } catch (LookalikeException e) {
            LOG.debug("Product {} is not compared with others: {}", id, e.getMessage());
            return Optional.empty();
        }
    }
}
