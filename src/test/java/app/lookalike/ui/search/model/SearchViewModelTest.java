package app.lookalike.ui.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchResult;
import app.lookalike.ui.search.match.Matches;
import app.lookalike.ui.search.model.SearchViewModel.State;
import app.lookalike.ui.testing.FakeSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchViewModelTest {
    private FakeSession session = FakeSession.ofSize(12);
    private final SearchViewModel model = new SearchViewModel(TaskRunner.inline());

    @TempDir
    Path folder;

    @Test
    void showsARandomProductOfACatalogueThatWasOpened() {
        model.open(session);

        assertThat(asked()).isEqualTo("1");
        assertThat(model.state().get()).isEqualTo(State.SHOWN);
        assertThat(hits()).hasSize(5);
    }

    @Test
    void keepsTheOrderOfTheService() {
        model.open(session);
        model.searchFrom(product("12"));

        assertThat(hits()).extracting(SearchHit::rank).containsExactly(1, 2, 3, 4, 5);
        assertThat(hits()).extracting(hit -> hit.product().id()).containsExactly("11", "10", "9", "8", "7");
    }

    @Test
    void saysThatNothingIsReallySimilarOnceThatIsKnown() {
        session.goodSimilarity = Optional.of(1.1f);
        model.open(session);
        assertThat(model.result().get().orElseThrow().onlyWeakMatches()).isTrue();

        model.change(options -> options.atLeast(0.4f));
        assertThat(model.result().get().orElseThrow().onlyWeakMatches())
                .as("somebody asked for that")
                .isFalse();
    }

    @Test
    void goesBackAndForward() {
        model.open(session);
        model.searchFrom(product("4"));
        model.searchFrom(product("7"));
        assertThat(model.canGoForward().get()).isFalse();

        model.back();
        assertThat(asked()).isEqualTo("4");
        model.back();
        assertThat(asked()).isEqualTo("1");
        assertThat(model.canGoBack().get()).isFalse();

        model.forward();
        assertThat(asked()).isEqualTo("4");
        assertThat(answered()).isEqualTo("4");
    }

    @Test
    void passesTheIdentityCheckOnAndAsksAgain() {
        model.open(session);
        assertThat(session.requests.get(0).options().includeSelf()).isFalse();

        model.change(options -> options.withIncludeSelf(true));

        assertThat(session.requests).hasSize(2);
        assertThat(session.requests.get(1).options().includeSelf()).isTrue();
        assertThat(hits().get(0).product().id()).isEqualTo("1");
        assertThat(model.canGoBack().get()).isFalse();
    }

    @Test
    void staysAsItWasWhereAPictureIsUnreadable() throws IOException {
        model.open(session);
        List<SearchHit> before = hits();
        Path text = Files.writeString(folder.resolve("shirt.jpg"), "no picture at all");

        model.searchBy(new PictureOffer.InFile(text));

        assertThat(model.message().get()).contains("shirt.jpg");
        assertThat(model.state().get()).isEqualTo(State.SHOWN);
        assertThat(hits()).isEqualTo(before);
        assertThat(asked()).isEqualTo("1");
        assertThat(model.canGoBack().get()).isFalse();
    }

    @Test
    void returnsToTheLastAnswerWhereASearchFails() {
        model.open(session);
        session.searchFailure = Optional.of(new LookalikeException("The index is damaged."));

        model.searchFrom(product("4"));

        assertThat(model.message().get()).isEqualTo("The index is damaged.");
        assertThat(asked()).isEqualTo("1");
        assertThat(answered()).isEqualTo("1");
        assertThat(model.canGoBack().get()).isFalse();
    }

    @Test
    void canAskAgainAfterTheFirstSearchFailed() {
        session.searchFailure = Optional.of(new LookalikeException("The index is damaged."));
        model.open(session);
        assertThat(model.state().get()).isEqualTo(State.FAILED);

        session.searchFailure = Optional.empty();
        model.askAgain();

        assertThat(model.state().get()).isEqualTo(State.SHOWN);
        assertThat(model.message().get()).isEmpty();
    }

    @Test
    void asksAsSoonAsSomethingIsIndexed() {
        session = FakeSession.ofSize(12, 0);
        model.open(session);
        assertThat(model.state().get()).isEqualTo(State.NOTHING_INDEXED);
        assertThat(asked()).isEqualTo("1");

        session.index(3);
        model.refresh();

        assertThat(model.state().get()).isEqualTo(State.SHOWN);
        assertThat(hits()).hasSize(2);
    }

    @Test
    void waitsWithAPhotoUntilTheNetworkIsThere() {
        model.open(session);
        model.searchBy(new PictureOffer.AsPixels("photo", FakeSession.plain(4, 4, 100)));
        assertThat(model.state().get()).isEqualTo(State.WAITING_FOR_MODEL);

        model.setModelReady(true);

        assertThat(model.state().get()).isEqualTo(State.SHOWN);
        assertThat(answered()).isEqualTo("photo");
        model.back();
        assertThat(asked()).isEqualTo("1");
    }

    @Test
    void comparesAPhotosHitsWithEachOther() {
        model.setModelReady(true);
        model.open(session);
        model.searchBy(new PictureOffer.AsPixels("photo", FakeSession.plain(4, 4, 100)));

        assertThat(new Matches(model).shared())
                .filteredOn(shared -> shared.value().equals("Blue"))
                .singleElement()
                .satisfies(shared -> assertThat(shared.count()).isEqualTo(5));
    }

    @Test
    void neverShowsALateAnswerOverANewerOne() {
        Deque<Runnable> jobs = new ArrayDeque<>();
        SearchViewModel slow = new SearchViewModel(new TaskRunner(jobs::add, Runnable::run));
        slow.open(session);
        runAll(jobs);
        slow.searchFrom(product("4"));
        Runnable late = jobs.removeFirst();
        slow.searchFrom(product("7"));

        jobs.removeFirst().run();
        late.run();

        assertThat(slow.result().get().orElseThrow().request().query().label()).isEqualTo("7");
        assertThat(slow.asked().get().orElseThrow().query().label()).isEqualTo("7");
        assertThat(slow.busy().get()).isFalse();
    }

    @Test
    void isQuietAboutARequestThatWasTakenBack() {
        Deque<Runnable> jobs = new ArrayDeque<>();
        SearchViewModel slow = new SearchViewModel(new TaskRunner(jobs::add, Runnable::run));
        slow.open(session);
        runAll(jobs);
        slow.searchFrom(product("4"));

        slow.cancel();
        jobs.removeFirst().run();

        assertThat(slow.message().get()).isEmpty();
        assertThat(slow.state().get()).isEqualTo(State.SHOWN);
        assertThat(slow.asked().get().orElseThrow().query().label()).isEqualTo("1");
    }

    @Test
    void doesNotDisturbARequestOfTheUserWithARefresh() {
        Deque<Runnable> jobs = new ArrayDeque<>();
        SearchViewModel slow = new SearchViewModel(new TaskRunner(jobs::add, Runnable::run));
        slow.open(session);
        runAll(jobs);
        int before = session.requests.size();
        slow.searchFrom(product("4"));

        slow.refresh();
        runAll(jobs);

        assertThat(session.requests).hasSize(before + 1);
        assertThat(slow.result().get().orElseThrow().request().query().label()).isEqualTo("4");
    }

    @Test
    void dropsAnAnswerOfACatalogueThatWasLeft() {
        Deque<Runnable> jobs = new ArrayDeque<>();
        SearchViewModel slow = new SearchViewModel(new TaskRunner(jobs::add, Runnable::run));
        slow.open(session);
        jobs.removeFirst().run();
        Runnable late = jobs.removeFirst();

        slow.open(FakeSession.ofSize(3));
        late.run();

        assertThat(slow.result().get()).isEmpty();
    }

    @Test
    void saysWhereACatalogueHasNoProducts() {
        model.open(FakeSession.ofSize(0));

        assertThat(model.state().get()).isEqualTo(State.NO_PICTURES);
    }

    /** The random product, its search, saving the history. */
    private static void runAll(Deque<Runnable> jobs) {
        while (!jobs.isEmpty()) {
            jobs.removeFirst().run();
        }
    }

    private Product product(String id) {
        return session.product(id);
    }

    private String asked() {
        return model.asked().get().map(asked -> asked.query().label()).orElse("");
    }

    private String answered() {
        return model.result()
                .get()
                .map(result -> result.request().query())
                .map(Query::label)
                .orElse("");
    }

    private List<SearchHit> hits() {
        return model.result().get().map(SearchResult::hits).orElse(List.of());
    }
}
