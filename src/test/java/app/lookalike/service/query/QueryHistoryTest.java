package app.lookalike.service.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.engine.image.RgbImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryHistoryTest {
    private static final Query A = new Query.ByProduct("a");
    private static final Query B = new Query.ByProduct("b");
    private static final Query C = new Query.ByProduct("c");

    @Test
    void goesBackAndForwardLikeABrowser() {
        QueryHistory history = QueryHistory.EMPTY.visit(A).visit(B).visit(C);

        assertThat(history.back().current()).contains(B);
        assertThat(history.back().back().current()).contains(A);
        assertThat(history.back().back().back().current()).contains(A);
        assertThat(history.back().forward()).isEqualTo(history);
        assertThat(history.canGoForward()).isFalse();
    }

    @Test
    void forgetsWhatLayAheadAtANewQuery() {
        QueryHistory history = QueryHistory.EMPTY.visit(A).visit(B).back().visit(C);

        assertThat(history.entries()).containsExactly(A, C);
    }

    @Test
    void takesTheSameQueryAgainForNoStep() {
        assertThat(QueryHistory.EMPTY.visit(A).visit(A).entries()).containsExactly(A);
    }

    @Test
    void takesAnotherPartOfTheSamePictureForTheSameStep() {
        Query.Single whole = new Query.ByProduct("a");
        Query.Region left = new Query.Region(whole, new Box(0, 0, 0.5, 1));
        Query.Region right = new Query.Region(whole, new Box(0.5, 0, 1, 1));

        assertThat(QueryHistory.EMPTY.visit(whole).refine(left).refine(right).entries())
                .containsExactly(whole, right);
        assertThat(QueryHistory.EMPTY.visit(B).refine(right).entries()).containsExactly(B, right);
    }

    @Test
    void replacesThePresentQueryAndKeepsThoseAround() {
        QueryHistory history = QueryHistory.EMPTY.visit(A).visit(B).visit(C).back();

        assertThat(history.replace(new Query.ByProduct("d")))
                .isEqualTo(new QueryHistory(List.of(A, new Query.ByProduct("d"), C), 1));
        assertThat(QueryHistory.EMPTY.replace(A)).isEqualTo(QueryHistory.EMPTY.visit(A));
    }

    @Test
    void keepsItsPlaceAmongWhatIsLeft() {
        QueryHistory history = QueryHistory.EMPTY.visit(A).visit(B).visit(C).back();

        assertThat(history.only(query -> query != A).current()).contains(B);
        assertThat(history.only(query -> query != B).current()).contains(A);
        assertThat(history.only(query -> query == C).current()).contains(C);
        assertThat(history.only(query -> false)).isEqualTo(QueryHistory.EMPTY);
    }

    @Test
    void forgetsTheOldestPhotosBeforeMemoryRunsOut() {
        QueryHistory history = QueryHistory.EMPTY.visit(A);
        for (int i = 0; i < 4; i++) {
            history = history.visit(
                    new Query.ByPicture("photo " + i, new RgbImage(3000, 2500, new byte[3000 * 2500 * 3]), 0));
        }

        assertThat(history.entries()).extracting(Query::label).containsExactly("photo 2", "photo 3");
        assertThat(history.canGoForward()).isFalse();
    }
}
