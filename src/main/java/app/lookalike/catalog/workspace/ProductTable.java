package app.lookalike.catalog.workspace;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Catalog;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ProductDetails;
import app.lookalike.catalog.workspace.sqlite.PackedRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The products of the catalogue, one column for each {@link Attribute}, named by its key, and one for each of their
 * {@link ProductDetails}. In a read-only workspace of an earlier version the later columns are missing.
 */
final class ProductTable {
    private static final Attribute[] ATTRIBUTES = Attribute.values();
    private static final List<String> DETAILS = List.of("price", "link", "description");
    /** The first column of an attribute, besides the number of the row. */
    private static final int FIRST_ATTRIBUTE = 3;

    private static final int FIRST_DETAIL = FIRST_ATTRIBUTE + ATTRIBUTES.length;

    private ProductTable() {}

    /** What makes the later columns. */
    static List<String> additions() {
        return Stream.of("brand", "size", "price", "link", "description")
                .map(column -> "ALTER TABLE product ADD COLUMN " + column + " TEXT")
                .toList();
    }

    /** The columns besides the number of the row that a version of the {@link Schema} has. */
    private static List<String> texts(int version) {
        boolean all = version >= Schema.WITH_DETAILS;
        List<String> columns = new ArrayList<>(List.of("id", "name", "picture"));
        (all ? List.of(ATTRIBUTES) : Attribute.OF_KAGGLE).forEach(attribute -> columns.add(attribute.key()));
        columns.addAll(all ? DETAILS : List.of());
        return columns;
    }

    /** All columns that a version of the {@link Schema} has. */
    static String columns(int version) {
        return "row, " + String.join(", ", texts(version));
    }

    static void replace(Connection connection, List<Product> products) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("DELETE FROM product");
        }
        String columns = columns(Schema.CURRENT);
        String places = columns.replaceAll("[^,]+", "?");
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO product (" + columns + ") VALUES (" + places + ")")) {
            int row = 0;
            for (Product product : products) {
                insert.setInt(1, row++);
                int place = 2;
                for (String text : texts(product)) {
                    insert.setString(place++, text);
                }
                insert.executeUpdate();
            }
        }
    }

    private static List<@Nullable String> texts(Product product) {
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(product.id());
        texts.add(product.name());
        texts.add(product.picture());
        for (Attribute attribute : ATTRIBUTES) {
            texts.add(product.attributes().get(attribute));
        }
        ProductDetails details = product.details();
        texts.add(product.price().map(Price::toString).orElse(null));
        texts.add(details.link().isEmpty() ? null : details.link());
        texts.add(details.description().isEmpty() ? null : details.description());
        return texts;
    }

    /**
     * One label of a product.
     *
     * @param row the product's
     * @param value null where it has none
     */
    record Label(int row, @Nullable String value) {}

    /** The label as it is stored; empty where there is no such product. */
    static Optional<Label> label(Connection connection, String id, Attribute attribute) throws SQLException {
        String sql = "SELECT row, " + attribute.key() + " FROM product WHERE id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(new Label(found.getInt(1), found.getString(2))) : Optional.empty();
            }
        }
    }

    static void setLabel(Connection connection, int row, Attribute attribute, @Nullable String value)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE product SET " + attribute.key() + " = ? WHERE row = ?")) {
            update.setString(1, value);
            update.setInt(2, row);
            update.executeUpdate();
        }
    }

    /**
     * All products. Each row comes as one text: to ask the driver for its columns one by one was most of the time that
     * opening a catalogue took.
     */
    static Catalog load(Connection connection) throws SQLException {
        int version = Schema.version(connection);
        List<String> columns = texts(hasDetails(connection, version) ? version : Schema.WITH_DETAILS - 1);
        List<Product> products = new ArrayList<>();
        PackedRow row = new PackedRow(columns.size());
        String sql = "SELECT " + PackedRow.sql(columns.stream()) + " FROM product ORDER BY row";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                if (!row.unpack(rows.getString(1))) {
                    return loadByColumn(connection, columns);
                }
                products.add(product(row));
            }
        }
        return Catalog.of(ViewTable.addTo(connection, products));
    }

    /** To read columns in which no product has anything would take half as long again. */
    private static boolean hasDetails(Connection connection, int version) throws SQLException {
        if (version < Schema.WITH_DETAILS) {
            return false;
        }
        String sql =
                "SELECT EXISTS (SELECT 1 FROM product WHERE coalesce(brand, size, price, link, description) NOT NULL)";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.getBoolean(1);
        }
    }

    /** The same where a text contains one of the characters that separate the columns. */
    private static Catalog loadByColumn(Connection connection, List<String> columns) throws SQLException {
        List<Product> products = new ArrayList<>();
        PackedRow row = new PackedRow(columns.size());
        String sql = "SELECT " + String.join(", ", columns) + " FROM product ORDER BY row";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                row.read(rows, 1);
                products.add(product(row));
            }
        }
        return Catalog.of(ViewTable.addTo(connection, products));
    }

    private static Product product(PackedRow row) {
        boolean all = row.columns() > FIRST_DETAIL;
        int attributesThere = all ? ATTRIBUTES.length : Attribute.OF_KAGGLE.size();
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        for (int i = 0; i < attributesThere; i++) {
            String value = row.shared(FIRST_ATTRIBUTE + i);
            if (value != null) {
                attributes.put(ATTRIBUTES[i], value);
            }
        }
        ProductDetails details = all ? details(row) : ProductDetails.NONE;
        return new Product(row.required(0), row.required(1), attributes, row.get(2), details);
    }

    private static ProductDetails details(PackedRow row) {
        String price = row.get(FIRST_DETAIL);
        return ProductDetails.of(
                price == null ? null : Price.of(price),
                Objects.requireNonNullElse(row.get(FIRST_DETAIL + 1), ""),
                Objects.requireNonNullElse(row.get(FIRST_DETAIL + 2), ""));
    }
}
