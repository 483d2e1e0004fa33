package app.lookalike.ui.search.query;

import app.lookalike.base.text.Messages;
import app.lookalike.service.objects.ProposedObject;
import app.lookalike.service.query.Box;
import app.lookalike.ui.search.model.CompositionViewModel;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/** Frames around the things in the query's picture; a press on one searches by it. */
final class ObjectFrames extends Pane {
    private final ObservableValue<Bounds> picture;
    private final CompositionViewModel model;

    /** @param picture where the picture is, in this node's coordinates */
    ObjectFrames(ObservableValue<Bounds> picture, CompositionViewModel model) {
        this.picture = picture;
        this.model = model;
        getStyleClass().add("object-frames");
        setPickOnBounds(false);
        picture.addListener((observable, before, now) -> requestLayout());
        model.objects().addListener((observable, before, now) -> show(now));
        show(model.objects().get());
    }

    private void show(List<ProposedObject> found) {
        getChildren().setAll(found.stream().map(this::frame).toList());
    }

    private Button frame(ProposedObject object) {
        Button frame = new Button();
        frame.getStyleClass().add("object-frame");
        frame.setAccessibleText(Messages.get("search.objects.one"));
        frame.setTooltip(new Tooltip(Messages.get("search.objects.one")));
        frame.setUserData(object.box());
        frame.setOnAction(event -> model.crop(object.box()));
        return frame;
    }

    @Override
    protected void layoutChildren() {
        Bounds on = picture.getValue();
        getChildren().forEach(child -> {
            Box box = (Box) child.getUserData();
            child.resizeRelocate(
                    on.getMinX() + box.left() * on.getWidth(),
                    on.getMinY() + box.top() * on.getHeight(),
                    box.width() * on.getWidth(),
                    box.height() * on.getHeight());
        });
    }
}
