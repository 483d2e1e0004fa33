package app.lookalike.ui.search.options;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Ranking;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.search.model.RankingViewModel;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The choice of the ranking: two buttons, or a hint on how to get the second. */
final class RankingChoice extends HBox {
    private final RankingViewModel model;
    private final ToggleButton fashion = new ToggleButton(Messages.get("search.ranking.fashion"));
    private final ToggleButton visual = new ToggleButton(Messages.get("search.ranking.visual"));

    RankingChoice(RankingViewModel model) {
        this.model = model;
        getStyleClass().addAll("option", "ranking-choice");
        ToggleGroup group = new ToggleGroup();
        prepare(fashion, Ranking.FASHION, group);
        fashion.getStyleClass().add("left-pill");
        prepare(visual, Ranking.VISUAL, group);
        visual.getStyleClass().add("right-pill");
        HBox both = new HBox(fashion, visual);
        Label hint = new Label(Messages.get("search.ranking.none"), new FontIcon(Feather.INFO));
        hint.setId("search-ranking-hint");
        hint.setTooltip(new Tooltip(Messages.get("search.ranking.none.hint")));
        hint.setAccessibleHelp(Messages.get("search.ranking.none.hint"));
        BooleanBinding offered = model.best().isEqualTo(Ranking.FASHION);
        Shown.when(both, offered);
        Shown.when(hint, offered.not());
        getChildren().addAll(both, hint);
        model.used().addListener((observable, before, now) -> show());
        show();
    }

    private void prepare(ToggleButton button, Ranking ranking, ToggleGroup group) {
        String key = "search.ranking." + ranking.key();
        button.setId(key.replace('.', '-'));
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Messages.get(key + ".hint")));
        button.setAccessibleHelp(Messages.get(key + ".hint"));
        button.setOnAction(event -> button.setSelected(true)); // a second click would leave none chosen
        button.selectedProperty().addListener((observable, before, now) -> {
            if (now) {
                model.choose(ranking);
            }
        });
    }

    private void show() {
        (model.used().get() == Ranking.FASHION ? fashion : visual).setSelected(true);
    }
}
