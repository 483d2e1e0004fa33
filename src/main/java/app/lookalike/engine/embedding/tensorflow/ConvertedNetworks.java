package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.download.Checksum;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.graph.ConvertedNetwork;
import app.lookalike.engine.embedding.graph.NetworkConverter;
import app.lookalike.engine.embedding.keras.Architectures;
import app.lookalike.engine.embedding.keras.KerasFile;
import app.lookalike.engine.embedding.keras.KerasNetwork;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.embedding.weights.OutdatedFiles;
import app.lookalike.engine.embedding.weights.StoredWeights;
import app.lookalike.engine.embedding.weights.TemporaryFolder;
import app.lookalike.engine.embedding.weights.WeightStore;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SavedModels that were made from the weights and lie beside them: one for each precision, made when needed. */
final class ConvertedNetworks {
    private static final Logger LOG = LoggerFactory.getLogger(ConvertedNetworks.class);

    private static final String DESCRIPTION = "network.json";

    private final WeightStore store;

    ConvertedNetworks(WeightStore store) {
        this.store = store;
    }

    /** The folder of the SavedModel, where that was made from the current weights. */
    Optional<Path> find(ModelCard card, Precision precision) {
        return store.current(card)
                .map(weights -> folder(card, precision, weights))
                .filter(ConvertedNetworks::isWhole);
    }

    private static boolean isWhole(Path folder) {
        try {
            return Files.exists(folder.resolve(DESCRIPTION)) && describe(folder).sha256() != null;
        } catch (LookalikeException e) {
            LOG.warn("{} is made again", folder, e);
            return false;
        }
    }

    /**
     * Whether the SavedModel still is what was converted; reads all of it, 0.1 s for 100 MB. One that is not is no
     * longer valid and is made again by {@link #obtain}.
     */
    static boolean isIntact(Path folder) {
        try {
            String checksum = Checksum.of("SHA-256", folder.resolve(ConvertedNetwork.SAVED_MODEL))
                    .hex();
            if (checksum.equals(describe(folder).sha256())) {
                return true;
            }
            LOG.warn("{} is damaged and will be made again", folder);
            Files.deleteIfExists(folder.resolve(DESCRIPTION));
            return false;
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("network.convertedUnreadable", folder, e.getMessage()), e);
        }
    }

    /**
     * Fetches and converts what is missing; needs no TensorFlow.
     *
     * @param from a file with weights that the user names, to use instead of what is there
     * @return the folder of the SavedModel
     */
    Path obtain(ModelCard card, Precision precision, Optional<Path> from, Progress progress) {
        Optional<Path> ready = from.isPresent() ? Optional.empty() : find(card, precision);
        return ready.orElseGet(
                () -> store.obtain(card, from, progress, weights -> convert(card, precision, weights, progress)));
    }

    /** What the conversion into that folder made. */
    static ConvertedNetwork describe(Path folder) {
        String damaged = Messages.get("network.convertedDamaged", folder);
        try {
            ConvertedNetwork network =
                    new ObjectMapper().readValue(folder.resolve(DESCRIPTION).toFile(), ConvertedNetwork.class);
            if (network == null || network.fingerprint() == null || network.side() < 1 || network.dimension() < 1) {
                throw new LookalikeException(damaged);
            }
            return network;
        } catch (IOException e) {
            throw new LookalikeException(damaged, e);
        }
    }

    private Path convert(ModelCard card, Precision precision, StoredWeights weights, Progress progress)
            throws IOException {
        Path target = folder(card, precision, weights);
        if (isWhole(target)) {
            return target;
        }
        List<Path> good = Arrays.stream(Precision.values())
                .map(each -> folder(card, each, weights))
                .filter(each -> !each.equals(target))
                .toList();
        OutdatedFiles.deleteNetworks(
                store.folder(card), target.getFileName().toString(), good); // what is left of a damaged one
        progress.update(Messages.get("network.convertingNamed", card.title()), 0, -1);
        KerasNetwork keras =
                KerasFile.read(weights.path(), Architectures.named(card.architecture()), card.packedModels(), progress);
        try (TemporaryFolder temporary = TemporaryFolder.in(target.resolveSibling(""))) {
            ConvertedNetwork network = NetworkConverter.convert(
                    keras,
                    card.inputSide(),
                    card.preprocessing(),
                    precision,
                    card.cutAt(),
                    card.innerLayers(),
                    temporary.path(),
                    progress);
            if (network.dimension() != card.dimension()) {
                throw new LookalikeException(Messages.get(
                        "network.otherDimension",
                        weights.origin(),
                        network.dimension(),
                        card.title(),
                        card.dimension()));
            }
            String checksum = Checksum.of("SHA-256", temporary.path().resolve(ConvertedNetwork.SAVED_MODEL))
                    .hex();
            new ObjectMapper().writeValue(temporary.path().resolve(DESCRIPTION).toFile(), network.with(checksum));
            Files.move(temporary.path(), target, StandardCopyOption.ATOMIC_MOVE);
        }
        OutdatedFiles.deleteNetworks(
                store.folder(card),
                "converted-",
                Arrays.stream(Precision.values())
                        .map(each -> folder(card, each, weights))
                        .toList());
        return target;
    }

    /** Another converter, other weights, another reading of them or other numbers are another folder. */
    private Path folder(ModelCard card, Precision precision, StoredWeights weights) {
        String reading = String.format(Locale.ROOT, "%d-%s-%s", card.inputSide(), card.preprocessing(), card.cutAt())
                + (card.innerLayers().isEmpty() ? "" : card.innerLayers());
        String name = String.format(
                Locale.ROOT,
                "converted-%d-%s-%08x",
                NetworkConverter.VERSION,
                weights.sha256().substring(0, 12),
                reading.hashCode());
        return store.folder(card).resolve(precision == Precision.FLOAT32 ? name : name + "-bfloat16");
    }
}
