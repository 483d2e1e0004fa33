package app.lookalike.ui.insights.page;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Placeholder;
import app.lookalike.ui.common.control.Polling;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.insights.InsightsPage;
import app.lookalike.ui.insights.chart.ChartNews;
import app.lookalike.ui.insights.page.PageViewModel.State;
import app.lookalike.ui.jobs.JobStrip;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * A page of figures: its panels once they are computed; before that what is under way, and what went wrong.
 *
 * @param <T> the figures
 */
public final class FiguresPage<T> implements InsightsPage {
    private final String key;
    private final Ikon icon;
    private final PageViewModel<T> model;
    private final Function<T, List<Region>> panels;
    private final Placeholder placeholder = new Placeholder();
    private final VBox content = new VBox();
    private final VBox page = new VBox();
    private final StackPane view = new StackPane();
    private final JobStrip strip;

    /**
     * A page.
     *
     * @param key of its name; {@code key.text} says what it is for
     * @param panels makes the panels of the figures
     */
    public FiguresPage(
            String key, Ikon icon, PageViewModel<T> model, PageContext context, Function<T, List<Region>> panels) {
        this.key = key;
        this.icon = icon;
        this.model = model;
        this.panels = panels;
        strip = new JobStrip(model.job(), Buttons.labelled(Feather.X, "insights.stop", model.job()::cancel));
        strip.getStyleClass().add("insights-job");
        Label title = Labels.of(title(), "screen-title");
        Label text = Labels.wrapped(Messages.get(key + ".text"), "caption");
        VBox titles = Styled.as("titles", new VBox(title, text));
        content.getStyleClass().add("insights-panels");
        page.getStyleClass().add("insights-page");
        page.setId(key.replace('.', '-'));
        page.getChildren().addAll(titles, new ChartNews(context.exports().model()), content);
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        view.getChildren().add(scroll);
        Polling.whileShown(view, model.state().map(State.COMPUTING::equals), model.job()::poll);
        model.state().addListener((observable, before, now) -> show(now));
        model.figures().addListener((observable, before, now) -> fill(now));
        view.sceneProperty().addListener((observable, before, now) -> look());
        show(model.state().get());
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("insights.compute", Feather.PLAY, model::compute)
                        .on("Shortcut+Enter")
                        .when(model.state().map(state -> state == State.STOPPED || state == State.FAILED)),
                Action.of("insights.stop", Feather.X, model.job()::cancel)
                        .on("Esc")
                        .when(model.state().map(State.COMPUTING::equals)),
                Action.told("action.insights.mark", Feather.MOVE, "Left", "Up", "Down", "Right", "Home", "End"),
                Action.told("action.insights.open", Feather.CORNER_DOWN_LEFT, "Enter", "Space"));
    }

    @Override
    public Ikon icon() {
        return icon;
    }

    @Override
    public Node view() {
        return view;
    }

    /** Computes only while the page is in the window. */
    private void look() {
        if (view.getScene() != null) {
            model.look();
        }
    }

    private void fill(Optional<T> figures) {
        if (figures.isPresent()) {
            content.getChildren().setAll(panels.apply(figures.get()));
        }
    }

    private void show(State state) {
        switch (state) {
            case NO_CATALOGUE -> say(Feather.LOADER, "state.opening");
            case EMPTY -> say(Feather.IMAGE, "browse.empty");
            case WAITING, COMPUTING -> {
                say(Feather.LOADER, "insights.computing");
                content.getChildren().setAll(placeholder, strip);
            }
            case STOPPED ->
                placeholder.say(
                        Feather.PAUSE_CIRCLE,
                        Messages.get("insights.stopped"),
                        "",
                        Buttons.labelled(Feather.PLAY, "insights.compute", model::compute));
            case FAILED ->
                placeholder.say(
                        Feather.ALERT_CIRCLE,
                        Messages.get("insights.failed"),
                        model.message().get(),
                        Buttons.labelled(Feather.ROTATE_CW, "state.retry", model::compute));
            case SHOWN -> {}
        }
        if (state != State.SHOWN && state != State.COMPUTING && state != State.WAITING) {
            content.getChildren().setAll(placeholder);
        }
        if (state == State.COMPUTING || state == State.WAITING) {
            look();
        }
    }

    private void say(Ikon symbol, String textKey) {
        placeholder.say(symbol, Messages.get(textKey), Messages.get(textKey + ".text"));
    }
}
