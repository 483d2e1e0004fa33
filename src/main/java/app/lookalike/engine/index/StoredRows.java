package app.lookalike.engine.index;

import app.lookalike.base.LookalikeException;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which rows of a store's folder count: those with a complete line and a complete vector, the last ones re-checked. */
final class StoredRows {
    static final String VECTORS = "vectors.npy";
    static final String JOURNAL = "rows.tsv";
    /**
     * How many rows are written, and forced to the disk, at once. Only these can be torn by a crash, so only so many are
     * compared with their checksums when a store is opened.
     */
    static final int CHUNK = 256;

    private static final Logger log = LoggerFactory.getLogger(StoredRows.class);

    private StoredRows() {}

    /**
     * Reads the journal and compares it with the matrix file; changes nothing.
     *
     * @throws LookalikeException if the matrix file is of another length of vectors
     */
    static List<RowLine> read(Path directory, StoreManifest manifest) throws IOException {
        Path vectors = directory.resolve(VECTORS);
        long rowBytes = (long) manifest.dimension() * Float.BYTES;
        long size = Files.exists(vectors) ? Files.size(vectors) : 0;
        List<RowLine> lines =
                RowLine.read(directory.resolve(JOURNAL), Math.max(0, (size - NpyHeader.BYTES) / rowBytes));
        if (!lines.isEmpty()) {
            lines = withWholeVectors(vectors, manifest, lines);
        }
        if (lines.size() < manifest.rows()) {
            log.warn(
                    "Of {} embeddings in {} only {} are whole; the others will be made again",
                    manifest.rows(),
                    directory,
                    lines.size());
        }
        return lines;
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

    private static List<RowLine> withWholeVectors(Path vectors, StoreManifest manifest, List<RowLine> lines)
            throws IOException {
        int dimension = manifest.dimension();
        try (RandomAccessFile file = new RandomAccessFile(vectors.toFile(), "r")) {
            byte[] header = new byte[NpyHeader.BYTES];
            file.readFully(header);
            boolean ours = NpyHeader.parse(header)
                    .filter(read -> read.dimension() == dimension)
                    .isPresent();
            if (!ours) {
                throw new LookalikeException(
                        "%s does not hold vectors of %d numbers. Delete the folder %s and index again; nothing else is lost."
                                .formatted(vectors, dimension, vectors.getParent()));
            }
            byte[] vector = new byte[dimension * Float.BYTES];
            for (int row = Math.max(0, lines.size() - CHUNK); row < lines.size(); row++) {
                file.seek(offset(row, dimension));
                file.readFully(vector);
                if (checksum(ByteBuffer.wrap(vector)) != lines.get(row).checksum()) {
                    return lines.subList(0, row);
                }
            }
            return lines;
        } catch (EOFException e) {
            throw new LookalikeException("%s became shorter while it was read".formatted(vectors), e);
        }
    }
}
