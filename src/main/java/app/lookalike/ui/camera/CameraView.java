package app.lookalike.ui.camera;

import app.lookalike.base.text.Messages;
import app.lookalike.camera.Camera;
import app.lookalike.camera.Frame;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.ui.camera.CameraViewModel.State;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Placeholder;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.picture.FxImages;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The camera panel: the live picture as in a mirror, then the picture taken as it will be searched by. */
public final class CameraView extends VBox {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 400;
    private static final KeyCodeCombination CAPTURE = new KeyCodeCombination(KeyCode.SPACE);
    private static final KeyCodeCombination USE = new KeyCodeCombination(KeyCode.ENTER);

    private final CameraViewModel model;
    private final Preview preview = new Preview();
    private final ImageView picture = new ImageView();
    private final Placeholder panel = new Placeholder();
    private final CameraBar bar;
    private final Label note = Labels.of("", "hint");
    private final HBox actions = Styled.as("actions", new HBox());
    private final Button capture;
    private final Button retake;
    private final Button use;
    private final Button retry;

    /** Held here, since a timer runs only while it is started. */
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            look();
        }
    };

    /** A panel for that camera. */
    public CameraView(CameraViewModel model) {
        this.model = model;
        getStyleClass().add("camera-view");
        bar = new CameraBar(model);
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        picture.setId("camera-picture");
        panel.setId("camera-state");
        StackPane stage = Styled.as("camera-stage", new StackPane(picture, panel));
        stage.setMinSize(WIDTH, HEIGHT);
        stage.setMaxSize(WIDTH, HEIGHT);
        capture = Buttons.labelled(Feather.CAMERA, "camera.capture", model::capture);
        capture.getStyleClass().add("accent");
        retake = Buttons.labelled(Feather.ROTATE_CCW, "camera.retake", model::retry);
        use = Buttons.labelled(Feather.SEARCH, "camera.use", model::use);
        use.setDefaultButton(true);
        retry = Buttons.labelled(Feather.ROTATE_CW, "camera.retry", model::retry);
        retry.getStyleClass().add("accent");
        getChildren().addAll(bar, stage, actions);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.setPreview(preview::offer);
        model.state().addListener((observable, before, now) -> show(now));
        show(model.state().get());
    }

    /** Once for every frame of the window. */
    private void look() {
        model.poll();
        if (model.state().get() == State.LIVE) {
            preview.take().ifPresent(picture::setImage);
        }
    }

    private void keyPressed(KeyEvent event) {
        if (CAPTURE.match(event)) {
            model.capture();
            event.consume();
        } else if (USE.match(event)) {
            model.use();
            event.consume();
        }
    }

    private void show(State state) {
        if (state == State.OFF) {
            timer.stop();
            picture.setImage(null);
        } else {
            timer.start();
        }
        boolean live = state == State.LIVE;
        boolean captured = state == State.CAPTURED;
        picture.setVisible(live || captured);
        picture.setScaleX(live ? -1 : 1);
        panel.setVisible(!live && !captured);
        switch (state) {
            case OFF -> offer("");
            case CHOOSING -> {
                panel.say(Feather.CAMERA, Messages.get("camera.choosing"), "");
                offer("camera.note");
            }
            case OPENING -> {
                preview.take(); // what the camera before left there
                picture.setImage(null);
                panel.say(Feather.CAMERA, Messages.get("camera.opening", nameOfCamera()), "");
                offer("camera.note");
            }
            case LIVE -> {
                picture.setAccessibleText(Messages.get("camera.live.accessible", nameOfCamera()));
                offer("camera.note", capture);
            }
            case CAPTURED -> {
                model.captured().ifPresent(this::freeze);
                offer("camera.note.captured", retake, use);
            }
            case FAILED ->
                model.failure().get().ifPresent(failure -> {
                    panel.say(
                            Feather.CAMERA_OFF, Messages.get("camera.failed." + failure.problem()), failure.message());
                    offer("", retry);
                });
        }
    }

    private void freeze(Frame taken) {
        picture.setImage(FxImages.of(new RgbImage(taken.width(), taken.height(), taken.pixels())));
        picture.setAccessibleText(Messages.get("camera.captured.accessible"));
    }

    private String nameOfCamera() {
        return model.chosen().get().map(Camera::name).orElse("");
    }

    /** The last button is the default one in the current state. */
    private void offer(String noteKey, Button... buttons) {
        note.setText(noteKey.isEmpty() ? "" : Messages.get(noteKey));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        actions.getChildren().setAll(note, space);
        actions.getChildren().addAll(buttons);
        if (buttons.length > 0) {
            ((Node) buttons[buttons.length - 1]).requestFocus();
        }
    }
}
