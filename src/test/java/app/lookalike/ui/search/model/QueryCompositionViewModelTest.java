package app.lookalike.ui.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.service.query.Query;
import app.lookalike.ui.testing.FakeSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCompositionViewModelTest {
    private final FakeSession session = FakeSession.ofSize(12);
    private final SearchViewModel model = new SearchViewModel(TaskRunner.inline());

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        model.open(session);
        model.setModelReady(true);
    }

    @Test
    void asksForMoreLikeTwoAndLessLikeAThird() {
        model.composition().moreLike(new Query.ByProduct("4"));
        model.composition().lessLike(new Query.ByProduct("7"));

        assertThat(asked())
                .isEqualTo(new Query.Combined(
                        List.of(new Query.ByProduct("1"), new Query.ByProduct("4")),
                        List.of(new Query.ByProduct("7"))));
        assertThat(session.requests)
                .last()
                .extracting(request -> request.query())
                .isEqualTo(asked());

        model.back();
        assertThat(asked().label()).isEqualTo("1 + 4");
    }

    @Test
    void takesPartsAwayButNotTheLastExample() {
        model.composition().lessLike(new Query.ByProduct("7"));

        model.composition().remove(new Query.ByProduct("1"));
        assertThat(asked().label()).isEqualTo("1 − 7");
        assertThat(model.message().get()).contains("At least one");

        model.composition().remove(new Query.ByProduct("7"));
        assertThat(asked()).isEqualTo(new Query.ByProduct("1"));
    }

    @Test
    void asksBySeveralPicturesAtOnceAndAddsOneMore() {
        model.searchBy(List.of(pixels("front"), pixels("back")), false);
        assertThat(asked().label()).isEqualTo("front + back");

        model.searchBy(List.of(pixels("side")), true);
        assertThat(asked().label()).isEqualTo("front + back + side");

        model.searchBy(pixels("other"));
        assertThat(asked().label()).isEqualTo("other");
    }

    @Test
    void usesThePicturesThatCanBeReadAndNamesTheOtherOne() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture");

        model.searchBy(List.of(pixels("front"), new PictureOffer.InFile(text), pixels("back")), false);

        assertThat(asked().label()).isEqualTo("front + back");
        assertThat(model.message().get()).contains("notes.jpg");
    }

    @Test
    void needsNoNetworkForProductsThatAreIndexed() {
        model.setModelReady(false);

        model.composition().moreLike(new Query.ByProduct("4"));

        assertThat(model.state().get()).isEqualTo(SearchViewModel.State.SHOWN);
    }

    @Test
    void goesOnWhereItWasLeft() {
        model.searchFrom(session.product("4"));
        model.searchFrom(session.product("7"));
        model.back();

        SearchViewModel restarted = new SearchViewModel(TaskRunner.inline());
        restarted.open(session);

        assertThat(restarted.asked().get().orElseThrow().query().label()).isEqualTo("4");
        assertThat(restarted.canGoBack().get()).isTrue();
        restarted.forward();
        assertThat(restarted.asked().get().orElseThrow().query().label()).isEqualTo("7");
    }

    @Test
    void forgetsWhatWasAskedAndGoesOnWithWhatIsShown() {
        model.searchFrom(session.product("4"));

        model.forgetHistory();

        assertThat(model.canGoBack().get()).isFalse();
        assertThat(asked().label()).isEqualTo("4");
        assertThat(session.catalog().memory().history(id -> true).entries()).isEmpty();
    }

    private static PictureOffer pixels(String name) {
        return new PictureOffer.AsPixels(name, FakeSession.plain(4, 4, 100));
    }

    private Query asked() {
        return model.asked().get().orElseThrow().query();
    }
}
