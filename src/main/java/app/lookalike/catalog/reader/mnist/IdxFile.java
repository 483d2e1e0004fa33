package app.lookalike.catalog.reader.mnist;

import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.WholeFile;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.files.FileTree;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads IDX files of unsigned bytes, the format of MNIST and its successors: a big-endian magic number (2049 for labels,
 * 2051 for pictures), one 32-bit length for each dimension, then the values in C order.
 *
 * <p>Source: Y. LeCun, C. Cortes, C. J. C. Burges, "The MNIST database", section "File formats".
 */
final class IdxFile {
    private static final int LABELS = 2049;
    private static final int PICTURES = 2051;
    private static final int LARGEST_SIDE = 1024;

    private IdxFile() {}

    /** Labels: {@code count} values. */
    static Samples labels(FileTree tree, String location) {
        byte[] bytes = read(tree, location);
        ByteBuffer head = head(bytes, 8, LABELS, location);
        return checked(new Samples(bytes, 8, head.getInt(), 1, 1), location);
    }

    /** Pictures: {@code count × height × width} values, 0 is the background. */
    static Samples pictures(FileTree tree, String location) {
        byte[] bytes = read(tree, location);
        ByteBuffer head = head(bytes, 16, PICTURES, location);
        int count = head.getInt();
        int height = head.getInt();
        return checked(new Samples(bytes, 16, count, head.getInt(), height), location);
    }

    private static byte[] read(FileTree tree, String location) {
        try {
            byte[] bytes = tree.read(location, Limit.TABLE_BYTES);
            return location.endsWith(".gz") ? unzipped(bytes, location) : bytes;
        } catch (EOFException | ZipException e) {
            throw new LookalikeException(Messages.get("import.mnist.cut", location), e);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.unreadable", location, e.getMessage()), e);
        }
    }

    private static byte[] unzipped(byte[] bytes, String location) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return WholeFile.read(in, location, Limit.TABLE_BYTES);
        }
    }

    private static ByteBuffer head(byte[] bytes, int length, int magic, String location) {
        ByteBuffer head = ByteBuffer.wrap(bytes);
        if (bytes.length < length) {
            throw new LookalikeException(Messages.get("import.mnist.short", location, bytes.length));
        }
        int found = head.getInt();
        if (found != magic) {
            throw new LookalikeException(Messages.get(
                    magic == LABELS ? "import.mnist.noLabelFile" : "import.mnist.noPictureFile",
                    location,
                    found,
                    magic));
        }
        return head;
    }

    private static Samples checked(Samples file, String location) {
        boolean plausible = file.count() >= 0
                && file.height() > 0
                && file.width() > 0
                && file.height() <= LARGEST_SIDE
                && file.width() <= LARGEST_SIDE;
        long expected = file.offset() + (long) file.count() * file.height() * file.width();
        if (!plausible || expected != file.values().length) {
            throw new LookalikeException(Messages.get(
                    "import.mnist.size", location, file.count(), file.width(), file.height(), file.values().length));
        }
        return file;
    }
}
