package app.lookalike.engine.embedding.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.TinyNetwork;
import app.lookalike.engine.embedding.graph.ConvertedNetwork;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.PathReport;
import app.lookalike.engine.embedding.model.PathVerdict;
import app.lookalike.engine.embedding.model.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small network in real processes, by every way that this machine has. */
class PathProcessesTest {
    private static final ModelCard CARD = TinyNetwork.card();

    @TempDir
    Path cache;

    private final TensorFlowRuntime runtime =
            new TensorFlowRuntime(AppDirectories.ofUser().cache().resolve("natives"), 2);
    private final Map<Precision, Path> folders = new EnumMap<>(Precision.class);
    private List<float[]> inputs = List.of();

    @BeforeEach
    void convert() throws IOException {
        Path given = Files.createDirectories(cache.resolve("given"));
        TinyNetwork.files(1).writeLayersModel(given, "float32", 1000);
        NetworkLoader loader = TinyNetwork.loader(cache);
        loader.prepare(CARD, Precision.FLOAT32, Optional.of(given), Progress.NONE);
        for (Precision precision : Precision.values()) {
            folders.put(precision, loader.prepare(CARD, precision, Optional.empty(), Progress.NONE));
        }
        ConvertedNetwork network = ConvertedNetworks.describe(exact());
        inputs = CheckPictures.inputs(network.side());
    }

    private Path exact() {
        return Objects.requireNonNull(folders.get(Precision.FLOAT32));
    }

    /** The network has no vectors that come with the program: it is held against TensorFlow's own kernels. */
    @Test
    void everyWayOfThisMachineIsTriedAndTheReportIsKept() {
        runtime.start(ComputePath.Kernels.EIGEN); // what this process computes by does not keep others from being tried
        PathCheck check = new PathCheck();
        assertThat(check.candidates()).extracting(ComputePath::kernels).containsAll(TensorFlowRuntime.available());
        PathReport report;
        try (PathRunner runner = new PathProcesses(runtime)) {
            runner.prepare(check.candidates());
            report = check.report(CARD, folders, runner, Progress.NONE);
        }
        assertThat(report.verdicts()).extracting(PathVerdict::path).isEqualTo(check.candidates());
        for (PathVerdict verdict : report.verdicts()) {
            if (verdict.path().precision() == Precision.FLOAT32) {
                assertThat(verdict.right()).as(verdict.toString()).isTrue();
            }
            assertThat(verdict.imagesPerSecond()).isPositive();
        }
        assertThat(report.fastest()).isPresent();
        assertThat(new PathReports().find(exact())).contains(report);
        PathRunner none = (paths, models, pictures, progress) -> {
            throw new AssertionError("what is known is not measured again");
        };
        assertThat(check.report(CARD, folders, none, Progress.NONE)).isEqualTo(report);
    }

    /** A network that TensorFlow refuses, one that is not there, and then a good one: the others do not suffer. */
    @Test
    void whatFailsIsAResultAndTheNextIsTried() throws IOException {
        Path broken = Files.createDirectories(cache.resolve("broken"));
        Files.copy(exact().resolve("network.json"), broken.resolve("network.json"));
        Files.writeString(broken.resolve("saved_model.pb"), "no network");
        List<PathRun> runs = new ArrayList<>();
        try (PathRunner runner = new PathProcesses(runtime)) {
            for (Path folder : List.of(broken, cache.resolve("absent"), exact())) {
                runs.addAll(runner.run(
                        List.of(ComputePath.EIGEN_FLOAT32), Map.of(Precision.FLOAT32, folder), inputs, Progress.NONE));
            }
        }
        assertThat(runs).extracting(run -> run.vectors().isPresent()).containsExactly(false, false, true);
        assertThat(runs.get(0).failure()).contains("cannot load the converted network");
        assertThat(runs.get(1).failure()).contains("absent");
    }

    /** Deserts the process before it can answer: what a hang looks like. */
    @Test
    void whatDoesNotAnswerInTimeIsWrong() {
        try (PathRunner runner = new PathProcesses(runtime, 1)) {
            List<PathRun> runs = runner.run(List.of(ComputePath.EIGEN_FLOAT32), folders, inputs, Progress.NONE);
            assertThat(runs).singleElement().satisfies(run -> {
                assertThat(run.vectors()).isEmpty();
                assertThat(run.failure()).contains("did not answer within");
            });
        }
    }

    /** A thread count that makes the process fail at its start, as a crash of TensorFlow would. */
    @Test
    void whatEndsBeforeItAnswersIsWrong() {
        try (PathRunner runner = new PathProcesses(new TensorFlowRuntime(Path.of("/dev/null"), 2))) {
            List<PathRun> runs = runner.run(List.of(ComputePath.EIGEN_FLOAT32), folders, inputs, Progress.NONE);
            assertThat(runs).singleElement().satisfies(run -> assertThat(run.failure())
                    .startsWith("its process ended"));
        }
    }

    @Test
    void aCancelIsHeard() {
        Progress cancelled = new Progress() {
            @Override
            public void update(String message, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        try (PathRunner runner = new PathProcesses(runtime)) {
            assertThatThrownBy(() -> runner.run(List.of(ComputePath.EIGEN_FLOAT32), folders, inputs, cancelled))
                    .isInstanceOf(CancelledException.class);
        }
    }
}
