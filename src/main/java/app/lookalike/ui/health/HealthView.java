package app.lookalike.ui.health;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.control.Banner;
import app.lookalike.ui.common.control.Placeholder;
import app.lookalike.ui.common.control.Polling;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.WrittenFile;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.insights.InsightsPage;
import app.lookalike.ui.insights.ProductLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The page of what is wrong with the catalogue: the kinds of problems on the left, one of them beside it. */
public final class HealthView extends VBox implements InsightsPage {
    private final HealthViewModel model;
    private final Placeholder nothing = new Placeholder();
    private final HBox kinds;
    private final KindPane pane;

    /** The page. */
    public HealthView(HealthViewModel model, PictureLoader pictures, FilePrompts prompts, ProductLinks links) {
        this.model = model;
        getStyleClass().add("health-view");
        ScrollPane list = scroll(new KindList(model));
        pane = new KindPane(model, pictures, prompts, links);
        ScrollPane detail = scroll(pane);
        list.getStyleClass().add("health-list");
        HBox.setHgrow(detail, Priority.ALWAYS);
        kinds = new HBox(list, detail);
        VBox.setVgrow(kinds, Priority.ALWAYS);
        model.chosen().addListener((observable, before, now) -> detail.setVvalue(0));
        getChildren()
                .addAll(
                        new HealthHeader(model),
                        new Banner(model.message(), model::dismiss),
                        new WrittenFile(model.saved(), model::dismiss),
                        nothing,
                        kinds);
        Polling.whileShown(this, model.looking(), model.job()::poll);
        model.looking().addListener((observable, before, now) -> update());
        model.report().addListener((observable, before, now) -> update());
        model.session().addListener((observable, before, now) -> opened());
        update();
    }

    private static ScrollPane scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    /** Another catalogue was opened while the page is in front. */
    private void opened() {
        update();
        if (getScene() != null) {
            model.shown();
        }
    }

    private void update() {
        boolean looking = model.looking().get();
        boolean found = model.report().get().isPresent();
        Shown.set(kinds, found);
        Shown.set(nothing, !found);
        String key = looking ? "health.looking" : "health.nothing";
        nothing.say(Feather.ACTIVITY, Messages.get(key), Messages.get(key + ".text"));
    }

    @Override
    public String key() {
        return "health.title";
    }

    @Override
    public Ikon icon() {
        return Feather.ACTIVITY;
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>(List.of(
                Action.of("health.look", Feather.REFRESH_CW, model::look)
                        .on("Shortcut+Enter")
                        .when(model.looking().not()),
                Action.of("health.cancel", Feather.X, model.job()::cancel)
                        .on("Esc")
                        .when(model.looking())));
        pane.actions().forEach(action -> actions.add(action.when(model.report().map(Optional::isPresent))));
        return actions;
    }

    @Override
    public void shown() {
        model.shown();
    }
}
