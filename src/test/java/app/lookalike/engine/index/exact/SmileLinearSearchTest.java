package app.lookalike.engine.index.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import smile.neighbor.LinearSearch;
import smile.neighbor.Neighbor;

/** Why {@link SmileVectorIndex} does what it does; a new Smile that behaves otherwise shows here. */
class SmileLinearSearchTest {
    private final Double[] data = {0.0, 3.0, 1.0, 2.0};
    private final LinearSearch<Double> search = new LinearSearch<>(data, (x, y) -> Math.abs(x - y));

    @Test
    void answersFarthestFirst() {
        Neighbor<Double, Double>[] found = search.knn(-1.0, 3);
        assertThat(Arrays.stream(found).map(n -> n.value)).containsExactly(2.0, 1.0, 0.0);
    }

    @Test
    void refusesKAboveTheSizeAndKOfZero() {
        assertThatThrownBy(() -> search.knn(0.5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> search.knn(0.5, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesAPhantomForAQueryThatIsAStoredObject() {
        Neighbor<Double, Double>[] found = search.knn(data[0], 4);
        assertThat(found[0].index).isEqualTo(-1);
        assertThat(found[0].distance).isEqualTo(Double.MAX_VALUE);
    }

    @Test
    void givesTheQueryAsTheFirstArgumentOfTheDistance() {
        LinearSearch<Double> directed = new LinearSearch<>(data, (query, row) -> query == 100.0 ? row : -1);
        assertThat(directed.knn(100.0, 1)[0].value).isZero();
        assertThat(directed.knn(100.0, 1)[0].distance).isZero();
    }
}
