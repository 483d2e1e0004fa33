package app.lookalike.ui.camera;

import app.lookalike.base.Progress;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.camera.Camera;
import app.lookalike.camera.CameraException;
import app.lookalike.camera.CameraException.Problem;
import app.lookalike.camera.Cameras;
import app.lookalike.camera.Frame;
import app.lookalike.camera.FrameSource;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.query.Query;
import app.lookalike.ui.common.LatestRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the camera panel does: find cameras, turn one on, take a picture, hand it on. Lives on the window's thread; the
 * camera itself lives on the thread of one job, which turns it on and, whatever happens, off again. It is on in {@link
 * State#OPENING} and {@link State#LIVE} only. Frames are kept in memory: the newest one, and the one taken.
 */
public final class CameraViewModel {
    /** What the panel shows. */
    public enum State {
        /** Not in use. */
        OFF,
        /** Cameras are being looked for. */
        CHOOSING,
        /** A camera is being turned on. */
        OPENING,
        /** It sends pictures. */
        LIVE,
        /** A picture was taken; the camera is off. */
        CAPTURED,
        /** There are no pictures; {@link #failure} has the reason. */
        FAILED
    }

    /**
     * Why there are no pictures.
     *
     * @param problem what kind of reason it is
     * @param message for people, with what to do
     */
    public record Failure(Problem problem, String message) {}

    /** The pictures of one camera between on and off, as far as the window's thread sees them. */
    private static final class Session {
        private volatile @Nullable Frame newest;
    }

    private final Cameras cameras;
    private final LatestRequest requests;
    private final Consumer<Query> taker;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OFF);
    private final ReadOnlyObjectWrapper<List<Camera>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Camera>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private volatile Consumer<Frame> preview = frame -> {};
    private Session session = new Session();
    private @Nullable Frame captured;

    /**
     * A panel that is not in use.
     *
     * @param runner of one thread, so that a camera is off before the next one is turned on
     * @param taker gets the picture to search by
     */
    public CameraViewModel(Cameras cameras, TaskRunner runner, Consumer<Query> taker) {
        this.cameras = cameras;
        this.requests = new LatestRequest(runner);
        this.taker = taker;
    }

    /** What the panel shows. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The cameras to choose from. */
    public ReadOnlyObjectProperty<List<Camera>> cameras() {
        return found.getReadOnlyProperty();
    }

    /** The one that is used. */
    public ReadOnlyObjectProperty<Optional<Camera>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Why there are no pictures, in {@link State#FAILED}. */
    public ReadOnlyObjectProperty<Optional<Failure>> failure() {
        return failure.getReadOnlyProperty();
    }

    /** The picture taken, as it will be searched by. */
    public Optional<Frame> captured() {
        return Optional.ofNullable(captured);
    }

    /**
     * Sets the receiver that draws the live picture.
     *
     * @param preview gets every frame, on the camera's thread, and is quick
     */
    public void setPreview(Consumer<Frame> preview) {
        this.preview = preview;
    }

    /** Looks for cameras and turns on the one used last, else the first. */
    public void start() {
        turnOff();
        state.set(State.CHOOSING);
        requests.of(Messages.get("camera.task.list"), progress -> cameras.list())
                .onSuccess(this::found)
                .onFailure(this::failed)
                .onCancel(this::close)
                .start();
    }

    private void found(List<Camera> now) {
        found.set(List.copyOf(now));
        if (now.isEmpty()) {
            failed(new CameraException(Problem.NO_CAMERA, Messages.get("camera.none")));
        } else {
            turnOn(chosen.get().filter(now::contains).orElse(now.get(0)));
        }
    }

    /** Changes to another camera. */
    public void choose(Camera camera) {
        if (state.get() != State.OFF && !chosen.get().equals(Optional.of(camera))) {
            turnOn(camera);
        }
    }

    private void turnOn(Camera camera) {
        turnOff();
        chosen.set(Optional.of(camera));
        Session mine = session;
        state.set(State.OPENING);
        requests.of(Messages.get("camera.task.live", camera.name()), progress -> watch(camera, mine, progress))
                .onFailure(this::failed)
                .onCancel(this::close)
                .start();
    }

    /** On the camera's thread, until cancelled or the camera fails. */
    private Void watch(Camera camera, Session into, Progress progress) {
        try (FrameSource source = cameras.open(camera, progress)) {
            while (true) {
                Frame frame = source.next();
                progress.checkCancelled();
                into.newest = frame;
                preview.accept(frame);
            }
        }
    }

    /** Sees whether the first picture is there; called with every frame of the window. */
    public void poll() {
        if (state.get() == State.OPENING && session.newest != null) {
            state.set(State.LIVE);
        }
    }

    /** Takes the newest picture and turns the camera off. */
    public void capture() {
        if (state.get() == State.LIVE) {
            Frame taken = session.newest;
            turnOff();
            captured = taken;
            state.set(State.CAPTURED);
        }
    }

    /** Turns the camera on again, after a picture or a failure. */
    public void retry() {
        if (state.get() == State.CAPTURED) {
            chosen.get().ifPresent(this::turnOn);
        } else if (state.get() == State.FAILED) {
            start();
        }
    }

    /** Hands the picture on and closes. */
    public void use() {
        if (captured != null) {
            Query query = new Query.ByPicture(
                    Messages.get("camera.picture"),
                    new RgbImage(captured.width(), captured.height(), captured.pixels()),
                    0);
            close();
            taker.accept(query);
        }
    }

    /** Turns the camera off and forgets its pictures. */
    public void close() {
        turnOff();
        state.set(State.OFF);
    }

    private void turnOff() {
        requests.drop();
        session = new Session();
        captured = null;
        failure.set(Optional.empty());
    }

    private void failed(Throwable cause) {
        turnOff();
        Problem problem = cause instanceof CameraException reason ? reason.problem() : Problem.NOT_OPENED;
        failure.set(Optional.of(new Failure(problem, TaskRunner.messageOf(cause))));
        state.set(State.FAILED);
    }
}
