package app.lookalike.ui.quality;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.report.EvaluationFormat;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.action.Screen;
import app.lookalike.ui.common.control.Polling;
import app.lookalike.ui.common.control.SideWidth;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.insights.ProductLinks;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The quality screen: what to measure by on the left, the figures beside it. */
public final class QualityView extends Region implements Screen {
    private static final SideWidth PANEL = new SideWidth(0.22, 272, 340);
    private final QualityViewModel model;
    private final FilePrompts prompts;
    private final ChoicesPanel choices;
    private final ScrollPane scroll;
    private final ObservableValue<Boolean> measured;

    /**
     * The screen.
     *
     * @param notice stands in place of the figures while it is visible and nothing is indexed
     * @param indexing how to go on with indexing
     * @param pictures of the failing queries
     * @param links to the products of a class, and to a search by one
     */
    public QualityView(
            QualityViewModel model,
            FilePrompts prompts,
            Node notice,
            Indexing indexing,
            PictureLoader pictures,
            ProductLinks links) {
        this.model = model;
        this.prompts = prompts;
        this.choices = new ChoicesPanel(model, prompts);
        this.scroll = new ScrollPane(new ReportPane(model, notice, indexing, this::save, pictures, links));
        this.measured = model.measured().map(Optional::isPresent);
        getStyleClass().add("quality-view");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        getChildren().addAll(choices, scroll);
        Polling.whileShown(this, model.measuring(), model.job()::poll);
    }

    @Override
    public String title() {
        return Messages.get("quality.screen");
    }

    @Override
    public boolean needsWorkspace() {
        return true;
    }

    @Override
    public Ikon icon() {
        return Feather.BAR_CHART_2;
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("action.quality.measure", Feather.PLAY, model::measure)
                        .on("Shortcut+Enter")
                        .when(model.canMeasure()),
                saving("action.quality.html", Feather.GLOBE, EvaluationFormat.HTML)
                        .on("Shortcut+S"),
                saving("action.quality.csv", Feather.GRID, EvaluationFormat.CSV),
                saving("action.quality.json", Feather.CODE, EvaluationFormat.JSON),
                Action.of("action.quality.cancel", Feather.X, this::stepBack)
                        .on("Esc")
                        .byKeyOnly());
    }

    private Action saving(String id, Ikon icon, EvaluationFormat format) {
        return Action.of(id, icon, () -> save(format)).when(measured);
    }

    /** Escape closes the last thing first: a message, the queries of a class, then the evaluation under way. */
    private void stepBack() {
        if (!model.message().get().isEmpty() || model.saved().get().isPresent()) {
            model.dismiss();
        } else if (model.failing().get().isPresent()) {
            model.leaveFailing();
        } else {
            model.job().cancel();
        }
    }

    private void save(EvaluationFormat format) {
        model.measured()
                .get()
                .flatMap(found -> prompts.newFile(
                        "prompt.quality",
                        Messages.get("quality.file", found.report().catalogue()),
                        format.extension()))
                .ifPresent(file -> model.save(format, file));
    }

    @Override
    protected void layoutChildren() {
        double left = PANEL.in(this);
        choices.resizeRelocate(0, 0, left, getHeight());
        scroll.resizeRelocate(left, 0, Math.max(0, getWidth() - left), getHeight());
    }
}
