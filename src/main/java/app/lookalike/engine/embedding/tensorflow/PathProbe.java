package app.lookalike.engine.embedding.tensorflow;

import ai.djl.Model;
import app.lookalike.engine.embedding.PooledFeatures;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.embedding.graph.ConvertedNetwork;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.ComputePath.Kernels;
import app.lookalike.engine.embedding.model.Pooling;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The main class of a process that runs networks by one library of kernels, see {@link PathProcess}. It starts
 * TensorFlow, then answers each line {@code SAVED-MODEL TAB INPUTS TAB VECTORS}: reads pictures as little-endian
 * float32 from INPUTS, writes the network's output for them to VECTORS, and prints {@code done TAB IMAGES-PER-SECOND}
 * or {@code failed TAB WHY}. Ends with its input.
 */
public final class PathProbe {
    /** The first word of an answer, where all went well. */
    static final String DONE = "done";

    /** The first word of an answer, where it did not. */
    static final String FAILED = "failed";

    /** As in the indexing pipeline. */
    private static final int BATCH = 8;

    private PathProbe() {}

    /** Arguments: folder of the native libraries, threads, one of {@link Kernels}. */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = answers();
        TensorFlowRuntime runtime = new TensorFlowRuntime(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        runtime.start(Kernels.valueOf(arguments[2]));
        for (String request = requests.readLine(); request != null; request = requests.readLine()) {
            answers.println(answer(request.split("\t")));
            answers.flush();
        }
    }

    /** Standard output is a pipe to the process that asks; whatever else is printed goes elsewhere. */
    @SuppressWarnings("SystemOut")
    private static PrintStream answers() {
        PrintStream answers = System.out;
        System.setOut(System.err);
        return answers;
    }

    private static String answer(String[] request) {
        try {
            return DONE + "\t" + run(Path.of(request[0]), Path.of(request[1]), Path.of(request[2]));
        } catch (IOException | RuntimeException | LinkageError e) {
            return FAILED + "\t" + String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        }
    }

    private static double run(Path savedModel, Path inputs, Path vectors) throws IOException {
        ConvertedNetwork network = ConvertedNetworks.describe(savedModel);
        List<PreparedImage> pictures = pictures(inputs, network.side());
        try (Model model = TensorFlowFeatureExtractor.open(savedModel);
                TensorFlowFeatureExtractor extractor = new TensorFlowFeatureExtractor(
                        "check", network, ComputePath.EIGEN_FLOAT32, model, Pooling.AVERAGE)) {
            List<PooledFeatures> features = new ArrayList<>();
            for (int from = 0; from < pictures.size(); from += BATCH) {
                features.addAll(extractor.extractAll(pictures.subList(from, Math.min(from + BATCH, pictures.size()))));
            }
            Files.write(vectors, CheckVectors.of(features).toBytes());
            return new PathTiming(Runtime.getRuntime().availableProcessors())
                    .picturesPerSecond(pictures.subList(0, Math.min(BATCH, pictures.size())), extractor::extractAll);
        }
    }

    private static List<PreparedImage> pictures(Path inputs, int side) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(inputs)).order(ByteOrder.LITTLE_ENDIAN);
        List<PreparedImage> pictures = new ArrayList<>();
        while (bytes.hasRemaining()) {
            float[] values = new float[side * side * 3];
            bytes.asFloatBuffer().get(values);
            bytes.position(bytes.position() + values.length * Float.BYTES);
            pictures.add(new PreparedImage(values));
        }
        return pictures;
    }
}
