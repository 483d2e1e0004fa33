package app.lookalike.ui.map;

import app.lookalike.base.text.Messages;
import app.lookalike.service.map.CatalogMap.Trust;
import app.lookalike.ui.common.control.Shown;
import java.util.Optional;
import javafx.scene.control.Label;

/** How far the map can be trusted, in one sentence and a figure. */
final class TrustLine extends Label {
    TrustLine(MapViewModel model) {
        getStyleClass().add("map-trust");
        setId("map-trust");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        model.points().addListener((observable, before, now) -> show(now));
        show(model.points().get());
    }

    private void show(Optional<MapPoints> points) {
        setText(points.map(on -> text(on.map().trust())).orElse(""));
        Shown.set(this, points.isPresent());
    }

    private static String text(Trust trust) {
        return trust.neighbours() == 0
                ? Messages.get("map.trust.unknown")
                : Messages.get("map.trust", trust.kept(), trust.neighbours(), trust.trustworthiness());
    }
}
