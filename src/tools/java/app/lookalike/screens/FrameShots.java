package app.lookalike.screens;

import app.lookalike.base.LogLine;
import app.lookalike.base.LogLine.Level;
import app.lookalike.base.RecentLog;
import app.lookalike.settings.Settings;
import app.lookalike.ui.common.action.Edit;
import app.lookalike.ui.testing.FakeSession;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** What belongs to the window's frame: the palette, the settings, the jobs, the log. */
final class FrameShots {
    private static final String SHOP = "solr+https://solr.example.org/solr/shop";

    private FrameShots() {}

    static List<Shot> all() {
        return List.of(
                Shot.dark("shortcuts").after(bench -> bench.type(KeyCode.F1)),
                Shot.light("shortcuts-150").after(bench -> {
                    bench.enlarge(150);
                    bench.type(KeyCode.F1);
                }),
                Shot.light("palette").after(bench -> palette(bench, "sho")),
                Shot.dark("palette-dark").after(bench -> palette(bench, "")),
                Shot.dark("palette-150").after(bench -> {
                    bench.enlarge(150);
                    palette(bench, "se");
                }),
                Shot.light("settings").after(bench -> bench.press(KeyCode.COMMA)),
                Shot.dark("settings-dark").small().after(bench -> bench.press(KeyCode.COMMA)),
                Shot.light("settings-150").after(bench -> {
                    bench.enlarge(150);
                    bench.press(KeyCode.COMMA);
                }),
                Shot.dark("jobs").before(IndexingShots::indexing).after(bench -> {
                    bench.shell().openPicked(Path.of("missing"));
                    bench.press(KeyCode.J);
                }),
                Shot.dark("log").after(bench -> {
                    someLines();
                    bench.press(KeyCode.L);
                }),
                Shot.light("about").after(bench -> help(bench, "action-about")),
                Shot.light("shared-open").after(bench -> shared(bench, SHOP)),
                Shot.dark("shared-wrong").after(bench -> shared(bench, "solr+https://solr.example.org")),
                Shot.light("shared").after(FrameShots::openShared),
                Shot.light("toast").after(bench -> bench.edits()
                        .made(new Edit("Removed 3 products from “Summer”", () -> {}, () -> {}))));
    }

    private static void palette(Bench bench, String typed) {
        bench.press(KeyCode.K);
        TextField field = (TextField) bench.find("#palette-field");
        field.setText(typed);
        field.end();
    }

    /** An item of the help menu. */
    private static void help(Bench bench, String id) {
        ((MenuButton) bench.find("#help-menu"))
                .getItems().stream().filter(item -> id.equals(item.getId())).forEach(MenuItem::fire);
    }

    private static void openShared(Bench bench) {
        FakeSession session = bench.indexed(bench.products().size());
        session.address = Optional.of(SHOP);
        session.catalog().name().change("Autumn collection");
        bench.shell().openAgain(new Settings.RecentWorkspace(SHOP, ""));
    }

    private static void shared(Bench bench, String address) {
        ((MenuButton) bench.find("#catalogue-menu"))
                .getItems().stream()
                        .filter(item -> "bar-openShared".equals(item.getId()))
                        .forEach(MenuItem::fire);
        ((TextField) bench.find("#shared-address-field")).setText(address);
    }

    private static void someLines() {
        List<LogLine> lines = List.of(
                line(Level.INFO, "LookalikeApp", "Window visible 1180 ms after Java started", ""),
                line(Level.INFO, "CatalogService", "Opened 44,446 products", ""),
                line(Level.WARN, "CsvRows", "Line 6044 has 3 fields instead of 10", ""),
                line(Level.ERROR, "TaskRunner", "Opening shop failed", "LookalikeException: The database is locked"));
        lines.forEach(RecentLog.ofProgram()::add);
    }

    private static LogLine line(Level level, String logger, String message, String trace) {
        return new LogLine(Instant.parse("2026-01-01T10:20:30Z"), level, "jobs-1", logger, message, trace);
    }
}
