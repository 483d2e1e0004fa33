package app.lookalike.ui.testing;

import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.CatalogReaders;
import app.lookalike.catalog.reader.PictureSources;
import app.lookalike.engine.image.BilinearResizer;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.RgbImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A real catalogue's products and pictures, compared by their pixels: enough to look at the window with. */
public final class PixelCatalogue {
    private static final int SIDE = 16;

    private final CatalogSource origin;
    private final PictureSource source;
    private final List<Product> products = new ArrayList<>();
    private final Map<String, double[]> features = new HashMap<>();

    /** Reads every n-th product of the catalogue, {@code limit} at most. */
    public PixelCatalogue(Path path, int limit) {
        CatalogReading reading = CatalogReaders.read(path, CatalogFormat.AUTO, Progress.NONE);
        origin = reading.source();
        source = PictureSources.open(origin.format(), origin.path());
        List<Product> all =
                reading.products().stream().filter(p -> p.picture() != null).toList();
        int step = Math.max(1, all.size() / limit);
        for (int i = 0; i < all.size() && products.size() < limit; i += step) {
            products.add(all.get(i));
        }
        products.forEach(product -> features.put(product.id(), feature(picture(product))));
    }

    /** Its products, as they were read. */
    public CatalogReading reading() {
        return new CatalogReading(origin, products, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Its products. */
    public List<Product> products() {
        return products;
    }

    /** The picture of one. */
    public RgbImage picture(Product product) {
        try {
            return new ImageDecoder().decode(source.read(Objects.requireNonNull(product.picture())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of its products, most alike first. */
    public List<Product> ranked(RgbImage picture) {
        double[] wanted = feature(picture);
        Map<Product, Double> scores = new HashMap<>();
        products.forEach(
                product -> scores.put(product, cosine(Objects.requireNonNull(features.get(product.id())), wanted)));
        return products.stream()
                .sorted(Comparator.comparingDouble(product -> -Objects.requireNonNull(scores.get(product))))
                .toList();
    }

    private static double[] feature(RgbImage image) {
        float[] small = new float[SIDE * SIDE * 3];
        new BilinearResizer().resize(image, SIDE, SIDE, small);
        double[] darkness = new double[small.length];
        for (int i = 0; i < small.length; i++) {
            darkness[i] = 255 - small[i];
        }
        return darkness;
    }

    private static double cosine(double[] a, double[] b) {
        double dot = 0;
        double aa = 1e-9;
        double bb = 1e-9;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return dot / Math.sqrt(aa * bb);
    }
}
