package app.lookalike.service.fashion;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.attribute.FashionHead;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which of a head's labels a text is, whatever its case. Never changes. */
public final class LabelPositions {
    private final Map<String, Map<String, Integer>> positions = new HashMap<>();

    /** The labels that the head knows. */
    public LabelPositions(FashionHead head) {
        for (String attribute : head.attributes()) {
            Map<String, Integer> ofLabel = new HashMap<>();
            List<String> labels = head.labels(attribute);
            for (int i = 0; i < labels.size(); i++) {
                ofLabel.putIfAbsent(labels.get(i).toLowerCase(Locale.ROOT), i);
            }
            positions.put(attribute, ofLabel);
        }
    }

    /** The position of a product's label; -1 where it has none that the head knows. */
    public int of(Product product, String attribute) {
        return Attribute.ofKey(attribute)
                .flatMap(product::attribute)
                .map(text -> of(text, attribute))
                .orElse(-1);
    }

    /** The position of a label; -1 where the head does not know it. */
    public int of(String text, String attribute) {
        return positions.getOrDefault(attribute, Map.of()).getOrDefault(text.toLowerCase(Locale.ROOT), -1);
    }
}
