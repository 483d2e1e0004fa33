package app.lookalike.catalog.reader.mnist;

import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.files.FileTree;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads grey pictures from a table, as Kaggle has Fashion-MNIST: the header {@code label,pixel1,pixel2,...}, then a label
 * and the pixels of one square picture in each line, 0 to 255. Kaggle's digits, which are no products, begin with
 * {@code pixel0}.
 */
final class PixelTable {
    private static final Pattern HEADER = Pattern.compile("(?s)\uFEFF?\"?label\"?,\"?pixel1\"?,\"?pixel2\"?,.*");
    private static final int HEAD = 64;
    private static final int LARGEST_SIDE = 100;
    private static final int NOTHING = -1;

    private final String location;
    private final ByteArrayOutputStream labels = new ByteArrayOutputStream();
    private final ByteArrayOutputStream pictures = new ByteArrayOutputStream(1 << 20);
    /** The label and the pixels of the line that is read, and how many of them there are so far. */
    private final byte[] row;

    private int filled;
    private int line = 1;

    private PixelTable(String location, int columns) {
        this.location = location;
        this.row = new byte[columns];
    }

    /** Whether a file is such a table, by its first bytes. */
    static boolean isOne(FileTree tree, String location) {
        if (!location.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return false;
        }
        try (InputStream in = tree.open(location)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            return HEADER.matcher(head).matches();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The whole table.
     *
     * @throws LookalikeException if it cannot be read, or a line is none of a picture; the message names it
     */
    static LabelledPictures read(FileTree tree, String location) {
        try (InputStream in = new BufferedInputStream(tree.open(location), 1 << 16)) {
            int columns = 1;
            int c = in.read();
            for (int length = 0; c >= 0 && c != '\n' && length < Limit.TABLE_COLUMNS.value() * 12; length++) {
                columns += c == ',' ? 1 : 0;
                c = in.read();
            }
            int side = (int) Math.round(Math.sqrt(columns - 1));
            if (columns == 1 || side * side != columns - 1 || side > LARGEST_SIDE) {
                throw new LookalikeException(Messages.get("import.mnist.columns", location, columns));
            }
            PixelTable table = new PixelTable(location, columns);
            table.readLines(in);
            int count = table.labels.size();
            return new LabelledPictures(
                    new Samples(table.labels.toByteArray(), 0, count, 1, 1),
                    new Samples(table.pictures.toByteArray(), 0, count, side, side));
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.unreadable", location, e.getMessage()), e);
        }
    }

    private void readLines(InputStream in) throws IOException {
        int value = NOTHING;
        long left = Limit.TABLE_BYTES.value();
        line++;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (--left < 0) {
                throw new IOException(Messages.get(
                        "file.tooLong", location, Limit.TABLE_BYTES.value(), Limit.TABLE_BYTES.property()));
            }
            if (c >= '0' && c <= '9') {
                value = Math.max(0, value) * 10 + c - '0';
                require(value <= 255);
            } else if (c == ',') {
                add(value);
                value = NOTHING;
            } else if (c == '\n') {
                endLine(value);
                value = NOTHING;
            } else {
                require(c == '\r' || c == ' ' || c == '"');
            }
        }
        endLine(value);
    }

    private void add(int value) {
        require(value != NOTHING && filled < row.length);
        row[filled++] = (byte) value;
    }

    private void endLine(int value) {
        if (filled > 0 || value != NOTHING) {
            add(value);
            require(filled == row.length);
            labels.write(row[0]);
            pictures.write(row, 1, row.length - 1);
            filled = 0;
        }
        line++;
    }

    private void require(boolean right) {
        if (!right) {
            throw new LookalikeException(Messages.get("import.mnist.line", location, line, row.length));
        }
    }
}
