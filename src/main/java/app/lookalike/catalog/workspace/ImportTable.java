package app.lookalike.catalog.workspace;

import app.lookalike.base.InvalidJsonException;
import app.lookalike.base.Json;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.ImportReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;

/** The last import. Its report is kept as JSON; a list that an older program did not write yet reads as empty. */
final class ImportTable {
    private static final JsonMapper JSON = new JsonMapper();

    private ImportTable() {}

    static void replace(Connection connection, LastImport done) throws SQLException {
        String sql = "INSERT OR REPLACE INTO lastImport (one, format, path, at, report) VALUES (1, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, done.source().format().key());
            insert.setString(2, done.source().path().toString());
            insert.setString(3, done.at().toString());
            insert.setString(4, JSON.writeValueAsString(done.report()));
            insert.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report of texts and numbers can always be written", e);
        }
    }

    /** When it was, without reading its report. */
    static Optional<Instant> time(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT at FROM lastImport")) {
            return rows.next() ? Optional.of(Instant.parse(rows.getString(1))) : Optional.empty();
        }
    }

    static Optional<LastImport> load(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT format, path, at, report FROM lastImport")) {
            if (!rows.next()) {
                return Optional.empty();
            }
            String format = rows.getString(1);
            CatalogFormat known = CatalogFormat.ofKey(format)
                    .orElseThrow(() -> new SQLException(Messages.get("workspace.unknownFormat", format)));
            CatalogSource source = new CatalogSource(known, Path.of(rows.getString(2)));
            ImportReport report =
                    Json.read(rows.getString(4), ImportReport.class, Messages.get("workspace.importReport"));
            return Optional.of(new LastImport(source, Instant.parse(rows.getString(3)), report));
        } catch (InvalidJsonException e) {
            throw new SQLException(Messages.get("workspace.reportDamaged"), e);
        }
    }
}
