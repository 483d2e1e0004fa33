package app.lookalike.catalog.workspace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words of the products, for SQLite's full-text search: ids, names, attributes and descriptions without case and
 * diacritics. It holds no text of its own; the words point to rows of the {@code product} table.
 */
final class ProductTextTable {
    /** More matches than these are not ranked: it would take too long, and a word that so many have is not specific. */
    private static final int MAX_RANKED = 12_000;

    /** A match in the id weighs most, one in the name more than one in an attribute. */
    private static final String RANK = "bm25(productText, 10, 4)";

    /** A released step of the {@link Schema} is made of this: never change it. */
    private static final String CREATE =
            """
            CREATE VIRTUAL TABLE %s.productText USING fts5(
              %s,
              content='%s', content_rowid='row', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
            )""";

    private static final String FIRST_COLUMNS =
            "id, name, gender, masterCategory, subCategory, articleType, baseColour, season, year, usage";
    private static final String COLUMNS = FIRST_COLUMNS + ", brand, size, description";

    private static final String FILL = "INSERT INTO productText(productText) VALUES ('rebuild')";

    private ProductTextTable() {}

    /** What makes the table and fills it. */
    static List<String> creation() {
        return List.of(String.format(Locale.ROOT, CREATE, "main", FIRST_COLUMNS, "product"), FILL);
    }

    /** What makes the table anew with the words of all columns. */
    static List<String> widening() {
        return List.of("DROP TABLE productText", String.format(Locale.ROOT, CREATE, "main", COLUMNS, "product"), FILL);
    }

    /** Takes up the words of the products as they are now. */
    static void update(Connection connection) throws SQLException {
        execute(connection, FILL);
    }

    /** A change of the {@code product} table. */
    interface Change {
        void run() throws SQLException;
    }

    /** Makes a change of one product, and takes up its words as they are then. */
    static void changing(Connection connection, int row, Change change) throws SQLException {
        // The words to take out are those of the row as it was taken up.
        execute(
                connection,
                "INSERT INTO productText(productText, rowid, " + COLUMNS + ") SELECT 'delete', row, " + COLUMNS
                        + " FROM product WHERE row = " + row);
        change.run();
        execute(
                connection,
                "INSERT INTO productText(rowid, " + COLUMNS + ") SELECT row, " + COLUMNS + " FROM product WHERE row = "
                        + row);
    }

    /** To be called before a change: where {@link #prepare} found the words damaged, they are made anew. */
    static void mend(Connection connection) throws SQLException {
        String sql = "SELECT 1 FROM pragma_table_list WHERE schema = 'temp' AND name = 'productText'";
        boolean replaced;
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(sql)) {
            replaced = tables.next();
        }
        if (replaced) {
            execute(connection, "DROP TABLE temp.productText");
            execute(connection, "DROP VIEW temp.writtenProduct");
            execute(connection, FILL);
            Checksums.note(connection, Part.WORDS);
        }
    }

    /**
     * To be called once before the words are sought: where they are missing (a workspace of an earlier version that
     * cannot be written to) or damaged, makes them in memory, for as long as the connection lives.
     */
    static void prepare(Connection connection) throws SQLException {
        if (!isWhole(connection)) {
            createInMemory(connection);
        }
    }

    /**
     * The rows of the products that have all words of a text, each word at the beginning of one of theirs.
     *
     * @param expression of {@link TextQuery}
     * @param ranked whether the best match comes first; else, and where there are very many, in the order of the rows
     */
    static int[] find(Connection connection, String expression, boolean ranked) throws SQLException {
        int[] rows = select(connection, "rowid", expression);
        return ranked && rows.length <= MAX_RANKED ? select(connection, RANK, expression) : rows;
    }

    /** One long text instead of thousands of rows: each row costs a call into native code. */
    private static int[] select(Connection connection, String order, String expression) throws SQLException {
        String sql = "WITH found AS MATERIALIZED (SELECT rowid AS match, " + order + " AS place FROM productText"
                + " WHERE productText MATCH ?) SELECT group_concat(match, ' ' ORDER BY place) FROM found";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, expression);
            try (ResultSet result = select.executeQuery()) {
                String rows = result.getString(1);
                return rows == null
                        ? new int[0]
                        : Arrays.stream(rows.split(" "))
                                .mapToInt(Integer::parseInt)
                                .toArray();
            }
        }
    }

    private static boolean isWhole(Connection connection) throws SQLException {
        String sql = "SELECT 1 FROM pragma_table_list WHERE name = 'productText'";
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(sql)) {
            return tables.next() && Checksums.agree(connection, Part.WORDS);
        }
    }

    private static void createInMemory(Connection connection) throws SQLException {
        execute(connection, "CREATE TEMP VIEW writtenProduct AS SELECT * FROM main.product");
        String columns = Schema.version(connection) < Schema.WITH_DETAILS ? FIRST_COLUMNS : COLUMNS;
        execute(connection, String.format(Locale.ROOT, CREATE, "temp", columns, "writtenProduct"));
        execute(connection, FILL);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
