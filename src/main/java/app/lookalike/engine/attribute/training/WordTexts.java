package app.lookalike.engine.attribute.training;

import app.lookalike.engine.attribute.training.TrainingSet.Labelling;
import app.lookalike.engine.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What somebody might say of a product: some words of its name, some of its labels, or both. People use few words, names
 * have many, so from none to most of them are left out.
 */
final class WordTexts {
    /** How often only words of labels are said, and how often those of both. */
    private static final float LABELS = 0.35f;

    private static final float BOTH = 0.2f;

    private final WordSet set;
    private final Random random;
    private final Map<String, List<List<String>>> labels = new LinkedHashMap<>();

    WordTexts(WordSet set, Random random) {
        this.set = set;
        this.random = random;
        set.attributes()
                .forEach((name, labelling) -> labels.put(
                        name, labelling.labels().stream().map(Words::stems).toList()));
    }

    /** At least one word, if the product has any. */
    List<String> draw(int product) {
        List<String> name = set.names().get(product);
        float kind = name.isEmpty() ? 0 : random.nextFloat();
        List<String> said = new ArrayList<>();
        if (kind < LABELS + BOTH) {
            said.addAll(labels(product));
        }
        if (kind >= LABELS) {
            said.addAll(some(name));
        }
        return said;
    }

    private List<String> some(List<String> words) {
        // The square makes short texts as frequent as people make them.
        float part = random.nextFloat();
        List<String> kept =
                words.stream().filter(word -> random.nextFloat() < part).toList();
        return kept.isEmpty() ? List.of(words.get(random.nextInt(words.size()))) : kept;
    }

    private List<String> labels(int product) {
        List<List<String>> known = new ArrayList<>();
        for (Map.Entry<String, Labelling> attribute : set.attributes().entrySet()) {
            int label = attribute.getValue().of()[product];
            if (label >= 0) {
                known.add(labels.getOrDefault(attribute.getKey(), List.of()).get(label));
            }
        }
        if (known.isEmpty()) {
            return List.of();
        }
        float part = random.nextFloat();
        List<String> said = new ArrayList<>();
        known.forEach(words -> said.addAll(random.nextFloat() < part ? words : List.of()));
        return said.isEmpty() ? known.get(random.nextInt(known.size())) : said;
    }
}
