package app.lookalike.service.indexing;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.CatalogReaders;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.engine.image.ImageInspector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue in slices of consecutive products, each of which another process or machine may embed. Whoever reads the
 * same catalogue gets the same slices, which {@link #fingerprint} confirms.
 */
public final class ShardedCatalog {
    private final CatalogReading reading;
    private final List<String> notes;
    private final int size;

    private ShardedCatalog(CatalogReading reading, List<String> notes, int size) {
        this.reading = reading;
        this.notes = notes;
        this.size = size;
    }

    /**
     * Reads a catalogue; no picture is opened.
     *
     * @param source a folder, zip or CSV file
     * @param pictures where else the pictures of a table may be; null for nowhere
     * @param size products in a slice, 1 or more
     * @param limit so many products at most, the first ones
     * @throws LookalikeException if it is not there or not a catalogue, or not one product of it has a picture
     */
    public static ShardedCatalog read(Path source, @Nullable Path pictures, int size, int limit, Progress progress) {
        CatalogReading reading = CatalogReaders.read(
                source,
                pictures == null ? CatalogFormat.AUTO : CatalogFormat.CSV,
                ColumnMapping.GUESSED.withPictures(pictures),
                progress);
        if (reading.images() == 0) {
            throw new LookalikeException(Messages.get(
                    "shards.noPictures",
                    reading.source().path(),
                    reading.products().size()));
        }
        List<Product> all = reading.products();
        return new ShardedCatalog(part(reading, all.subList(0, Math.min(limit, all.size()))), reading.notes(), size);
    }

    /** Where it lies. */
    public Path source() {
        return reading.source().path();
    }

    /** How many products it has. */
    public int products() {
        return reading.products().size();
    }

    /** How many of them have no picture. */
    public int withoutPicture() {
        return reading.missingImages().size();
    }

    /** What is worth knowing of the reading, such as why pictures were not found. */
    public List<String> notes() {
        return notes;
    }

    /** How many slices. */
    public int slices() {
        return (products() + size - 1) / size;
    }

    /**
     * One slice as a catalogue of its own, whose pictures lie where those of the whole do.
     *
     * @param number from 0 on
     */
    CatalogReading slice(int number) {
        return part(reading, reading.products().subList(number * size, Math.min(products(), (number + 1) * size)));
    }

    /** What is wrong with rows of the whole is no news of a part. */
    private static CatalogReading part(CatalogReading whole, List<Product> products) {
        List<String> missing = products.stream()
                .filter(product -> product.picture() == null)
                .map(Product::id)
                .toList();
        return new CatalogReading(whole.source(), products, missing, List.of(), List.of(), List.of(), List.of());
    }

    /** Another one for other products, in another order, or in other slices. */
    public String fingerprint() {
        String all =
                reading.products().stream().map(Product::toString).collect(Collectors.joining("\n", size + "\n", ""));
        return ImageInspector.contentHash(all.getBytes(StandardCharsets.UTF_8));
    }
}
