package app.lookalike.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.index.store.Vectors;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowSetTest {
    private final EmbeddingSnapshot snapshot =
            Vectors.snapshot(4, List.of("a", "b", "c", "a", "d"), Vectors.random(1, 5, 4));

    @Test
    void holdsOnlyRowsThatCount() {
        assertThat(rows(snapshot.rows())).containsExactly(1, 2, 3, 4);
        assertThat(rows(snapshot.rowsOf(List.of("a", "d", "unknown")))).containsExactly(3, 4);
        assertThat(rows(snapshot.rowsWhere(id -> id.compareTo("c") < 0))).containsExactly(1, 3);
    }

    @Test
    void combinesWithoutChangingItsParts() {
        RowSet ab = snapshot.rowsOf(List.of("a", "b"));
        RowSet bc = snapshot.rowsOf(List.of("b", "c"));
        assertThat(rows(ab.and(bc))).containsExactly(1);
        assertThat(rows(ab.or(bc))).containsExactly(1, 2, 3);
        assertThat(rows(ab.minus(bc))).containsExactly(3);
        assertThat(rows(ab)).containsExactly(1, 3);
        assertThat(ab.size()).isEqualTo(2);
    }

    private static int[] rows(RowSet set) {
        return IntStream.range(0, 70).filter(set::contains).toArray();
    }
}
