package app.lookalike.camera;

/**
 * Something that pictures can be taken with.
 *
 * @param format FFmpeg's name of the system it belongs to, such as {@code v4l2}; empty where the address is sufficient
 * @param address what it is there: a device, the address of a stream, a file
 * @param name for people
 */
public record Camera(String format, String address, String name) {
    /** The format of FFmpeg's own pictures, whose address describes them. */
    static final String TEST_PICTURE = "lavfi";

    /** Whether it is a device of this machine, instead of a stream, a file or a test picture. */
    boolean isDevice() {
        return !format.isEmpty() && !format.equals(TEST_PICTURE);
    }

    /** Whether pictures come when they happen, instead of as fast as they are read. */
    boolean isLive() {
        return isDevice() || address.contains("://");
    }
}
