package app.lookalike.engine.image;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
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

    private static final int FRAME_HEIGHT = 7;
    private static final int FRAME_FLAGS = 9;
    private static final int INTERLACED = 0x40;
    /** With more the JDK's reader is right. */
    private static final int FEW_ROWS = 4;
    /** The order of the rows in the file: every eighth, those in the middle, and so on. */
    private static final int[][] PASSES = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};

    private final byte[] bytes;
    private final ByteBuffer file;

    GifFile(byte[] bytes) {
        this.bytes = bytes;
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

    /** Whether the first frame has so few rows, in another order, that the JDK's reader mixes them up. */
    boolean hasFewInterlacedRows() {
        int at = firstFrame();
        return at >= 0 && (file.get(at + FRAME_FLAGS) & INTERLACED) != 0 && number(at + FRAME_HEIGHT) <= FEW_ROWS;
    }

    /** The file with such rows declared to be in order, to be put in order by {@link #inOrder}. */
    byte[] withPlainRows() {
        if (!hasFewInterlacedRows()) {
            return bytes;
        }
        byte[] plain = bytes.clone();
        plain[firstFrame() + FRAME_FLAGS] &= ~INTERLACED;
        return plain;
    }

    /** The picture with each row in its place. */
    static BufferedImage inOrder(BufferedImage stored) {
        WritableRaster rows = stored.getRaster().createCompatibleWritableRaster();
        int from = 0;
        for (int[] pass : PASSES) {
            for (int y = pass[0]; y < stored.getHeight(); y += pass[1]) {
                rows.setDataElements(0, y, stored.getRaster().createChild(0, from++, stored.getWidth(), 1, 0, 0, null));
            }
        }
        return new BufferedImage(stored.getColorModel(), rows, stored.isAlphaPremultiplied(), null);
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
