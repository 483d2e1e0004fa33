package app.lookalike.ui.search.model;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.learning.Classification;
import app.lookalike.service.learning.Classification.Prediction;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a picture most likely shows, in one respect.
 *
 * @param attribute in which
 * @param predictions the most probable labels, best first, at least one
 */
public record PictureLabel(Attribute attribute, List<Prediction> predictions) {
    public PictureLabel {
        predictions = List.copyOf(predictions);
    }

    /** The most probable label, such as "Shirts". */
    public String label() {
        return predictions.get(0).label();
    }

    /** The gender, the article type and the colour, as far as they were predicted. */
    static List<PictureLabel> of(Classification told) {
        return Stream.of(Attribute.GENDER, Attribute.ARTICLE_TYPE, Attribute.BASE_COLOUR)
                .map(attribute ->
                        new PictureLabel(attribute, told.attributes().getOrDefault(attribute.key(), List.of())))
                .filter(label -> !label.predictions().isEmpty())
                .toList();
    }
}
