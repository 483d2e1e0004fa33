package app.lookalike.engine.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The first directory of a TIFF block, which is what Exif data is, too: its numbers, and nothing that it points to.
 * Other readers follow a chain of directories to its end.
 *
 * @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0, section 2</a>
 */
final class TiffDirectory {
    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    /** Tags of directories elsewhere: further pictures, Exif, GPS, interoperability. */
    private static final Set<Integer> TO_OTHERS = Set.of(330, 34665, 34853, 40965);
    /** A tag for private use; ignored by readers. */
    private static final short UNKNOWN_TAG = (short) 65_000;

    private static final int BITS_PER_SAMPLE = 258;
    private static final int PHOTOMETRIC = 262;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int CIE_LAB = 8;

    private static final int MAGIC = 42;
    private static final int BIG_MAGIC = 43;

    private final ByteBuffer file;
    private final int first;
    private final int entries;
    /** Whether counts and offsets have 64 bits (BigTIFF). */
    private final boolean big;

    private TiffDirectory(ByteBuffer file, int first, int entries, boolean big) {
        this.file = file;
        this.first = first;
        this.entries = entries;
        this.big = big;
    }

    /**
     * The directory, without entries where the block makes no sense.
     *
     * @param from where the block begins; it may go to the end
     */
    static TiffDirectory of(byte[] bytes, int from) {
        ByteBuffer file = ByteBuffer.wrap(bytes, from, bytes.length - from).slice();
        TiffDirectory none = new TiffDirectory(file, 0, 0, false);
        if (file.limit() < 16) {
            return none;
        }
        file.order(file.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int magic = file.getShort(2);
        boolean big = magic == BIG_MAGIC;
        long at = big ? file.getLong(8) : Integer.toUnsignedLong(file.getInt(4));
        int counter = big ? Long.BYTES : Short.BYTES;
        if ((magic != MAGIC && !big) || at < 0 || at > file.limit() - counter) {
            return none;
        }
        long count = big ? file.getLong((int) at) : file.getShort((int) at) & 0xffff;
        int start = (int) at + counter;
        int room = (file.limit() - start) / entry(big);
        return count < 0 || count > room ? none : new TiffDirectory(file, start, (int) count, big);
    }

    /** Whether the colours are in CIE L*a*b*, 8 bits each. */
    boolean isLab() {
        return number(PHOTOMETRIC).orElse(0) == CIE_LAB
                && number(SAMPLES_PER_PIXEL).orElse(0) == 3
                && number(BITS_PER_SAMPLE).orElse(0) == Byte.SIZE;
    }

    /** The number that a tag has, the first of several; empty where it is not there or no whole number of 32 bits. */
    OptionalInt number(int tag) {
        for (int i = 0; i < entries; i++) {
            int at = first + i * entry(big);
            if ((file.getShort(at) & 0xffff) == tag) {
                return number(file.getShort(at + 2), at);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * A copy of the block in which nothing leads out of this directory, but for the numbers that belong to its picture.
     */
    byte[] alone() {
        byte[] copy = new byte[file.limit()];
        file.get(0, copy);
        ByteBuffer changed = ByteBuffer.wrap(copy).order(file.order());
        for (int i = 0; i < entries; i++) {
            int at = first + i * entry(big);
            if (TO_OTHERS.contains(file.getShort(at) & 0xffff)) {
                changed.putShort(at, UNKNOWN_TAG);
                changed.putShort(at + 2, (short) BYTE);
            }
        }
        int next = first + entries * entry(big);
        if (first > 0 && big && next + Long.BYTES <= copy.length) {
            changed.putLong(next, 0);
        } else if (first > 0 && !big && next + Integer.BYTES <= copy.length) {
            changed.putInt(next, 0);
        }
        return copy;
    }

    private OptionalInt number(int type, int at) {
        long count = big ? file.getLong(at + 4) : Integer.toUnsignedLong(file.getInt(at + 4));
        int value = at + (big ? 12 : 8);
        int room = big ? Long.BYTES : Integer.BYTES;
        int size = type == BYTE ? 1 : type == SHORT ? 2 : 4;
        if (count < 1) {
            return OptionalInt.empty();
        }
        if (count > room / size) { // the numbers lie elsewhere
            long elsewhere = big ? file.getLong(value) : Integer.toUnsignedLong(file.getInt(value));
            if (elsewhere < 0 || elsewhere > file.limit() - size) {
                return OptionalInt.empty();
            }
            value = (int) elsewhere;
        }
        return switch (type) {
            case BYTE -> OptionalInt.of(file.get(value) & 0xff);
            case SHORT -> OptionalInt.of(file.getShort(value) & 0xffff);
            case LONG -> OptionalInt.of(file.getInt(value));
            default -> OptionalInt.empty();
        };
    }

    private static int entry(boolean big) {
        return big ? 20 : 12;
    }
}
