package app.lookalike.service.fashion;

import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.attribute.FashionSpace.Section;
import app.lookalike.service.query.RankingWeights;
import java.util.HashMap;
import java.util.Map;

/** What the weights of the fashion ranking mean for the sections of its space. */
public final class SectionWeights {
    /** The weights of the attributes among each other. */
    private static final Map<String, Float> ATTRIBUTES = Map.of("articleType", 1f, "gender", 0.7f, "baseColour", 1f);

    private SectionWeights() {}

    static Map<String, Float> ofAttributes(RankingWeights weights) {
        Map<String, Float> attributes = new HashMap<>();
        ATTRIBUTES.forEach((attribute, weight) -> attributes.put(attribute, weight * weights.attributes()));
        return attributes;
    }

    static Map<Section, Float> ofSections(RankingWeights weights) {
        return Map.of(Section.LOOK, weights.look(), Section.COLOUR, weights.colour());
    }

    /** The weights of all sections, by the names that {@link Position#sections} has. */
    public static Map<String, Float> counting(RankingWeights weights) {
        Map<String, Float> counting = new HashMap<>(ofAttributes(weights));
        ofSections(weights).forEach((section, weight) -> counting.put(section.key(), weight));
        return counting;
    }
}
