package app.lookalike.engine.index.store;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.file.FileFailures;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.embedding.InvalidEmbeddingException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What reading every vector of an {@link EmbeddingStore} found.
 *
 * @param extractor what made the vectors
 * @param dimension their length
 * @param rows how many are stored, dead ones too
 * @param damaged the ids whose vector does not fit its checksum or is not of unit length
 */
public record EmbeddingCheck(String extractor, int dimension, int rows, List<String> damaged) {
    /** Keeps its own copy. */
    public EmbeddingCheck {
        damaged = List.copyOf(damaged);
    }

    /**
     * Reads a whole store, 0.3 s for 44,000 × 2048; it may be in use meanwhile.
     *
     * @throws LookalikeException if there is none or it cannot be read
     */
    public static EmbeddingCheck of(Path directory, Progress progress) {
        StoreManifest manifest = StoreManifest.read(directory)
                .orElseThrow(() -> new LookalikeException(Messages.get("index.noVectors", directory)));
        try {
            StoredRows stored = StoredRows.read(directory, manifest);
            List<String> damaged = new ArrayList<>(stored.lost());
            VectorMatrix matrix = VectorMatrix.empty(manifest.dimension());
            if (stored.rows() > 0) {
                try (FileChannel file =
                        FileChannel.open(directory.resolve(StoredRows.VECTORS), StandardOpenOption.READ)) {
                    matrix = VectorMatrix.map(file, NpyHeader.BYTES, stored.rows(), matrix);
                }
            }
            for (RowLine line : stored.lines()) {
                progress.checkCancelled();
                progress.update(Messages.get("index.checking"), line.row(), stored.rows());
                if (StoredRows.checksum(matrix.bytes(line.row())) != line.checksum()
                        || !isUnit(matrix.row(line.row()))) {
                    damaged.add(line.id());
                }
            }
            String extractor = manifest.extractor() == null ? "" : manifest.extractor();
            return new EmbeddingCheck(extractor, manifest.dimension(), stored.rows(), damaged);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("index.unreadable", directory, FileFailures.reason(e)), e);
        }
    }

    private static boolean isUnit(float[] vector) {
        try {
            return Embedding.ofUnit(vector).dimension() > 0;
        } catch (InvalidEmbeddingException e) {
            return false;
        }
    }
}
