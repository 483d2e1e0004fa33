package app.lookalike.engine.embedding.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.PooledFeatures;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.embedding.TinyNetwork;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.PathReport;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.embedding.weights.WeightStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Machines on which some way to compute is wrong, made up: what is chosen, said and kept there. */
class PathCheckTest {
    private static final ModelCard CARD = TinyNetwork.card();
    private static final List<ComputePath> ALL = List.of(ComputePath.values());

    @TempDir
    Path cache;

    private final TensorFlowRuntime runtime =
            new TensorFlowRuntime(AppDirectories.ofUser().cache().resolve("natives"), 2);
    /** What each way gives instead of the true vectors. */
    private final Map<ComputePath, UnaryOperator<float[]>> faults = new EnumMap<>(ComputePath.class);

    private List<PooledFeatures> truth = List.of();
    private int measured;

    @BeforeEach
    void compute() {
        try (FeatureExtractor extractor = TinyNetwork.load(cache)) {
            truth = extractor.extractAll(
                    CheckPictures.inputs(16).stream().map(PreparedImage::new).toList());
        }
    }

    private List<PathRun> run(List<ComputePath> paths, Progress progress) {
        measured++;
        List<PathRun> runs = new ArrayList<>();
        for (ComputePath path : paths) {
            progress.checkCancelled();
            UnaryOperator<float[]> fault = faults.getOrDefault(path, vector -> vector);
            try {
                CheckVectors vectors = CheckVectors.of(truth.stream()
                        .map(picture -> new PooledFeatures(
                                fault.apply(picture.pooled(Pooling.AVERAGE).clone()),
                                fault.apply(picture.pooled(Pooling.MAX).clone()),
                                List.of()))
                        .toList());
                runs.add(new PathRun(path, Optional.of(vectors), 100.0 / (1 + ALL.indexOf(path)), ""));
            } catch (IllegalStateException e) {
                runs.add(PathRun.failed(path, String.valueOf(e.getMessage())));
            }
        }
        return runs;
    }

    private NetworkLoader loader(String machine) {
        return new NetworkLoader(
                new WeightStore(cache.resolve("models")),
                runtime,
                new PathCheck(new PathReports(machine), ALL),
                () -> (paths, models, inputs, progress) -> run(paths, progress));
    }

    private FeatureExtractor load(Optional<Precision> wanted) {
        return loader("machine").load(CARD, Pooling.AVERAGE, wanted, Optional.empty(), Progress.NONE);
    }

    /** Which of the ways of this process' kernels is fastest, here the first. */
    private ComputePath first(List<ComputePath> right) {
        return right.stream()
                .filter(path -> TensorFlowRuntime.decided().isEmpty()
                        || TensorFlowRuntime.decided().get() == path.kernels())
                .findFirst()
                .orElseThrow();
    }

    /** What can come out of a way that is wrong on a machine. */
    enum Fault {
        NAN {
            @Override
            float[] apply(float[] vector) {
                vector[0] = Float.NaN;
                return vector;
            }
        },
        ZEROS {
            @Override
            float[] apply(float[] vector) {
                return new float[vector.length];
            }
        },
        NOISE {
            @Override
            float[] apply(float[] vector) {
                for (int i = 0; i < vector.length; i += 2) {
                    vector[i] = -vector[i] + 7;
                }
                return vector;
            }
        },
        CRASH {
            @Override
            float[] apply(float[] vector) {
                throw new IllegalStateException("its process ended with code 134");
            }
        };

        abstract float[] apply(float[] vector);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongWayIsNeverUsed(Fault fault) {
        ComputePath wrong = ComputePath.ONEDNN_BFLOAT16;
        faults.put(wrong, fault::apply);
        List<ComputePath> right = List.of(ComputePath.ONEDNN_FLOAT32, ComputePath.EIGEN_FLOAT32);
        try (FeatureExtractor extractor = load(Optional.of(Precision.BFLOAT16))) {
            assertThat(extractor.path()).contains(first(right));
            assertThat(extractor.notice())
                    .hasValueSatisfying(notice -> assertThat(notice).contains("not in bfloat16: oneDNN, bfloat16: "));
        }
        assertThat(loader("machine").paths(CARD)).hasValueSatisfying(report -> {
            assertThat(report.of(wrong).orElseThrow().right()).isFalse();
            assertThat(report.of(ComputePath.EIGEN_FLOAT32).orElseThrow().right())
                    .isTrue();
        });
    }

    @Test
    void eachMachineIsMeasuredOnce() {
        load(Optional.empty()).close();
        load(Optional.empty()).close();
        assertThat(measured).isEqualTo(1);
        loader("another machine")
                .load(CARD, Pooling.MAX, Optional.empty(), Optional.empty(), Progress.NONE)
                .close();
        assertThat(measured).isEqualTo(2);
        load(Optional.empty()).close();
        assertThat(measured).isEqualTo(2);
        loader("machine").forgetPaths(CARD);
        load(Optional.empty()).close();
        assertThat(measured).isEqualTo(3);
    }

    @Test
    void whereNothingIsRightNothingIsUsedAndItIsMeasuredAgain() {
        for (ComputePath path : ALL) {
            faults.put(path, Fault.CRASH::apply);
        }
        for (int times = 1; times <= 2; times++) {
            assertThatThrownBy(() -> load(Optional.empty()))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("no way to compute it gives the right vectors")
                    .hasMessageContaining("code 134");
            assertThat(measured).isEqualTo(times);
        }
        assertThat(loader("machine").paths(CARD)).isEmpty();
    }

    @Test
    void aDamagedReportIsMadeAgain() throws IOException {
        load(Optional.empty()).close();
        Path report = report();
        for (String damage : List.of("", "null", "{}", "[]", "{\"machine\":\"machine\"}", "\u0000")) {
            Files.writeString(report, damage);
            measured = 0;
            load(Optional.empty()).close();
            assertThat(measured).as(damage).isEqualTo(1);
        }
    }

    /** As in a cache that cannot be written to. */
    @Test
    void aReportThatCannotBeKeptIsMadeAtEveryStartAndThatIsSaid() throws IOException {
        load(Optional.empty()).close();
        Path report = report();
        Files.delete(report);
        Files.createDirectories(report.resolve("in the way"));
        for (int start = 2; start <= 3; start++) {
            try (FeatureExtractor extractor = load(Optional.empty())) {
                assertThat(extractor.notice()).hasValueSatisfying(notice -> assertThat(notice)
                        .contains("at every start", "cannot be written"));
            }
            assertThat(measured).isEqualTo(start);
        }
    }

    private Path report() throws IOException {
        try (Stream<Path> files = Files.walk(cache.resolve("models"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("paths-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** In a process whose kernels are decided already, a way that turns out to be wrong there gives way to another. */
    @Test
    void whatIsWrongInThisProcessIsFoundByTheVectorsOfTheCheck() throws IOException {
        load(Optional.empty()).close();
        Path kept = report().resolveSibling("reference.f32");
        byte[] bytes = Files.readAllBytes(kept);
        byte[] other = new byte[bytes.length]; // the same numbers in the opposite order
        for (int i = 0; i < other.length; i += Float.BYTES) {
            System.arraycopy(bytes, bytes.length - Float.BYTES - i, other, i, Float.BYTES);
        }
        Files.write(kept, other);
        assertThatThrownBy(() -> load(Optional.empty()))
                .hasMessageContaining("its vectors are wrong here")
                .hasMessageContaining("after a new start");
        Files.write(kept, bytes);
        loader("machine").forgetPaths(CARD);
        try (FeatureExtractor extractor = load(Optional.empty())) {
            assertThat(extractor.fault()).isEmpty();
            Files.write(kept, other);
            assertThat(extractor.fault()).isPresent();
        }
    }

    @Test
    void theReportSaysItForPeople() {
        faults.put(ComputePath.ONEDNN_BFLOAT16, Fault.NOISE::apply);
        load(Optional.empty()).close();
        PathReport report = loader("machine").paths(CARD).orElseThrow();
        assertThat(report.of(ComputePath.ONEDNN_BFLOAT16).orElseThrow().reason())
                .startsWith("its vectors are wrong here (cosine to the true ones down to ");
        assertThat(report.fastest()).contains(ComputePath.ONEDNN_FLOAT32);
    }
}
