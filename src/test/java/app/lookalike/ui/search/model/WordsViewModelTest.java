package app.lookalike.ui.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.Understanding;
import app.lookalike.ui.testing.FakeSession;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Words in a catalogue of blue shirts for men and women. */
class WordsViewModelTest {
    private final FakeSession session = FakeSession.ofSize(12);
    private final SearchViewModel search = new SearchViewModel(TaskRunner.inline());
    private final WordsViewModel words = search.words();

    private void open() {
        session.bestRanking = Ranking.FASHION;
        search.setModelReady(true);
        search.open(session);
    }

    private Query asked() {
        return search.asked().get().orElseThrow().query();
    }

    private void search(String text) {
        words.text().set(text);
        words.search();
    }

    private static Query alone(String text) {
        return new Query.InWords(Optional.empty(), text);
    }

    private static Query like(String id, String text) {
        return new Query.InWords(Optional.of(new Query.ByProduct(id)), text);
    }

    private List<String> remarks() {
        return words.understood().get().map(Understanding::remarks).orElse(List.of());
    }

    @Test
    void standAloneAtFirstSinceNobodyChoseTheProduct() {
        open();

        search(" shirts for men ");

        assertThat(asked()).isEqualTo(alone("shirts for men"));
        assertThat(search.result().get().orElseThrow().hits())
                .extracting(SearchHit::product)
                .isNotEmpty()
                .allMatch(product -> product.attribute(Attribute.ARTICLE_TYPE).orElse("").equals("Shirts"));
    }

    @Test
    void changeThePictureThatWasChosen() {
        open();
        search.searchFrom(session.product("3"));

        search("but for women");

        assertThat(asked()).isEqualTo(like("3", "but for women"));
        assertThat(words.wanted(Attribute.GENDER)).containsExactly("Women");
        words.setTogether(false);
        assertThat(asked()).isEqualTo(alone("but for women"));
        words.setTogether(true);
        assertThat(asked()).isEqualTo(like("3", "but for women"));
    }

    @Test
    void changeAlsoARandomProductWhereTheySaySo() {
        open();

        search("But for men");

        assertThat(asked()).isEqualTo(like("1", "But for men"));
    }

    @Test
    void areASearchOfTheirOwnFromElsewhere() {
        open();
        search.searchFrom(session.product("3"));

        words.searchFor("blue shirt");

        assertThat(asked()).isEqualTo(alone("blue shirt"));
        assertThat(words.text().get()).isEqualTo("blue shirt");
    }

    @Test
    void takeOneStepInTheHistoryWhileTheyAreTyped() {
        open();
        for (String typed : List.of("shi", "shirt", "shirt men")) {
            words.text().set(typed);
            words.type();
        }
        words.search();
        words.text().set("shirt women");
        words.type();

        search.back();
        assertThat(asked()).isEqualTo(alone("shirt men"));
        assertThat(words.text().get()).isEqualTo("shirt men");
        search.back();
        assertThat(asked()).isEqualTo(new Query.ByProduct("1"));
        assertThat(words.text().get()).isEmpty();
        search.forward();
        assertThat(asked()).isEqualTo(alone("shirt men"));
    }

    @Test
    void areAmongTheRecentQueriesAndRemembered() {
        open();
        search("blue shirt");
        search.searchFrom(session.product("2"));

        assertThat(search.recent().get()).contains(alone("blue shirt"));
        assertThat(session.catalog().memory().history(id -> true).entries()).contains(alone("blue shirt"));
    }

    @Test
    void sayWhatIsMissingWhereTheyAreNone() {
        open();

        search("  ");
        assertThat(search.message().get()).startsWith("Say in words what to look for");
        search("?!");
        assertThat(search.message().get()).startsWith("Say in words what to look for");
        assertThat(asked()).isEqualTo(new Query.ByProduct("1"));
        words.type();
        assertThat(words.text().get()).isEqualTo("?!");
    }

    @Test
    void sayWhatIsNotUnderstood() {
        open();

        search("Prada");
        assertThat(remarks()).contains("\"Prada\" is not in this catalogue's vocabulary.");
        search("платье");
        assertThat(remarks()).contains("\"платье\" is not in this catalogue's vocabulary.");
        search("the one for");
        assertThat(remarks()).contains("The words say nothing to look for.");
        search("men women shirts");
        assertThat(remarks()).contains("Either will do: Men, Women.");
        search("men not men");
        assertThat(remarks()).contains("Men is wanted and not wanted; it is kept away.");
        search("shirts ".repeat(1_500));
        assertThat(remarks()).contains("Only the first 32 words were read.");
        assertThat(search.result().get().orElseThrow().hits()).isNotEmpty();
    }

    @Test
    void areTakenOffPartByPart() {
        open();
        search.searchFrom(session.product("3"));
        search("shirts for women");

        words.takeOff(WordChip.of(words.understood().get().orElseThrow()).get(0));
        assertThat(asked()).isEqualTo(like("3", "for women"));
        words.takeOff(WordChip.of(words.understood().get().orElseThrow()).get(0));
        assertThat(asked()).isEqualTo(new Query.ByProduct("3"));
        assertThat(words.text().get()).isEmpty();
    }

    @Test
    void areCorrectedWithAWayBack() {
        open();
        search("shrits");
        Understanding understood = words.understood().get().orElseThrow();
        assertThat(remarks()).contains("\"shrits\" was taken for \"shirt\".");

        words.asWritten(understood.corrected().get(0));

        assertThat(words.text().get()).isEqualTo("“shrits”");
        assertThat(remarks()).contains("\"shrits\" is not in this catalogue's vocabulary.");
    }

    @Test
    void replaceAValueAndAnotherAndTakeItBack() {
        open();

        words.replace(Attribute.GENDER, "Men");
        assertThat(asked()).isEqualTo(like("1", "Men"));
        words.replace(Attribute.ARTICLE_TYPE, "Tshirts");
        words.replace(Attribute.GENDER, "Women");
        assertThat(asked()).isEqualTo(like("1", "Tshirts Women"));
        words.keep(Attribute.ARTICLE_TYPE);
        words.keep(Attribute.GENDER);
        assertThat(asked()).isEqualTo(new Query.ByProduct("1"));
    }

    @Test
    void keepTheWordsWhereAPartOfThePictureIsChosenAndGoWithOnePictureOnly() {
        open();
        search.searchFrom(session.product("3"));
        search("for women");

        search.composition().moreLike(new Query.ByProduct("4"));

        assertThat(asked()).isInstanceOf(Query.Combined.class);
        assertThat(search.message().get()).isEqualTo("Words go with one picture; “for women” was left out.");
        assertThat(words.picture().get()).isEmpty();
    }

    @Test
    void takeAPictureIn() {
        open();
        search("shirts");

        search.composition().moreLike(new Query.ByProduct("4"));

        assertThat(asked()).isEqualTo(like("4", "shirts"));
    }

    @Test
    void stayWhereTheirSearchFails() {
        open();
        search.searchFrom(session.product("3"));
        session.searchFailure = Optional.of(new LookalikeException("It is broken."));

        search("for women");

        assertThat(search.message().get()).isEqualTo("It is broken.");
        assertThat(asked()).isEqualTo(new Query.ByProduct("3"));
        assertThat(words.text().get()).isEqualTo("for women");
    }

    @Test
    void areAnsweredByNamesBeforeAnythingIsIndexed() {
        FakeSession none = FakeSession.ofSize(12, 0);
        search.open(none);

        search("shirts for men");

        assertThat(search.state().get()).isEqualTo(SearchViewModel.State.SHOWN);
        assertThat(search.result().get().orElseThrow().hits()).isNotEmpty();
        assertThat(remarks())
                .contains("Only names and labels answer, since the pictures are not described yet.");
    }

    @Test
    void areForgottenWithTheCatalogue() {
        open();
        search("blue shirt");

        search.open(FakeSession.ofSize(3));

        assertThat(words.text().get()).isEmpty();
        assertThat(words.together().get()).isFalse();
        assertThat(words.understood().get()).isEmpty();
    }
}
