package app.lookalike.service.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.InvalidJsonException;
import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private static Board board(BoardItem... items) {
        return new Board(1, "Board", NOW, Arrays.asList(items));
    }

    private static BoardItem item(String id, Instant kept) {
        return new BoardItem(id, id, "", kept, null, null);
    }

    @Test
    void whatIsOnABoardIsOfThePersonWhoPutItThere() {
        People first = People.NOBODY_KNOWN.with(List.of(board(item("a", NOW))));
        People both = first.with("Ben").with(List.of(board(item("a", NOW), item("b", NOW.plusSeconds(9)))));
        assertThat(both.current().name()).isEqualTo("Ben");
        assertThat(both.current().has("b", TasteSign.KEPT)).isTrue();
        assertThat(both.current().has("a", TasteSign.KEPT)).isFalse();
        assertThat(both.usedBy(first.active()).current().has("a", TasteSign.KEPT))
                .isTrue();
    }

    @Test
    void whatWasTakenOffIsNobodys() {
        People people = People.NOBODY_KNOWN.with(List.of(board(item("a", NOW)))).with(List.of(board()));
        assertThat(people.current().events()).isEmpty();
    }

    @Test
    void erasingForgetsThePersonAndWhatThePersonKept() {
        List<Board> boards = List.of(board(item("a", NOW)));
        People people = People.NOBODY_KNOWN.with(boards).with("Ben").with(new TasteEvent("x", TasteSign.OPENED, NOW));
        People without = people.without(1, NOW.plusSeconds(60)).with(boards);
        assertThat(without.all()).extracting(Person::name).containsExactly("Ben");
        assertThat(without.current().has("a", TasteSign.KEPT)).isFalse();
        assertThat(without.current().has("x", TasteSign.OPENED)).isTrue();
    }

    @Test
    void erasingTheLastPersonLeavesSomebodyOfWhomNothingIsKnown() {
        List<Board> boards = List.of(board(item("a", NOW)));
        People erased = People.NOBODY_KNOWN
                .with(boards)
                .renamed("Ann")
                .without(1, NOW.plusSeconds(60))
                .with(boards);
        assertThat(erased.all()).hasSize(1);
        assertThat(erased.current().name()).isEmpty();
        assertThat(erased.current().events()).isEmpty();
        assertThat(erased.current().id()).isNotEqualTo(1);
        List<Board> later = List.of(board(item("a", NOW), item("b", NOW.plusSeconds(61))));
        assertThat(erased.with(later).current().has("b", TasteSign.KEPT)).isTrue();
    }

    @Test
    void namesAreGivenOnce() {
        People people = People.NOBODY_KNOWN.with("Ann");
        assertThatThrownBy(() -> people.with(" ann "))
                .isInstanceOf(LookalikeException.class)
                .hasMessage("There is already somebody called ann.");
        assertThatThrownBy(() -> people.with("  ")).hasMessage("A person needs a name.");
        assertThatThrownBy(() -> people.with("x".repeat(41)))
                .hasMessage("A name has at most 40 characters; this one has 41.");
        assertThat(people.renamed("ANN").current().name()).isEqualTo("ANN");
        People full = IntStream.range(1, People.MAX_PEOPLE)
                .boxed()
                .reduce(People.NOBODY_KNOWN, (all, i) -> all.with("P" + i), (one, other) -> other);
        assertThatThrownBy(() -> full.with("Ann")).hasMessage("There are 20 people already. Erase one first.");
    }

    @Test
    void aSignIsKeptOncePerProductAndOldOnesAreForgotten() {
        People people = People.NOBODY_KNOWN;
        for (int i = 0; i < 2 * Person.MAX_EVENTS; i++) {
            people = people.with(new TasteEvent("p" + i % 1_500, TasteSign.OPENED, NOW.plusSeconds(i)));
        }
        assertThat(people.current().events()).hasSize(Person.MAX_EVENTS);
        assertThat(people.current().events().get(999).at()).isEqualTo(NOW.plusSeconds(1_999));
        assertThat(people.current().events().stream().map(TasteEvent::productId))
                .doesNotHaveDuplicates();
    }

    @Test
    void jsonBringsThemBackAsTheyWere() {
        People people = People.NOBODY_KNOWN
                .with(new TasteEvent("a \"quoted\"", TasteSign.LIKED, NOW))
                .with("Bén ✓")
                .with(new TasteEvent("b", TasteSign.NOT_THIS, NOW))
                .without(1, NOW);
        assertThat(PeopleJson.read(PeopleJson.write(people), "it")).isEqualTo(people);
        assertThat(PeopleJson.read(PeopleJson.write(People.NOBODY_KNOWN), "it")).isEqualTo(People.NOBODY_KNOWN);
    }

    @Test
    void jsonOfALaterVersionLosesOnlyWhatIsNotUnderstood() {
        String later = "{\"active\":7,\"people\":[{\"id\":7,\"name\":\"Ann\",\"mood\":1,\"events\":"
                + "[[\"a\",\"WORN\",5],[\"b\",\"KEPT\",6],\"c\"]}]}";
        assertThat(PeopleJson.read(later, "it").current().events())
                .containsExactly(new TasteEvent("b", TasteSign.KEPT, Instant.ofEpochSecond(6)));
        assertThat(PeopleJson.read("{}", "it").all()).hasSize(1);
        assertThatThrownBy(() -> PeopleJson.read("{broken", "it")).isInstanceOf(InvalidJsonException.class);
    }
}
