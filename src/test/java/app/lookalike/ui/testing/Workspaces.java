package app.lookalike.ui.testing;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.PictureFacts;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.PictureSources;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.engine.image.ImageFacts;
import app.lookalike.engine.image.ImageInspector;
import app.lookalike.service.Services;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.network.Networks;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.settings.SettingsStore;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.ReadyNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Workspaces of small catalogues: each is made once and copied for every test. Deleted when the tests end. */
public final class Workspaces {
    private static final Path ROOT = root();
    private static final Map<Object, Path> MADE = new HashMap<>();

    private Workspaces() {}

    private static Path root() {
        try {
            Path root = Files.createTempDirectory("workspaces");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code n} products with the ids 1 to n; each looks most like its neighbours. */
    public static CatalogReading products(int n) {
        return reading(IntStream.rangeClosed(1, n)
                .mapToObj(i -> new Product(
                        Integer.toString(i),
                        "Product number " + i,
                        Map.of(
                                Attribute.ARTICLE_TYPE, i % 2 == 0 ? "Tshirts" : "Shirts",
                                Attribute.GENDER, i % 3 == 0 ? "Men" : "Women",
                                Attribute.BASE_COLOUR, "Blue"),
                        i + ".jpg"))
                .toList());
    }

    /** These products, with pictures that are made for them. */
    public static synchronized CatalogReading reading(List<Product> products) {
        Path pictures = MADE.computeIfAbsent(products, all -> draw(products));
        return new CatalogReading(
                new CatalogSource(CatalogFormat.FOLDER, pictures),
                products,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Path draw(List<Product> products) {
        try {
            Path pictures = Files.createTempDirectory(ROOT, "pictures");
            for (int i = 0; i < products.size(); i++) {
                String name = products.get(i).picture();
                if (name != null) {
                    Files.write(pictures.resolve(name), DrawnCatalog.picture(i / (2f * products.size())));
                }
            }
            return pictures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the catalogue's workspace, in which so many of its pictures are indexed. */
    static synchronized Path of(CatalogReading reading, int indexed) {
        Path made = MADE.computeIfAbsent(List.of(reading, indexed), key -> make(reading, indexed));
        try {
            Path copy = Files.createTempDirectory(ROOT, "copy");
            try (Stream<Path> files = Files.walk(made).skip(1)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.copy(file, copy.resolve(made.relativize(file)));
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make(CatalogReading reading, int indexed) {
        Path folder = ROOT.resolve("workspace" + MADE.size());
        save(reading, folder);
        try (Services services = services(new ReadyNetwork(new PixelFeatureExtractor()));
                OpenCatalog catalog = services.catalogs().open(folder)) {
            services.indexing().index(catalog, indexed, Progress.NONE);
        }
        return folder;
    }

    private static void save(CatalogReading reading, Path folder) {
        Map<String, PictureFacts> facts = new HashMap<>();
        try (Workspace workspace = Workspace.open(folder);
                PictureSource pictures = PictureSources.open(
                        reading.source().format(), reading.source().path())) {
            for (Product product : reading.products()) {
                String name = product.picture();
                if (name == null) {
                    continue;
                }
                ImageFacts seen = new ImageInspector().inspect(pictures.read(name));
                facts.put(
                        product.id(),
                        new PictureFacts(seen.width(), seen.height(), seen.greyscale(), seen.contentHash()));
            }
            workspace.save(reading, facts, reading.report(facts, List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Services that search by that network. */
    public static Services services(NetworkService.Network network) {
        return new Services(
                new AppDirectories(ROOT, ROOT, ROOT, ROOT),
                new SettingsStore(ROOT.resolve("settings.json")),
                new Networks(choice -> network),
                Optional.empty());
    }
}
