package app.lookalike.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How products were exported last. Names that the program does not know are ignored where they are used.
 *
 * @param format such as {@code PDF}
 * @param paper such as {@code A4}
 * @param columns of pictures on a page
 * @param fields what is said of each product
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SheetSettings(String format, String paper, int columns, List<String> fields) {
    /** Copies the list. */
    public SheetSettings {
        fields = List.copyOf(fields);
    }

    @JsonCreator
    static SheetSettings read(
            @JsonProperty("format") @Nullable String format,
            @JsonProperty("paper") @Nullable String paper,
            @JsonProperty("columns") int columns,
            @JsonProperty("fields") @Nullable List<@Nullable String> fields) {
        return new SheetSettings(
                Objects.requireNonNullElse(format, ""),
                Objects.requireNonNullElse(paper, ""),
                columns,
                fields == null
                        ? List.of()
                        : fields.stream().filter(Objects::nonNull).toList());
    }
}
