package app.lookalike.service.workspace;

import app.lookalike.base.Lazy;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.PictureFacts;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.PictureSources;
import app.lookalike.engine.image.BilinearResizer;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.ImageInspector;
import app.lookalike.engine.image.RgbImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pictures of one catalogue, where it was imported from. Opened when first asked for; close it. */
public final class CatalogPictures implements AutoCloseable {
    /** Enough detail for the network and for the window; larger photos are decoded smaller. */
    private static final int NETWORK_SIDE = 300;

    private final Path directory;
    private final @Nullable CatalogSource source;
    private final Supplier<Map<String, PictureFacts>> known;
    private final Lazy<OptionalInt> usualSide = new Lazy<>(this::medianSide);
    private final Supplier<Map<String, String>> knownViews;
    private volatile Lazy<Map<String, PictureFacts>> facts;
    private volatile Lazy<Map<String, String>> views;
    private final ImageDecoder decoder = new ImageDecoder();
    private final BilinearResizer resizer = new BilinearResizer();
    private @Nullable PictureSource opened;
    private boolean closed;

    /**
     * The pictures of a workspace.
     *
     * @param directory of the workspace
     * @param source where they are; null for an empty workspace
     * @param facts what was seen of them at the import, by product; read when first asked for
     * @param views hash of the contents of further pictures, by location; read when first asked for
     */
    CatalogPictures(
            Path directory,
            @Nullable CatalogSource source,
            Supplier<Map<String, PictureFacts>> facts,
            Supplier<Map<String, String>> views) {
        this.directory = directory;
        this.source = source;
        this.known = facts;
        this.knownViews = views;
        this.facts = readLater(known);
        this.views = readLater(knownViews);
    }

    private static <T> Lazy<Map<String, T>> readLater(Supplier<Map<String, T>> known) {
        return new Lazy<>(() -> Map.copyOf(known.get()));
    }

    /** Takes up that some were replaced, and with them perhaps the zip that they are in. */
    synchronized void replaced() {
        facts = readLater(known);
        views = readLater(knownViews);
        closeSource();
    }

    private OptionalInt medianSide() {
        int[] sides = facts.get().values().stream()
                .mapToInt(fact -> Math.max(fact.width(), fact.height()))
                .filter(side -> side > 0)
                .sorted()
                .toArray();
        return sides.length == 0 ? OptionalInt.empty() : OptionalInt.of(sides[sides.length / 2]);
    }

    /**
     * A product's picture for the network.
     *
     * @param image upright RGB
     * @param contentHash of the file's bytes
     */
    public record LoadedPicture(RgbImage image, String contentHash) {}

    /**
     * Reads one, as it was imported: the picture of a product, or a further one.
     *
     * @throws LookalikeException if it cannot be read, or is another one now
     */
    LoadedPicture load(Product product) {
        byte[] bytes = read(product);
        String hash = ImageInspector.contentHash(bytes);
        boolean same = contentHash(product.id()).equals(Optional.of(hash));
        if (!same && !viewHash(locationOf(product)).equals(Optional.of(hash))) {
            throw new LookalikeException(Messages.get("picture.other", product.id(), product.picture()));
        }
        return new LoadedPicture(decode(product, bytes, NETWORK_SIDE), hash);
    }

    /** See {@link OpenCatalog#picture}. */
    RgbImage picture(Product product, int maxSide) {
        RgbImage decoded = decode(product, read(product), maxSide / 2);
        return resizer.scaleToFit(decoded, maxSide, maxSide);
    }

    /** See {@link OpenCatalog#original}. */
    OriginalPicture original(Product product) {
        return new OriginalPicture(
                source(), locationOf(product), Objects.requireNonNull(source).path());
    }

    /** What the picture of that product held when it was imported; empty where it could not be read. */
    Optional<String> contentHash(String id) {
        return facts(id).map(PictureFacts::contentHash);
    }

    /** What the further picture at that location held when it was imported; empty where it could not be read. */
    Optional<String> viewHash(String location) {
        return Optional.ofNullable(views.get().get(location));
    }

    /** What was seen of the picture of that product when it was imported; empty where it could not be read. */
    Optional<PictureFacts> facts(String id) {
        return Optional.ofNullable(facts.get().get(id));
    }

    /** The median of the longer sides, in pixels. */
    OptionalInt usualSide() {
        return usualSide.get();
    }

    private RgbImage decode(Product product, byte[] bytes, int minSide) {
        try {
            return decoder.decode(bytes, minSide);
        } catch (LookalikeException e) {
            throw new LookalikeException(
                    Messages.get("picture.unusable", product.id(), product.picture(), e.getMessage()), e);
        }
    }

    private byte[] read(Product product) {
        String location = locationOf(product);
        try {
            return source().read(location);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("picture.unreadable", product.id(), e.getMessage()), e);
        }
    }

    private static String locationOf(Product product) {
        String location = product.picture();
        if (location == null) {
            throw new LookalikeException(Messages.get("picture.none", product.id()));
        }
        return location;
    }

    private synchronized PictureSource source() {
        if (opened == null) {
            CatalogSource from = source;
            if (from == null || closed) {
                throw new LookalikeException(Messages.get("workspace.empty", directory));
            }
            opened = PictureSources.open(from.format(), from.path());
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        closed = true;
        closeSource();
    }

    private synchronized void closeSource() {
        PictureSource open = opened;
        opened = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
