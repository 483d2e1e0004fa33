package app.lookalike.service.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.engine.image.RgbImage;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredQueriesTest {
    static Stream<Query> queries() {
        return Stream.of(
                new Query.InWords(Optional.empty(), "navy \"blue\" shirt"),
                new Query.InWords(Optional.of(new Query.ByProduct("1000")), "but red"),
                new Query.InWords(
                        Optional.of(new Query.Region(new Query.ByProduct("1000"), new Box(0, 0, 0.5, 0.5))),
                        "für Damen"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void wordsAreReadBackAsTheyWereStored(Query query) {
        String stored = StoredQueries.write(query, StoredQueriesTest::none);

        assertThat(StoredQueries.read(stored, key -> {
                    throw new AssertionError("There is no photo in it: " + key);
                }))
                .isEqualTo(query);
    }

    private static String none(RgbImage photo) {
        throw new AssertionError("There is no photo in it, but one of " + photo.width() + " pixels' width");
    }
}
