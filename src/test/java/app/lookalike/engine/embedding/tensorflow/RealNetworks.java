package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.PathReport;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.embedding.weights.WeightStore;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/** Networks with their real weights, from the user's cache or fetched as the program does. */
public final class RealNetworks {
    private static final NetworkLoader LOADER = new NetworkLoader(AppDirectories.ofUser());

    private RealNetworks() {}

    /**
     * Loads one, to be closed by the test; the test is skipped where the weights are not to be had, or fails if
     * {@code LOOKALIKE_REQUIRE_WEIGHTS} is {@code true}.
     */
    public static FeatureExtractor load(String name, Pooling pooling) {
        return load(name, pooling, Optional.of(Precision.FLOAT32));
    }

    /** The same in certain numbers, or the fastest right way. */
    static FeatureExtractor load(String name, Pooling pooling, Optional<Precision> precision) {
        return orSkip(() -> LOADER.load(ModelCard.named(name), pooling, precision, Optional.empty(), Progress.NONE));
    }

    /** Which ways to compute it are right here. */
    static PathReport paths(String name) {
        load(name, Pooling.AVERAGE, Optional.empty()).close();
        return LOADER.paths(ModelCard.named(name)).orElseThrow();
    }

    /** Its converted forms. */
    static Map<Precision, Path> folders(String name) {
        Map<Precision, Path> folders = new EnumMap<>(Precision.class);
        for (Precision precision : Precision.values()) {
            folders.put(
                    precision,
                    orSkip(() -> LOADER.prepare(ModelCard.named(name), precision, Optional.empty(), Progress.NONE)));
        }
        return folders;
    }

    /** The file with a network's weights, got in the same way. */
    static Path weights(String name) {
        ModelCard card = ModelCard.named(name);
        orSkip(() -> LOADER.prepare(card, Precision.FLOAT32, Optional.empty(), Progress.NONE));
        return new WeightStore(AppDirectories.ofUser().cache().resolve("models"))
                .current(card)
                .orElseThrow()
                .path();
    }

    private static <T> T orSkip(Supplier<T> use) {
        try {
            return use.get();
        } catch (LookalikeException e) {
            if (Boolean.parseBoolean(System.getenv("LOOKALIKE_REQUIRE_WEIGHTS"))) {
                throw e;
            }
            return Assumptions.abort(e.getMessage());
        }
    }
}
