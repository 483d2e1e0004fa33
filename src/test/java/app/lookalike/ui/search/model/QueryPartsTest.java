package app.lookalike.ui.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.service.query.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryPartsTest {
    private static final Query.Single A = new Query.ByProduct("a");
    private static final Query.Single B = new Query.ByProduct("b");
    private static final Query.Single C = new Query.ByProduct("c");

    @Test
    void combineIntoOneQuery() {
        assertThat(QueryParts.of(A).like(B).unlike(C).query()).contains(new Query.Combined(List.of(A, B), List.of(C)));
    }

    @Test
    void areAgainWhatTheQueryWasMadeOf() {
        QueryParts parts = QueryParts.of(A).like(B).unlike(C);

        assertThat(QueryParts.of(parts.query().orElseThrow())).isEqualTo(parts);
    }

    @Test
    void becomeAPlainQueryWhereOneIsLeft() {
        assertThat(QueryParts.of(A).like(B).without(A).query()).contains(B);
    }

    @Test
    void holdEachThingOnceAndOnOneSide() {
        assertThat(QueryParts.of(A).like(A)).isEqualTo(QueryParts.of(A));
        assertThat(QueryParts.of(A).like(B).unlike(B))
                .isEqualTo(QueryParts.of(A).unlike(B));
        assertThat(QueryParts.of(A).unlike(B).like(B))
                .isEqualTo(QueryParts.of(A).like(B));
    }

    @Test
    void areNoQueryWhereNothingIsWanted() {
        assertThat(QueryParts.of(A).unlike(B).without(A).query()).isEmpty();
    }
}
