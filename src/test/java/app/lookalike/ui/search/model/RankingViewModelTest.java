package app.lookalike.ui.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.ui.testing.FakeSession;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class RankingViewModelTest {
    private final FakeSession session = FakeSession.ofSize(12);
    private final SearchViewModel search = new SearchViewModel(TaskRunner.inline());
    private final RankingViewModel model = search.ranking();

    private void openWithFashion() {
        session.bestRanking = Ranking.FASHION;
        search.open(session);
    }

    private SearchRequest last() {
        return session.requests.get(session.requests.size() - 1);
    }

    @Test
    void asksByTheBestThatTheCatalogueOffers() {
        openWithFashion();

        assertThat(model.used().get()).isEqualTo(Ranking.FASHION);
        assertThat(session.requests).hasSize(1);
        assertThat(last().options().ranking()).isEqualTo(Ranking.FASHION);
    }

    @Test
    void asksByLookWhereThatIsChosenAndRemembersIt() {
        openWithFashion();

        model.choose(Ranking.VISUAL);

        assertThat(last().options().ranking()).isEqualTo(Ranking.VISUAL);
        assertThat(session.catalog().memory().options().ranking()).isEqualTo(Ranking.VISUAL);
        search.open(session);
        assertThat(model.used().get()).isEqualTo(Ranking.VISUAL);
        assertThat(last().options().ranking()).isEqualTo(Ranking.VISUAL);
    }

    @Test
    void remembersTheBestAsSuchSoThatItMayGiveWayToABetterOne() {
        openWithFashion();

        model.toggle();
        model.toggle();

        assertThat(last().options().ranking()).isEqualTo(Ranking.FASHION);
        assertThat(session.catalog().memory().options().ranking()).isNull();
    }

    @Test
    void offersNoFashionWhereThereIsNone() {
        search.open(session);

        model.choose(Ranking.FASHION);
        model.toggle();

        assertThat(session.requests).hasSize(1);
        assertThat(model.used().get()).isEqualTo(Ranking.VISUAL);
    }

    @Test
    void turnsToFashionAsSoonAsThatIsPrepared() {
        search.open(session);
        session.bestRanking = Ranking.FASHION;

        search.refresh();

        assertThat(model.best().get()).isEqualTo(Ranking.FASHION);
        assertThat(last().options().ranking()).isEqualTo(Ranking.FASHION);
        assertThat(search.result().get().orElseThrow().ranking()).isEqualTo(Ranking.FASHION);
        assertThat(search.canGoBack().get()).isFalse();
    }

    @Test
    void staysWithTheLookThatSomebodyChose() {
        openWithFashion();
        model.choose(Ranking.VISUAL);
        session.bestRanking = Ranking.VISUAL;
        search.open(session);
        session.bestRanking = Ranking.FASHION;

        search.refresh();

        assertThat(model.best().get()).isEqualTo(Ranking.FASHION);
        assertThat(last().options().ranking()).isEqualTo(Ranking.VISUAL);
    }

    @Test
    void letsARequestOfTheUserEndBeforeItAsksByAnotherRanking() {
        Deque<Runnable> jobs = new ArrayDeque<>();
        SearchViewModel slow = new SearchViewModel(new TaskRunner(jobs::add, Runnable::run));
        slow.open(session);
        runAll(jobs);
        session.bestRanking = Ranking.FASHION;
        slow.refresh();
        slow.searchFrom(session.product("4"));

        runAll(jobs);

        assertThat(last().query()).isEqualTo(new Query.ByProduct("4"));
        assertThat(last().options().ranking()).isEqualTo(Ranking.FASHION);
        assertThat(slow.result().get().orElseThrow().request()).isEqualTo(last());
    }

    private static void runAll(Deque<Runnable> jobs) {
        while (!jobs.isEmpty()) {
            jobs.removeFirst().run();
        }
    }

    @Test
    void asksAtOnceWithOtherWeightsAndRemembersThem() {
        openWithFashion();
        RankingWeights colourful = new RankingWeights(0.2f, 0.1f, 1);

        model.weigh(colourful);

        assertThat(last().options().weights()).isEqualTo(colourful);
        assertThat(session.catalog().memory().options().weights()).isEqualTo(colourful);
        model.weighAsUsual();
        assertThat(last().options().weights()).isEqualTo(RankingWeights.DEFAULT);
    }

    @Test
    void showsByTheSameRankingWhatIsNotSimilarEnough() {
        openWithFashion();
        search.change(options -> options.atLeast(1));

        search.showAnyway();

        assertThat(last().options().ranking()).isEqualTo(Ranking.FASHION);
    }
}
