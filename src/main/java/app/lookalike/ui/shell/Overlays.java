package app.lookalike.ui.shell;

import app.lookalike.catalog.ImportReport;
import app.lookalike.service.IndexingReport;
import app.lookalike.ui.common.Buttons;
import app.lookalike.ui.common.Messages;
import atlantafx.base.controls.ModalPane;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is laid over the window for a moment: the shortcuts, the list of skipped pictures, the import's
 * report. Escape closes it. */
final class Overlays {
    private static final List<Shortcut> SHORTCUTS = List.of(
            new Shortcut("shortcuts.random", List.of("R")),
            new Shortcut("shortcuts.open", List.of("Ctrl", "O")),
            new Shortcut("shortcuts.paste", List.of("Ctrl", "V")),
            new Shortcut("shortcuts.back", List.of("Alt", "←")),
            new Shortcut("shortcuts.forward", List.of("Alt", "→")),
            new Shortcut("shortcuts.result", List.of("1 – 5")),
            new Shortcut("shortcuts.card", List.of("Enter")),
            new Shortcut("shortcuts.find", List.of("Ctrl", "F")),
            new Shortcut("shortcuts.select", List.of("Shift", "→", "Ctrl", "A")),
            new Shortcut("shortcuts.theme", List.of("Ctrl", "D")),
            new Shortcut("shortcuts.cancel", List.of("Esc")),
            new Shortcut("shortcuts.help", List.of("F1")));

    private record Shortcut(String text, List<String> keys) {}

    private final ModalPane pane;

    Overlays(ModalPane pane) {
        this.pane = pane;
    }

    void showShortcuts() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcuts");
        for (Shortcut shortcut : SHORTCUTS) {
            HBox keys = new HBox();
            keys.getStyleClass().add("keys");
            for (String key : shortcut.keys()) {
                Label cap = new Label(key);
                cap.getStyleClass().add("key");
                keys.getChildren().add(cap);
            }
            Label text = new Label(Messages.get(shortcut.text()));
            GridPane.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            grid.addRow(grid.getRowCount(), text, keys);
        }
        show("shortcuts.title", grid);
    }

    void showSkipped(List<IndexingReport.Skipped> skipped) {
        ListView<String> list = new ListView<>();
        skipped.forEach(one -> list.getItems().add(Messages.get("skipped.line", one.id(), one.reason())));
        list.setPrefHeight(320);
        show("skipped.title", list);
    }

    /** What an import read and what was wrong with it: the counts first, then every case with its place. */
    void showReport(ImportReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(Messages.get("report.read", report.products(), report.images()));
        lines.add(Messages.get("report.found", report.greyscale(), report.duplicatesOfBytes()));
        lines.addAll(report.notes());
        report.rejectedRows().forEach(row -> lines.add(Messages.get("report.rejected", row.line(), row.reason())));
        report.repairedRows().forEach(row -> lines.add(Messages.get("report.repaired", row.line(), row.reason())));
        report.missingImages().forEach(id -> lines.add(Messages.get("report.missing", id)));
        report.orphanImages().forEach(name -> lines.add(Messages.get("report.orphan", name)));
        report.unreadableImages().forEach(one -> lines.add(Messages.get("report.unreadable", one.id(), one.reason())));
        ListView<String> list = new ListView<>();
        list.setId("report");
        list.getItems().addAll(lines);
        list.setPrefHeight(Math.min(320, 4 + 40 * lines.size()));
        show("report.title", list);
    }

    private void show(String titleKey, Node content) {
        Label title = new Label(Messages.get(titleKey));
        title.getStyleClass().add("state-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Buttons.icon(Feather.X, "shortcuts.close", () -> pane.hide(true));
        HBox header = new HBox(title, space, close);
        header.getStyleClass().add("panel-header");
        VBox box = new VBox(header, content);
        box.getStyleClass().add("overlay");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pane.show(box);
        close.requestFocus();
    }
}
