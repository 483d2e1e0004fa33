package app.lookalike.catalog.reader.table;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.PictureFiles;
import app.lookalike.catalog.reader.files.QuotedText;
import app.lookalike.catalog.reader.files.TextFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of separated values that is read row by row, however long it is. Separator, encoding, titles above the header
 * and its names are found as {@link CsvTable} finds them, in the first rows; each line is a row by itself.
 */
public final class TableLines implements AutoCloseable {
    private static final int HEAD_BYTES = 256 << 10;

    /** A file without line ends is no table. */
    private static final int LONGEST_LINE = 1 << 20;

    private final String file;
    private final @Nullable FileChannel channel;
    private final Reader reader;
    private final CsvTable head;
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int end;
    private long line;

    private TableLines(String file, @Nullable FileChannel channel, InputStream in) throws IOException {
        this.file = file;
        this.channel = channel;
        byte[] bytes = in.readNBytes(HEAD_BYTES);
        byte[] first = bytes.length < HEAD_BYTES ? bytes : toLineEnd(bytes);
        this.head = CsvTable.parse(first, file);
        this.reader = new InputStreamReader(
                new SequenceInputStream(new ByteArrayInputStream(bytes), in), TextFile.charsetOf(first));
        long firstRow =
                head.rows().isEmpty() ? Long.MAX_VALUE : head.rows().get(0).line();
        while (line < firstRow - 1 && nextLine().isPresent()) {
            line++;
        }
    }

    /**
     * Opens a table, also one that is packed by itself, as {@code .gz} or as the only table of a zip.
     *
     * @throws LookalikeException if there is none, it cannot be read, or there is nothing in it
     */
    public static TableLines open(Path path) {
        String name = path.toString();
        if (!Files.exists(path)) {
            throw new LookalikeException(Messages.get("file.noFile", path));
        }
        if (!Files.isRegularFile(path)) {
            throw new LookalikeException(Messages.get("interactions.notAFile", path));
        }
        try {
            if (FileTree.isZip(path)) {
                FileTree zip = FileTree.open(path);
                String table = onlyTable(zip, path);
                return new TableLines(Messages.get("file.in", table, path), null, zip.open(table));
            }
            FileChannel channel = FileChannel.open(path);
            InputStream in = Channels.newInputStream(channel);
            return isGzip(path)
                    ? new TableLines(name, channel, new GZIPInputStream(in))
                    : new TableLines(name, channel, in);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("import.copyAgain", name, String.valueOf(e.getMessage())), e);
        }
    }

    private static boolean isGzip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.read() == 0x1F && in.read() == 0x8B;
        }
    }

    private static String onlyTable(FileTree zip, Path path) {
        List<String> tables = zip.list("", Progress.NONE).files().stream()
                .filter(TableFiles::isTable)
                .toList();
        if (tables.size() != 1) {
            throw new LookalikeException(
                    tables.isEmpty()
                            ? Messages.get("import.noTable", path)
                            : Messages.get(
                                    "interactions.severalTables",
                                    path,
                                    QuotedText.someOf(tables.stream()
                                            .map(PictureFiles::name)
                                            .toList())));
        }
        return tables.get(0);
    }

    private static byte[] toLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? bytes : Arrays.copyOf(bytes, end);
    }

    /** What to call it in messages. */
    public String file() {
        return file;
    }

    /** Names of the columns, each one different and none empty. */
    public List<String> header() {
        return head.header();
    }

    /** What is worth knowing about how it is read, one sentence each. */
    public List<String> notes() {
        return head.notes();
    }

    /** The first rows, to choose the columns by. */
    public List<List<String>> firstRows() {
        return head.rows().stream().map(LooseCsv.Row::cells).toList();
    }

    /** The number of the line that was read last, from 1. */
    public long line() {
        return line;
    }

    /** Bytes of the file that were read so far; 0 where that is not known. */
    public long bytesRead() throws IOException {
        return channel == null ? 0 : channel.position();
    }

    /** Bytes of the file; -1 where that is not known. */
    public long bytes() throws IOException {
        return channel == null ? -1 : channel.size();
    }

    /**
     * The fields of the next row; empty at the end. Lines without a character are left out.
     *
     * @throws LookalikeException if the file cannot be read, or is no table
     */
    public Optional<List<String>> next() {
        try {
            Optional<String> text = nextLine();
            line++;
            while (text.isPresent() && text.get().isBlank()) {
                text = nextLine();
                line++;
            }
            return text.map(this::fields);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("import.copyAgain", file, String.valueOf(e.getMessage())), e);
        }
    }

    private List<String> fields(String text) {
        char separator = head.separator();
        if (text.indexOf('"') >= 0) {
            return LooseCsv.rows(text, separator).get(0).cells();
        }
        List<String> fields = new ArrayList<>(head.header().size());
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            fields.add(text.substring(from, to).strip());
            from = to + 1;
        }
        fields.add(text.substring(from).strip());
        return fields;
    }

    private Optional<String> nextLine() throws IOException {
        StringBuilder text = new StringBuilder();
        while (true) {
            if (at == end) {
                end = reader.read(buffer);
                at = 0;
                if (end < 0) {
                    end = 0;
                    return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
                }
            }
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            text.append(buffer, from, at - from);
            if (text.length() > LONGEST_LINE) {
                throw new LookalikeException(Messages.get("interactions.longLine", file, line + 1));
            }
            if (at < end) {
                skipLineEnd();
                return Optional.of(text.toString());
            }
        }
    }

    /** One of {@code \n}, {@code \r\n} and {@code \r}. */
    private void skipLineEnd() throws IOException {
        boolean carriage = buffer[at++] == '\r';
        if (carriage && at == end) {
            end = Math.max(0, reader.read(buffer));
            at = 0;
        }
        if (carriage && at < end && buffer[at] == '\n') {
            at++;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
