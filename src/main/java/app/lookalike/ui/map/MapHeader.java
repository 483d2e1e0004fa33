package app.lookalike.ui.map;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.Ranking;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Choice;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** The choices above the map: which vectors, which colours, what is exported. */
final class MapHeader extends FlowPane {
    /** Pixels that both kinds of vectors have room in. */
    private static final double ONE_LINE = 200;

    private final MapViewModel model;
    private final HBox vectors = Styled.as("option", new HBox());
    private final ChoiceBox<Attribute> colours = new ChoiceBox<>();

    /**
     * The header.
     *
     * @param fit shows the whole map
     * @param png asks for a file and writes the picture
     * @param csv asks for a file and writes all places
     */
    MapHeader(MapViewModel model, Runnable fit, Runnable png, Runnable csv) {
        this.model = model;
        getStyleClass().add("map-header");
        colours.setId("map-colours");
        colours.setConverter(names());
        colours.setAccessibleText(Messages.get("map.colourBy"));
        colours.setOnAction(event -> {
            if (colours.getValue() != null
                    && colours.getValue() != model.attribute().get()) {
                model.colourBy(colours.getValue());
            }
        });
        HBox colouring = Styled.as("option", new HBox(new Label(Messages.get("map.colourBy")), colours));
        Button update = Buttons.labelled(Feather.REFRESH_CW, "map.update", model::make);
        HBox buttons = Styled.as(
                "actions",
                new HBox(
                        update,
                        Buttons.icon(Feather.MAXIMIZE, "map.fit", fit),
                        Buttons.icon(Feather.IMAGE, "map.png", png),
                        Buttons.icon(Feather.DOWNLOAD, "map.csvAll", csv)));
        getChildren().addAll(vectors, colouring, buttons);
        Shown.when(update, model.missing().greaterThan(0).and(model.making().not()));
        Shown.when(colouring, model.attributes().map(known -> !known.isEmpty()));
        Shown.when(buttons, model.state().isEqualTo(MapViewModel.State.SHOWN));
        model.offered().addListener((observable, before, now) -> showVectors());
        model.vectors().addListener((observable, before, now) -> showVectors());
        model.attributes().addListener((observable, before, now) -> showColours());
        model.attribute().addListener((observable, before, now) -> colours.setValue(now));
        showVectors();
        showColours();
    }

    private static StringConverter<Attribute> names() {
        return new StringConverter<>() {
            @Override
            public String toString(Attribute attribute) {
                return attribute == null
                        ? ""
                        : Messages.getOr(
                                "search.filter." + attribute.key(), Messages.get("attribute." + attribute.key()));
            }

            @Override
            public Attribute fromString(String text) {
                throw new UnsupportedOperationException("Nothing is typed here");
            }
        };
    }

    private void showVectors() {
        Choice<Ranking> choice = new Choice<>(
                "map.vectors",
                model.offered().get(),
                ranking -> Messages.get("map.vectors." + ranking.key()),
                model::choose);
        choice.setPrefWrapLength(ONE_LINE);
        choice.show(model.vectors().get());
        vectors.getChildren().setAll(new Label(Messages.get("map.vectors")), choice);
        Shown.set(vectors, model.offered().get().size() > 1);
    }

    private void showColours() {
        colours.getItems().setAll(model.attributes().get());
        colours.setValue(model.attribute().get());
    }
}
