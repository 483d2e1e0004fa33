package app.lookalike.engine.index.store;

import app.lookalike.base.file.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines of {@code rows.tsv} that are whole. A damaged one costs its own row only.
 *
 * @param lines in the order of the file, each with its row
 * @param beyond lines of rows that the matrix does not have
 * @param end bytes; where the last whole line ends
 * @param damaged whether something before that is not whole; a crash leaves damage only at the end
 * @param old whether there are lines of format 1
 */
record RowJournal(List<RowLine> lines, List<RowLine> beyond, long end, boolean damaged, boolean old) {
    private static final Logger LOG = LoggerFactory.getLogger(RowJournal.class);

    /** A line of format 1 has two. */
    private static final int TABS_BEFORE = 2;

    /** Nothing may be appended before {@link #rewrite}. */
    boolean needsRewriting() {
        return damaged || old || !beyond.isEmpty();
    }

    /**
     * Reads a journal; one that does not exist is empty.
     *
     * @param limit how many rows the matrix has
     */
    static RowJournal read(Path journal, long limit) throws IOException {
        Reading reading = new Reading(limit);
        try (InputStream in = Files.newInputStream(journal)) {
            byte[] buffer = new byte[1 << 16];
            int held = 0;
            long position = 0;
            int count;
            while ((count = in.read(buffer, held, buffer.length - held)) > 0) {
                int start = 0;
                for (int i = held; i < held + count; i++) {
                    if (buffer[i] == '\n') {
                        reading.add(buffer, start, i, position + start);
                        start = i + 1;
                    }
                }
                held += count - start;
                position += start;
                System.arraycopy(buffer, start, buffer, 0, held);
                if (held == buffer.length) {
                    buffer = Arrays.copyOf(buffer, 2 * held);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.debug("{} does not exist", journal, e);
        }
        return reading.journal();
    }

    /** What has been read so far. */
    private static final class Reading {
        private final List<RowLine> lines = new ArrayList<>();
        private final List<RowLine> beyond = new ArrayList<>();
        private final long limit;
        private int next;
        private int brokenTabs = -1;
        private boolean damaged;
        private boolean old;
        private long end;

        Reading(long limit) {
            this.limit = limit;
        }

        void add(byte[] bytes, int from, int newline, long position) {
            RowLine line = RowLine.decode(bytes, from, newline, position);
            if (line == null) {
                brokenTabs = Math.max(0, brokenTabs) + tabs(bytes, from, newline);
                return;
            }
            if (brokenTabs >= 0) { // damage, since something whole follows
                damaged = true;
                next += Math.max(1, brokenTabs / TABS_BEFORE); // lines that were joined, or one that was torn in two
                brokenTabs = -1;
            }
            old |= line.row() < 0;
            int row = line.row() < 0 ? next : line.row();
            next = row + 1;
            end = line.end();
            (row < limit ? lines : beyond).add(line.at(row));
        }

        private static int tabs(byte[] bytes, int from, int to) {
            int tabs = 0;
            for (int i = from; i < to; i++) {
                tabs += bytes[i] == '\t' ? 1 : 0;
            }
            return tabs;
        }

        RowJournal journal() {
            return new RowJournal(lines, beyond, end, damaged, old);
        }
    }

    /**
     * Writes the journal anew, with these lines only; after a crash there is the old one or the new one.
     *
     * @param kept some of {@link #lines}
     * @return the new one
     */
    static RowJournal rewrite(Path journal, List<RowLine> kept) throws IOException {
        byte[] old = Files.readAllBytes(journal);
        ByteArrayOutputStream text = new ByteArrayOutputStream(old.length + 20 * kept.size());
        for (RowLine line : kept) {
            String[] fields = new String(
                            old, (int) line.start(), (int) (line.end() - line.start()), StandardCharsets.UTF_8)
                    .split("\t", -1);
            text.writeBytes(RowLine.encode(fields[0], fields[1], line.checksum(), line.row()));
        }
        AtomicFile.replaceDurably(journal, text::writeTo);
        return read(journal, Long.MAX_VALUE);
    }
}
