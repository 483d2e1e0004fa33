package app.lookalike.engine.image;

import app.lookalike.base.Limit;
import app.lookalike.base.text.Messages;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A picture's bytes for a decoder, in memory: nothing goes through ImageIO's cache on disk. Stops the decoder when its
 * time is over, and detects reading beyond the end, which some decoders do not: a few zeros may follow, but seeking
 * there is refused.
 */
final class GuardedInput extends ImageInputStreamImpl {
    private static final int LOOK_AT_THE_CLOCK = 0xff;

    private final byte[] bytes;
    private final int zeros;
    private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Limit.PICTURE_SECONDS.value());
    private int reads;

    /**
     * An input.
     *
     * @param zeros how many bytes behind the end may be read, by decoders that look ahead
     */
    GuardedInput(byte[] bytes, int zeros) {
        this.bytes = bytes;
        this.zeros = zeros;
    }

    @Override
    public int read() throws IOException {
        if ((++reads & LOOK_AT_THE_CLOCK) == 0) {
            checkTime();
        }
        bitOffset = 0;
        if (streamPos < bytes.length) {
            return bytes[(int) streamPos++] & 0xff;
        }
        if (streamPos >= bytes.length + (long) zeros) {
            return -1;
        }
        streamPos++;
        return 0;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        checkTime();
        bitOffset = 0;
        long left = bytes.length + (long) zeros - streamPos;
        if (length == 0 || left <= 0) {
            return length == 0 ? 0 : -1;
        }
        int count = (int) Math.min(length, left);
        int data = (int) Math.max(0, Math.min(count, bytes.length - streamPos));
        if (data > 0) {
            System.arraycopy(bytes, (int) streamPos, to, from, data);
        }
        Arrays.fill(to, from + data, from + count, (byte) 0); // the superclass takes a short answer for the end
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    /** A decoder that looks ahead comes back to where it really is. */
    @Override
    public void seek(long position) throws IOException {
        if (zeros > 0 && position > bytes.length) {
            throw new EOFException();
        }
        super.seek(position);
    }

    private void checkTime() throws IOException {
        if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
            throw new IOException(Messages.get("picture.timeOver"));
        }
    }
}
