package app.lookalike.service.search;

import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.embedding.InvalidEmbeddingException;
import java.util.List;

/**
 * Moves a query towards liked products and away from disliked: {@code q' = q + β · mean(liked) − γ · mean(disliked)},
 * of unit length again (J. J. Rocchio: Relevance Feedback in Information Retrieval, 1971; Manning, Raghavan, Schütze:
 * Introduction to Information Retrieval, 2008, section 9.1.1, with α = 1).
 *
 * @param beta β, 0 or more
 * @param gamma γ, 0 or more
 */
public record Rocchio(double beta, double gamma) {
    /** Chosen on the real catalogue, by {@code FeedbackSimulation}, see {@code docs/benchmarks.md}. */
    static final Rocchio CHOSEN = new Rocchio(1.0, 0.5);

    /**
     * The moved query.
     *
     * @param liked of the query's length; may be empty
     * @param disliked of the query's length; may be empty
     * @return the query itself where nothing is left of it
     */
    public Embedding move(Embedding query, List<Embedding> liked, List<Embedding> disliked) {
        float[] sum = query.vector().clone();
        add(liked, beta, sum);
        add(disliked, -gamma, sum);
        try {
            return Embedding.normalise(sum);
        } catch (InvalidEmbeddingException e) {
            return query;
        }
    }

    private static void add(List<Embedding> embeddings, double weight, float[] sum) {
        for (Embedding embedding : embeddings) {
            float factor = (float) (weight / embeddings.size());
            float[] vector = embedding.vector();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += factor * vector[i];
            }
        }
    }
}
