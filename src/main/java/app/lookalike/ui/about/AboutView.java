package app.lookalike.ui.about;

import app.lookalike.base.text.Messages;
import app.lookalike.service.support.Versions;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which version this is, what it does and promises, and the licences of all its parts. */
public final class AboutView extends ScrollPane {
    private static final double LICENCE_WIDTH = 170;

    /** Reads the information about the program. */
    public AboutView() {
        VBox content = new VBox();
        content.getStyleClass().add("about");
        setId("about");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Label name = new Label(Messages.get("about.version", Versions.ofLookalike()), new FontIcon(Feather.LAYERS));
        name.getStyleClass().add("brand");
        content.getChildren().addAll(name, wrapped(Messages.get("about.text")), wrapped(Messages.get("about.licence")));
        for (Notice.Section section : Notice.ofProgram()) {
            Label heading = wrapped(section.heading());
            heading.getStyleClass().add("section-title");
            GridPane parts = new GridPane();
            parts.getStyleClass().add("lines");
            ColumnConstraints licences = new ColumnConstraints();
            licences.setMinWidth(USE_PREF_SIZE);
            ColumnConstraints names = new ColumnConstraints();
            names.setHgrow(Priority.ALWAYS);
            parts.getColumnConstraints().addAll(licences, names);
            section.parts().forEach(part -> {
                Label licence = wrapped(part.licence());
                licence.getStyleClass().add("line-name");
                licence.setPrefWidth(LICENCE_WIDTH);
                GridPane.setValignment(licence, VPos.TOP);
                parts.addRow(parts.getRowCount(), licence, wrapped(part.names()));
            });
            content.getChildren().addAll(heading, parts);
        }
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
