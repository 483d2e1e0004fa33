package app.lookalike.service.health;

import app.lookalike.base.text.EditDistance;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values that are most likely misspelled: written like a more frequent one but for case, spaces, hyphens and accents, or
 * one mistake (in long words two) away from one that is far more frequent. Shirts and Skirts are as near as that, so
 * how far was chosen by the words of Kaggle's catalogue. Values with digits are left out: 2017 is no misspelling of 2012.
 */
final class VocabularyCheck {
    static final int TIMES = 30;

    /** The same where no more than two products have it: of a few products none is thirty times as frequent. */
    static final int TIMES_OF_FEW = 10;

    private static final int FEW = 2;

    /** In shorter words, one letter makes another word: Hat and Bat. */
    private static final int LEAST_LENGTH = 5;

    /** From this length on, two mistakes still leave no doubt. */
    private static final int LONG = 9;

    /** With more values an attribute is no vocabulary, but free text, which takes quadratic time, too. */
    private static final int MOST_VALUES = 2_000;

    private final Attribute attribute;
    private final Map<String, List<String>> ids = new TreeMap<>();

    private VocabularyCheck(Attribute attribute, List<Product> products) {
        this.attribute = attribute;
        for (Product product : products) {
            product.attribute(attribute).ifPresent(value -> ids.computeIfAbsent(value, v -> new ArrayList<>())
                    .add(product.id()));
        }
    }

    static void run(List<Product> products, Findings findings) {
        boolean labelled = false;
        for (Attribute attribute : Attribute.values()) {
            VocabularyCheck check = new VocabularyCheck(attribute, products);
            labelled |= !check.ids.isEmpty();
            if (check.ids.size() <= MOST_VALUES && !attribute.hasSeveral()) {
                check.run(findings);
            }
        }
        if (!labelled) {
            findings.skip(Messages.get("health.noLabels"), HealthKind.TYPO, HealthKind.SINGLETON);
        }
    }

    private void run(Findings findings) {
        ids.forEach((value, products) -> {
            String meant = meant(value);
            if (meant != null) {
                String detail = Messages.get(
                        "health.detail.typo", attribute.key(), value, products.size(), meant, count(meant));
                findings.add(new Finding(HealthKind.TYPO, subject(value), products, detail));
            } else if (products.size() == 1 && ids.size() > 1) {
                String detail = Messages.get("health.detail.singleton", attribute.key(), value);
                findings.add(new Finding(HealthKind.SINGLETON, subject(value), products, detail));
            }
        });
    }

    private String subject(String value) {
        return attribute.key() + "=" + value;
    }

    private int count(String value) {
        return ids.getOrDefault(value, List.of()).size();
    }

    /** The more frequent value that it should be; null where it is most likely as it should be. */
    private @Nullable String meant(String value) {
        if (value.chars().anyMatch(Character::isDigit)) {
            return null;
        }
        Optional<String> meant = ids.keySet().stream()
                .filter(other -> count(other) > count(value) && isMeant(value, other))
                .max(Comparator.comparingInt(this::count));
        return meant.orElse(null);
    }

    private boolean isMeant(String value, String other) {
        String written = plain(value);
        String known = plain(other);
        if (written.equals(known)) {
            return true;
        }
        int length = Math.min(written.length(), known.length());
        int allowed = length < LEAST_LENGTH ? 0 : length < LONG ? 1 : 2;
        return allowed > 0
                && count(other) >= (count(value) <= FEW ? TIMES_OF_FEW : TIMES) * count(value)
                && Math.abs(written.length() - known.length()) <= allowed
                && EditDistance.between(written, known) <= allowed;
    }

    /** Letters only, without case and accents. */
    private static String plain(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
