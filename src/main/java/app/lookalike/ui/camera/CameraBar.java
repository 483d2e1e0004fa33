package app.lookalike.ui.camera;

import app.lookalike.base.text.Messages;
import app.lookalike.camera.Camera;
import app.lookalike.ui.camera.CameraViewModel.State;
import app.lookalike.ui.common.control.Shown;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Above the live picture: which camera it is, a choice where there are several, and a sign that it is on. */
final class CameraBar extends HBox {
    private static final double DOT = 5;

    private final CameraViewModel model;
    private final Label name = new Label();
    private final ComboBox<Camera> choice = new ComboBox<>();
    private final Label sign = new Label(Messages.get("camera.on"), new Circle(DOT));

    /** Set while the choice is updated from the model instead of by the user. */
    private boolean following;

    CameraBar(CameraViewModel model) {
        this.model = model;
        getStyleClass().add("camera-bar");
        setMinHeight(USE_PREF_SIZE);
        name.setId("camera-name");
        choice.setId("camera-choice");
        choice.setAccessibleText(Messages.get("camera.choice"));
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Camera camera) {
                return camera == null ? "" : camera.name();
            }

            @Override
            public Camera fromString(String text) {
                throw new UnsupportedOperationException("The choice cannot be edited");
            }
        });
        choice.valueProperty().addListener((observable, before, now) -> {
            if (!following && now != null) {
                model.choose(now);
            }
        });
        sign.setId("camera-sign");
        sign.getStyleClass().add("camera-sign");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(choice, name, space, sign);
        model.state().addListener((observable, before, now) -> follow());
        model.cameras().addListener((observable, before, now) -> follow());
        model.chosen().addListener((observable, before, now) -> follow());
        follow();
    }

    private void follow() {
        following = true;
        State state = model.state().get();
        boolean several = model.cameras().get().size() > 1;
        if (!choice.getItems().equals(model.cameras().get())) {
            choice.setItems(FXCollections.observableArrayList(model.cameras().get()));
        }
        choice.setValue(model.chosen().get().orElse(null));
        Shown.set(choice, several);
        name.setText(
                several || model.cameras().get().isEmpty()
                        ? ""
                        : model.chosen().get().map(Camera::name).orElse(""));
        sign.setVisible(state == State.OPENING || state == State.LIVE);
        following = false;
    }
}
