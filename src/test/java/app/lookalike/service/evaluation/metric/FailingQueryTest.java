package app.lookalike.service.evaluation.metric;

import static app.lookalike.service.evaluation.metric.Wardrobe.product;
import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.metric.FailingQuery.Returned;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailingQueryTest {
    private static final Product CAP = product("c", "", "caps", "");
    private static final Product SOCK = product("s", "", "Socks", "");
    private static final Product NOTHING = product("n", "", "", "");

    private static ClassScore caps(List<Answer> answers, int k) {
        return Evaluation.of(List.of(CAP, SOCK, NOTHING), answers, k, Progress.NONE).classes().stream()
                .filter(table -> table.attribute().equals("articleType"))
                .flatMap(table -> table.classes().stream())
                .filter(score -> score.name().equals("Caps"))
                .findFirst()
                .orElseThrow();
    }

    /** Thirty caps, of which so many are answered with a sock first, and the first of these with nothing right at all. */
    private static List<Answer> answers(int failing) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Product query = product("q" + (i + 10), "", "Caps", "");
            List<Product> hits = i == 0
                    ? List.of(SOCK, NOTHING, CAP)
                    : i < failing ? List.of(SOCK, CAP, CAP) : List.of(CAP, CAP, SOCK);
            answers.add(new Answer(query, hits, List.of()));
        }
        return answers;
    }

    @Test
    void theWorstComesFirstWithWhatCameInstead() {
        ClassScore score = caps(answers(3), 2);

        assertThat(score.failing()).extracting(FailingQuery::query).containsExactly("q10", "q11", "q12");
        assertThat(score.failing().get(0).answers())
                .as("the first two count")
                .containsExactly(new Returned("s", "Socks", false), new Returned("n", "", false));
        assertThat(score.failing().get(1).answers().get(1))
                .as("the same class in another spelling")
                .isEqualTo(new Returned("c", "caps", true));
    }

    @Test
    void thereAreNotMoreThanCanBeLookedAt() {
        assertThat(caps(answers(30), 2).failing()).hasSize(ClassScore.MOST_FAILING);
    }

    @Test
    void everyQueryHasItsScoresAlsoOneThatIsNotMeasured() {
        List<Answer> answers = List.of(
                new Answer(NOTHING, List.of(CAP, SOCK), List.of()), new Answer(CAP, List.of(CAP, SOCK), List.of()));

        QueryScores scores = Evaluation.of(List.of(CAP, SOCK, NOTHING), answers, 2, Progress.NONE)
                .scores();

        assertThat(scores.queries()).containsExactly("n", "c");
        assertThat(scores.by("articleType"))
                .contains(new CriterionScores(
                        "articleType", List.of("caps"), List.of(-1, 0), List.of(0, 1), List.of(0.0, 0.0)));
        assertThat(scores.by("gender")).isEmpty();
    }
}
