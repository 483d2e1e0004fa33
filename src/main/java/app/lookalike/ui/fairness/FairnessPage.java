package app.lookalike.ui.fairness;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.fairness.FairnessReport;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.control.Banner;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Placeholder;
import app.lookalike.ui.common.control.Polling;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.insights.InsightsPage;
import app.lookalike.ui.insights.ProductLinks;
import app.lookalike.ui.jobs.JobStrip;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The page on fairness and reach: starts the measurement, shows how far it is, then its figures. */
public final class FairnessPage implements InsightsPage {
    private final FairnessViewModel model;
    private final PictureLoader pictures;
    private final ProductLinks links;
    private final VBox content = Styled.as("fairness", new VBox());
    private final VBox sections = Styled.as("fairness-sections", new VBox());
    private final Placeholder placeholder = new Placeholder();
    private final Label caption = new Label();
    private final Button start;
    private final JobStrip progress;
    private final ScrollPane view = new ScrollPane(content);

    /**
     * The page.
     *
     * @param links where a click on a figure leads
     */
    public FairnessPage(FairnessViewModel model, PictureLoader pictures, ProductLinks links) {
        this.model = model;
        this.pictures = pictures;
        this.links = links;
        start = Buttons.labelled(Feather.PLAY, "fairness.measure", model::measure);
        start.getStyleClass().add("accent");
        progress = new JobStrip(model.job(), Buttons.labelled(Feather.X, "fairness.cancel", model.job()::cancel));
        content.getChildren()
                .addAll(header(), new Banner(model.message(), model::dismiss), progress, placeholder, sections);
        view.setFitToWidth(true);
        view.setFocusTraversable(false);
        Polling.whileShown(view, model.measuring(), model.job()::poll);
        model.state().addListener((observable, before, now) -> update());
        model.report().addListener((observable, before, now) -> show());
        model.measuring().addListener((observable, before, now) -> update());
        show();
    }

    private HBox header() {
        Label title = Labels.of(title(), "screen-title");
        caption.getStyleClass().add("caption");
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = Styled.as("titles", new VBox(title, caption));
        HBox.setHgrow(words, Priority.ALWAYS);
        start.setMinWidth(Region.USE_PREF_SIZE);
        return Styled.as("results-header", new HBox(words, start));
    }

    private void show() {
        sections.getChildren().clear();
        caption.setText("");
        model.report().get().ifPresent(this::show);
        update();
    }

    private void show(FairnessReport report) {
        caption.setText(Messages.get(
                "fairness.caption",
                report.n(),
                report.k(),
                report.reach().products(),
                Messages.get("quality.ranked." + report.ranking()),
                report.seconds()));
        if (!report.groups().isEmpty()) {
            sections.getChildren().add(new GroupsPane(report, links));
        }
        if (!report.exposures().isEmpty()) {
            sections.getChildren().add(new ExposurePane(report.exposures()));
        }
        sections.getChildren().add(new ReachPane(report.reach(), links));
        model.session().ifPresent(session -> sections.getChildren()
                .add(new HubsPane(report.reach(), session, pictures, links)));
        if (!report.remedies().isEmpty()) {
            sections.getChildren().add(new RemediesPane(report.remedies(), report.k()));
        }
    }

    private void update() {
        boolean measuring = model.measuring().get();
        FairnessViewModel.State state = model.state().get();
        switch (state) {
            case NO_CATALOGUE -> say(Feather.LOADER, "quality.opening");
            case NOTHING_INDEXED -> say(Feather.CLOCK, "fairness.nothingIndexed");
            case READY, MEASURED -> say(Feather.USERS, "fairness.ready");
        }
        Shown.set(placeholder, state != FairnessViewModel.State.MEASURED && !measuring);
        Shown.set(sections, state == FairnessViewModel.State.MEASURED);
        Shown.set(progress, measuring);
        start.setDisable(measuring
                || state == FairnessViewModel.State.NO_CATALOGUE
                || state == FairnessViewModel.State.NOTHING_INDEXED);
    }

    private void say(Ikon icon, String key) {
        placeholder.say(icon, Messages.get(key), Messages.get(key + ".text"));
    }

    @Override
    public String key() {
        return "fairness.page";
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("fairness.measure", Feather.PLAY, model::measure)
                        .on("Shortcut+Enter")
                        .when(start.disableProperty().not()),
                Action.of("fairness.cancel", Feather.X, model.job()::cancel)
                        .on("Esc")
                        .when(model.measuring()));
    }

    @Override
    public Ikon icon() {
        return Feather.USERS;
    }

    @Override
    public Node view() {
        return view;
    }
}
