package app.lookalike.catalog.workspace;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Catalog;
import app.lookalike.catalog.Product;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The products of the catalogue, one column for each {@link Attribute}, named by its key. */
final class ProductTable {
    private static final Attribute[] ATTRIBUTES = Attribute.values();
    private static final String COLUMNS = "row, id, name, picture, "
            + Arrays.stream(ATTRIBUTES).map(Attribute::key).collect(Collectors.joining(", "));
    private static final int FIRST_ATTRIBUTE = 5;
    private static final String PACKED = PackedRow.sql(Stream.concat(
            Stream.of("id", "name", "picture"), Arrays.stream(ATTRIBUTES).map(Attribute::key)));

    private ProductTable() {}

    static String columns() {
        return COLUMNS;
    }

    static void replace(Connection connection, List<Product> products) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("DELETE FROM product");
        }
        String places = String.join(", ", Collections.nCopies(FIRST_ATTRIBUTE - 1 + ATTRIBUTES.length, "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO product (" + COLUMNS + ") VALUES (" + places + ")")) {
            int row = 0;
            for (Product product : products) {
                insert.setInt(1, row++);
                insert.setString(2, product.id());
                insert.setString(3, product.name());
                insert.setString(4, product.picture());
                for (int i = 0; i < ATTRIBUTES.length; i++) {
                    insert.setString(FIRST_ATTRIBUTE + i, product.attributes().get(ATTRIBUTES[i]));
                }
                insert.executeUpdate();
            }
        }
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
     * All products. Each row comes as one text: to ask the driver for its eleven columns one by one was most of the time
     * that opening a catalogue took.
     */
    static Catalog load(Connection connection) throws SQLException {
        List<Product> products = new ArrayList<>();
        PackedRow row = new PackedRow(FIRST_ATTRIBUTE - 2 + ATTRIBUTES.length);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + PACKED + " FROM product ORDER BY row")) {
            while (rows.next()) {
                if (!row.unpack(rows.getString(1))) {
                    return loadByColumn(connection);
                }
                products.add(product(row));
            }
        }
        return Catalog.of(products);
    }

    /** The same where a text contains one of the characters that separate the columns. */
    private static Catalog loadByColumn(Connection connection) throws SQLException {
        List<Product> products = new ArrayList<>();
        PackedRow row = new PackedRow(FIRST_ATTRIBUTE - 2 + ATTRIBUTES.length);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + COLUMNS + " FROM product ORDER BY row")) {
            while (rows.next()) {
                row.read(rows, 2);
                products.add(product(row));
            }
        }
        return Catalog.of(products);
    }

    private static Product product(PackedRow row) {
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        for (int i = 0; i < ATTRIBUTES.length; i++) {
            String value = row.shared(FIRST_ATTRIBUTE - 2 + i);
            if (value != null) {
                attributes.put(ATTRIBUTES[i], value);
            }
        }
        return new Product(row.required(0), row.required(1), attributes, row.get(2));
    }
}
