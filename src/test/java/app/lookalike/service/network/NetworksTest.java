package app.lookalike.service.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.ReadyNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworksTest {
    private static final NetworkChoice AVERAGE = NetworkChoice.DEFAULT;
    private static final NetworkChoice MAX = AVERAGE.withPooling(Pooling.MAX);

    private final List<NetworkChoice> freed = new ArrayList<>();
    private final Networks networks = new Networks(choice -> new ReadyNetwork(new Watched(choice)));

    @Test
    void allWhoChooseTheSameShareOne() {
        NetworkService first = networks.acquire(AVERAGE);

        assertThat(networks.acquire(AVERAGE)).isSameAs(first);
        assertThat(networks.acquire(MAX)).isNotSameAs(first);
    }

    @Test
    void theLastOneStaysForWhoeverComesNext() {
        NetworkService first = networks.acquire(AVERAGE);
        first.load(Progress.NONE);
        networks.release(AVERAGE);

        assertThat(freed).isEmpty();
        assertThat(networks.acquire(AVERAGE)).isSameAs(first);
    }

    @Test
    void whatNobodyUsesIsFreedOnceAnotherIsInUse() {
        networks.acquire(AVERAGE).load(Progress.NONE);
        networks.acquire(MAX).load(Progress.NONE);
        assertThat(freed).isEmpty();

        networks.release(AVERAGE);

        assertThat(freed).containsExactly(AVERAGE);
        networks.close();
        assertThat(freed).containsExactly(AVERAGE, MAX);
    }

    @Test
    void aChoiceIsTheSameAfterItWasKept() {
        NetworkChoice chosen = new NetworkChoice("inceptionv3", Pooling.MAX, Optional.of(Precision.BFLOAT16));

        assertThat(NetworkChoice.of(chosen.vectors(), chosen.precisionName())).isEqualTo(chosen);
        assertThat(NetworkChoice.of(null, null)).isEqualTo(NetworkChoice.DEFAULT);
        assertThat(NetworkChoice.of("of another version", "of another version")).isEqualTo(NetworkChoice.DEFAULT);
    }

    /** Says when it is closed. */
    private final class Watched extends PixelFeatureExtractor {
        private final NetworkChoice choice;

        private Watched(NetworkChoice choice) {
            this.choice = choice;
        }

        @Override
        public void close() {
            freed.add(choice);
        }
    }
}
