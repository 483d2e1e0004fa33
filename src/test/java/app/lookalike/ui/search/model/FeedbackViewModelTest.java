package app.lookalike.ui.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.Query;
import app.lookalike.ui.testing.FakeSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedbackViewModelTest {
    private static final Query FIRST = new Query.ByProduct("1");

    private final FakeSession session = FakeSession.ofSize(12);
    private final SearchViewModel search = new SearchViewModel(TaskRunner.inline());
    private final FeedbackViewModel model = search.feedback();

    @BeforeEach
    void open() {
        search.open(session);
    }

    private List<String> hits() {
        return search.result().get().orElseThrow().hits().stream()
                .map(hit -> hit.product().id())
                .toList();
    }

    @Test
    void asksAgainAtOnceAndKeepsWhatWasSaid() {
        String second = hits().get(1);
        String third = hits().get(2);

        model.like(second);
        model.dislike(third);

        Feedback said = new Feedback(Set.of(second), Set.of(third));
        assertThat(model.given().get()).isEqualTo(said);
        assertThat(session.requests.get(session.requests.size() - 1).feedback()).isEqualTo(said);
        assertThat(session.catalog().memory().feedback(FIRST)).isEqualTo(said);
        assertThat(hits()).hasSize(5).contains(second).doesNotContain(third);
    }

    @Test
    void onceMoreTakesItBackAndResetTakesBackAll() {
        List<String> before = hits();
        model.like(before.get(0));
        model.like(before.get(0));
        assertThat(model.given().get()).isEqualTo(Feedback.NONE);

        model.dislike(before.get(0));
        model.reset();

        assertThat(hits()).isEqualTo(before);
        assertThat(session.catalog().memory().feedback(FIRST)).isEqualTo(Feedback.NONE);
    }

    @Test
    void belongsToItsQueryAndIsThereAgainWithIt() {
        model.like("3");
        search.searchBy(new Query.ByProduct("5"));
        assertThat(model.given().get()).isEqualTo(Feedback.NONE);

        search.back();

        assertThat(model.given().get().liked()).containsExactly("3");
    }

    @Test
    void isReadFromTheWorkspaceWhereItWasSaidBefore() {
        session.catalog().memory().remember(Map.of(new Query.ByProduct("5"), Feedback.NONE.toggleDisliked("7")));

        search.searchBy(new Query.ByProduct("5"));

        assertThat(model.given().get().disliked()).containsExactly("7");
        assertThat(hits()).doesNotContain("7");
    }

    @Test
    void isForgottenWithTheHistory() {
        model.like("3");

        search.forgetHistory();
        search.searchBy(new Query.ByProduct("5"));
        search.searchBy(FIRST);

        assertThat(model.given().get()).isEqualTo(Feedback.NONE);
    }
}
