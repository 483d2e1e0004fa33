package app.lookalike.ui.quality;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.report.EvaluationFormat;
import app.lookalike.ui.common.control.Banner;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Placeholder;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.WrittenFile;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.insights.ProductLinks;
import app.lookalike.ui.quality.run.RunsPane;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The last report, or why there is none. */
final class ReportPane extends VBox {
    private final QualityViewModel model;
    private final Node notice;
    private final PictureLoader pictures;
    private final ProductLinks links;
    private final RunsPane runs;
    private final Placeholder statePanel = new Placeholder();
    private final VBox sections = new VBox();
    private final Button index;

    /**
     * The pane.
     *
     * @param notice stands here while nothing is indexed and it is visible
     * @param indexing how to go on with indexing
     * @param save asks where to write the report
     * @param pictures of the failing queries
     * @param links to the products of a class, and to a search by one
     */
    ReportPane(
            QualityViewModel model,
            Node notice,
            Indexing indexing,
            Consumer<EvaluationFormat> save,
            PictureLoader pictures,
            ProductLinks links) {
        this.model = model;
        this.notice = notice;
        this.pictures = pictures;
        this.links = links;
        this.runs = new RunsPane(model.runs(), model::show);
        getStyleClass().add("results-pane");
        sections.getStyleClass().add("quality-sections");
        sections.setId("quality-report");
        index = Buttons.labelled(Feather.PLAY, "quality.index", indexing.start());
        ObservableValue<Boolean> rests = indexing.rests();
        index.visibleProperty().bind(rests);
        WrittenFile saved = new WrittenFile(model.saved(), model::dismiss);
        saved.setId("quality-saved");
        getChildren()
                .addAll(
                        new ReportHeader(model, save),
                        new Banner(model.message(), model::dismiss),
                        saved,
                        notice,
                        statePanel,
                        sections,
                        runs);
        model.state().addListener((observable, before, now) -> update());
        model.measuring().addListener((observable, before, now) -> update());
        model.measured()
                .addListener((observable, before, now) ->
                        now.ifPresentOrElse(found -> show(found.report()), () -> sections.getChildren()
                                .clear()));
        model.page().addListener((observable, before, now) -> update());
        notice.visibleProperty().addListener((observable, before, now) -> update());
        model.measured().get().ifPresent(found -> show(found.report()));
        update();
    }

    private void show(EvaluationReport report) {
        sections.getChildren().setAll(Headline.of(report), new CriteriaPane(report));
        if (ClassesPane.areIn(report)) {
            sections.getChildren().add(new ClassesPane(report, model, pictures, links));
        }
        if (OwnPicturesPane.isIn(report)) {
            sections.getChildren().add(new OwnPicturesPane(report));
        }
        if (!report.leftOut().isEmpty()) {
            sections.getChildren().add(new LeftOutPane(report.leftOut()));
        }
    }

    private void update() {
        switch (model.state().get()) {
            case NO_CATALOGUE -> say(Feather.LOADER, "quality.opening");
            case NOTHING_INDEXED -> say(Feather.CLOCK, "quality.nothingIndexed", index);
            case READY -> {
                if (model.measuring().get()) {
                    say(Feather.ACTIVITY, "quality.measuring");
                } else {
                    say(Feather.BAR_CHART_2, "quality.ready");
                }
            }
            case MEASURED -> {}
        }
        boolean measured = model.state().get() == QualityViewModel.State.MEASURED;
        boolean noticed = model.state().get() == QualityViewModel.State.NOTHING_INDEXED && notice.isVisible();
        boolean listed = model.page().get() == Page.RUNS;
        notice.setManaged(noticed);
        Shown.set(runs, listed);
        Shown.set(sections, measured && !listed);
        Shown.set(statePanel, !measured && !noticed && !listed);
    }

    private void say(Feather icon, String key, Node... buttons) {
        statePanel.say(icon, Messages.get(key), Messages.get(key + ".text"), buttons);
    }
}
