package app.lookalike.ui.map;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Styled;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;

/** The colours of the map and what they mean; each value can be hidden. */
final class LegendPane extends VBox {
    private static final double DOT = 6;

    private final MapSelection selection;
    private final VBox lines = Styled.as("map-legend-lines", new VBox());
    private final List<CheckBox> boxes = new ArrayList<>();

    LegendPane(MapSelection selection) {
        this.selection = selection;
        getStyleClass().add("map-legend");
        setId("map-legend");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox all = new HBox(
                Buttons.labelled(Feather.EYE, "map.showAll", () -> selection.showAll(true)),
                Buttons.labelled(Feather.EYE_OFF, "map.showNone", () -> selection.showAll(false)));
        all.getChildren().forEach(button -> button.getStyleClass().addAll("small", "flat"));
        all.getStyleClass().add("actions");
        getChildren().addAll(scroll, all);
        selection.colouring().addListener((observable, before, now) -> rebuild(now));
        selection.changes().addListener((observable, before, now) -> update());
        rebuild(selection.colouring().get());
    }

    private void rebuild(Colouring colouring) {
        boxes.clear();
        lines.getChildren().clear();
        for (int i = 0; i < colouring.groups().size(); i++) {
            lines.getChildren().add(line(i, colouring.groups().get(i)));
        }
        update();
    }

    private HBox line(int index, Colouring.Group group) {
        Circle dot = new Circle(DOT, Color.rgb(group.rgb() >> 16 & 0xff, group.rgb() >> 8 & 0xff, group.rgb() & 0xff));
        dot.getStyleClass().add("map-dot");
        CheckBox box = new CheckBox(group.name());
        box.setMnemonicParsing(false);
        box.setGraphic(dot);
        box.setAccessibleText(Messages.get("map.legend.accessible", group.name(), group.count()));
        box.setOnAction(event -> selection.show(index, box.isSelected()));
        box.setMinWidth(0);
        boxes.add(box);
        Label count = new Label(Messages.get("map.count", group.count()));
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("map-count");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new HBox(box, space, count);
    }

    private void update() {
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).setSelected(selection.isShown(i));
        }
    }
}
