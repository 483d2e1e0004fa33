package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.graph.ConvertedNetwork;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the true vectors of the check's pictures, which every machine is held against, by TensorFlow's own kernels in
 * float32. To be run on a machine where {@code ReferenceVectorsTest} holds for them. Arguments: a folder, networks.
 */
public final class MakeReference {
    private MakeReference() {}

    /** Starts. */
    public static void main(String[] arguments) throws IOException {
        AppDirectories user = AppDirectories.ofUser();
        TensorFlowRuntime runtime = new TensorFlowRuntime(
                user.cache().resolve("natives"), Runtime.getRuntime().availableProcessors());
        NetworkLoader loader = new NetworkLoader(user);
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            ModelCard card = ModelCard.named(name);
            Path folder = loader.prepare(card, Precision.FLOAT32, Optional.empty(), Progress.NONE);
            ConvertedNetwork network = ConvertedNetworks.describe(folder);
            try (PathRunner runner = new PathProcesses(runtime)) {
                PathRun run = runner.run(
                                List.of(ComputePath.EIGEN_FLOAT32),
                                Map.of(Precision.FLOAT32, folder),
                                CheckPictures.inputs(network.side()),
                                Progress.NONE)
                        .get(0);
                CheckVectors vectors = run.vectors().orElseThrow(() -> new IOException(run.failure()));
                Files.write(Path.of(arguments[0]).resolve(CheckVectors.fileName(card, network)), vectors.toBytes());
            }
        }
    }
}
