package app.lookalike.engine.index.exact;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.engine.index.VectorIndexContract;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.index.store.Vectors;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmileVectorIndexTest extends VectorIndexContract {
    @Override
    protected VectorIndex index(EmbeddingSnapshot snapshot) {
        return new SmileVectorIndex(snapshot);
    }

    @Test
    void aNumberDamagedOnDiskComesLastAndUpsetsNothing() {
        EmbeddingSnapshot snapshot = Vectors.snapshot(
                4, List.of("bad", "good", "other"), List.of(damaged(), Vectors.axis(4, 0), Vectors.axis(4, 1)));
        assertThat(new SmileVectorIndex(snapshot).nearest(NearestQuery.of(Vectors.axis(4, 0), 3)))
                .containsExactly(new Neighbour("good", 1), new Neighbour("other", 0), new Neighbour("bad", -1));
    }

    private static Embedding damaged() {
        float[] values = {1, 0, 0, 0};
        Embedding embedding = Embedding.ofUnit(values);
        values[0] = Float.NaN;
        return embedding;
    }
}
