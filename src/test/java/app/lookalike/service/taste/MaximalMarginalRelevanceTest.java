package app.lookalike.service.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MaximalMarginalRelevanceTest {
    /** Three candidates, of which the first two are nearly the same. */
    private static final double[] RELEVANCE = {0.9, 0.8, 0.5};

    private static final double[][] SIMILARITY = {{1, 0.9, 0.1}, {0.9, 1, 0.2}, {0.1, 0.2, 1}};

    private static double similarity(int one, int other) {
        return SIMILARITY[one][other];
    }

    @Test
    void takesTheDifferentOneBeforeTheSimilarOne() {
        // Second: .5 · .8 − .5 · .9 = −.05 against .5 · .5 − .5 · .1 = .2.
        assertThat(new MaximalMarginalRelevance(0.5).choose(RELEVANCE, MaximalMarginalRelevanceTest::similarity, 3))
                .containsExactly(0, 2, 1);
    }

    @Test
    void isTheOrderOfRelevanceWhereOnlyThatCounts() {
        assertThat(new MaximalMarginalRelevance(1).choose(RELEVANCE, MaximalMarginalRelevanceTest::similarity, 2))
                .containsExactly(0, 1);
    }

    @Test
    void beginsWithTheFirstWhereOnlyDifferenceCounts() {
        assertThat(new MaximalMarginalRelevance(0).choose(RELEVANCE, MaximalMarginalRelevanceTest::similarity, 2))
                .containsExactly(0, 2);
    }

    @Test
    void countsTheMostSimilarOneChosenBefore() {
        double[] relevance = {1, 0.9, 0.6, 0.55};
        double[][] similarity = {{1, 0, 0.2, 0.2}, {0, 1, 0.9, 0.2}, {0.2, 0.9, 1, 0}, {0.2, 0.2, 0, 1}};
        // Third: .5 · .6 − .5 · max(.2, .9) = −.15 against .5 · .55 − .5 · .2 = .175.
        assertThat(new MaximalMarginalRelevance(0.5).choose(relevance, (i, j) -> similarity[i][j], 4))
                .containsExactly(0, 1, 3, 2);
    }

    @Test
    void takesNoMoreOfAGroupThanOfTheOthers() {
        double[] relevance = {0.9, 0.8, 0.7, 0.1, 0.6};
        int[] group = {1, 1, 1, 2, 1};
        assertThat(new MaximalMarginalRelevance(1).choose(relevance, (i, j) -> 0, 5, group, 2))
                .containsExactly(0, 1, 3, 2, 4);
    }

    @Test
    void choosesAsManyAsThereAre() {
        assertThat(new MaximalMarginalRelevance(0.7).choose(new double[0], (i, j) -> 0, 4))
                .isEmpty();
        assertThat(new MaximalMarginalRelevance(0.7).choose(new double[] {0.2}, (i, j) -> 0, 4))
                .containsExactly(0);
    }

    @Test
    void refusesAWeightOutOfRange() {
        assertThatThrownBy(() -> new MaximalMarginalRelevance(1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MaximalMarginalRelevance(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
