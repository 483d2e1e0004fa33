package app.lookalike.catalog.workspace;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import java.nio.file.Path;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database in which somebody has written what no Lookalike writes. */
class HostileDatabaseTest {
    private final Path folder;

    HostileDatabaseTest(@TempDir Path folder) {
        this.folder = folder;
        try (Workspace workspace = Workspace.open(folder)) {
            WorkspaceFixture.save(workspace, WorkspaceFixture.reading("a", 3));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE})
    void aVersionBelowZeroIsNoneOfOurs(int version) {
        execute("PRAGMA user_version = " + version);
        assertThatThrownBy(() -> Workspace.open(folder))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("lookalike.db")
                .hasMessageContaining("damaged or not a workspace");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE lastImport SET report = 'null'",
                "UPDATE lastImport SET report = '{\"missingImages\":[null]}'",
                "UPDATE lastImport SET report = 'x'",
                "UPDATE lastImport SET report = x'00ff'",
                "UPDATE lastImport SET at = 'yesterday'",
                "UPDATE lastImport SET path = '/a' || char(0) || 'b'",
                "UPDATE lastImport SET format = 'X'",
                "DROP TABLE lastImport"
            })
    void nonsenseInTheImportIsNamedAsDamage(String sql) {
        execute(sql);
        try (Workspace workspace = Workspace.open(folder)) {
            assertThatThrownBy(workspace::lastImport)
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("lookalike.db: reading the import report failed");
        }
    }

    @Test
    void nonsenseInTheProductsIsNamedAsDamage() {
        execute("UPDATE product SET id = '' WHERE row = 1");
        try (Workspace workspace = Workspace.open(folder)) {
            assertThatThrownBy(workspace::catalog)
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("reading the products failed");
        }
    }

    @Test
    void nonsenseInTheBoardsIsNamedAsDamage() {
        execute("INSERT INTO board (name, created) VALUES ('a', 'long ago')");
        try (Workspace workspace = Workspace.open(folder)) {
            assertThatThrownBy(() -> workspace.boards().all())
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("damaged or not a workspace");
        }
    }

    private void execute(String sql) {
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.database().read("changing it", connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate(sql);
                }
            });
        }
    }
}
