package app.lookalike.engine.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a GIF file up to its first frame: where that lies on the logical screen.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a, sections 18 and 20</a>
 */
final class GifFile {
    private static final int HEADER = 13;
    private static final int SCREEN_FLAGS = 10;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2c;
    private static final int FRAME_LENGTH = 10;

    private final ByteBuffer file;

    GifFile(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The logical screen; null where the first frame is all of it, or where there is none.
     *
     * @param width pixels of the first frame
     * @param height pixels of the first frame
     */
    @Nullable
    Canvas canvas(int width, int height) {
        int at = firstFrame();
        return at < 0 ? null : Canvas.around(number(6), number(8), number(at + 1), number(at + 3), width, height);
    }

    /** Where the first frame is described, or -1. */
    private int firstFrame() {
        if (file.limit() < HEADER) {
            return -1;
        }
        int flags = file.get(SCREEN_FLAGS);
        int at = HEADER + ((flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1));
        while (at + FRAME_LENGTH <= file.limit()) {
            int block = file.get(at);
            if (block == FRAME) {
                return at;
            }
            if (block != EXTENSION) {
                return -1;
            }
            at = behindParts(at + 2);
        }
        return -1;
    }

    /** Skips parts of a block: a length and as many bytes each, until one of none. */
    private int behindParts(int from) {
        int at = from;
        while (at < file.limit() && file.get(at) != 0) {
            at += 1 + (file.get(at) & 0xff);
        }
        return at + 1;
    }

    private int number(int at) {
        return file.getShort(at) & 0xffff;
    }
}
