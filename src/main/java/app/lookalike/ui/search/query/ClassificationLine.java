package app.lookalike.ui.search.query;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.learning.Classification.Prediction;
import app.lookalike.ui.search.model.Attributes;
import app.lookalike.ui.search.model.PictureLabel;
import app.lookalike.ui.search.model.SearchViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * The classification of the picture, such as "Men · Shirts · Navy Blue". Under the pointer or with the focus a label
 * shows its probability and the alternatives; a click searches only among such products, or no longer, or for the same
 * with another value.
 */
final class ClassificationLine extends FlowPane {
    private final SearchViewModel model;

    ClassificationLine(SearchViewModel model) {
        this.model = model;
        getStyleClass().add("classification");
        setId("classification");
        model.classification().labels().addListener((observable, before, now) -> show(now));
        model.values().addListener((observable, before, now) -> setManaged(false)); // another catalogue
        setManaged(false);
        show(model.classification().labels().get());
    }

    /** Once there was something to show, its place is kept: the picture above must not jump. */
    private void show(List<PictureLabel> labels) {
        setVisible(!labels.isEmpty());
        if (labels.isEmpty()) {
            return;
        }
        List<Node> words = new ArrayList<>();
        Label shows = new Label(Messages.get("search.classification"));
        shows.getStyleClass().add("line-name");
        words.add(shows);
        for (PictureLabel label : labels) {
            if (words.size() > 1) {
                words.add(new Label(Messages.get("separator").strip()));
            }
            words.add(button(label));
        }
        getChildren().setAll(words);
        setManaged(true);
    }

    private Button button(PictureLabel label) {
        Button button = new Button(label.label());
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("flat", "small", "picture-label");
        String likely = label.predictions().stream()
                .map(ClassificationLine::inWords)
                .collect(Collectors.joining(Messages.get("separator")));
        boolean filters = canFilter(label);
        String text = filters
                ? Messages.get("search.classification.filter", Attributes.nameInFilter(label.attribute()), likely)
                : Messages.get("search.classification.likely", Attributes.nameInFilter(label.attribute()), likely);
        Tooltip tooltip = new Tooltip(text);
        button.setTooltip(tooltip);
        button.setAccessibleHelp(text);
        button.focusVisibleProperty().addListener((observable, before, now) -> {
            if (now) {
                Bounds at = button.localToScreen(button.getBoundsInLocal());
                tooltip.show(button, at.getMinX(), at.getMaxY());
            } else {
                tooltip.hide();
            }
        });
        if (filters) {
            button.setOnAction(event -> {
                if (QueryLines.canReplace(model, label.attribute())) {
                    choose(button, label);
                } else {
                    filter(label);
                }
            });
        }
        return button;
    }

    private void choose(Button button, PictureLabel label) {
        OtherValues chooser = new OtherValues(model, label.attribute(), label.label());
        boolean filtered = model.options()
                .get()
                .filter()
                .accepted()
                .getOrDefault(label.attribute(), Set.of())
                .stream()
                .anyMatch(label.label()::equalsIgnoreCase);
        chooser.offer(
                Feather.FILTER,
                Messages.get(filtered ? "search.words.onlyNot" : "search.words.only", label.label()),
                () -> filter(label));
        chooser.show(button);
    }

    private void filter(PictureLabel label) {
        model.change(options -> options.within(options.filter().toggled(label.attribute(), label.label())));
    }

    private static String inWords(Prediction prediction) {
        return Messages.get("search.classification.label", prediction.label(), prediction.probability());
    }

    /** Only by a value that occurs in the catalogue. */
    private boolean canFilter(PictureLabel label) {
        Attribute attribute = label.attribute();
        return model.values().get().of(attribute).stream()
                .anyMatch(value -> value.value().equalsIgnoreCase(label.label()));
    }
}
