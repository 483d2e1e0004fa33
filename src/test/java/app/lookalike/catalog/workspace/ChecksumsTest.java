package app.lookalike.catalog.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.curation.HiddenProduct;
import app.lookalike.catalog.curation.HiddenProduct.Reason;
import app.lookalike.catalog.curation.LabelDecision;
import app.lookalike.catalog.workspace.Curation.Hiding;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is changed behind the program's back is said when the workspace is opened. */
class ChecksumsTest {
    private static final int MORE_THAN_TWO_PAGES = 2_500;

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        try (Workspace workspace = Workspace.open(folder)) {
            WorkspaceFixture.save(workspace, WorkspaceFixture.reading("a", MORE_THAN_TWO_PAGES));
            workspace.putSetting("key", "value");
            workspace.putHistory(new StoredHistory(List.of("{}"), 0), Map.of("photo", new byte[9]), Set.of("photo"));
            workspace.putFeedback(Map.of("query", Map.of("1a", true)));
            Board board = workspace.boards().create("Board");
            workspace.curation().decide(List.of(new LabelDecision("1a", Attribute.SEASON, "Summer")));
            workspace.curation().hide(new Hiding(Set.of(), List.of(new HiddenProduct("2a", Reason.USER, null))));
            workspace.boards().keep(board.id(), new BoardItem("1a", "Name", "", Boards.now(), null, null));
        }
    }

    /** Leaves the checksums as they are. */
    private void change(String sql) {
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.database().read("a change", connection -> execute(connection, sql));
        }
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private List<String> damages() {
        try (Workspace workspace = Workspace.open(folder)) {
            return workspace.damages();
        }
    }

    @Test
    void whatIsAsItWasWrittenIsNotSpokenOf() {
        assertThat(damages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The products   | UPDATE product SET name = 'x' WHERE row = 0",
                "The products   | UPDATE product SET picture = NULL WHERE row = 2498",
                "The products   | DELETE FROM product WHERE row = 1200",
                "The products   | UPDATE picture SET contentHash = 'x' WHERE id = '2400a'",
                "The products   | UPDATE lastImport SET path = '/other'",
                "The products   | DROP TABLE picture",
                "The settings   | UPDATE setting SET value = 'other'",
                "The history    | UPDATE query SET text = '[]'",
                "The history    | DELETE FROM queryPhoto",
                "The boards     | UPDATE board SET name = 'Bored'",
                "The boards     | UPDATE boardItem SET note = ' '",
                "What was said  | UPDATE feedback SET liked = 0",
                "The corrected  | UPDATE correction SET value = 'Red'",
                "The corrected  | DELETE FROM hidden",
            })
    void aChangeIsSaidOfItsPart(String part, String sql) {
        change(sql);
        assertThat(damages()).singleElement().asString().startsWith(part);
    }

    @Test
    void anImportMendsTheProductsAndLeavesTheRestAlone() {
        change("UPDATE product SET name = 'x' WHERE row = 0");
        change("UPDATE feedback SET liked = 0");
        try (Workspace workspace = Workspace.open(folder)) {
            WorkspaceFixture.save(workspace, WorkspaceFixture.reading("b", 3));
        }
        assertThat(damages()).singleElement().asString().startsWith("What was said");
    }

    @Test
    void damagedWordsAreMadeAgainInMemory() {
        int[] clean = find();
        change("UPDATE productText_data SET block = x'00' WHERE id > 10");
        assertThat(find()).hasSize(MORE_THAN_TWO_PAGES).isEqualTo(clean);
        assertThat(damages()).isEmpty();
    }

    private int[] find() {
        try (Workspace workspace = Workspace.open(folder)) {
            return workspace.find("blue", false).orElseThrow();
        }
    }

    @Test
    void aWorkspaceWithoutChecksumsIsTakenAsItIs() {
        change("DELETE FROM checksum");
        change("UPDATE product SET name = 'x' WHERE row = 0");
        assertThat(damages()).isEmpty();
    }
}
