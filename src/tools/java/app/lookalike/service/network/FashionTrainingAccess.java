package app.lookalike.service.network;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.engine.attribute.FeatureBasis;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.PooledFeatures;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.engine.image.colour.LabHistogram;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What learning the shipped files needs from this package, and nobody else. */
public final class FashionTrainingAccess {
    private static final int BATCH = 16;

    private FashionTrainingAccess() {}

    /** The same network with another fashion model. */
    public static NetworkService.Network with(NetworkService.Network network, byte[] basis, byte[] head) {
        FashionModel model = FashionModel.of(basis, head);
        return new NetworkService.Network() {
            @Override
            public String title() {
                return network.title();
            }

            @Override
            public Optional<FashionModel> fashion() {
                return Optional.of(model);
            }

            @Override
            public Optional<NetworkService.Download> missing() {
                return network.missing();
            }

            @Override
            public Optional<NetworkService.VectorKind> kind() {
                return network.kind();
            }

            @Override
            public FeatureExtractor load(@Nullable Path weights, Progress progress) {
                return network.load(weights, progress);
            }
        };
    }

    /**
     * What the network and the colours say of some pictures.
     *
     * @param extractor loaded by the caller
     * @return for each part of a description the vectors of the pictures
     */
    public static List<List<float[]>> sample(
            OpenCatalog catalog, FeatureExtractor extractor, Predicate<String> wanted, int many) {
        LabHistogram colours = new LabHistogram();
        List<List<float[]>> parts = Stream.generate(() -> (List<float[]>) new ArrayList<float[]>())
                .limit(FeatureBasis.Part.values().length)
                .toList();
        List<Product> sample = catalog.catalog().products().stream()
                .filter(product -> product.picture() != null && wanted.test(product.id()))
                .sorted(Comparator.comparing(
                        product -> Integer.reverse(product.id().hashCode() * 0x9E3779B9)))
                .limit(many)
                .toList();
        for (int from = 0; from < sample.size(); from += BATCH) {
            List<RgbImage> images = sample.subList(from, Math.min(sample.size(), from + BATCH)).stream()
                    .map(product -> catalog.load(product).image())
                    .toList();
            List<PooledFeatures> features =
                    extractor.extractAll(images.stream().map(extractor::prepare).toList());
            for (int i = 0; i < images.size(); i++) {
                float[] histogram = colours.of(images.get(i));
                int part = 0;
                for (FeatureBasis.Part each : FeatureBasis.Part.values()) {
                    parts.get(part++).add(FeatureBasis.vector(each, features.get(i), histogram));
                }
            }
            System.err.print("\rSample: " + from + " of " + sample.size());
        }
        return parts;
    }
}
