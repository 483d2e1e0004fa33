package app.lookalike.ui.shell;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.ImportReport;
import app.lookalike.service.indexing.IndexingReport;
import app.lookalike.ui.common.control.Buttons;
import atlantafx.base.controls.ModalPane;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.event.EventTarget;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is laid over the window for a moment, such as the list of skipped pictures. Escape closes it. */
final class Overlays {
    private static final Insets AROUND = new Insets(24);
    private static final Insets BELOW_TOP = new Insets(72, 16, 16, 16);

    private static final int HIDDEN_FRAMES = 2;

    private final ModalPane pane;
    private Runnable onHidden = () -> {};

    Overlays(ModalPane pane) {
        this.pane = pane;
        pane.setAccessibleRole(AccessibleRole.DIALOG);
        pane.displayProperty().addListener((observable, before, now) -> {
            if (!now) {
                Runnable after = onHidden;
                onHidden = () -> {};
                after.run();
            }
        });
    }

    void showSkipped(List<IndexingReport.Skipped> skipped) {
        ListView<String> list = new ListView<>();
        skipped.forEach(one -> list.getItems().add(Messages.get("skipped.line", one.id(), one.reason())));
        list.setPrefHeight(320);
        list.setAccessibleText(Messages.get("skipped.title"));
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
        report.ambiguousImages().forEach(row -> lines.add(Messages.get("report.ambiguous", row.id(), row.reason())));
        report.missingImages().forEach(id -> lines.add(Messages.get("report.missing", id)));
        report.orphanImages().forEach(name -> lines.add(Messages.get("report.orphan", name)));
        report.unreadableImages().forEach(one -> lines.add(Messages.get("report.unreadable", one.id(), one.reason())));
        ListView<String> list = new ListView<>();
        list.setId("report");
        list.setAccessibleText(Messages.get("report.title"));
        list.getItems().addAll(lines);
        list.setPrefHeight(Math.min(320, 4 + 40 * lines.size()));
        show("report.title", list);
    }

    /** Lays that over the window, under a title and with a button that closes it. */
    void show(String titleKey, Node content) {
        framed(titleKey, content);
    }

    /**
     * The same.
     *
     * @param closed runs when it is put away, however that happens
     */
    void show(String titleKey, Node content, Runnable closed) {
        framed(titleKey, content);
        onHidden = closed;
    }

    /**
     * The same for what needs more room.
     *
     * @param closed runs when it is put away, however that happens
     */
    void showWide(String titleKey, Node content, Runnable closed) {
        framed(titleKey, content).getStyleClass().add("wide");
        onHidden = closed;
    }

    private VBox framed(String titleKey, Node content) {
        Label title = new Label(Messages.get(titleKey));
        title.getStyleClass().add("state-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Buttons.icon(Feather.X, "shortcuts.close", this::hide);
        HBox header = new HBox(title, space, close);
        header.getStyleClass().add("panel-header");
        VBox box = new VBox(header, content);
        VBox.setVgrow(content, Priority.ALWAYS);
        box.getStyleClass().addAll("overlay", titleKey.replace('.', '-'));
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pane.setAccessibleText(title.getText());
        pane.setAlignment(Pos.CENTER);
        StackPane.setMargin(box, AROUND);
        reveal(box);
        close.requestFocus();
        return box;
    }

    /**
     * Lays that over the upper part of the window, as it is.
     *
     * @param closed runs when it is put away, however that happens
     */
    void showBare(Node content, Runnable closed) {
        pane.setAccessibleText(content.getAccessibleText());
        pane.setAlignment(Pos.TOP_CENTER);
        StackPane.setMargin(content, BELOW_TOP);
        onHidden = closed;
        reveal(content);
    }

    /**
     * Paints it from its third frame on: the first time, the pane's scroll pane knows its own size only in the second
     * one, and what the first one painted at the top left is not always painted over.
     */
    private void reveal(Node content) {
        content.setOpacity(0); // what is not visible could not have the keyboard
        pane.show(content);
        pane.applyCss();
        pane.layout();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long nanos) {
                if (++frames > HIDDEN_FRAMES) {
                    content.setOpacity(1);
                    stop();
                }
            }
        }.start();
    }

    /** Whether something is laid over the window. */
    boolean isShowing() {
        return pane.isDisplay();
    }

    /** Whether that is in what is laid over the window. */
    boolean hold(EventTarget target) {
        Node node = target instanceof Node found ? found : null;
        while (node != null && node != pane) {
            node = node.getParent();
        }
        return node != null;
    }

    /** Puts away what is laid over the window. */
    void hide() {
        pane.hide(true);
    }
}
