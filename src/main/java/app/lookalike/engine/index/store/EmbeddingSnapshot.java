package app.lookalike.engine.index.store;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.RowSet;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Stored embeddings and their ids at one moment; what indexes search. Rows that a later one of the same id replaced stay
 * in the matrix but are dead and never answered. Never changes, safe for use from several threads.
 */
public final class EmbeddingSnapshot {
    /** As the id of a row: the record of its id was damaged. */
    private static final String NOBODY = "";

    private final VectorMatrix matrix;
    private final List<String> ids;
    private final @Nullable List<@Nullable RowLine> lines;
    private final @Nullable RowChecks checks;
    private final List<String> lost;
    private final Map<String, Integer> rowOfId;
    private final BitSet live = new BitSet();
    private final RowSet liveRows;

    /**
     * Puts ids beside rows that are not stored.
     *
     * @param matrix {@code n × d}
     * @param ids n of them, the i-th names row i; of several equal ones the last is used
     */
    public EmbeddingSnapshot(VectorMatrix matrix, List<String> ids) {
        this(matrix, List.copyOf(ids), null, List.of());
    }

    /**
     * Puts stored lines beside rows.
     *
     * @param lines one for each row, null for those without an id
     * @param lost what was found to be damaged
     */
    EmbeddingSnapshot(VectorMatrix matrix, List<@Nullable RowLine> lines, List<String> lost) {
        this(
                matrix,
                lines.stream().map(line -> line == null ? NOBODY : line.id()).toList(),
                Collections.unmodifiableList(new ArrayList<>(lines)),
                lost);
    }

    private EmbeddingSnapshot(
            VectorMatrix matrix, List<String> ids, @Nullable List<@Nullable RowLine> lines, List<String> lost) {
        if (ids.size() != matrix.rows()) {
            throw new IllegalArgumentException(ids.size() + " ids for " + matrix.rows() + " rows");
        }
        this.ids = ids;
        this.lines = lines;
        this.lost = List.copyOf(lost);
        this.rowOfId = new HashMap<>(ids.size() * 2);
        for (int row = 0; row < ids.size(); row++) {
            if (!ids.get(row).equals(NOBODY)) {
                Integer dead = rowOfId.put(ids.get(row), row);
                if (dead != null) {
                    live.clear(dead);
                }
                live.set(row);
            }
        }
        liveRows = RowSet.of(live);
        checks = lines == null ? null : new RowChecks(checksums(lines), ids, live);
        this.matrix = checks == null ? matrix : matrix.checkedBy(checks);
    }

    private static int[] checksums(List<@Nullable RowLine> lines) {
        return lines.stream()
                .mapToInt(line -> line == null ? 0 : line.checksum())
                .toArray();
    }

    /** What was damaged when it was read: the ids that are known. */
    public List<String> lost() {
        return lost;
    }

    /**
     * Compares every live row with its checksum; 0.1 s for 44,000 × 2048 that are in memory.
     *
     * @return the ids of those that are damaged
     */
    public List<String> damaged(Progress progress) {
        List<String> damaged = new ArrayList<>();
        if (checks != null) {
            for (int row = live.nextSetBit(0); row >= 0; row = live.nextSetBit(row + 1)) {
                progress.checkCancelled();
                progress.update(Messages.get("index.checking"), row, ids.size());
                if (!checks.isWhole(matrix, row)) {
                    damaged.add(ids.get(row));
                }
            }
        }
        return damaged;
    }

    /** The same without these; they are treated as lost. */
    public EmbeddingSnapshot without(Collection<String> damaged) {
        if (lines == null || damaged.isEmpty()) {
            return this;
        }
        Set<String> out = Set.copyOf(damaged);
        List<@Nullable RowLine> kept = new ArrayList<>(lines);
        kept.replaceAll(line -> line != null && out.contains(line.id()) ? null : line);
        List<String> all = new ArrayList<>(lost);
        all.addAll(damaged);
        return new EmbeddingSnapshot(matrix, kept, all);
    }

    /** Whether the embedding of this very picture is stored; not if the picture of that id has changed. */
    public boolean holds(String id, String contentHash) {
        Integer row = rowOfId.get(id);
        RowLine line = row == null || lines == null ? null : lines.get(row);
        return line != null && line.hash() == RowLine.shortHash(contentHash);
    }

    /** The number of embeddings, without dead rows. */
    public int size() {
        return rowOfId.size();
    }

    /** Length of each. */
    public int dimension() {
        return matrix.dimension();
    }

    /** Lets go of the memory that the vectors take until they are read again; searches may go on meanwhile. */
    public void forgetPages() {
        matrix.forgetPages();
    }

    /** All rows, dead ones too. */
    public VectorMatrix matrix() {
        return matrix;
    }

    /** The live rows, in ascending order. */
    public IntStream liveRows() {
        return live.stream();
    }

    /** The live rows. */
    public RowSet rows() {
        return liveRows;
    }

    /** The rows whose id is wanted; of a million it takes a while, so keep what is used again. */
    public RowSet rowsWhere(Predicate<String> wanted) {
        BitSet rows = new BitSet(ids.size());
        for (int row = live.nextSetBit(0); row >= 0; row = live.nextSetBit(row + 1)) {
            if (wanted.test(ids.get(row))) {
                rows.set(row);
            }
        }
        return RowSet.of(rows);
    }

    /** The rows of these ids; unknown ones are left out. */
    public RowSet rowsOf(Collection<String> wanted) {
        BitSet rows = new BitSet(ids.size());
        for (String id : wanted) {
            Integer row = rowOfId.get(id);
            if (row != null) {
                rows.set(row);
            }
        }
        return RowSet.of(rows);
    }

    /** A checksum of the first rows, to recognise them by; none for rows that are not stored. */
    public OptionalInt fingerprint(int rows) {
        if (lines == null || rows > lines.size()) {
            return OptionalInt.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(rows * Integer.BYTES);
        bytes.asIntBuffer().put(checksums(lines.subList(0, rows)));
        return OptionalInt.of(StoredRows.checksum(bytes));
    }

    /** The checksum of one row's bytes, of rows that are stored. */
    public int checksum(int row) {
        RowLine line = lines == null ? null : lines.get(row);
        if (line == null) {
            throw new IllegalStateException("rows that are not stored have no checksums");
        }
        return line.checksum();
    }

    /** Whose row it is. */
    public String id(int row) {
        return ids.get(row);
    }

    /** The row of an id, where it is stored. */
    public OptionalInt rowOf(String id) {
        Integer row = rowOfId.get(id);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** Whether an embedding of this id is stored. */
    public boolean contains(String id) {
        return rowOfId.containsKey(id);
    }

    /** The embedding of an id, copied out of the matrix. */
    public Optional<Embedding> embedding(String id) {
        Integer row = rowOfId.get(id);
        return row == null ? Optional.empty() : Optional.of(Embedding.ofUnit(matrix.row(row)));
    }
}
