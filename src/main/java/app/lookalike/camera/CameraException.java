package app.lookalike.camera;

import app.lookalike.base.LookalikeException;

/** A camera delivers no pictures; the message explains why and what to do. */
public final class CameraException extends LookalikeException {
    /** What is wrong, for the display. */
    public enum Problem {
        /** There is none on this machine. */
        NO_CAMERA,
        /** Another program has it. */
        BUSY,
        /** The system does not let this program use it. */
        NO_PERMISSION,
        /** It does not answer, or what answers is no camera. */
        NOT_OPENED,
        /** It was there and is gone, or sends nothing any more. */
        LOST,
        /** The stream or file is over. */
        ENDED,
        /** A library that cameras need is not installed. */
        MISSING_LIBRARY
    }

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /**
     * A failure found by our own check or reported by FFmpeg as an error code.
     *
     * @param message what, which camera, and what to do about it
     */
    public CameraException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    /**
     * A failure that a library threw.
     *
     * @param message what, and what to do about it
     */
    public CameraException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }
}
