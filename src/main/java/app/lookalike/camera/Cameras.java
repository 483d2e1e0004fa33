package app.lookalike.camera;

import app.lookalike.base.Progress;
import java.util.List;

/** Finds cameras and opens them. Every call may take seconds. */
public interface Cameras {
    /**
     * What is plugged in now, the best choice first; may be empty. Opens none of them.
     *
     * @throws CameraException if this machine cannot be asked
     */
    List<Camera> list();

    /**
     * Turns a camera on.
     *
     * @param progress its cancel ends opening, and later the source
     * @throws CameraException saying why it cannot be opened and what to do
     * @throws CancelledException if asked to stop before it was open
     */
    FrameSource open(Camera camera, Progress progress);
}
