package app.lookalike.ui.insights.chart;

import app.lookalike.base.text.Messages;
import app.lookalike.service.insight.chart.ChartFormat;
import app.lookalike.service.insight.chart.ChartTable;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One figure of a page: its title, what it says in words, the chart, and a menu to export it. */
public final class ChartPanel extends VBox {
    private final String title;
    private final MenuButton menu = new MenuButton(Messages.get("insights.export"), new FontIcon(Feather.DOWNLOAD));
    private final Label caption = Labels.wrapped("", "caption");
    private final VBox place = Styled.as("chart-place", new VBox());

    /**
     * A panel without a chart.
     *
     * @param key of its title, and without dots its id
     * @param controls what chooses the chart, between its caption and the chart
     */
    public ChartPanel(String key, Node... controls) {
        title = Messages.get(key);
        getStyleClass().add("chart-panel");
        setId(key.replace('.', '-'));
        Label head = Labels.of(title, "section-title");
        head.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(head, Priority.ALWAYS);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getStyleClass().addAll("small", "chart-menu");
        menu.setAccessibleText(Messages.get("insights.export.of", title));
        HBox header = Styled.as("chart-header", new HBox(head, menu));
        getChildren().addAll(header, caption);
        getChildren().addAll(controls);
        getChildren().add(place);
        say("");
        Shown.set(menu, false);
    }

    /** Its title. */
    public String title() {
        return title;
    }

    /** Says this above the chart. */
    public void say(String words) {
        caption.setText(words);
        Shown.set(caption, !words.isEmpty());
    }

    /**
     * Shows a chart.
     *
     * @param table the figures behind it
     * @param below what belongs to it but is not exported
     */
    public void show(Region chart, Supplier<ChartTable> table, ChartExports exports, Node... below) {
        show(chart, chart, table, exports, below);
    }

    /**
     * Shows a chart within something else, such as a pane that scrolls.
     *
     * @param shown where the chart is
     */
    public void show(Region shown, Region chart, Supplier<ChartTable> table, ChartExports exports, Node... below) {
        place.getChildren().setAll(shown);
        place.getChildren().addAll(List.of(below));
        menu.getItems().clear();
        for (ChartFormat format : ChartFormat.values()) {
            MenuItem item = new MenuItem(Messages.get("insights.export." + format.extension()));
            item.setId(getId() + "-" + format.extension());
            item.setOnAction(event -> exports.export(chart, title, table.get(), format));
            menu.getItems().add(item);
        }
        Shown.set(menu, true);
    }

    /** Says why there is no chart. */
    public void showNone(String why) {
        place.getChildren().setAll(FigureText.hint(why));
        Shown.set(menu, false);
    }
}
