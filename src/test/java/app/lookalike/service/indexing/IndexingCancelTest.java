package app.lookalike.service.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.service.network.Networks;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.ReadyNetwork;
import app.lookalike.testing.SmallWorkspace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class IndexingCancelTest {
    /** In native code, as it were: it hears of nothing until it may go on. */
    private static final class Stuck extends PixelFeatureExtractor {
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch mayGoOn = new CountDownLatch(1);

        @Override
        public float[][] extract(List<PreparedImage> batch) {
            entered.countDown();
            boolean interrupted = false;
            while (mayGoOn.getCount() > 0) {
                try {
                    mayGoOn.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return super.extract(batch);
        }
    }

    @Test
    void aCancelDoesNotWaitForTheNetworkAndTheNextRunGoesOn(@TempDir Path folder) {
        Stuck network = new Stuck();
        try (Networks networks = new Networks(choice -> new ReadyNetwork(network))) {
            SmallWorkspace small = new SmallWorkspace(folder, networks);
            small.importDrawn(20);
            IndexingService indexing = new IndexingService();
            try (OpenCatalog catalog = small.open()) {
                Progress whileItIsStuck = new Progress() {
                    @Override
                    public void update(String message, long done, long total) {}

                    @Override
                    public boolean isCancelled() {
                        return network.entered.getCount() == 0;
                    }
                };
                assertThatThrownBy(() -> indexing.index(catalog, Integer.MAX_VALUE, whileItIsStuck))
                        .isInstanceOf(CancelledException.class);
                assertThat(catalog.indexedCount()).isZero();

                network.mayGoOn.countDown();
                assertThat(indexing.index(catalog, Integer.MAX_VALUE, Progress.NONE)
                                .indexed())
                        .isEqualTo(20);
            }
        }
    }
}
