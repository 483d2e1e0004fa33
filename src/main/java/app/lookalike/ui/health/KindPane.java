package app.lookalike.ui.health;

import app.lookalike.base.text.Messages;
import app.lookalike.service.health.Finding;
import app.lookalike.service.health.HealthSection;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.control.TileFlow;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.insights.ProductLinks;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The problems of one kind: what they do to the search, how they are found, examples, and what can be done. */
final class KindPane extends VBox {
    private static final double MIN_TILE = 168;
    private static final double MAX_TILE = 240;
    private static final double GAP = 12;

    /** So many more with each step; what is far down is better looked at in Browse. */
    private static final int STEP = 24;

    private final HealthViewModel model;
    private final PictureLoader pictures;
    private final FilePrompts prompts;
    private final ProductLinks links;
    private final Label title = Labels.of("", "section-title");
    private final Label effect = Labels.wrapped("", "health-effect");
    private final Label rule = Labels.wrapped("", "hint");
    private final Button browse = Buttons.labelled(Feather.GRID, "health.browse", this::browse);
    private final Button export = Buttons.labelled(Feather.DOWNLOAD, "health.export", this::export);
    private final Button ignoreAll = Buttons.labelled(Feather.EYE_OFF, "health.ignoreAll", this::ignoreAll);
    private final ToggleButton ignored = new ToggleButton(null, new FontIcon(Feather.EYE));
    private final TileFlow tiles = new TileFlow(MIN_TILE, MAX_TILE, GAP, Integer.MAX_VALUE);
    private final Button more = Buttons.labelled(Feather.CHEVRON_DOWN, "health.more", this::showMore);
    private int most = STEP;

    KindPane(HealthViewModel model, PictureLoader pictures, FilePrompts prompts, ProductLinks links) {
        this.model = model;
        this.pictures = pictures;
        this.prompts = prompts;
        this.links = links;
        getStyleClass().add("health-detail");
        title.setWrapText(true);
        ignored.setId("health-ignored");
        ignored.setOnAction(event -> show());
        FlowPane actions = Styled.as("health-actions", new FlowPane(browse, export, ignoreAll, ignored));
        getChildren().addAll(title, effect, rule, actions, tiles, more);
        model.chosen().addListener((observable, before, now) -> another());
        model.report().addListener((observable, before, now) -> show());
        show();
    }

    /** What can be done with the problems that are shown. */
    List<Action> actions() {
        return List.of(
                Action.of("health.browse", Feather.GRID, this::browse).when(browse.visibleProperty()),
                Action.of("health.export", Feather.DOWNLOAD, this::export)
                        .on("Shortcut+S")
                        .when(export.visibleProperty()),
                Action.of("health.ignoreAll", Feather.EYE_OFF, this::ignoreAll).when(ignoreAll.visibleProperty()));
    }

    private void another() {
        most = STEP;
        ignored.setSelected(false);
        show();
    }

    private void showMore() {
        most += STEP;
        show();
    }

    private void show() {
        HealthSection section = model.section().orElse(null);
        CatalogSession session = model.session().get().orElse(null);
        if (section == null || session == null) {
            tiles.setTiles(List.of());
            return;
        }
        boolean looked = section.notLooked().isEmpty();
        title.setText(section.kind().title());
        effect.setText(looked ? section.kind().effect() : section.notLooked());
        rule.setText(section.kind().rule());
        if (section.ignored().isEmpty()) {
            ignored.setSelected(false);
        }
        ignored.setText(Messages.get("health.showIgnored", section.ignored().size()));
        Shown.set(ignored, !section.ignored().isEmpty());
        boolean any = !section.open().isEmpty() && !ignored.isSelected();
        Shown.set(browse, any && !section.products().isEmpty());
        Shown.set(export, any || !section.ignored().isEmpty());
        Shown.set(ignoreAll, any);
        List<Finding> shown = ignored.isSelected() ? section.ignored() : section.open();
        tiles.setTiles(shown.stream()
                .limit(most)
                .map(finding -> new FindingCard(session, pictures, finding, links, decision(finding)))
                .toList());
        Shown.set(more, shown.size() > most);
    }

    private Button decision(Finding finding) {
        return ignored.isSelected()
                ? Buttons.icon(Feather.EYE, "health.takeBack", () -> model.show(List.of(finding)))
                : Buttons.icon(Feather.EYE_OFF, "health.ignore", () -> model.ignore(List.of(finding)));
    }

    private void browse() {
        model.section().ifPresent(section -> links.browse(section.kind().title(), section.products()));
    }

    private void ignoreAll() {
        model.section().ifPresent(section -> model.ignore(section.open()));
    }

    private void export() {
        model.section()
                .flatMap(section -> prompts.newTable(section.kind().title()))
                .ifPresent(model::export);
    }
}
