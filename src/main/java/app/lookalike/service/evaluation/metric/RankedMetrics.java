package app.lookalike.service.evaluation.metric;

import app.lookalike.catalog.Product;
import java.util.List;
import java.util.Optional;

/**
 * The measures of one ranked list, from which of its first k places hold a relevant answer; all are from 0 to 1.
 *
 * @param precision relevant answers / k (Manning et al. 2008, ch. 8.4)
 * @param ndcg normalised discounted cumulated gain (Järvelin, Kekäläinen 2002): the sum of 1 / log2 (rank + 1) over the
 *     relevant answers, divided by what the best possible list has, which is min (k, relevant products) relevant answers
 *     at its head; 0 where nothing is relevant
 * @param hit 1 if any answer is relevant, else 0; its mean is the hit rate
 */
record RankedMetrics(double precision, double ndcg, double hit) {
    /** Of a query that is not measured. */
    static final RankedMetrics NONE = new RankedMetrics(0, 0, 0);

    /**
     * Looks at the first k answers; fewer count as if the others were not relevant.
     *
     * @param k at least 1
     * @param relevantInAll how many relevant products could have been answered
     */
    static RankedMetrics of(Criterion criterion, Answer answer, int k, int relevantInAll) {
        Optional<String> wanted = criterion.classOf(answer.query());
        List<Product> hits = answer.hits();
        int found = 0;
        double gain = 0;
        for (int i = 0; i < Math.min(k, hits.size()); i++) {
            if (wanted.isPresent() && criterion.classOf(hits.get(i)).equals(wanted)) {
                found++;
                gain += discount(i + 1);
            }
        }
        double ideal = 0;
        for (int rank = 1; rank <= Math.min(k, relevantInAll); rank++) {
            ideal += discount(rank);
        }
        return new RankedMetrics((double) found / k, ideal == 0 ? 0 : gain / ideal, found > 0 ? 1 : 0);
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 1.0);
    }
}
