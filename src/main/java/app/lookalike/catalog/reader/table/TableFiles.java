package app.lookalike.catalog.reader.table;

import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.files.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads files that are tables: separated values, a JSON object a line, or a product feed in XML. */
public final class TableFiles {
    /** Enough for the first rows of any table; the rest of a large one is not looked at before it is chosen. */
    private static final int HEAD_BYTES = 256 << 10;

    private static final int FEED_HEAD = 4096;
    private static final String XML = ".xml";
    private static final Pattern TABLE = Pattern.compile(".*\\.(csv|tsv|jsonl|ndjson)");
    private static final Pattern JSON_LINES = Pattern.compile(".*\\.(jsonl|ndjson)");

    private TableFiles() {}

    /** Whether a file is a table, by its name. */
    public static boolean isTable(String file) {
        return TABLE.matcher(file.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether a file is a text with the columns of a table of products, or a product feed. */
    public static boolean isTextTable(FileTree tree, String file) {
        String name = file.toLowerCase(Locale.ROOT);
        try {
            return (name.endsWith(".txt") || (name.endsWith(XML) && isFeed(tree, file)))
                    && isOfProducts(head(tree, file, file).header(), file);
        } catch (LookalikeException e) {
            return false;
        }
    }

    private static boolean isFeed(FileTree tree, String file) {
        try (InputStream in = tree.open(file)) {
            return ProductFeed.isFeed(in.readNBytes(FEED_HEAD));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOfProducts(List<String> header, String file) {
        return header.size() > 1
                && ColumnMapping.GUESSED.completedFor(header, file).identifies();
    }

    /**
     * The whole table.
     *
     * @param file what to call it
     * @throws LookalikeException if it cannot be read or there is nothing in it
     */
    static CsvTable whole(FileTree tree, String location, String file) {
        try {
            return parse(tree.read(location, Limit.TABLE_BYTES), location, false, file);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("import.copyAgain", file, e.getMessage()), e);
        }
    }

    /**
     * Its first rows.
     *
     * @throws LookalikeException if it cannot be read or there is nothing in it
     */
    static CsvTable head(FileTree tree, String location, String file) {
        try (InputStream in = tree.open(location)) {
            byte[] bytes = in.readNBytes(HEAD_BYTES);
            boolean cut = bytes.length == HEAD_BYTES;
            return parse(cut ? toLineEnd(bytes) : bytes, location, cut, file);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("import.copyAgain", file, e.getMessage()), e);
        }
    }

    private static byte[] toLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(bytes, end == 0 ? bytes.length : end - 1);
    }

    private static CsvTable parse(byte[] bytes, String location, boolean cut, String file) {
        String name = location.toLowerCase(Locale.ROOT);
        if (name.endsWith(XML) && ProductFeed.isFeed(bytes)) {
            return ProductFeed.parse(bytes, cut, file);
        }
        boolean lines = JSON_LINES.matcher(name).matches();
        return ListedAttributes.spread(lines ? JsonLines.parse(bytes, file) : CsvTable.parse(bytes, file));
    }
}
