package app.lookalike.ui.quality;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.report.EvaluationFormat;
import app.lookalike.service.evaluation.run.EvaluationRun;
import app.lookalike.ui.common.control.Choice;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.quality.run.RunCaption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What was measured, and how to keep it. */
final class ReportHeader extends HBox {
    private final Label caption = Labels.wrapped("", "caption");
    private final Choice<Page> pages;
    private final MenuButton menu = new MenuButton(Messages.get("quality.save"), new FontIcon(Feather.DOWNLOAD));

    ReportHeader(QualityViewModel model, Consumer<EvaluationFormat> save) {
        getStyleClass().add("results-header");
        Label title = Labels.of(Messages.get("quality.title"), "screen-title");
        caption.setId("quality-caption");
        pages = new Choice<>(
                "quality.page",
                List.of(Page.values()),
                page -> Messages.get("quality.page." + page.name()),
                model.page()::set);
        FlowPane first = new FlowPane(title, pages, menu); // large text takes a second row
        first.getStyleClass().add("quality-classes-header");
        VBox words = Styled.as("titles", new VBox(first, caption));
        HBox.setHgrow(words, Priority.ALWAYS);
        menu.setId("quality-save");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getItems()
                .addAll(
                        item("quality.save.html", Feather.GLOBE, () -> save.accept(EvaluationFormat.HTML)),
                        item("quality.save.csv", Feather.GRID, () -> save.accept(EvaluationFormat.CSV)),
                        item("quality.save.json", Feather.CODE, () -> save.accept(EvaluationFormat.JSON)));
        getChildren().add(words);
        pages.show(model.page().get());
        model.page().addListener((observable, before, now) -> pages.show(now));
        model.runs().runs().addListener((observable, before, now) -> offer(model));
        offer(model);
        model.measured().addListener((observable, before, now) -> show(now));
        show(model.measured().get());
    }

    private static MenuItem item(String key, Ikon icon, Runnable action) {
        MenuItem item = new MenuItem(Messages.get(key), new FontIcon(icon));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void show(Optional<EvaluationRun> measured) {
        caption.setText(measured.map(ReportHeader::captionOf).orElse(""));
        Shown.set(caption, measured.isPresent());
        menu.setVisible(measured.isPresent());
    }

    /** One page alone is no choice. */
    private void offer(QualityViewModel model) {
        Shown.set(pages, !model.runs().runs().get().isEmpty());
    }

    private static String captionOf(EvaluationRun run) {
        return Messages.get(
                "quality.caption",
                RunCaption.time(run),
                RunCaption.caption(run),
                run.report().seconds());
    }
}
