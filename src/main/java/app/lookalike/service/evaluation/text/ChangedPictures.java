package app.lookalike.service.evaluation.text;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.text.TextReport.ChangeScore;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.search.SearchableCatalog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pictures together with words that replace one value, such as "but red". The new value is drawn among those for which
 * there are enough products with it and the other values of the query's product.
 */
public final class ChangedPictures {
    private static final List<Attribute> REPLACED =
            List.of(Attribute.BASE_COLOUR, Attribute.GENDER, Attribute.ARTICLE_TYPE);

    private static final int FIRST = 5;

    private record Change(Product like, Attribute attribute, String value) {
        /** How a person would say it. */
        String text() {
            return (attribute == Attribute.GENDER ? "for " : "but ") + value;
        }
    }

    private record Outcome(Change change, double wanted, double kept, double both) {
        static Outcome of(Change change, List<Product> answers) {
            double wanted = 0;
            double kept = 0;
            double both = 0;
            for (Product answer : answers) {
                boolean isWanted = answer.attribute(change.attribute()).equals(Optional.of(change.value()));
                long same = REPLACED.stream()
                        .filter(attribute -> attribute != change.attribute()
                                && answer.attribute(attribute)
                                        .equals(change.like().attribute(attribute)))
                        .count();
                int others = REPLACED.size() - 1;
                wanted += isWanted ? 1.0 / FIRST : 0;
                kept += (double) same / others / FIRST;
                both += isWanted && same == others ? 1.0 / FIRST : 0;
            }
            return new Outcome(change, wanted, kept, both);
        }
    }

    private final SearchableCatalog catalog;
    private final Set<String> left;
    private final List<Change> changes = new ArrayList<>();
    private final Progress progress;

    /**
     * Draws changes.
     *
     * @param queries products to ask for; none of them is answered
     * @param products all
     * @param many how many changes
     * @param seed the same draws the same
     */
    public ChangedPictures(
            SearchableCatalog catalog,
            List<Product> queries,
            List<Product> products,
            int many,
            long seed,
            Progress progress) {
        this.catalog = catalog;
        this.progress = progress;
        this.left = new HashSet<>();
        queries.forEach(product -> left.add(product.id()));
        Map<List<String>, Integer> counts = new HashMap<>();
        Map<Attribute, Set<String>> values = new HashMap<>();
        for (Product product : products) {
            if (!left.contains(product.id())) {
                counts.merge(key(product, REPLACED.get(0), value(product, REPLACED.get(0))), 1, Integer::sum);
                REPLACED.forEach(attribute -> product.attribute(attribute)
                        .ifPresent(value -> values.computeIfAbsent(attribute, a -> new TreeSet<>())
                                .add(value)));
            }
        }
        List<Product> order = new ArrayList<>(queries);
        order.sort((one, other) -> one.id().compareTo(other.id()));
        Random random = new Random(seed);
        Collections.shuffle(order, random);
        for (int i = 0; i < order.size() && changes.size() < many; i++) {
            Product like = order.get(i);
            Attribute attribute = REPLACED.get(changes.size() % REPLACED.size());
            List<String> possible = values.getOrDefault(attribute, Set.of()).stream()
                    .filter(value -> !value.equals(value(like, attribute))
                            && !value.equalsIgnoreCase("NA")
                            && counts.getOrDefault(key(like, attribute, value), 0) >= FIRST)
                    .toList();
            if (REPLACED.stream().allMatch(a -> like.attribute(a).isPresent()) && !possible.isEmpty()) {
                changes.add(new Change(like, attribute, possible.get(random.nextInt(possible.size()))));
            }
        }
    }

    private static String value(Product product, Attribute attribute) {
        return product.attribute(attribute).orElse("");
    }

    private static List<String> key(Product product, Attribute replaced, String value) {
        return REPLACED.stream()
                .map(attribute -> attribute == replaced ? value : value(product, attribute))
                .toList();
    }

    /** The figures of both ways, by attribute and for all; none if nothing can be replaced. */
    public List<ChangeScore> scores() {
        List<Outcome> words = outcomes(true);
        List<Outcome> filter = outcomes(false);
        List<ChangeScore> scores = new ArrayList<>();
        add(scores, "all", words, filter);
        for (Attribute attribute : REPLACED) {
            add(scores, attribute.key(), of(attribute, words), of(attribute, filter));
        }
        return scores;
    }

    private static List<Outcome> of(Attribute attribute, List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.change().attribute() == attribute)
                .toList();
    }

    private static void add(List<ChangeScore> scores, String attribute, List<Outcome> words, List<Outcome> filter) {
        if (!words.isEmpty()) {
            scores.add(score(attribute, "words", words));
            scores.add(score(attribute, "filter", filter));
        }
    }

    private static ChangeScore score(String attribute, String by, List<Outcome> outcomes) {
        return new ChangeScore(
                attribute,
                by,
                outcomes.size(),
                Estimates.of(outcomes, Outcome::wanted),
                Estimates.of(outcomes, Outcome::kept),
                Estimates.of(outcomes, Outcome::both));
    }

    private List<Outcome> outcomes(boolean byWords) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Change change : changes) {
            progress.checkCancelled();
            progress.update(Messages.get("quality.searching"), outcomes.size(), changes.size());
            Query.ByProduct like = new Query.ByProduct(change.like().id());
            SearchOptions options = SearchOptions.DEFAULT.withK(FIRST);
            SearchOptions filtered = options.within(ProductFilter.NONE.toggled(change.attribute(), change.value()));
            outcomes.add(Outcome.of(
                    change,
                    catalog
                            .search(List.of((byWords
                                            ? options.requestOf(new Query.InWords(Optional.of(like), change.text()))
                                            : filtered.requestOf(like))
                                    .without(left)))
                            .get(0)
                            .hits()
                            .stream()
                            .map(SearchHit::product)
                            .toList()));
        }
        return outcomes;
    }
}
