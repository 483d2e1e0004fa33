package app.lookalike.ui.camera;

import app.lookalike.camera.Frame;
import app.lookalike.ui.common.picture.FxImages;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * Carries frames from the camera's thread to the window's. There is no queue: a frame that comes before the last one
 * was fetched is not drawn, and three images are drawn into in turn, so that one is never changed while it is shown.
 */
final class Preview {
    private static final int IMAGES = 3;

    /** 30 pictures a second at most, with room for a camera's clock that is not quite exact. */
    private static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(30);

    private final @Nullable WritableImage[] images = new WritableImage[IMAGES];
    private int next;
    private long drawnNanos;
    private @Nullable Image drawn;

    /** Draws the frame, or passes it over; for the camera's thread. */
    synchronized void offer(Frame frame) {
        long now = System.nanoTime();
        if (drawn != null || now - drawnNanos < LEAST_NANOS) {
            return;
        }
        @Nullable WritableImage image = images[next];
        if (image == null || image.getWidth() != frame.width() || image.getHeight() != frame.height()) {
            image = new WritableImage(frame.width(), frame.height());
            images[next] = image;
        }
        FxImages.draw(frame.pixels(), image);
        next = (next + 1) % IMAGES;
        drawnNanos = now;
        drawn = image;
    }

    /** What was drawn since the last call; for the window's thread. */
    synchronized Optional<Image> take() {
        Optional<Image> taken = Optional.ofNullable(drawn);
        drawn = null;
        return taken;
    }
}
