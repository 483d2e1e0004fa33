package app.lookalike.ui.testing;

import app.lookalike.base.Progress;
import app.lookalike.camera.Camera;
import app.lookalike.camera.CameraException;
import app.lookalike.camera.Cameras;
import app.lookalike.camera.Frame;
import app.lookalike.camera.FrameSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Cameras that send what the test gives them. */
public final class FakeCameras implements Cameras {
    /** A camera. */
    public static final Camera DESK = new Camera("fake", "desk", "Desk camera");

    /** Another one. */
    public static final Camera DOOR = new Camera("fake", "door", "Door camera");

    /** What is plugged in. */
    public volatile List<Camera> plugged = List.of(DESK);

    /** What opening does instead of opening. */
    public volatile Optional<CameraException> refusal = Optional.empty();

    /** What the next frame is instead of a frame, once all frames given are taken. */
    public volatile Optional<CameraException> end = Optional.empty();

    /** The cameras that were turned on, in order. */
    public final List<Camera> opened = new CopyOnWriteArrayList<>();

    /** The cameras that are on now. */
    public final List<Camera> on = new CopyOnWriteArrayList<>();

    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();

    /** Lets the camera that is on, or the next one, send this. */
    public void send(Frame frame) {
        frames.add(frame);
    }

    @Override
    public List<Camera> list() {
        return plugged;
    }

    @Override
    public FrameSource open(Camera camera, Progress progress) {
        opened.add(camera);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        on.add(camera);
        return new FrameSource() {
            @Override
            public Frame next() {
                while (true) {
                    progress.checkCancelled();
                    @Nullable Frame frame = poll();
                    if (frame != null) {
                        return frame;
                    }
                    if (end.isPresent()) {
                        throw end.get();
                    }
                }
            }

            @Override
            public void close() {
                on.remove(camera);
            }
        };
    }

    private @Nullable Frame poll() {
        try {
            return frames.poll(5, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
