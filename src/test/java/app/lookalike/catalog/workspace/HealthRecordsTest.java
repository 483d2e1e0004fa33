package app.lookalike.catalog.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.PictureMeasures;
import app.lookalike.catalog.curation.IgnoredFinding;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthRecordsTest {
    private static final PictureMeasures MEASURES =
            new PictureMeasures(128.25, 10, 250, 40.5, 99, 1234.5, 0.625, 255, 254, 0, 0.875);
    private static final IgnoredFinding IGNORED = new IgnoredFinding("dark", "2a");

    @TempDir
    Path folder;

    private final CatalogReading reading = WorkspaceFixture.reading("a", 3);

    @BeforeEach
    void fill() {
        try (Workspace workspace = Workspace.open(folder)) {
            WorkspaceFixture.save(workspace, reading);
            workspace.health().add(Map.of("hash of images/0.jpg", MEASURES));
            workspace.health().ignore(List.of(IGNORED, new IgnoredFinding("dark", "3a")));
        }
    }

    private void change(String sql) {
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.database().read("a change", connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(sql);
                }
            });
        }
    }

    @Test
    void keepsWhatItWasGiven() {
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.health().measures()).containsExactly(Map.entry("hash of images/0.jpg", MEASURES));
            assertThat(workspace.health().ignored()).hasSize(2).contains(IGNORED);

            workspace.health().show(List.of(new IgnoredFinding("dark", "3a"), new IgnoredFinding("dark", "77")));

            assertThat(workspace.health().ignored()).containsExactly(IGNORED);
            assertThat(workspace.damages()).isEmpty();
        }
    }

    @Test
    void aNewImportLeavesWhatIsIgnoredAndDropsWhatIsNotNeeded() {
        try (Workspace workspace = Workspace.open(folder)) {
            WorkspaceFixture.save(workspace, WorkspaceFixture.reading("b", 1));
            workspace.health().add(Map.of());

            assertThat(workspace.health().measures()).isEmpty();
            assertThat(workspace.health().ignored()).hasSize(2);
        }
    }

    @Test
    void damagedMeasurementsAreMadeAgainAndThatNeedsNoWord() {
        change("UPDATE pictureMeasure SET luma = 3");
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.damages()).isEmpty();
            assertThat(workspace.health().measures()).isEmpty();

            workspace.health().add(Map.of("hash of images/1.jpg", MEASURES));

            assertThat(workspace.health().measures()).containsOnlyKeys("hash of images/1.jpg");
        }
    }

    @Test
    void damagedDecisionsAreSpokenOf() {
        change("UPDATE ignoredFinding SET subject = '9' WHERE subject = '2a'");
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.damages()).singleElement().asString().startsWith("Which problems are ignored");
        }
    }

    @Test
    void aWorkspaceFromBeforeThereWereAnyGetsItsTables() {
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.database().write(Part.SETTINGS, "ageing", connection -> {
                WorkspaceFixture.makeVersion8(connection);
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate("DROP TABLE pictureMeasure");
                    statement.executeUpdate("DROP TABLE ignoredFinding");
                    statement.executeUpdate("PRAGMA user_version = 7");
                }
            });
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.health().measures()).isEmpty();
            assertThat(workspace.health().ignored()).isEmpty();
        }
    }
}
