package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.service.sheet.SheetItem;
import app.lookalike.settings.SettingsStore;
import app.lookalike.settings.SheetSettings;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.export.ExportView;
import app.lookalike.ui.export.ExportViewModel;
import app.lookalike.ui.export.Exportable;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.ScriptedFiles;
import app.lookalike.ui.testing.ScriptedPrompts;
import app.lookalike.ui.testing.Windows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The dialog by which products are written to a file. */
@ExtendWith(ApplicationExtension.class)
class ExportWindowTest {
    private final Path folder;

    @AutoClose
    private final FakeSession session = FakeSession.ofSize(6);

    private final ScriptedPrompts prompts = new ScriptedPrompts();
    private final ScriptedFiles files = new ScriptedFiles();
    private final Preferences preferences;
    private final ExportViewModel model;

    ExportWindowTest(@TempDir Path folder) {
        this.folder = folder;
        preferences = new Preferences(new SettingsStore(folder.resolve("settings.json")), TaskRunner.inline());
        model = new ExportViewModel(preferences, TaskRunner.inline(), files);
    }

    @Start
    void start(Stage stage) {
        Windows.show(stage, new StackPane(new ExportView(model, prompts)), 1280, 800);
        model.open(session);
        model.begin(new Exportable("Shirts", items("2", "1"), false));
    }

    private List<SheetItem> items(String... ids) {
        return Stream.of(ids).map(session::product).map(SheetItem::of).toList();
    }

    private static String done(FxRobot robot) {
        return robot.lookup("#export-done").<Label>query().getText();
    }

    @Test
    void writesPagesOnTheChosenPaperAndOpensThem(FxRobot robot) {
        prompts.board = Optional.of(folder.resolve("shirts"));
        assertThat(robot.lookup("#export-field-note").<Node>query().isVisible())
                .as("only boards have notes")
                .isFalse();

        robot.clickOn("#export-paper-letter").clickOn("#export-field-shop").clickOn("#export-begin");

        Path written = folder.resolve("shirts.pdf");
        assertThat(written).isNotEmptyFile();
        assertThat(done(robot)).isEqualTo("2 products written to " + written);
        assertThat(preferences.settings().get().sheets())
                .isEqualTo(new SheetSettings("PDF", "LETTER", 4, List.of("ID", "LABELS", "FOUND", "NOTE", "KEPT")));
        robot.clickOn("#export-open").clickOn("#export-reveal");
        assertThat(files.opened).containsExactly(written);
        assertThat(files.revealed).containsExactly(written);
    }

    @Test
    void writesATableWithTheChosenColumnsAndRemembersTheWay(FxRobot robot) throws IOException {
        prompts.board = Optional.of(folder.resolve("shirts"));
        robot.clickOn("#export-format-csv");
        assertThat(robot.lookup("#export-paper-a4")
                        .<Node>query()
                        .getParent()
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();

        robot.clickOn("#export-field-found").clickOn("#export-begin");

        List<String> lines = Files.readAllLines(folder.resolve("shirts.csv"));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("articleType").doesNotContain("similarity", "note", "kept");

        robot.interact(() -> model.begin(new Exportable("Others", items("3"), false)));
        assertThat(robot.lookup("#export-done").<Node>query().isVisible()).isFalse();
        robot.clickOn("#export-begin");
        assertThat(Files.readAllLines(folder.resolve("shirts.csv"))).hasSize(2);
    }

    @Test
    void saysWhyAFileCannotBeWritten(FxRobot robot) {
        prompts.board = Optional.of(folder.resolve("nowhere/shirts"));

        robot.clickOn("#export-begin");

        assertThat(robot.lookup(".banner .label").<Label>query().getText()).contains("cannot be written");
    }

    @Test
    void writesNothingWhereNoFileIsChosen(FxRobot robot) {
        robot.clickOn("#export-begin");

        assertThat(robot.lookup("#export-done").<Node>query().isVisible()).isFalse();
    }
}
