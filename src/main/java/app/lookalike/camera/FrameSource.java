package app.lookalike.camera;

/** A camera that is on. One thread opens, reads and closes it; closing turns it off. */
public interface FrameSource extends AutoCloseable {
    /**
     * Waits for the next picture.
     *
     * @throws CameraException if there will be none any more: unplugged, ended
     * @throws CancelledException if the job that opened it was asked to stop
     */
    Frame next();

    /** Turns the camera off and frees what it held; more than once does no harm. */
    @Override
    void close();
}
