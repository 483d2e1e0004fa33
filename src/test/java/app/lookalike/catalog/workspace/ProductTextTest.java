package app.lookalike.catalog.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.Product;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProductTextTest {
    private static final List<Product> PRODUCTS = List.of(
            product("15970", "Turtle Check Men Navy Blue Shirt", "Navy Blue", "Shirts"),
            product("2011", "Été Naïve Women’s Röcke", "Red", "Skirts"),
            product("159", "Levi's 5\" T-shirt, half-sleeve (AND more)", "Blue", "Tshirts"),
            product("images/Blue bag.jpg", "", "Blue", "Handbags"),
            product("4", "Tshirt OR nothing NOT NEAR", "Green", "Tshirts"),
            product("5", "東京 靴 ЁЛКА", "Blue", "Heels"));

    @TempDir
    Path folder;

    private static Product product(String id, String name, String colour, String type) {
        return new Product(
                id,
                name,
                Map.of(Attribute.BASE_COLOUR, colour, Attribute.ARTICLE_TYPE, type, Attribute.YEAR, "2011"),
                null);
    }

    private static void save(Workspace workspace, List<Product> products) {
        CatalogSource source = new CatalogSource(CatalogFormat.KAGGLE, Path.of("/pictures/a.zip"));
        WorkspaceFixture.save(
                workspace, new CatalogReading(source, products, List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private List<String> found(String text) {
        try (Workspace workspace = Workspace.open(folder)) {
            save(workspace, PRODUCTS);
            return ids(workspace, text);
        }
    }

    private static List<String> ids(Workspace workspace, String text) {
        List<Product> products = workspace.catalog().products();
        return IntStream.of(workspace.find(text, true).orElseThrow())
                .mapToObj(i -> products.get(i).id())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "nav, 15970",
        "NAVY shi, 15970",
        "shirt navy, 15970",
        "ete, 2011",
        "ÉTÉ, 2011",
        "naive rocke, 2011",
        "levi, 159",
        "levi's, 159",
        "half sleeve, 159",
        "half-sl, 159",
        "bag.jpg, images/Blue bag.jpg",
        "images/Blue bag.jpg, images/Blue bag.jpg",
        "nothing, 4",
        "OR, 4",
        "NOT NEAR, 4",
        "東京, 5",
        "ёлк, 5",
        "heels, 5"
    })
    void findsByTheBeginningsOfWords(String text, String id) {
        assertThat(found(text)).containsExactly(id);
    }

    @Test
    void findsAHyphenatedWordWrittenEitherWay() {
        assertThat(found("t-shirt")).containsExactlyInAnyOrder("159", "4");
        assertThat(found("tshirt")).containsExactlyInAnyOrder("159", "4");
    }

    @Test
    void needsAllWordsAndNotTheirInsides() {
        assertThat(found("navy skirt")).isEmpty();
        assertThat(found("avy")).isEmpty();
        assertThat(found("blue")).containsExactlyInAnyOrder("15970", "159", "images/Blue bag.jpg", "5");
    }

    @Test
    void putsTheIdBeforeTheNameAndTheNameBeforeTheAttributes() {
        assertThat(found("2011")).startsWith("2011").hasSize(6);
        assertThat(found("green tshirt")).containsExactly("4");
        assertThat(found("nav")).containsExactly("15970");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "-", "\"", "'", "\"\"\"", "😀", "()", "^:{}", "\u0000", "\ud800", "— …"})
    void whatHoldsNoWordFindsNothingToLookUp(String text) {
        try (Workspace workspace = Workspace.open(folder)) {
            save(workspace, PRODUCTS);

            assertThat(workspace.find(text, true)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"blue",
                "blue\"",
                "blue*",
                "*blue",
                "-blue",
                "blue AND",
                "AND",
                "NEAR(blue, 2)",
                "name:blue",
                "blue; DROP TABLE product",
                "blue' OR '1'='1",
                "{blue}",
                "^blue",
                "blue 😀",
                "blue\u0000red",
                "b\ud800lue",
                "½ ² Ⅷ",
                "a\u0301",
                "\u0301",
                "ﬁ",
                "क्षत्रिय",
                "\ufdfa",
                "İI"
            })
    void whateverIsTypedIsNoError(String text) {
        assertThatCode(() -> found(text)).doesNotThrowAnyException();
    }

    @Test
    void textsOfAnyLengthAreNoError() {
        assertThat(found("blue ".repeat(2_000))).hasSize(4);
        assertThat(found("b".repeat(10_000))).isEmpty();
        assertThat(found("b-".repeat(5_000))).isEmpty();
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.find("\"*".repeat(5_000) + "blue", true)).isEmpty();
        }
    }

    @Test
    void followsTheNextImport() {
        try (Workspace workspace = Workspace.open(folder)) {
            save(workspace, PRODUCTS);
            save(workspace, List.of(product("7", "Lilac gown", "Lavender", "Gowns")));

            assertThat(ids(workspace, "lilac")).containsExactly("7");
            assertThat(ids(workspace, "navy")).isEmpty();
        }
    }

    @Test
    void aWorkspaceOfTheFirstVersionGetsItsWordsWhenItIsOpened() {
        makeFirstVersion();
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(ids(workspace, "nav")).containsExactly("15970");
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(ids(workspace, "nav")).containsExactly("15970");
        }
    }

    @Test
    void aWorkspaceOfTheFirstVersionThatCannotBeWrittenToIsSearchedInMemory() {
        makeFirstVersion();
        try (Database database = Database.openReadOnly(folder.resolve("lookalike.db"))) {
            for (int i = 0; i < 2; i++) {
                assertThat(rowsOfNavy(database)).containsExactly(0);
            }
            int version = database.read("reading", Schema::version);
            assertThat(version).isEqualTo(1);
            assertThat(database.read("reading", ProductTable::load).size()).isEqualTo(PRODUCTS.size());
        }
    }

    @Test
    void aReadOnlyWorkspaceIsSearchedAsItIs() {
        assertThat(found("nav")).containsExactly("15970");
        try (Database database = Database.openReadOnly(folder.resolve("lookalike.db"))) {
            assertThat(rowsOfNavy(database)).containsExactly(0);
        }
    }

    private static int[] rowsOfNavy(Database database) {
        return database.read("searching", c -> {
            ProductTextTable.prepare(c);
            return ProductTextTable.find(c, "\"navy\" *", true);
        });
    }

    private void makeFirstVersion() {
        try (Workspace workspace = Workspace.open(folder)) {
            save(workspace, PRODUCTS);
            workspace.database().write(Part.SETTINGS, "ageing", c -> {
                WorkspaceFixture.makeVersion8(c);
                for (String table : List.of("productText", "query", "queryPhoto", "boardItem", "board", "feedback")) {
                    execute(c, "DROP TABLE " + table);
                }
                execute(c, "PRAGMA user_version = 1");
            });
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
