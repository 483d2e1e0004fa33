package app.lookalike.service.evaluation.fairness;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.fairness.Exposure.GroupShare;
import app.lookalike.service.evaluation.metric.Answer;
import app.lookalike.service.evaluation.metric.Evaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of groups, from what was answered. */
public final class GroupFigures {
    private final Collection<Product> products;
    private final int k;

    /**
     * The figures of one catalogue.
     *
     * @param products all that could have been answered, the queries among them included
     * @param k how many answers count, at least 1
     */
    public GroupFigures(Collection<Product> products, int k) {
        this.products = products;
        this.k = k;
    }

    /**
     * How well queries of each group are answered, the largest group first.
     *
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public List<GroupScore> scores(Grouping grouping, List<Answer> answers, Progress progress) {
        Map<String, List<Answer>> groups = new HashMap<>();
        answers.forEach(answer -> grouping.groupOf(answer.query())
                .ifPresent(group ->
                        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(answer)));
        return groups.entrySet().stream()
                .map(group -> new GroupScore(
                        grouping.key(),
                        group.getKey(),
                        group.getValue().size(),
                        Evaluation.of(products, group.getValue(), k, progress).attributes()))
                .sorted(Comparator.comparingInt(GroupScore::n).reversed().thenComparing(GroupScore::group))
                .toList();
    }

    /** Whether groups are returned as often as they are asked for; empty where no query is of a group. */
    public Optional<Exposure> exposure(Grouping grouping, List<Answer> answers) {
        List<Answer> asked = answers.stream()
                .filter(answer -> !answer.hits().isEmpty()
                        && grouping.groupOf(answer.query()).isPresent())
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        sizes(grouping, products).forEach((group, count) -> columns.put(group, columns.size()));
        double[] ofCatalogue = shares(grouping, products, columns);
        double[][] ofQueries = new double[asked.size()][];
        double[][] ofAnswers = new double[asked.size()][];
        double[][] differences = new double[asked.size()][columns.size()];
        for (int i = 0; i < differences.length; i++) {
            Answer answer = asked.get(i);
            ofQueries[i] = shares(grouping, List.of(answer.query()), columns);
            ofAnswers[i] = shares(grouping, answer.hits().stream().limit(k).toList(), columns);
            for (int group = 0; group < columns.size(); group++) {
                differences[i][group] = ofAnswers[i][group] - ofQueries[i][group];
            }
        }
        List<GroupShare> shares = new ArrayList<>();
        columns.forEach((group, column) -> shares.add(
                new GroupShare(group, ofCatalogue[column], mean(ofQueries, column), mean(ofAnswers, column))));
        return Optional.of(new Exposure(
                grouping.key(), shares, PairedPermutation.distance(differences), PairedPermutation.p(differences)));
    }

    private static double mean(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).average().orElseThrow();
    }

    /** The groups' shares of these products; products of no group count, too. */
    private static double[] shares(Grouping grouping, Collection<Product> some, Map<String, Integer> columns) {
        double[] shares = new double[columns.size()];
        some.forEach(product -> grouping.groupOf(product).map(columns::get).ifPresent(column -> shares[column]++));
        return Arrays.stream(shares).map(count -> count / some.size()).toArray();
    }

    /** How many products each group has, the largest first. */
    static Map<String, Integer> sizes(Grouping grouping, Collection<Product> products) {
        Map<String, Integer> counts = new HashMap<>();
        products.forEach(product -> grouping.groupOf(product).ifPresent(group -> counts.merge(group, 1, Integer::sum)));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(group -> sorted.put(group.getKey(), group.getValue()));
        return sorted;
    }
}
