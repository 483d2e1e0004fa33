package app.lookalike.engine.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
    private static final Embedding X = Embedding.normalise(new float[] {1, 0, 0});
    private static final Embedding Y = Embedding.normalise(new float[] {0, 2, 0});
    private static final Embedding Z = Embedding.normalise(new float[] {0, 0, 3});

    @Test
    void refusesWhatHasNoDirection() {
        assertThatThrownBy(() -> Embedding.normalise(new float[3])).isInstanceOf(InvalidEmbeddingException.class);
        assertThatThrownBy(() -> Embedding.normalise(new float[] {1, Float.NaN}))
                .isInstanceOf(InvalidEmbeddingException.class);
        assertThatThrownBy(() -> Embedding.ofUnit(new float[] {1, 1})).isInstanceOf(InvalidEmbeddingException.class);
    }

    @Test
    void theMeanOfExamplesIsOfUnitLength() {
        Embedding mean = Embedding.combine(List.of(X, Y), List.of(), 1);
        float half = (float) Math.sqrt(0.5);
        assertThat(mean.vector()).containsExactly(new float[] {half, half, 0}, within(1e-6f));
    }

    @Test
    void unwantedExamplesLeadAway() {
        Embedding query = Embedding.combine(List.of(X), List.of(Y, Z), 0.5f);
        float length = (float) Math.sqrt(1 + 2 * 0.25 * 0.25);
        assertThat(query.vector())
                .containsExactly(new float[] {1 / length, -0.25f / length, -0.25f / length}, within(1e-6f));
    }

    @Test
    void examplesThatCancelEachOtherOutAreRefused() {
        assertThatThrownBy(() -> Embedding.combine(List.of(X, Y), List.of(Y, X), 1))
                .isInstanceOf(InvalidEmbeddingException.class)
                .hasMessageContaining("cancel each other out");
        assertThatThrownBy(() -> Embedding.combine(List.of(), List.of(X), 1))
                .isInstanceOf(IllegalArgumentException.class);
        Embedding longer = Embedding.normalise(new float[] {1, 1, 1, 1});
        assertThatThrownBy(() -> Embedding.combine(List.of(X), List.of(longer), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
