package app.lookalike.engine.index;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Makes the exact index of a store, again and again as it grows: {@link SmileVectorIndex} while it is small, then
 * {@link VaFileVectorIndex}. What was computed for earlier rows is kept, in memory and beside the matrix. One for each
 * store; safe for use from several threads.
 */
public final class ExactIndexBuilder {
    /** Bytes; a matrix that is smaller is searched in less than a millisecond anyway. */
    private static final long SMALL = 32L << 20;

    private final VaFile file;
    private final long small;
    private final ScanKernel kernel = ScanKernel.fastest();
    private @Nullable Approximations last;
    private OptionalInt lastFingerprint = OptionalInt.empty();
    /** How many rows the file holds. */
    private int saved;

    /** @param directory of the store, see {@link EmbeddingStore#open} */
    public ExactIndexBuilder(Path directory) {
        this(directory, SMALL);
    }

    ExactIndexBuilder(Path directory, long small) {
        this.file = new VaFile(directory);
        this.small = small;
    }

    /**
     * The index of a snapshot. Takes 0.1 s for 44,000 × 2048 where they are on disk, some seconds the first time, and a
     * moment for those that were appended since.
     */
    public synchronized VectorIndex build(EmbeddingSnapshot snapshot) {
        VectorMatrix matrix = snapshot.matrix();
        if (!VectorApi.present() || (long) matrix.rows() * matrix.dimension() * Float.BYTES < small) {
            return new SmileVectorIndex(snapshot);
        }
        Approximations approximations = earlier(snapshot).orElse(null);
        if (approximations == null) {
            PrincipalBasis basis = PrincipalBasis.fit(matrix, VaFile.directions(matrix.dimension()), kernel);
            approximations = Approximations.of(matrix, basis, kernel);
            saved = 0;
        } else if (approximations.rows() < matrix.rows()) {
            approximations = approximations.extendedTo(matrix, kernel);
        }
        // Not each time: it is written as a whole, and what is missing is soon computed.
        if (approximations.rows() - saved > approximations.rows() / 10) {
            file.write(approximations, snapshot);
            saved = approximations.rows();
        }
        last = approximations;
        lastFingerprint = snapshot.fingerprint(approximations.rows());
        return new VaFileVectorIndex(snapshot, approximations);
    }

    private Optional<Approximations> earlier(EmbeddingSnapshot snapshot) {
        if (last != null && lastFingerprint.isPresent() && lastFingerprint.equals(snapshot.fingerprint(last.rows()))) {
            return Optional.of(last).filter(approximations -> isUpToDate(approximations, snapshot));
        }
        Optional<Approximations> read = file.read(snapshot);
        saved = read.map(Approximations::rows).orElse(0);
        return read.filter(approximations -> isUpToDate(approximations, snapshot));
    }

    /** Directions that were found when the catalogue was half as large may be the wrong ones by now. */
    private static boolean isUpToDate(Approximations approximations, EmbeddingSnapshot snapshot) {
        int rows = snapshot.matrix().rows();
        return approximations.rows() <= rows
                && rows < 2L * approximations.basis().fittedTo();
    }
}
