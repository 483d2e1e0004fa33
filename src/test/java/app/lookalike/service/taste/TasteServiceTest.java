package app.lookalike.service.taste;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.curation.HiddenProduct;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.catalog.workspace.Curation.Hiding;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.PriceRange;
import app.lookalike.service.query.Query;
import app.lookalike.service.taste.TasteAnswer.State;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Products whose neighbours are known by their numbers, see {@link DrawnCatalog}. */
class TasteServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir
    Path folder;

    private static TasteRecords records(OpenCatalog catalog) {
        return new TasteRecords(catalog, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static TasteRequest request(int count) {
        return new TasteRequest(count, Set.of(), Wishes.NONE, 0);
    }

    private static TasteAnswer suggest(TasteRecords records, TasteRequest request) {
        return TasteService.suggest(records, request, Progress.NONE);
    }

    private static List<String> ids(TasteAnswer answer) {
        return answer.suggestions().stream().map(one -> one.product().id()).toList();
    }

    private static void keep(OpenCatalog catalog, String... ids) {
        Boards boards = catalog.boards();
        long board = boards.all().isEmpty()
                ? boards.create("Mine").id()
                : boards.all().get(0).id();
        for (String id : ids) {
            boards.keep(board, new BoardItem(id, id, "", NOW, null, null));
        }
    }

    @Test
    void suggestsWhatIsLikeWhatWasKeptAndSaysWhy() {
        try (OpenCatalog catalog = new SmallWorkspace(folder).indexed(40)) {
            keep(catalog, "1005", "1030");
            TasteAnswer answer = suggest(records(catalog), request(4));
            assertThat(answer.state()).isEqualTo(State.FOR_YOU);
            assertThat(ids(answer))
                    .doesNotContain("1005", "1030")
                    .doesNotHaveDuplicates()
                    .hasSize(4);
            assertThat(answer.suggestions()).allSatisfy(one -> {
                Suggestion.Reason reason = one.reason().orElseThrow();
                assertThat(reason.sign()).isEqualTo(TasteSign.KEPT);
                int distance = Math.abs(Integer.parseInt(reason.because().id())
                        - Integer.parseInt(one.product().id()));
                assertThat(distance).isBetween(1, 12);
            });
            assertThat(answer.suggestions())
                    .extracting(one -> one.reason().orElseThrow().because().id())
                    .contains("1005", "1030");
        }
    }

    @Test
    void othersComeNextTimeAndNothingTwice() {
        try (OpenCatalog catalog = new SmallWorkspace(folder).indexed(12)) {
            keep(catalog, "1003");
            TasteRecords records = records(catalog);
            Set<String> shown = new HashSet<>();
            for (int i = 0; i < 3; i++) {
                List<String> next = ids(suggest(records, new TasteRequest(4, shown, Wishes.NONE, i)));
                assertThat(next).noneMatch(shown::contains).isNotEmpty();
                shown.addAll(next);
            }
            assertThat(shown).hasSize(11);
            assertThat(suggest(records, new TasteRequest(4, shown, Wishes.NONE, 3))
                            .state())
                    .isEqualTo(State.ALL_SEEN);
        }
    }

    @Test
    void whatIsNotWantedGoesAndTakesItsLikeWithIt() {
        try (OpenCatalog catalog = new SmallWorkspace(folder).indexed(40)) {
            keep(catalog, "1020");
            TasteRecords records = records(catalog);
            records.record("1021", TasteSign.NOT_THIS);
            records.record("1022", TasteSign.NOT_THIS);
            List<String> found = ids(suggest(records, request(3)));
            assertThat(found).doesNotContain("1020", "1021", "1022").contains("1019");
        }
    }

    @Test
    void firstChoicesDifferAndThreePicksAreEnough() {
        try (OpenCatalog catalog = new SmallWorkspace(folder).indexed(40)) {
            TasteRecords records = records(catalog);
            TasteAnswer first = suggest(records, request(6));
            assertThat(first.state()).isEqualTo(State.FIRST_CHOICES);
            assertThat(first.suggestions()).hasSize(6).allMatch(one -> one.reason()
                    .isEmpty());
            assertThat(first.suggestions())
                    .extracting(one -> one.product().attribute(Attribute.GENDER).orElseThrow())
                    .contains("Men", "Women");
            assertThat(ids(suggest(records, new TasteRequest(6, Set.of(), Wishes.NONE, 1))))
                    .isNotEqualTo(ids(first));
            ids(first).subList(0, 2).forEach(id -> records.record(id, TasteSign.PICKED));
            assertThat(suggest(records, request(6)).state()).isEqualTo(State.FIRST_CHOICES);
            records.record(ids(first).get(2), TasteSign.PICKED);
            TasteAnswer known = suggest(records, request(6));
            assertThat(known.state()).isEqualTo(State.FOR_YOU);
            assertThat(known.suggestions())
                    .allMatch(one -> one.reason().orElseThrow().sign() == TasteSign.PICKED);
        }
    }

    @Test
    void aWishBringsWhatFulfilsItFirst() throws Exception {
        SmallWorkspace workspace = new SmallWorkspace(folder);
        DrawnCatalog.write(workspace.source(), 30);
        Path table = workspace.source().resolve("styles.csv");
        String rows = Files.readString(table, StandardCharsets.UTF_8);
        Files.writeString(table, rows.replaceAll("(?m)^(10[0-9][13579],.*),Fall,", "$1,Winter,"));
        try (OpenCatalog catalog = workspace.indexedSource(Integer.MAX_VALUE)) {
            keep(catalog, "1010");
            Wishes winter = new Wishes(Map.of(Attribute.SEASON, "Winter"), PriceRange.ANY);
            TasteAnswer answer = suggest(records(catalog), new TasteRequest(3, Set.of(), winter, 0));
            assertThat(answer.suggestions().get(0).product().attribute(Attribute.SEASON))
                    .contains("Winter");
            assertThat(suggest(records(catalog), new TasteRequest(28, Set.of(), winter, 0))
                            .suggestions())
                    .extracting(one -> one.product().attribute(Attribute.SEASON).orElseThrow())
                    .contains("Winter", "Fall");
        }
    }

    @Test
    void saysWhatIsMissing() {
        SmallWorkspace workspace = new SmallWorkspace(folder);
        workspace.importDrawn(3);
        try (OpenCatalog catalog = workspace.open()) {
            keep(catalog, "1000");
            assertThat(suggest(records(catalog), request(5)).state()).isEqualTo(State.NOT_INDEXED);
        }
    }

    @Test
    void oneProductIsAFirstChoiceAndThenNothingIsLeft() {
        try (OpenCatalog catalog = new SmallWorkspace(folder).indexed(1)) {
            TasteRecords records = records(catalog);
            assertThat(ids(suggest(records, request(12)))).containsExactly("1000");
            keep(catalog, "1000");
            assertThat(suggest(records, request(12)).state()).isEqualTo(State.ALL_SEEN);
        }
    }

    @Test
    void everythingKeptLeavesNothing() {
        try (OpenCatalog catalog = new SmallWorkspace(folder).indexed(4)) {
            keep(catalog, "1000", "1001", "1002", "1003");
            assertThat(suggest(records(catalog), request(5)).state()).isEqualTo(State.ALL_SEEN);
        }
    }

    @Test
    void productsThatAreGoneOrHiddenAreNoInterestAndNoSuggestion() {
        try (OpenCatalog catalog = new SmallWorkspace(folder).indexed(6)) {
            keep(catalog, "gone");
            TasteRecords records = records(catalog);
            assertThat(suggest(records, request(3)).state()).isEqualTo(State.FIRST_CHOICES);
            keep(catalog, "1002");
            HiddenProduct hidden = new HiddenProduct("1003", HiddenProduct.Reason.USER, null);
            catalog.curation().hide(new Hiding(Set.of(), List.of(hidden)));
            assertThat(ids(suggest(records, request(9)))).hasSize(4).doesNotContain("1002", "1003");
        }
    }

    @Test
    void feedbackBeforeTheFirstLookCountsAndErasingTheHistoryErasesEverybody() {
        try (OpenCatalog catalog = new SmallWorkspace(folder).indexed(6)) {
            Query query = new Query.ByProduct("1000");
            catalog.memory().remember(Map.of(query, new Feedback(Set.of("1001"), Set.of("1005"))));
            TasteRecords records = records(catalog);
            assertThat(records.people().current().has("1001", TasteSign.LIKED)).isTrue();
            assertThat(records.people().current().has("1005", TasteSign.DISLIKED))
                    .isTrue();
            records.change(people -> people.with("Ann"));
            catalog.memory().eraseHistory();
            assertThat(records.people().all()).hasSize(1);
            assertThat(records.people().current().events()).isEmpty();
        }
    }

    @Test
    void peopleSurviveARestartAndErasedOnesAreNotInTheFile() throws Exception {
        SmallWorkspace workspace = new SmallWorkspace(folder);
        try (OpenCatalog catalog = workspace.indexed(6)) {
            TasteRecords records = records(catalog);
            records.change(people -> people.renamed("Wilhelmine"));
            records.change(people -> people.with("Ben"));
            records.record("1004", TasteSign.OPENED);
        }
        try (OpenCatalog catalog = workspace.open()) {
            People people = records(catalog).people();
            assertThat(people.all()).extracting(Person::name).containsExactly("Wilhelmine", "Ben");
            assertThat(people.current().has("1004", TasteSign.OPENED)).isTrue();
            records(catalog).erase(people.all().get(0).id());
        }
        try (var files = Files.list(workspace.directory())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Wilhelmine");
            }
        }
    }
}
