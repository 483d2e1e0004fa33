package app.lookalike.ui.common.picture;

import app.lookalike.base.Job;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.RunningTask;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.ui.common.CatalogSession;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Product pictures for the screens: decoded off the window's thread, the latest ones kept, late ones dropped. */
public final class PictureLoader {
    private static final Logger LOG = LoggerFactory.getLogger(PictureLoader.class);

    /** A software renderer keeps what it has drawn a second time. */
    private static final long CACHE_BYTES = 64L << 20;

    /** Between the id of a product and where its picture is: it may have several. */
    private static final char NAME_END = '\n';

    private static final int BYTES_PER_PIXEL = 4;
    private static final int UNDER_WAY = 6;

    private record Key(Path place, String name, int maxSide) {}

    /** A request for a picture; call {@link #cancel} when it is not needed any more. */
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

    /** Newest first; cancelled requests are skipped when their turn comes. */
    private final Deque<Load> waiting = new ArrayDeque<>();

    private int underWay;

    /** Loads on that runner's threads. */
    public PictureLoader(TaskRunner runner) {
        this.runner = runner;
    }

    /**
     * Requests a product's picture. The latest request is served first: it is for what was scrolled to.
     *
     * @param maxSide pixels of the longer side at most
     * @param receiver gets it on the window's thread, at once where it is known; empty where there is none to show
     */
    public Request load(CatalogSession session, Product product, int maxSide, Consumer<Optional<Image>> receiver) {
        if (product.picture() == null) {
            receiver.accept(Optional.empty());
            return () -> {};
        }
        return load(
                session.catalog().directory(),
                product.id() + NAME_END + product.picture(),
                maxSide,
                () -> session.picture(product, maxSide),
                receiver);
    }

    /**
     * Requests any picture.
     *
     * @param place the catalogue that it belongs to
     * @param name of the picture there
     * @param maxSide pixels of the longer side at most
     * @param picture reads it; may fail with a {@link LookalikeException}
     * @param receiver as for a product's picture
     */
    public Request load(
            Path place, String name, int maxSide, Supplier<RgbImage> picture, Consumer<Optional<Image>> receiver) {
        Key key = new Key(place, name, maxSide);
        Image known = cache.getIfPresent(key);
        if (known != null) {
            receiver.accept(Optional.of(known));
            return () -> {};
        }
        Load load = new Load(key, progress -> read(key, picture), receiver);
        waiting.push(load);
        startWaiting();
        return load::cancel;
    }

    /** Keeps none of the pictures; those on the screen stay there. */
    public void forget() {
        cache.invalidateAll();
    }

    /** Few at a time are handed to the threads: what is handed over cannot be overtaken any more. */
    private void startWaiting() {
        while (underWay < UNDER_WAY && !waiting.isEmpty()) {
            Load next = waiting.pop();
            if (next.wanted) {
                underWay++;
                next.start();
            }
        }
    }

    /** A picture that cannot be read leaves an empty plate; importing and indexing have reported it. */
    private static Optional<Image> read(Key key, Supplier<RgbImage> picture) {
        try {
            return Optional.of(FxImages.of(picture.get()));
        } catch (LookalikeException e) {
            LOG.debug("No picture of {}", key.name(), e);
            return Optional.empty();
        }
    }

    /** One request; lives on the window's thread only. */
    private final class Load {
        private final Key key;
        private final Job<Optional<Image>> job;
        private final Consumer<Optional<Image>> receiver;
        private boolean wanted = true;
        private @Nullable RunningTask task;

        Load(Key key, Job<Optional<Image>> job, Consumer<Optional<Image>> receiver) {
            this.key = key;
            this.job = job;
            this.receiver = receiver;
        }

        void start() {
            task = runner.start(
                    Messages.get("task.picture"),
                    job,
                    new Outcome<>(
                            image -> {
                                image.ifPresent(loaded -> cache.put(key, loaded));
                                ended(image);
                            },
                            failure -> ended(Optional.empty()),
                            () -> ended(Optional.empty())));
        }

        private void ended(Optional<Image> image) {
            underWay--;
            if (wanted) {
                receiver.accept(image);
            }
            startWaiting();
        }

        void cancel() {
            wanted = false;
            if (task != null) {
                task.cancel();
            }
        }
    }
}
