package app.lookalike.catalog.workspace;

import app.lookalike.base.text.Messages;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What is written together in a workspace, and so has one checksum. */
enum Part {
    PRODUCTS(
            new Rows("product", "row", ProductTable::columns, Long.MIN_VALUE),
            Rows.byText("picture", "id", "id, width, height, greyscale, contentHash"),
            Rows.byNumber("lastImport", "one", "one, format, path, at, report")),
    VIEWS(Rows.byNumber("view", "row", "row, product, picture, contentHash")),
    WORDS(
            Rows.byNumber("productText_data", "id", "id, quote(block)"),
            Rows.byNumber("productText_docsize", "id", "id, quote(sz)"),
            Rows.whole("productText_idx", "segid, term", "segid, quote(term), pgno")),
    SETTINGS(Rows.byText("setting", "key", "key, value")),
    HISTORY(
            Rows.byNumber("query", "position", "position, text, present"),
            Rows.byText("queryPhoto", "key", "key")), // a photo's key is made of its pixels
    BOARDS(
            Rows.byNumber("board", "id", "id, name, created"),
            Rows.whole("boardItem", "board, product", "board, product, position, name, note, kept, query, similarity")),
    FEEDBACK(Rows.whole("feedback", "query, product", "query, product, liked")),
    CURATION(
            Rows.whole("correction", "product, attribute", "product, attribute, old, value, at"),
            Rows.byText("hidden", "product", "product, reason, kept")),
    MEASURES(Rows.byText("pictureMeasure", "contentHash", HealthTable.columns())),
    IGNORED(Rows.whole("ignoredFinding", "kind, subject", "kind, subject"));

    /**
     * The rows of a table, in an order that does not change.
     *
     * @param columns by the version of the {@link Schema}
     * @param before the key is after this; null where it is more than one column, and the rows are few
     */
    record Rows(String table, String key, IntFunction<String> columns, @Nullable Object before) {
        static Rows byNumber(String table, String key, String columns) {
            return new Rows(table, key, version -> columns, Long.MIN_VALUE);
        }

        static Rows byText(String table, String key, String columns) {
            return new Rows(table, key, version -> columns, "");
        }

        static Rows whole(String table, String key, String columns) {
            return new Rows(table, key, version -> columns, null);
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Rows> rows;

    Part(Rows... rows) {
        this.rows = List.of(rows);
    }

    List<Rows> rows() {
        return rows;
    }

    /** That it is not as it was written, for people. */
    String damaged() {
        return Messages.get("workspace.damaged." + name());
    }
}
