package app.lookalike.engine.index.store;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which rows of a store's folder are valid: those with a whole line and a whole vector, the last ones re-checked.
 *
 * @param journal as it is in the file
 * @param lines of the valid rows, in the order of the file
 * @param rows of the matrix up to the last valid one
 * @param lost what is damaged: the ids that are known
 */
record StoredRows(RowJournal journal, List<RowLine> lines, int rows, List<String> lost) {
    static final String VECTORS = "vectors.npy";
    static final String JOURNAL = "rows.tsv";
    /**
     * How many rows are written, and forced to the disk, at once. Only these can be torn by a crash, so only so many are
     * compared with their checksums when a store is opened.
     */
    static final int CHUNK = 256;

    private static final Logger LOG = LoggerFactory.getLogger(StoredRows.class);

    /**
     * Reads the journal and compares it with the matrix file; changes nothing.
     *
     * @throws LookalikeException if the matrix file is of another length of vectors
     */
    static StoredRows read(Path directory, StoreManifest manifest) throws IOException {
        Path vectors = directory.resolve(VECTORS);
        long rowBytes = (long) manifest.dimension() * Float.BYTES;
        long size = Files.exists(vectors) ? Files.size(vectors) : 0;
        RowJournal journal =
                RowJournal.read(directory.resolve(JOURNAL), Math.max(0, (size - NpyHeader.BYTES) / rowBytes));
        List<RowLine> lines = journal.lines();
        if (!lines.isEmpty()) {
            lines = withWholeVectors(vectors, manifest, journal);
        }
        int rows = lines.stream().mapToInt(RowLine::row).max().orElse(-1) + 1;
        Set<String> whole = lines.stream().map(RowLine::id).collect(Collectors.toSet());
        List<String> lost = new ArrayList<>(Stream.concat(journal.lines().stream(), journal.beyond().stream())
                .map(RowLine::id)
                .filter(id -> !whole.contains(id))
                .distinct()
                .toList());
        int missing = Math.max(manifest.rows() - rows, manifest.lines() - lines.size());
        int unnamed = Math.max(journal.damaged() ? 1 : 0, missing) - lost.size();
        if (unnamed > 0) {
            lost.add(unnamed == 1 ? Messages.get("index.oneUnnamed") : Messages.get("index.unnamed", unnamed));
        }
        if (!lost.isEmpty()) {
            LOG.warn("In {} these are damaged and will be made again: {}", directory, lost);
        }
        return new StoredRows(journal, lines, rows, lost);
    }

    /** Where a row begins in the matrix file. */
    static long offset(long row, int dimension) {
        return NpyHeader.BYTES + row * dimension * Float.BYTES;
    }

    static int checksum(ByteBuffer vector) {
        CRC32C checksum = new CRC32C();
        checksum.update(vector);
        return (int) checksum.getValue();
    }

    private static List<RowLine> withWholeVectors(Path vectors, StoreManifest manifest, RowJournal journal)
            throws IOException {
        List<RowLine> lines = journal.lines();
        int dimension = manifest.dimension();
        try (RandomAccessFile file = new RandomAccessFile(vectors.toFile(), "r")) {
            byte[] header = new byte[NpyHeader.BYTES];
            file.readFully(header);
            boolean ours = NpyHeader.parse(header)
                    .filter(read -> read.dimension() == dimension)
                    .isPresent();
            if (!ours) {
                throw new LookalikeException(
                        Messages.get("index.otherDimension", vectors, dimension, vectors.getParent()));
            }
            byte[] vector = new byte[dimension * Float.BYTES];
            List<RowLine> whole = new ArrayList<>(lines.size());
            // A crash can have torn only what was written last; where there is damage nothing is taken for granted.
            int suspect = journal.damaged() ? 0 : lines.size() - CHUNK;
            for (int i = 0; i < lines.size(); i++) {
                RowLine line = lines.get(i);
                if (i >= suspect) {
                    file.seek(offset(line.row(), dimension));
                    file.readFully(vector);
                }
                if (i < suspect || checksum(ByteBuffer.wrap(vector)) == line.checksum()) {
                    whole.add(line);
                }
            }
            return whole;
        } catch (EOFException e) {
            throw new LookalikeException(Messages.get("index.shorter", vectors), e);
        }
    }
}
