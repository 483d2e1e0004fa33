package app.lookalike.service.evaluation.metric;

import app.lookalike.catalog.Product;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The products that may be answered, counted by class. */
final class Candidates {
    private final Criterion criterion;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> byClass = new HashMap<>();

    Candidates(Criterion criterion, Collection<Product> products) {
        this.criterion = criterion;
        for (Product product : products) {
            ids.add(product.id());
            criterion.classOf(product).ifPresent(name -> byClass.merge(name, 1, Integer::sum));
        }
    }

    /** How many products of that class there are, the queries among them included. */
    int size(String className) {
        return byClass.getOrDefault(className, 0);
    }

    /** How many products could be answered to that query. */
    int available(Answer answer) {
        return ids.size() - without(answer).size();
    }

    /** How many of these are relevant. */
    int relevant(Answer answer) {
        Optional<String> wanted = criterion.classOf(answer.query());
        if (wanted.isEmpty()) {
            return 0;
        }
        long gone = without(answer).stream()
                .filter(product -> criterion.classOf(product).equals(wanted))
                .count();
        return size(wanted.get()) - Math.toIntExact(gone);
    }

    /**
     * The expected precision of k different products drawn at random, every one as likely as the other: relevant /
     * available, which is the mean of the hypergeometric distribution over k. Places without an answer, where there are
     * fewer products than k, count as not relevant, as in {@link RankedMetrics#precision}.
     */
    double chance(Answer answer, int k) {
        int available = available(answer);
        return available == 0 ? 0 : (double) relevant(answer) / available * Math.min(k, available) / k;
    }

    private List<Product> without(Answer answer) {
        Set<Product> gone = new HashSet<>(answer.leftOut());
        gone.add(answer.query());
        return gone.stream().filter(product -> ids.contains(product.id())).toList();
    }
}
