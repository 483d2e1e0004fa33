package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Processor;
import app.lookalike.base.Progress;
import app.lookalike.base.download.FolderLock;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.embedding.graph.ConvertedNetwork;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.PathReport;
import app.lookalike.engine.embedding.model.PathVerdict;
import app.lookalike.engine.embedding.model.Precision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which ways to run a network are right on this machine and how fast each is, by the vectors of the
 * {@link CheckPictures} beside the true ones: once for a machine, a network and a version of TensorFlow.
 */
final class PathCheck {
    private static final Logger LOG = LoggerFactory.getLogger(PathCheck.class);

    /** Enough to see that a way that was right is right in this process, too. */
    private static final int FEW = 2;

    /** Wrong vectors are far off, at 0.2 to 0.9. */
    private static final double PLAUSIBLE = 0.99;

    private final PathReports reports;
    private final List<ComputePath> candidates;
    private volatile boolean kept = true;

    /** For this machine. */
    PathCheck() {
        this(
                new PathReports(),
                List.of(ComputePath.values()).stream()
                        .filter(PathCheck::isCandidate)
                        .toList());
    }

    /** For a machine whose identity and possible ways to compute are known. */
    PathCheck(PathReports reports, List<ComputePath> candidates) {
        this.reports = reports;
        this.candidates = List.copyOf(candidates);
    }

    /** On a processor without instructions for it bfloat16 is several times slower than float32, or fails. */
    private static boolean isCandidate(ComputePath path) {
        boolean computes = path.precision() != Precision.BFLOAT16
                || Processor.multipliesBfloat16().orElse(false);
        return computes && TensorFlowRuntime.available().contains(path.kernels());
    }

    /** What was found out is kept there. */
    PathReports reports() {
        return reports;
    }

    /** That what was found out will not be there next time, for people; empty where it will. */
    Optional<String> unkept(Path exact) {
        return kept ? Optional.empty() : Optional.of(Messages.get("network.checkNotKept", exact));
    }

    /** The ways that are worth trying here. */
    List<ComputePath> candidates() {
        return candidates;
    }

    /**
     * What was found out before, or is found out now, or by another process that is just doing so; some 2 s for each way
     * on a quiet machine.
     *
     * @param savedModels of all precisions that the candidates need
     */
    PathReport report(ModelCard card, Map<Precision, Path> savedModels, PathRunner runner, Progress progress) {
        Path exact = Objects.requireNonNull(savedModels.get(Precision.FLOAT32));
        try (FolderLock lock = FolderLock.acquire(exact, waiting(), progress)) {
            LOG.debug("Holding {}", lock);
            Optional<PathReport> known = reports.find(exact);
            return known.isPresent() ? known.get() : measure(card, savedModels, runner, progress);
        } catch (IOException e) {
            LOG.debug("The check is made without a lock", e); // nothing can be kept either
            return measure(card, savedModels, runner, progress);
        }
    }

    private PathReport measure(ModelCard card, Map<Precision, Path> savedModels, PathRunner runner, Progress progress) {
        Path exact = Objects.requireNonNull(savedModels.get(Precision.FLOAT32));
        ConvertedNetwork network = ConvertedNetworks.describe(exact);
        List<PathRun> runs = runner.run(candidates, savedModels, CheckPictures.inputs(network.side()), progress);
        Optional<CheckVectors> shipped = CheckVectors.shipped(card, network);
        Optional<CheckVectors> truth = shipped.isPresent() ? shipped : vectorsOfOwnKernels(runs);
        if (shipped.isEmpty()) {
            truth.ifPresent(vectors -> PathReports.keepTruth(vectors, exact));
        }
        List<PathVerdict> verdicts = runs.stream().map(run -> run.judge(truth)).toList();
        verdicts.forEach(verdict -> LOG.info("{}: {}", card.title(), verdict));
        kept = reports.keep(network, verdicts, exact);
        return reports.report(network, verdicts);
    }

    private static Optional<CheckVectors> vectorsOfOwnKernels(List<PathRun> runs) {
        return runs.stream()
                .filter(run -> run.path() == ComputePath.EIGEN_FLOAT32)
                .findFirst()
                .flatMap(PathRun::vectors);
    }

    /**
     * Runs a network that has just been loaded, which warms it up, and looks whether it gives here, too, what it should.
     *
     * @param exact the folder of the float32 network
     * @return what is wrong, for people; empty where nothing is
     */
    static Optional<String> confirm(ModelCard card, FeatureExtractor extractor, Path exact) {
        ConvertedNetwork network = ConvertedNetworks.describe(exact);
        try {
            List<PreparedImage> pictures = CheckPictures.inputs(FEW, network.side()).stream()
                    .map(PreparedImage::new)
                    .toList();
            CheckVectors vectors = CheckVectors.of(extractor.extractAll(pictures));
            CheckVectors truth = PathReports.truth(card, network, exact).orElse(vectors);
            double least =
                    vectors.cosines(truth).stream().mapToDouble(c -> c).min().orElse(0);
            return least >= PLAUSIBLE ? Optional.empty() : Optional.of(PathRun.wrong(least));
        } catch (LookalikeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static String waiting() {
        return Messages.get("network.waitingForCheck");
    }
}
