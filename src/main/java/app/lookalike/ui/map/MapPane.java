package app.lookalike.ui.map;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Placeholder;
import app.lookalike.ui.common.control.Shown;
import java.util.OptionalInt;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The map with the card of the product that is pointed at, or why there is no map. */
final class MapPane extends Region {
    private static final double GAP = 16;

    private final MapViewModel model;
    private final MapCanvas canvas;
    private final HoverCard card;
    private final Placeholder placeholder = new Placeholder();
    private final Button make;

    MapPane(MapViewModel model, MapCanvas canvas, HoverCard card) {
        this.model = model;
        this.canvas = canvas;
        this.card = card;
        make = Buttons.labelled(Feather.MAP, "map.make", model::make);
        make.getStyleClass().add("accent");
        Shown.when(make, model.making().not());
        Shown.set(card, false);
        getChildren().addAll(canvas, placeholder, card);
        canvas.pointed().addListener((observable, before, now) -> point(now));
        canvas.viewport().addListener((observable, before, now) -> requestLayout());
        model.state().addListener((observable, before, now) -> update());
        update();
    }

    private void point(OptionalInt point) {
        model.points()
                .get()
                .ifPresent(on -> point.ifPresent(which -> model.session()
                        .ifPresent(session -> card.show(session, on.products().get(which)))));
        Shown.set(card, point.isPresent());
        requestLayout();
    }

    private void update() {
        switch (model.state().get()) {
            case NO_CATALOGUE, LOOKING -> say(Feather.LOADER, "map.looking");
            case NOTHING_INDEXED -> say(Feather.CLOCK, "map.nothingIndexed");
            case READY -> say(Feather.MAP, "map.ready", make);
            case SHOWN -> {}
        }
        boolean shown = model.state().get() == MapViewModel.State.SHOWN;
        Shown.set(canvas, shown);
        Shown.set(placeholder, !shown);
    }

    private void say(Feather icon, String key, Node... buttons) {
        placeholder.say(icon, Messages.get(key), Messages.get(key + ".text"), buttons);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        layoutInArea(placeholder, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
        if (card.isVisible()) {
            placeCard();
        }
    }

    /** Beside the point, on the side with more room. */
    private void placeCard() {
        MapPoints points = model.points().get().orElse(null);
        int point = canvas.pointed().get().orElse(-1);
        if (points == null || point < 0) {
            return;
        }
        double x = canvas.viewport().get().x(points.x(point));
        double y = canvas.viewport().get().y(points.y(point));
        double width = card.prefWidth(-1);
        double height = card.prefHeight(width);
        double left = x > getWidth() / 2 ? x - width - GAP : x + GAP;
        double top = Math.max(GAP / 2, Math.min(getHeight() - height - GAP / 2, y - height / 2));
        card.resizeRelocate(Math.rint(left), Math.rint(top), width, height);
    }
}
