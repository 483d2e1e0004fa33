package app.lookalike.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private record Part(String name) {}

    private record Whole(String name, @Nullable String note, List<String> tags, @Nullable Part part, int count) {
        Whole {
            if (name != null && name.length() > 5) {
                throw new IllegalArgumentException("too long");
            }
        }
    }

    @Test
    void readsWhatIsThereAndPassesOverWhatIsNotKnown() {
        assertThat(read("{\"name\":\"a\",\"part\":{\"name\":\"b\"},\"count\":2,\"later\":[1]}"))
                .isEqualTo(new Whole("a", null, List.of(), new Part("b"), 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|The file lacks name.",
                "{\"name\":null}|The file lacks name.",
                "{\"name\":\"a\",\"part\":{}}|The file lacks part.name.",
                "{\"name\":\"a\",\"tags\":[\"b\",null]}|The file lacks tags.entry.",
                "null|The file holds nothing.",
                "''|The file is not as Lookalike writes it (something else than what it should be)",
                "{\"name\":\"a\",\"count\":\"many\"}|The file is not as Lookalike writes it (look at count)",
                "{\"name\":\"secret\"}|The file is not as Lookalike writes it (something else than what it should be)",
                "[1]|The file is not as Lookalike writes it (something else than what it should be)",
                "{\"name\" secret}|The file is not JSON (line 1, column 9).",
                "{\"name\":\"a\"} {}|The file is not as Lookalike writes it (something else than what it should be)"
            })
    void saysWhatIsWrongWithoutQuotingIt(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage(message);
    }

    @Test
    void mapsHaveNoNullInThemEither() {
        TypeReference<Map<String, List<String>>> type = new TypeReference<>() {};
        assertThat(Json.read("{\"a\":[\"b\"]}", type, "The file")).isEqualTo(Map.of("a", List.of("b")));
        assertThatThrownBy(() -> Json.read("{\"a\":[\"b\",null]}", type, "The file"))
                .hasMessage("The file lacks a.entry.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "1", "\"text\"", "{", "[[[", "{\"a\":1}}"})
    void aTreeIsAnObjectOrAList(String json) {
        assertThatThrownBy(() -> Json.tree(json, "The file")).isInstanceOf(InvalidJsonException.class);
    }

    @Test
    void aTreeThatIsTooDeepIsRefused() {
        assertThatThrownBy(() -> Json.tree("[".repeat(1_000_000), "The file")).isInstanceOf(InvalidJsonException.class);
    }

    private static Whole read(String json) {
        return Json.read(json, Whole.class, "The file");
    }
}
