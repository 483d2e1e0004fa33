package app.lookalike.engine.index.exact;

import app.lookalike.engine.index.store.EmbeddingSnapshot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link QuantizedRows} beside the matrix on disk, so that they need not be computed at every start. Nothing is lost
 * with the file: where it is missing, damaged or of other rows, it is as if there were none.
 *
 * <p>Layout, all little-endian: a header (magic number; version; d; directions; components of both levels; rows; rows
 * when the basis was found; checksum of these rows' checksums; checksum of all that follows the header; the basis'
 * defect), the basis, then segment by segment both levels.
 */
final class BoundFile {
    /** In a store's folder. */
    static final String NAME = "approximations.bin";

    private static final Logger LOG = LoggerFactory.getLogger(BoundFile.class);
    private static final long MAGIC = 0x454c_4946_4156_4b4cL;
    private static final int VERSION = 1;
    private static final int HEADER = 64;

    private final Path file;

    BoundFile(Path directory) {
        file = directory.resolve(NAME);
    }

    /** What was written last, for all rows of a snapshot or for its first. */
    Optional<QuantizedRows> read(EmbeddingSnapshot snapshot) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(header, 0);
            header.flip();
            return header.remaining() < HEADER ? Optional.empty() : read(channel, header, snapshot);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read and will be made again", file, e);
            return Optional.empty();
        }
    }

    private Optional<QuantizedRows> read(FileChannel channel, ByteBuffer header, EmbeddingSnapshot snapshot)
            throws IOException {
        int dimension = snapshot.dimension();
        boolean known = header.getLong() == MAGIC
                && header.getInt() == VERSION
                && header.getInt() == dimension
                && header.getInt() == directions(dimension)
                && header.getInt() == QuantizedRows.LEADING
                && header.getInt() == QuantizedRows.TRAILING;
        if (!known) {
            return Optional.empty();
        }
        int rows = header.getInt();
        int fittedTo = header.getInt();
        int fingerprint = header.getInt();
        int checksum = header.getInt();
        double defect = header.getDouble();
        int basisBytes = directions(dimension) * dimension * Float.BYTES;
        int segments = (rows + QuantizedRows.SEGMENT - 1) / QuantizedRows.SEGMENT;
        long bytes =
                HEADER + basisBytes + (long) segments * (QuantizedRows.LEADING_BYTES + QuantizedRows.TRAILING_BYTES);
        if (rows < 0 || !OptionalInt.of(fingerprint).equals(snapshot.fingerprint(rows)) || channel.size() != bytes) {
            LOG.debug("{} is of other rows", file);
            return Optional.empty();
        }
        CRC32C found = new CRC32C();
        ByteBuffer basis = map(channel, HEADER, basisBytes, found);
        List<ByteBuffer> leading = new ArrayList<>(segments);
        List<ByteBuffer> trailing = new ArrayList<>(segments);
        long at = (long) HEADER + basisBytes;
        for (int i = 0; i < segments; i++) {
            leading.add(map(channel, at, QuantizedRows.LEADING_BYTES, found));
            at += QuantizedRows.LEADING_BYTES;
            trailing.add(map(channel, at, QuantizedRows.TRAILING_BYTES, found));
            at += QuantizedRows.TRAILING_BYTES;
        }
        found.update(ByteBuffer.allocate(Double.BYTES).putDouble(0, defect));
        if ((int) found.getValue() != checksum) {
            LOG.warn("{} is damaged and will be made again", file);
            return Optional.empty();
        }
        return Optional.of(new QuantizedRows(
                new PrincipalComponents(basis, directions(dimension), dimension, fittedTo, defect),
                rows,
                leading,
                trailing));
    }

    /** Replaces what there was; does nothing for rows that are not stored, or while another process writes it. */
    void write(QuantizedRows approximations, EmbeddingSnapshot snapshot) {
        OptionalInt fingerprint = snapshot.fingerprint(approximations.rows());
        if (fingerprint.isEmpty()) {
            return;
        }
        Path temporary = file.resolveSibling(NAME + ".tmp");
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                return;
            }
            channel.truncate(0);
            write(channel, approximations, fingerprint.getAsInt());
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (OverlappingFileLockException e) {
            LOG.debug("{} is being written already", file, e);
        } catch (IOException e) {
            LOG.info("{} cannot be written; the next start takes a little longer", file, e);
        }
    }

    private static void write(FileChannel channel, QuantizedRows approximations, int fingerprint) throws IOException {
        PrincipalComponents basis = approximations.basis();
        CRC32C checksum = new CRC32C();
        channel.position(HEADER);
        append(channel, basis.vectors(), checksum);
        for (int i = 0; i < approximations.leading().size(); i++) {
            append(channel, approximations.leading().get(i), checksum);
            append(channel, approximations.trailing().get(i), checksum);
        }
        checksum.update(ByteBuffer.allocate(Double.BYTES).putDouble(0, basis.defect()));
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(MAGIC)
                .putInt(VERSION)
                .putInt(basis.dimension())
                .putInt(basis.size())
                .putInt(QuantizedRows.LEADING)
                .putInt(QuantizedRows.TRAILING)
                .putInt(approximations.rows())
                .putInt(basis.fittedTo())
                .putInt(fingerprint)
                .putInt((int) checksum.getValue())
                .putDouble(basis.defect());
        channel.write(header.rewind(), 0);
    }

    private static void append(FileChannel channel, ByteBuffer buffer, CRC32C checksum) throws IOException {
        checksum.update(buffer.duplicate().rewind());
        ByteBuffer bytes = buffer.duplicate().rewind();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer map(FileChannel channel, long at, int bytes, CRC32C checksum) throws IOException {
        ByteBuffer buffer = channel.map(MapMode.READ_ONLY, at, bytes).order(ByteOrder.LITTLE_ENDIAN);
        checksum.update(buffer.duplicate());
        return buffer;
    }

    /** How many directions there are to project on. */
    static int directions(int dimension) {
        return Math.min(QuantizedRows.DIRECTIONS, dimension);
    }
}
