package app.lookalike.ui.search.options;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.filter.FilterPopover;
import app.lookalike.ui.search.model.SearchViewModel;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** How answers are wanted: by which ranking, how many, how similar at least, among which products, each picture once or as often as it is. */
public final class OptionsBar extends FlowPane {
    private static final double PERCENT = 100;
    private static final double STEP = 5;

    private final SearchViewModel model;
    private final Spinner<Integer> k = new Spinner<>(1, SearchOptions.MAX_K, SearchOptions.DEFAULT.k());
    private final Slider minimum = new Slider(0, PERCENT, 0);
    private final Label minimumText = new Label();
    private final CheckBox collapse = checkBox("search.collapse");
    private final CheckBox self = checkBox("search.self");

    private final FilterPopover values;
    private Button filter = new Button();

    /** While the controls are set from the options, they do not set the options. */
    private boolean showing;

    /** The options of that search. */
    public OptionsBar(SearchViewModel model) {
        this.model = model;
        this.values = new FilterPopover(model.filter());
        getStyleClass().add("options-bar");
        getChildren().addAll(new RankingChoice(model.ranking()), many(), similar(), filter(), collapse, self);
        collapse.selectedProperty()
                .addListener((observable, before, now) -> change(options -> options.withCollapseDuplicates(now)));
        self.selectedProperty()
                .addListener((observable, before, now) -> change(options -> options.withIncludeSelf(now)));
        self.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.asked()
                                .get()
                                .filter(asked -> asked.product().isEmpty())
                                .isPresent(),
                        model.asked()));
        model.options().addListener((observable, before, now) -> show(now));
        show(model.options().get());
    }

    private Node many() {
        k.setId("search-k");
        k.getStyleClass().add(Spinner.STYLE_CLASS_SPLIT_ARROWS_HORIZONTAL);
        k.setAccessibleText(Messages.get("search.k.accessible"));
        k.setTooltip(new Tooltip(Messages.get("search.k.hint")));
        k.valueProperty().addListener((observable, before, now) -> change(options -> options.withK(now)));
        return group(Messages.get("search.k"), k);
    }

    private Node similar() {
        minimum.setId("search-minimum");
        minimum.setBlockIncrement(STEP);
        minimum.setAccessibleText(Messages.get("search.minimum.accessible"));
        minimum.setTooltip(new Tooltip(Messages.get("search.minimum.hint")));
        minimum.valueProperty().addListener((observable, before, now) -> {
            int percent = (int) Math.rint(now.doubleValue());
            change(options -> options.atLeast(percent == 0 ? SearchOptions.ANY : percent / (float) PERCENT));
        });
        minimumText.getStyleClass().add("minimum-text");
        return group(Messages.get("search.minimum"), minimum, minimumText);
    }

    private Node filter() {
        Button button = Buttons.labelled(Feather.FILTER, "search.filter", () -> {});
        button.setOnAction(event -> values.show(button));
        filter = button;
        return button;
    }

    /** Offers the values to filter by. */
    public void filterBy() {
        filter.fire();
    }

    private static CheckBox checkBox(String key) {
        CheckBox box = new CheckBox(Messages.get(key));
        box.setId(key.replace('.', '-'));
        box.setTooltip(new Tooltip(Messages.get(key + ".hint")));
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private static HBox group(String name, Node... controls) {
        Label label = new Label(name);
        label.setMinWidth(USE_PREF_SIZE);
        HBox group = new HBox(label);
        group.getChildren().addAll(controls);
        group.getStyleClass().add("option");
        return group;
    }

    private void change(UnaryOperator<SearchOptions> change) {
        if (!showing) {
            model.change(change);
        }
    }

    private void show(SearchOptions options) {
        showing = true;
        k.getValueFactory().setValue(options.k());
        double percent = Math.max(0, Math.rint(options.minimumSimilarity() * PERCENT));
        if (Math.rint(minimum.getValue()) != percent) { // a slider that is being dragged stays under the pointer
            minimum.setValue(percent);
        }
        minimumText.setText(
                percent == 0 ? Messages.get("search.minimum.any") : Messages.get("search.minimum.percent", percent));
        collapse.setSelected(options.collapseDuplicates());
        self.setSelected(options.includeSelf());
        showing = false;
    }
}
