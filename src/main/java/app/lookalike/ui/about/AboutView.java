package app.lookalike.ui.about;

import app.lookalike.base.text.Messages;
import app.lookalike.service.support.Versions;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
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
        VBox content = Styled.as("about", new VBox());
        setId("about");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Label name = Styled.as(
                "brand",
                new Label(Messages.get("about.version", Versions.ofLookalike()), new FontIcon(Feather.LAYERS)));
        content.getChildren()
                .addAll(
                        name,
                        Labels.wrapped(Messages.get("about.text")),
                        Labels.wrapped(Messages.get("about.licence")));
        for (Notice.Section section : Notice.ofProgram()) {
            Label heading = Labels.wrapped(section.heading());
            heading.getStyleClass().add("section-title");
            GridPane parts = Styled.as("lines", new GridPane());
            ColumnConstraints licences = new ColumnConstraints();
            licences.setMinWidth(USE_PREF_SIZE);
            ColumnConstraints names = new ColumnConstraints();
            names.setHgrow(Priority.ALWAYS);
            parts.getColumnConstraints().addAll(licences, names);
            section.parts().forEach(part -> {
                Label licence = Labels.wrapped(part.licence());
                licence.getStyleClass().add("line-name");
                licence.setPrefWidth(LICENCE_WIDTH);
                GridPane.setValignment(licence, VPos.TOP);
                parts.addRow(parts.getRowCount(), licence, Labels.wrapped(part.names()));
            });
            content.getChildren().addAll(heading, parts);
        }
    }
}
