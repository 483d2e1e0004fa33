package app.lookalike.service.evaluation.metric;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The measures calculated in another way: by comparing pairs of products and going through all possibilities. */
final class OtherMetrics {
    private final List<Product> products;
    private final List<Answer> answers;
    private final int k;
    private final List<Attribute> attributes;

    OtherMetrics(List<Product> products, List<Answer> answers, int k, String key) {
        this.products = products;
        this.k = k;
        this.attributes = Arrays.stream(key.split("\\+"))
                .map(name -> Attribute.ofKey(name).orElseThrow())
                .toList();
        this.answers = answers.stream()
                .filter(answer -> answer.query().attributes().keySet().containsAll(attributes))
                .toList();
    }

    private boolean agree(Product one, Product other) {
        return attributes.stream()
                .allMatch(a -> one.attributes().containsKey(a)
                        && other.attributes().containsKey(a)
                        && one.attributes()
                                .get(a)
                                .equalsIgnoreCase(other.attributes().get(a)));
    }

    private List<Product> possible(Answer answer) {
        List<Product> possible = new ArrayList<>(products);
        possible.remove(answer.query());
        possible.removeAll(answer.leftOut());
        return possible;
    }

    /** n, classes, precision micro and macro, nDCG micro and macro, hit rate micro and macro. */
    double[] figures() {
        List<double[]> each = answers.stream().map(this::figures).toList();
        TreeMap<String, List<double[]>> classes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < each.size(); i++) {
            Product query = answers.get(i).query();
            String name = attributes.stream().map(query.attributes()::get).collect(Collectors.joining("/"));
            classes.computeIfAbsent(name, c -> new ArrayList<>()).add(each.get(i));
        }
        double[] all = {each.size(), classes.size(), 0, 0, 0, 0, 0, 0};
        for (int measure = 0; measure < 3; measure++) {
            int m = measure;
            all[2 + 2 * m] = mean(each.stream().map(one -> one[m]).toList());
            all[3 + 2 * m] = mean(classes.values().stream()
                    .map(of -> mean(of.stream().map(one -> one[m]).toList()))
                    .toList());
        }
        return all;
    }

    private double[] figures(Answer answer) {
        boolean[] marks = new boolean[k];
        for (int i = 0; i < k && i < answer.hits().size(); i++) {
            marks[i] = agree(answer.query(), answer.hits().get(i));
        }
        List<Boolean> best = new ArrayList<>();
        possible(answer).forEach(product -> best.add(agree(answer.query(), product)));
        best.sort(Collections.reverseOrder());
        boolean[] ideal = new boolean[k];
        for (int i = 0; i < k && i < best.size(); i++) {
            ideal[i] = best.get(i);
        }
        double precision = IntStream.range(0, k).filter(i -> marks[i]).count() / (double) k;
        double of = dcg(ideal);
        return new double[] {precision, of == 0 ? 0 : dcg(marks) / of, precision > 0 ? 1 : 0};
    }

    private static double dcg(boolean[] marks) {
        return IntStream.range(0, marks.length)
                .filter(i -> marks[i])
                .mapToDouble(i -> 1 / (Math.log(i + 2) / Math.log(2)))
                .sum();
    }

    /** The mean precision over every set of answers that a random ranking could give. */
    double chance() {
        return mean(answers.stream().map(this::chance).toList());
    }

    private double chance(Answer answer) {
        List<Product> possible = possible(answer);
        int drawn = Math.min(k, possible.size());
        List<Double> precisions = new ArrayList<>();
        for (long set = 0; set < 1L << possible.size(); set++) {
            BitSet chosen = BitSet.valueOf(new long[] {set});
            if (chosen.cardinality() == drawn) {
                Set<Product> relevant = chosen.stream()
                        .mapToObj(possible::get)
                        .filter(product -> agree(answer.query(), product))
                        .collect(Collectors.toSet());
                precisions.add(relevant.size() / (double) k);
            }
        }
        return mean(precisions);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
