package app.lookalike.ui.common;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.RunningTask;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.catalog.Product;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Product pictures for the screens: decoded off the window's thread, the latest ones kept, late ones dropped. */
public final class PictureLoader {
    private static final Logger log = LoggerFactory.getLogger(PictureLoader.class);
    private static final long CACHE_BYTES = 96L << 20;
    private static final int BYTES_PER_PIXEL = 4;

    private record Key(Path workspace, String id, int maxSide) {}

    /** A picture asked for; {@link #cancel} when nobody waits for it any more. */
    @FunctionalInterface
    public interface Request {
        /** Nothing is delivered after this. */
        void cancel();
    }

    private final TaskRunner runner;
    private final Cache<Key, Image> cache = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .weigher((Key key, Image image) -> (int) (image.getWidth() * image.getHeight() * BYTES_PER_PIXEL))
            .build();

    /** Loads on that runner's threads. */
    public PictureLoader(TaskRunner runner) {
        this.runner = runner;
    }

    /**
     * Asks for a product's picture.
     *
     * @param maxSide pixels of the longer side at most
     * @param receiver gets it on the window's thread, at once where it is known; empty where there is none to show
     */
    public Request load(CatalogSession session, Product product, int maxSide, Consumer<Optional<Image>> receiver) {
        if (product.picture() == null) {
            receiver.accept(Optional.empty());
            return () -> {};
        }
        Key key = new Key(session.directory(), product.id(), maxSide);
        Image known = cache.getIfPresent(key);
        if (known != null) {
            receiver.accept(Optional.of(known));
            return () -> {};
        }
        Delivery delivery = new Delivery(receiver);
        RunningTask task = runner.start(
                Messages.get("task.picture"),
                progress -> read(session, product, maxSide),
                Outcome.of(
                        image -> {
                            image.ifPresent(loaded -> cache.put(key, loaded));
                            delivery.accept(image);
                        },
                        failure -> delivery.accept(Optional.empty())));
        return () -> {
            delivery.wanted = false;
            task.cancel();
        };
    }

    /** A picture that cannot be read leaves an empty plate; importing and indexing have reported it. */
    private static Optional<Image> read(CatalogSession session, Product product, int maxSide) {
        try {
            return Optional.of(FxImages.of(session.picture(product, maxSide)));
        } catch (LookalikeException e) {
            log.debug("No picture of product {}", product.id(), e);
            return Optional.empty();
        }
    }

    /** Lives on the window's thread only. */
    private static final class Delivery implements Consumer<Optional<Image>> {
        private final Consumer<Optional<Image>> receiver;
        private boolean wanted = true;

        Delivery(Consumer<Optional<Image>> receiver) {
            this.receiver = receiver;
        }

        @Override
        public void accept(Optional<Image> image) {
            if (wanted) {
                receiver.accept(image);
            }
        }
    }
}
