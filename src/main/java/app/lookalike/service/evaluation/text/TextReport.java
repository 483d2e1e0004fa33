package app.lookalike.service.evaluation.text;

import app.lookalike.service.evaluation.metric.Estimate;
import app.lookalike.service.evaluation.metric.Latency;
import java.util.List;

/**
 * How well words find products. As JSON it is one object with these names.
 *
 * @param catalogue the name of the catalogue
 * @param model of the vectors that are compared
 * @param queries which products are asked for, for people
 * @param n how many these are
 * @param products how many products there are to choose from
 * @param labels names of labels as queries
 * @param ownNames products' own names as queries
 * @param changes pictures together with words
 * @param latency of products' names as queries, with all that a search takes
 * @param seconds total duration
 */
public record TextReport(
        String catalogue,
        String model,
        String queries,
        int n,
        int products,
        List<LabelScore> labels,
        List<OwnNameScore> ownNames,
        List<ChangeScore> changes,
        Latency latency,
        double seconds) {
    /** Copies the lists. */
    public TextReport {
        labels = List.copyOf(labels);
        ownNames = List.copyOf(ownNames);
        changes = List.copyOf(changes);
    }

    /** What may answer. */
    public enum Answering {
        /** The queried part alone, each product by its picture alone. */
        PICTURES,
        /** The same with the words of its name. */
        PICTURES_AND_NAMES,
        /** All products as users search them: with labels and names. */
        EVERYTHING
    }

    /**
     * The names of an attribute's labels as queries.
     *
     * @param attribute such as {@code articleType}
     * @param answering what may answer
     * @param labels how many; those of at least ten products that may answer
     * @param precision how many of the first ten answers have the label, divided by ten
     */
    public record LabelScore(String attribute, Answering answering, int labels, Estimate precision) {}

    /**
     * The names of products as queries.
     *
     * @param by {@code pictures}: all products by their pictures alone; {@code fullText}: SQLite's full-text search alone;
     *     {@code search}: as users search
     * @param n names
     * @param recallAt1 how often the product came first
     * @param recallAt10 how often it was among the first ten
     * @param mrr the mean of 1 / rank, and of 0 where it was not answered
     */
    public record OwnNameScore(String by, int n, Estimate recallAt1, Estimate recallAt10, Estimate mrr) {
        /** @param ranks from 1; 0 where it was not answered; at least one */
        static OwnNameScore of(String by, List<Integer> ranks) {
            return new OwnNameScore(
                    by,
                    ranks.size(),
                    Estimates.of(ranks, rank -> rank == 1 ? 1 : 0),
                    Estimates.of(ranks, rank -> rank >= 1 && rank <= 10 ? 1 : 0),
                    Estimates.of(ranks, rank -> rank >= 1 ? 1.0 / rank : 0));
        }
    }

    /**
     * Pictures of products, and words that replace one of gender, article type and colour, answered by the products outside
     * the queried part.
     *
     * @param attribute that is replaced; {@code all} for all queries
     * @param by {@code words}, or {@code filter}: the picture alone among the products with the new value
     * @param n queries
     * @param wanted how many of the first five have the new value, divided by five
     * @param kept how many of them have the query's other two values, on average
     * @param both how many of them have all three
     */
    public record ChangeScore(String attribute, String by, int n, Estimate wanted, Estimate kept, Estimate both) {}
}
