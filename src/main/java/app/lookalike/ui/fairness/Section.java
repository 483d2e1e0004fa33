package app.lookalike.ui.fairness;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.evaluation.fairness.Grouping;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.insights.ProductLinks;
import app.lookalike.ui.insights.chart.FigureText;
import app.lookalike.ui.quality.figure.BarTable;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A part of the page: a title, what it says in a sentence, then figures. */
class Section extends VBox {
    /** @param key of the title; {@code key.text} says what the figures are */
    Section(String key, Object... words) {
        getStyleClass().add("quality-section");
        setId(key.replace('.', '-'));
        Label title = Labels.of(Messages.get(key), "section-title");
        FigureText.wrap(title);
        getChildren().addAll(title, FigureText.hint(Messages.get(key + ".text", words)));
    }

    /**
     * The name of a group, which leads to its products where these can be filtered by it.
     *
     * @param n how many queries or products the figures are of
     */
    static Node name(String grouping, String group, int n, ProductLinks links) {
        String name = Messages.get("fairness.group.counted", nameOf(group), n);
        if (!grouping.equals(Grouping.GENDER.key())) {
            return BarTable.name(name);
        }
        Hyperlink link = new Hyperlink(name);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> links.browse(Attribute.GENDER, group));
        return link;
    }

    /** The name of a group in the language of the window. */
    static String nameOf(String group) {
        return Messages.getOr("fairness.group." + group, group);
    }
}
