package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Processor;
import app.lookalike.base.file.AtomicFile;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.graph.ConvertedNetwork;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.PathReport;
import app.lookalike.engine.embedding.model.PathVerdict;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was found out about the ways to run a network, kept beside the float32 network: one file for each machine, since
 * a cache folder may be used by several. Another processor, other visible caches or another TensorFlow are another
 * machine.
 */
final class PathReports {
    private static final Logger LOG = LoggerFactory.getLogger(PathReports.class);

    /** The truth for weights for which the program brings none: the output of TensorFlow's own kernels. */
    private static final String OWN_REFERENCE = "reference.f32";

    private final String machine;

    /** Of this machine. */
    PathReports() {
        this("TensorFlow " + tensorFlowVersion()
                + TensorFlowRuntime.forced().map(kernels -> " by " + kernels).orElse("") + " " + Processor.identity());
    }

    /** Of the machine that is called so. */
    PathReports(String machine) {
        this.machine = machine;
    }

    private static String tensorFlowVersion() {
        Properties properties = new Properties();
        try (InputStream in = PathReports.class.getResourceAsStream("/native/lib/tensorflow.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            LOG.warn("TensorFlow's version is not known", e);
        }
        return properties.getProperty("version", "?")
                + Objects.requireNonNullElse(System.getenv("TENSORFLOW_LIBRARY_PATH"), "");
    }

    /**
     * What was found out before on this machine, if anything.
     *
     * @param exact the folder of the float32 network
     */
    Optional<PathReport> find(Path exact) {
        Path file = file(exact);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            PathReport report = new ObjectMapper().readValue(file.toFile(), PathReport.class);
            String fingerprint = ConvertedNetworks.describe(exact).fingerprint();
            boolean ours = machine.equals(report.machine()) && fingerprint.equals(report.fingerprint());
            return ours && report.fastest().isPresent() ? Optional.of(report) : Optional.empty();
        } catch (IOException | RuntimeException e) { // whatever a damaged file leads to
            LOG.warn("{} is damaged; the check is made again", file, e);
            return Optional.empty();
        }
    }

    /**
     * Keeps what was found out; where nothing is right, nothing, so that it is found out again next time.
     *
     * @return whether it will be found again
     */
    boolean keep(ConvertedNetwork network, List<PathVerdict> verdicts, Path exact) {
        PathReport report = report(network, verdicts);
        try {
            if (report.fastest().isPresent()) {
                write(file(exact), new ObjectMapper().writeValueAsBytes(report));
            } else {
                Files.deleteIfExists(file(exact));
            }
            return true;
        } catch (IOException e) {
            LOG.warn("{} could not be written; the check will be made again at the next start", file(exact), e);
            return false;
        }
    }

    /** Verdicts on this machine. */
    PathReport report(ConvertedNetwork network, List<PathVerdict> verdicts) {
        return new PathReport(machine, network.fingerprint(), verdicts);
    }

    /** Forgets what was found out about this machine, so that it is found out anew. */
    void forget(Path exact) {
        try {
            Files.deleteIfExists(file(exact));
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.notDeleted", file(exact), e.getMessage()), e);
        }
    }

    /** The true vectors: those that come with the program, else those that were kept. */
    static Optional<CheckVectors> truth(ModelCard card, ConvertedNetwork network, Path exact) {
        Optional<CheckVectors> shipped = CheckVectors.shipped(card, network);
        Path file = exact.resolve(OWN_REFERENCE);
        if (shipped.isPresent() || !Files.exists(file)) {
            return shipped;
        }
        try {
            return Optional.of(CheckVectors.parse(Files.readAllBytes(file), network.dimension()));
        } catch (IOException e) {
            LOG.warn("{} cannot be read; it is made again", file, e);
            return Optional.empty();
        }
    }

    /** Keeps vectors as the true ones. */
    static void keepTruth(CheckVectors vectors, Path exact) {
        try {
            write(exact.resolve(OWN_REFERENCE), vectors.toBytes());
        } catch (IOException e) {
            LOG.warn("{} could not be written", exact.resolve(OWN_REFERENCE), e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "unfinished-", ".part");
        AtomicFile.replace(file, part, draft -> Files.write(draft, bytes));
    }

    private Path file(Path exact) {
        CRC32 checksum = new CRC32();
        checksum.update(machine.getBytes(StandardCharsets.UTF_8));
        return exact.resolve(String.format(Locale.ROOT, "paths-%08x.json", checksum.getValue()));
    }
}
