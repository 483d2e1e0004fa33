package app.lookalike.engine.embedding.tensorflow;

import ai.djl.Model;
import app.lookalike.base.Processor;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.graph.ConvertedNetwork;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.RgbImage;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares bfloat16 with float32 on a few pictures that come with the program, once for a network and a machine: some
 * five seconds, and for that time the memory of the float32 network. The result lies beside the bfloat16 network.
 */
final class PrecisionCheck {
    private static final Logger log = LoggerFactory.getLogger(PrecisionCheck.class);
    private static final String RESULT = "drift.json";

    /** Of the built-in sample, each of another kind of product. */
    private static final List<String> PICTURES = List.of(
            "10003", "10010", "10012", "10019", "10029", "10046", "10071", "10082", "10104", "10110", "10156", "10159");

    private final ConvertedNetworks converted;

    PrecisionCheck(ConvertedNetworks converted) {
        this.converted = converted;
    }

    /** What was measured on this machine before, if anything. */
    Optional<PrecisionDrift> measured(ModelCard card) {
        return converted
                .find(card, Precision.BFLOAT16)
                .map(folder -> folder.resolve(RESULT))
                .filter(Files::exists)
                .flatMap(PrecisionCheck::read)
                .filter(drift -> drift.processor().equals(processor()));
    }

    /** What was measured, or is measured now; TensorFlow is started. */
    PrecisionDrift drift(ModelCard card, Progress progress) {
        return measured(card).orElseGet(() -> measure(card, progress));
    }

    private PrecisionDrift measure(ModelCard card, Progress progress) {
        Path exact = converted.obtain(card, Precision.FLOAT32, Optional.empty(), progress);
        Path fast = converted.obtain(card, Precision.BFLOAT16, Optional.empty(), progress);
        progress.update("Comparing bfloat16 with float32, once", 0, -1);
        List<RgbImage> pictures = pictures();
        PrecisionDrift drift = PrecisionDrift.between(
                processor(),
                vectors(exact, Precision.FLOAT32, pictures, progress),
                vectors(fast, Precision.BFLOAT16, pictures, progress));
        try {
            new ObjectMapper().writeValue(fast.resolve(RESULT).toFile(), drift);
        } catch (IOException e) {
            log.warn("The comparison with float32 could not be kept; it is made again next time", e);
        }
        return drift;
    }

    private Map<Pooling, List<float[]>> vectors(
            Path folder, Precision precision, List<RgbImage> pictures, Progress progress) {
        ConvertedNetwork network = converted.describe(folder);
        Map<Pooling, List<float[]>> vectors = new EnumMap<>(Pooling.class);
        try (Model model = TensorFlowFeatureExtractor.open(folder)) {
            for (Pooling pooling : Pooling.values()) {
                // One model for both: an extractor owns its predictor only.
                List<float[]> rows = new ArrayList<>();
                try (TensorFlowFeatureExtractor extractor =
                        new TensorFlowFeatureExtractor("check", network, precision, model, pooling)) {
                    for (RgbImage picture : pictures) {
                        progress.checkCancelled();
                        rows.add(extractor.extract(List.of(extractor.prepare(picture)))[0]);
                    }
                }
                vectors.put(pooling, rows);
            }
        }
        return vectors;
    }

    private static List<RgbImage> pictures() {
        ImageDecoder decoder = new ImageDecoder();
        List<RgbImage> pictures = new ArrayList<>();
        for (String id : PICTURES) {
            try (InputStream in = PrecisionCheck.class.getResourceAsStream("/check/" + id + ".jpg")) {
                if (in == null) {
                    throw new IllegalStateException("check/" + id + ".jpg is missing from the class path");
                }
                pictures.add(decoder.decode(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return pictures;
    }

    private static String processor() {
        return String.join(" ", Processor.features());
    }

    private static Optional<PrecisionDrift> read(Path file) {
        try {
            return Optional.of(new ObjectMapper().readValue(file.toFile(), PrecisionDrift.class));
        } catch (IOException e) {
            log.warn("{} cannot be read; bfloat16 is compared with float32 again", file, e);
            return Optional.empty();
        }
    }
}
