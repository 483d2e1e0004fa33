package app.lookalike.engine.embedding.tensorflow;

import static app.lookalike.engine.embedding.model.ComputePath.EIGEN_FLOAT32;
import static app.lookalike.engine.embedding.model.ComputePath.ONEDNN_BFLOAT16;
import static app.lookalike.engine.embedding.model.ComputePath.ONEDNN_FLOAT32;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.ComputePath.Kernels;
import app.lookalike.engine.embedding.model.PathReport;
import app.lookalike.engine.embedding.model.PathVerdict;
import app.lookalike.engine.embedding.model.Precision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathChoiceTest {
    private static final Optional<Kernels> ANY = Optional.empty();

    private static PathVerdict right(ComputePath path, double imagesPerSecond) {
        return new PathVerdict(path, true, "", 1, imagesPerSecond);
    }

    private static PathVerdict wrong(ComputePath path) {
        return new PathVerdict(path, false, "its vectors are wrong here", 0.3, 99);
    }

    private static PathChoice choice(Optional<Precision> wanted, PathVerdict... verdicts) {
        return new PathChoice("ResNet50", new PathReport("m", "f", List.of(verdicts)), wanted);
    }

    private static PathChoice fastest(PathVerdict... verdicts) {
        return choice(Optional.empty(), verdicts);
    }

    @Test
    void theFastestRightOneIsTaken() {
        assertThat(fastest(right(ONEDNN_BFLOAT16, 50), right(ONEDNN_FLOAT32, 20), right(EIGEN_FLOAT32, 19))
                        .path(ANY))
                .isEqualTo(ONEDNN_BFLOAT16);
        assertThat(fastest(wrong(ONEDNN_BFLOAT16), right(ONEDNN_FLOAT32, 19), right(EIGEN_FLOAT32, 30))
                        .path(ANY))
                .isEqualTo(EIGEN_FLOAT32);
        assertThat(fastest(wrong(ONEDNN_BFLOAT16), right(ONEDNN_FLOAT32, 31), right(EIGEN_FLOAT32, 30))
                        .path(ANY))
                .isEqualTo(ONEDNN_FLOAT32);
    }

    @Test
    void bfloat16HasToBeWorthItsRounding() {
        assertThat(fastest(right(ONEDNN_BFLOAT16, 32), right(EIGEN_FLOAT32, 30)).path(ANY))
                .isEqualTo(EIGEN_FLOAT32);
    }

    @Test
    void aWrongWayIsNotTakenEvenWhereItIsNamed() {
        PathChoice choice = choice(Optional.of(Precision.BFLOAT16), wrong(ONEDNN_BFLOAT16), right(EIGEN_FLOAT32, 30));
        assertThat(choice.path(ANY)).isEqualTo(EIGEN_FLOAT32);
        assertThat(choice.notice(EIGEN_FLOAT32))
                .contains(
                        "ResNet50 is computed in float32, not in bfloat16: oneDNN, bfloat16: its vectors are wrong here.");
    }

    @Test
    void whatIsNamedAndRightIsTakenThoughItIsSlow() {
        PathChoice choice =
                choice(Optional.of(Precision.FLOAT32), right(ONEDNN_BFLOAT16, 90), right(ONEDNN_FLOAT32, 3));
        assertThat(choice.path(ANY)).isEqualTo(ONEDNN_FLOAT32);
        assertThat(choice.notice(ONEDNN_FLOAT32)).isEmpty();
    }

    @Test
    void aProcessorWithoutBfloat16GetsFloat32AndAReason() {
        PathChoice choice = choice(Optional.of(Precision.BFLOAT16), right(EIGEN_FLOAT32, 30));
        assertThat(choice.path(ANY)).isEqualTo(EIGEN_FLOAT32);
        assertThat(choice.notice(EIGEN_FLOAT32))
                .hasValueSatisfying(notice -> assertThat(notice).contains("not known to have instructions"));
    }

    @Test
    void aProcessKeepsTheKernelsItHas() {
        PathChoice choice = fastest(wrong(ONEDNN_BFLOAT16), right(ONEDNN_FLOAT32, 19), right(EIGEN_FLOAT32, 30));
        assertThat(choice.path(Optional.of(Kernels.ONEDNN))).isEqualTo(ONEDNN_FLOAT32);
        assertThat(choice.path(Optional.of(Kernels.EIGEN))).isEqualTo(EIGEN_FLOAT32);
    }

    @Test
    void whereNothingIsRightEveryReasonIsSaid() {
        PathChoice choice = fastest(
                wrong(ONEDNN_BFLOAT16),
                PathVerdict.failed(ONEDNN_FLOAT32, "its process ended with code 132"),
                wrong(EIGEN_FLOAT32));
        assertThatThrownBy(() -> choice.path(ANY))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("code 132")
                .hasMessageContaining("own kernels, float32: its vectors are wrong here")
                .hasMessageContaining("TENSORFLOW_LIBRARY_PATH");
    }

    @Test
    void whereNothingCouldBeTriedThisProcessTriesFloat32() {
        PathChoice choice = fastest();
        assertThat(choice.path(ANY)).isEqualTo(EIGEN_FLOAT32);
        PathChoice without = choice.without(EIGEN_FLOAT32, "zeros");
        assertThat(without.path(ANY)).isEqualTo(ONEDNN_FLOAT32);
        assertThatThrownBy(() -> without.without(ONEDNN_FLOAT32, "zeros").path(ANY))
                .hasMessageContaining("zeros");
    }
}
