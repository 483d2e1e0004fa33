package app.lookalike.ui.search.options;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.search.model.SearchViewModel;
import atlantafx.base.controls.Popover;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * How results are wanted: by which ranking and weights, how many, how similar at least, each picture once or as often as
 * it is. Results follow while something is changed.
 */
final class OptionsPopover {
    private static final double PERCENT = 100;
    private static final double STEP = 5;

    private final SearchViewModel model;
    private final Spinner<Integer> k = new Spinner<>(1, SearchOptions.MAX_K, SearchOptions.DEFAULT.k());
    private final Slider minimum = new Slider(0, PERCENT, 0);
    private final Label minimumText = new Label();
    private final CheckBox collapse = checkBox("search.collapse");
    private final CheckBox self = checkBox("search.self");
    private final Popover popover;

    /** While the controls are set from the options, they do not set the options. */
    private boolean showing;

    OptionsPopover(SearchViewModel model) {
        this.model = model;
        GridPane lines = Styled.as("option-lines", new GridPane());
        addLine(lines, "search.ranking", new RankingChoice(model.ranking()));
        addLine(lines, "search.k", many());
        addLine(lines, "search.minimum", similar());
        VBox content = new VBox(lines, new WeightSliders(model), collapse, self);
        content.setId("search-options");
        content.getStyleClass().add("search-options");
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
        popover = new Popover(content);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setDetachable(false);
        popover.setAnimated(false); // Escape gives the keyboard back at once
    }

    /** Shows it below that button; a click elsewhere or Escape puts it away. */
    void show(Node owner) {
        popover.setOnHidden(event -> owner.requestFocus());
        popover.show(owner);
    }

    private static void addLine(GridPane lines, String key, Node control) {
        Label name = Labels.of(Messages.get(key), "line-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        lines.addRow(lines.getRowCount(), name, control);
    }

    private Node many() {
        k.setId("search-k");
        k.getStyleClass().add(Spinner.STYLE_CLASS_SPLIT_ARROWS_HORIZONTAL);
        k.setAccessibleText(Messages.get("search.k.accessible"));
        k.setTooltip(new Tooltip(Messages.get("search.k.hint")));
        k.valueProperty().addListener((observable, before, now) -> change(options -> options.withK(now)));
        return k;
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
        return Styled.as("option", new HBox(minimum, minimumText));
    }

    private static CheckBox checkBox(String key) {
        CheckBox box = new CheckBox(Messages.get(key));
        box.setId(key.replace('.', '-'));
        box.setTooltip(new Tooltip(Messages.get(key + ".hint")));
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
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
