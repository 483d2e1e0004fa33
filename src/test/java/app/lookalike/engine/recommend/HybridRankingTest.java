package app.lookalike.engine.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.engine.recommend.HybridRanking.Evidence;
import app.lookalike.engine.recommend.HybridRanking.Recommended;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three users: two took the items 0 and 1, one took 0 and 2; nobody took 3. All figures are computed by hand. */
class HybridRankingTest {
    private static final InteractionMatrix MATRIX = InteractionMatrix.of(
            4, new int[] {0, 2, 4, 6}, new int[] {0, 1, 1, 0, 0, 2}, new float[] {1, 1, 1, 1, 1, 1});

    private static final int[] GROUPS = {0, 0, 1, 2};

    private static List<ScoredItem> similar(int item) {
        return item == 0 ? List.of(new ScoredItem(3, 1), new ScoredItem(2, 0.5)) : List.of();
    }

    private static HybridRanking ranking() {
        return new HybridRanking(new ItemNeighbours(MATRIX), HybridRankingTest::similar, GROUPS);
    }

    private static List<Integer> items(List<Recommended> recommended) {
        return recommended.stream().map(Recommended::item).toList();
    }

    @Test
    void neighboursAreTakenByTheSameUsers() {
        ItemNeighbours neighbours = new ItemNeighbours(MATRIX);
        List<ScoredItem> found = neighbours.nearest(0);

        assertThat(found).extracting(ScoredItem::item).containsExactly(1, 2);
        // 2 / sqrt 2 / (3 users · 2 users ^ 0.2) · 2 / (2 + 3)
        assertThat(found.get(0).score()).isCloseTo(0.164153, within(1e-6));
        // 1 / sqrt 2 / (3 users · 1) · 1 / (1 + 3)
        assertThat(found.get(1).score()).isCloseTo(0.058926, within(1e-6));
        assertThat(neighbours.nearest(3)).isEmpty();
        assertThat(neighbours.together(0, 1)).isEqualTo(2);
        assertThat(neighbours.together(1, 2)).isZero();
    }

    @Test
    void whoTakesEverythingSaysLittleOfEach() {
        // Item 1 is shared with a user of two items, item 2 with a user of five.
        InteractionMatrix matrix = InteractionMatrix.of(
                6, new int[] {0, 2, 7}, new int[] {0, 1, 0, 2, 3, 4, 5}, new float[] {1, 1, 1, 1, 1, 1, 1});
        assertThat(new ItemNeighbours(matrix).nearest(0))
                .extracting(ScoredItem::item)
                .startsWith(1);
    }

    @Test
    void aWeightCountsLessTheLargerItIs() {
        assertThat(ItemNeighbours.strength(1)).isEqualTo(1);
        assertThat(ItemNeighbours.strength(3)).isEqualTo(2);
    }

    @Test
    void mixesWhatIsTakenTogetherWithWhatIsSimilar() {
        List<Recommended> best = ranking().best(new Profile(Map.of(0, 1.0), 1), item -> true, 10);

        assertThat(items(best)).containsExactly(1, 2, 3);
        // One of six takings is of an item that nobody else took: 5/6; 5/6 / 2 + 1/6 / 2; 1/6
        assertThat(best.get(0).score()).isCloseTo(0.833333, within(1e-6));
        assertThat(best.get(1).score()).isCloseTo(0.5, within(1e-6));
        assertThat(best.get(2).score()).isCloseTo(0.166667, within(1e-6));
        Map<Evidence, Double> shares = best.get(1).shares();
        // 0.9 · 3 / (3 + 0.2) · 0.0589 / (0.0589 + 0.1642) against 1 - 0.9 · 3 / (3 + 0.2)
        assertThat(shares.get(Evidence.TOGETHER)).isCloseTo(0.5878, within(1e-4));
        assertThat(shares.get(Evidence.SIMILAR)).isCloseTo(0.4122, within(1e-4));
        assertThat(best.get(2).shares()).containsExactly(Map.entry(Evidence.SIMILAR, 1.0));
    }

    @Test
    void theFewerItemsAreKnownTheMoreCountsWhatIsPopular() {
        Profile one = Profile.ofHistory(Map.of(0, 1.0));
        assertThat(one.personal()).isCloseTo(1 / 3.0, within(1e-9));

        Recommended best = ranking().best(one, item -> item == 1, 1).get(0);
        // Item 1 has two of the three takings of others than the profile's: 2/3 · 2/3 against 1/3 · 0.84375 · 0.7359
        assertThat(best.shares().get(Evidence.POPULAR)).isCloseTo(0.4444 / (0.4444 + 0.2070), within(1e-3));
    }

    @Test
    void whoeverIsNewSeesPopularItemsOfDifferentGroups() {
        List<Recommended> best = ranking().best(Profile.ofHistory(Map.of()), item -> true, 10);

        // (users + 1) / (1 + items of the group before): 4, then 2 against 3/2 and 1, then 3/2, then 1
        assertThat(items(best)).containsExactly(0, 2, 1, 3);
        assertThat(best).allMatch(one -> one.shares().equals(Map.of(Evidence.POPULAR, 1.0)));
    }

    @Test
    void whatNobodyTookIsRecommendedByWhatIsSimilarAlone() {
        InteractionMatrix nobody = InteractionMatrix.of(4, new int[1], new int[0], new float[0]);
        HybridRanking ranking = new HybridRanking(new ItemNeighbours(nobody), HybridRankingTest::similar, GROUPS);

        List<Recommended> best = ranking.best(Profile.ofHistory(Map.of(0, 1.0)), item -> true, 10);
        assertThat(items(best)).containsExactly(3, 2);
        assertThat(ranking.strongest(Profile.ofHistory(Map.of(0, 1.0)), 3, Evidence.SIMILAR))
                .isEqualTo(new ScoredItem(0, 1));
    }

    @Test
    void neitherTheProfilesItemsNorOthersThanAllowedAreRecommended() {
        Profile profile = new Profile(Map.of(0, 1.0), 1);
        assertThat(items(ranking().best(profile, item -> item != 2, 10))).containsExactly(1, 3);
        assertThat(items(ranking().best(new Profile(Map.of(3, 1.0), 1), item -> true, 10)))
                .as("nothing is known of it, so what is popular")
                .containsExactly(0, 2, 1);
    }
}
