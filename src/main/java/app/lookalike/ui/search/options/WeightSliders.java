package app.lookalike.ui.search.options;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.search.model.RankingViewModel;
import app.lookalike.ui.search.model.SearchViewModel;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import org.kordamp.ikonli.feather.Feather;

/** The weights of the fashion ranking, by which results are ordered; these follow while a slider moves. */
final class WeightSliders extends GridPane {
    private static final double PERCENT = 100;
    private static final double STEP = 5;

    private final RankingViewModel model;
    private final Slider attributes = slider("search.weights.attributes");
    private final Slider look = slider("search.weights.look");
    private final Slider colour = slider("search.weights.colour");
    private final Button usual;

    /** While the sliders are set from the weights, they do not set the weights. */
    private boolean showing;

    /** The weights of that search. */
    WeightSliders(SearchViewModel search) {
        this.model = search.ranking();
        getStyleClass().addAll("option-lines", "weight-sliders");
        setId("weight-sliders");
        usual = Buttons.labelled(Feather.ROTATE_CCW, "search.weights.usual", model::weighAsUsual);
        usual.getStyleClass().addAll("flat", "small", "accent");
        Label title = new Label(Messages.get("search.weights"));
        title.setTooltip(new Tooltip(Messages.get("search.weights.hint")));
        title.getStyleClass().add("panel-title");
        add(title, 0, 0, 3, 1);
        addLine("search.weights.attributes", attributes);
        addLine("search.weights.look", look);
        addLine("search.weights.colour", colour);
        add(usual, 0, getRowCount(), 3, 1);
        for (Slider slider : new Slider[] {attributes, look, colour}) {
            slider.valueProperty().addListener((observable, before, now) -> weigh());
        }
        Shown.when(this, model.used().isEqualTo(Ranking.FASHION));
        search.options().addListener((observable, before, now) -> show());
        show();
    }

    private static Slider slider(String key) {
        Slider slider = new Slider(0, PERCENT, 0);
        slider.setId(key.replace('.', '-'));
        slider.setBlockIncrement(STEP);
        slider.setAccessibleText(
                Messages.get("search.weights.accessible", Messages.get(key), Messages.get(key + ".hint")));
        slider.setTooltip(new Tooltip(Messages.get(key + ".hint")));
        return slider;
    }

    private void addLine(String key, Slider slider) {
        Label name = Labels.of(Messages.get(key), "line-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(slider);
        Label percent = Labels.of("", "minimum-text");
        percent.textProperty()
                .bind(slider.valueProperty()
                        .map(value -> Messages.get("search.minimum.percent", Math.rint(value.doubleValue()))));
        addRow(getRowCount(), name, slider, percent);
    }

    private void weigh() {
        if (!showing) {
            model.weigh(new RankingWeights(weight(attributes), weight(look), weight(colour)));
        }
    }

    private static float weight(Slider slider) {
        return (float) (Math.rint(slider.getValue()) / PERCENT);
    }

    private void show() {
        showing = true;
        RankingWeights weights = model.weights();
        show(attributes, weights.attributes());
        show(look, weights.look());
        show(colour, weights.colour());
        usual.setDisable(weights.equals(RankingWeights.DEFAULT));
        showing = false;
    }

    /** A slider that is being dragged stays under the pointer. */
    private static void show(Slider slider, float weight) {
        if (weight(slider) != weight) {
            slider.setValue(weight * PERCENT);
        }
    }
}
