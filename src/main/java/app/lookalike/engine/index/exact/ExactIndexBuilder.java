package app.lookalike.engine.index.exact;

import app.lookalike.base.Progress;
import app.lookalike.engine.index.ScanKernel;
import app.lookalike.engine.index.VectorApi;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.index.store.VectorMatrix;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Makes the exact index of a store, again and again as it grows: {@link SmileVectorIndex} while it is small, then
 * {@link ExactVectorIndex}. What was computed for earlier rows is kept, in memory and beside the matrix. One for each
 * store; safe for use from several threads.
 */
public final class ExactIndexBuilder {
    /** Bytes; a matrix that is smaller is searched in less than a millisecond anyway. */
    private static final long SMALL = 32L << 20;

    /** One of so many rows may be missing in the file: they are soon computed. */
    private static final int TAIL = 10;

    private final BoundFile file;
    private final long small;
    private final ScanKernel kernel = ScanKernel.fastest();
    private @Nullable QuantizedRows last;
    private OptionalInt lastFingerprint = OptionalInt.empty();
    /** How many rows the file holds. */
    private int saved;

    /** @param directory of the store, see {@code EmbeddingStore.open} */
    public ExactIndexBuilder(Path directory) {
        this(directory, SMALL);
    }

    ExactIndexBuilder(Path directory, long small) {
        this.file = new BoundFile(directory);
        this.small = small;
    }

    /**
     * The index from what was computed before, in a moment: Smile's where there is nothing of that, or too little.
     * The answers are the same.
     */
    public synchronized VectorIndex read(EmbeddingSnapshot snapshot) {
        if (isSmall(snapshot)) {
            return new SmileVectorIndex(snapshot);
        }
        // Also without the Vector API: a fraction of the memory is read.
        int rows = snapshot.matrix().rows();
        return earlier(snapshot)
                .filter(approximations -> rows - approximations.rows() <= rows / TAIL)
                .map(approximations -> index(snapshot, extended(approximations, snapshot, Progress.NONE)))
                .orElseGet(() -> new SmileVectorIndex(snapshot));
    }

    /**
     * The index of a snapshot, to be found again by {@link #read}. Takes 0.1 s for 44,000 × 2048 where all is on disk,
     * and some seconds the first time.
     *
     * @throws app.lookalike.base.CancelledException if it was asked to stop; what was there before is kept
     */
    public synchronized VectorIndex build(EmbeddingSnapshot snapshot, Progress progress) {
        if (isSmall(snapshot)) {
            return new SmileVectorIndex(snapshot);
        }
        VectorMatrix matrix = snapshot.matrix();
        QuantizedRows approximations = earlier(snapshot).orElse(null);
        if (approximations == null && !VectorApi.present()) {
            return new SmileVectorIndex(snapshot); // to make them is work for the Vector API
        }
        if (approximations == null) {
            PrincipalComponents basis =
                    PrincipalComponents.fit(matrix, BoundFile.directions(matrix.dimension()), kernel, progress);
            approximations = QuantizedRows.none(basis);
            saved = 0;
        }
        approximations = extended(approximations, snapshot, progress);
        // Not each time: it is written as a whole, and what is missing is soon computed.
        if (approximations.rows() - saved > approximations.rows() / TAIL) {
            file.write(approximations, snapshot);
            saved = approximations.rows();
        }
        return index(snapshot, approximations);
    }

    private boolean isSmall(EmbeddingSnapshot snapshot) {
        VectorMatrix matrix = snapshot.matrix();
        return (long) matrix.rows() * matrix.dimension() * Float.BYTES < small;
    }

    private QuantizedRows extended(QuantizedRows approximations, EmbeddingSnapshot snapshot, Progress progress) {
        return approximations.rows() < snapshot.matrix().rows()
                ? approximations.extendedTo(snapshot.matrix(), kernel, progress)
                : approximations;
    }

    private VectorIndex index(EmbeddingSnapshot snapshot, QuantizedRows approximations) {
        last = approximations;
        lastFingerprint = snapshot.fingerprint(approximations.rows());
        return new ExactVectorIndex(snapshot, approximations);
    }

    private Optional<QuantizedRows> earlier(EmbeddingSnapshot snapshot) {
        if (last != null && lastFingerprint.isPresent() && lastFingerprint.equals(snapshot.fingerprint(last.rows()))) {
            return Optional.of(last).filter(approximations -> isUpToDate(approximations, snapshot));
        }
        Optional<QuantizedRows> read = file.read(snapshot);
        saved = read.map(QuantizedRows::rows).orElse(0);
        return read.filter(approximations -> isUpToDate(approximations, snapshot));
    }

    /** Directions that were found when the catalogue was half as large may be the wrong ones by now. */
    private static boolean isUpToDate(QuantizedRows approximations, EmbeddingSnapshot snapshot) {
        int rows = snapshot.matrix().rows();
        return approximations.rows() <= rows
                && rows < 2L * approximations.basis().fittedTo();
    }
}
