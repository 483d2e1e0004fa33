package app.lookalike.ui.search;

import app.lookalike.service.Query;
import app.lookalike.ui.common.Buttons;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.Messages;
import app.lookalike.ui.common.PictureLoader;
import app.lookalike.ui.common.PicturePlate;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is looked for: the picture, the ways to choose another one, and what the catalogue says of it. */
final class QueryPanel extends VBox {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    private static final int PICTURE_SIDE = 960;

    private final PicturePlate picture;
    private final StackPane dropZone;
    private final Label hint = new Label(Messages.get("search.drop"));
    private final Label name = new Label();
    private final GridPane lines = new GridPane();
    private final Button camera;

    QueryPanel(SearchViewModel model, PictureLoader loader, Runnable open, Runnable paste, Runnable takePicture) {
        getStyleClass().add("query-panel");
        picture = new PicturePlate(loader, PICTURE_SIDE);
        dropZone = new StackPane(picture);
        dropZone.getStyleClass().add("drop-zone");
        dropZone.setId("drop-zone");
        VBox.setVgrow(dropZone, Priority.ALWAYS);
        hint.getStyleClass().add("hint");
        name.getStyleClass().add("query-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        lines.getStyleClass().add("lines");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().addAll(new ColumnConstraints(), values);
        camera = Buttons.icon(Feather.CAMERA, "search.camera", takePicture);
        camera.setVisible(false);
        camera.setManaged(false);
        getChildren().addAll(header(model), dropZone, buttons(model, open, paste, camera), hint, name, lines);
        model.asked().addListener((observable, before, now) -> show(model));
        show(model);
    }

    private static HBox header(SearchViewModel model) {
        Label title = new Label(Messages.get("search.query"));
        title.getStyleClass().add("panel-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button back = Buttons.icon(Feather.ARROW_LEFT, "search.back", model::back);
        back.disableProperty().bind(model.canGoBack().not());
        Button forward = Buttons.icon(Feather.ARROW_RIGHT, "search.forward", model::forward);
        forward.disableProperty().bind(model.canGoForward().not());
        HBox header = new HBox(title, space, back, forward);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private static HBox buttons(SearchViewModel model, Runnable open, Runnable paste, Button camera) {
        Button random = Buttons.labelled(Feather.SHUFFLE, "search.random", model::random);
        random.getStyleClass().add("accent");
        Button opens = Buttons.labelled(Feather.FOLDER, "search.open", open);
        Button pastes = Buttons.icon(Feather.CLIPBOARD, "search.paste", paste);
        for (Button button : List.of(pastes, camera)) {
            button.getStyleClass().remove("flat");
            button.setMinWidth(USE_PREF_SIZE);
        }
        HBox buttons = new HBox(random, opens, pastes, camera);
        for (Button button : List.of(random, opens)) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        buttons.getStyleClass().add("actions");
        return buttons;
    }

    /** Offers the camera from now on. */
    void showCamera() {
        camera.setVisible(true);
        camera.setManaged(true);
    }

    /** Shows that a picture is being dragged over the window. */
    void setDropping(boolean dropping) {
        dropZone.pseudoClassStateChanged(DROPPING, dropping);
        hint.setText(Messages.get(dropping ? "search.dropNow" : "search.drop"));
    }

    private void show(SearchViewModel model) {
        lines.getChildren().clear();
        name.setText("");
        if (model.asked().get().isEmpty() || model.session().isEmpty()) {
            picture.clear();
            return;
        }
        CatalogSession session = model.session().get();
        SearchViewModel.Asked asked = model.asked().get().get();
        asked.product().ifPresent(product -> {
            picture.show(session, product);
            name.setText(product.displayName());
            Attributes.linesOf(product).forEach(this::addLine);
        });
        if (asked.query() instanceof Query.ByPicture photo) {
            picture.show(photo.image(), photo.label());
            name.setText(photo.label());
            String size = Messages.get(
                    "query.pixels", photo.image().width(), photo.image().height());
            Map.of(Messages.get("query.size"), size).forEach(this::addLine);
        }
    }

    private void addLine(String key, String value) {
        Label name = new Label(key);
        name.getStyleClass().add("line-name");
        name.setMinWidth(USE_PREF_SIZE);
        Label text = new Label(value);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("line-value");
        lines.addRow(lines.getRowCount(), name, text);
        GridPane.setValignment(name, VPos.TOP);
    }
}
