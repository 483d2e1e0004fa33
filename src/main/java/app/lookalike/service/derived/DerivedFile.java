package app.lookalike.service.derived;

import app.lookalike.base.file.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of what was computed from vectors, beside them. Nothing is lost with it: where it is missing or damaged, the same
 * is computed again.
 *
 * <p>Layout, as {@link DataOutput} writes it: magic number (8 bytes); version (4); what it is about; at the end the
 * CRC-32C of all that (4).
 */
public final class DerivedFile {
    private static final Logger LOG = LoggerFactory.getLogger(DerivedFile.class);
    private static final int MOST_BYTES = 1 << 30;
    private static final int HEADER = Long.BYTES + Integer.BYTES;

    private final Path file;
    private final long magic;
    private final int version;

    /**
     * A file that need not be there.
     *
     * @param magic what kind of file it is
     * @param version one of another version is as good as none
     */
    public DerivedFile(Path file, long magic, int version) {
        this.file = file;
        this.magic = magic;
        this.version = version;
    }

    /** Reads what is between header and checksum. */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * Reads it.
         *
         * @param length bytes of the file; no number in it can be trusted before the end
         * @throws IOException if it is damaged
         */
        T read(DataInput in, int length) throws IOException;
    }

    /** Writes what is between header and checksum. */
    @FunctionalInterface
    public interface Writer {
        /** Writes it. */
        void write(DataOutput out) throws IOException;
    }

    /** What was written last; empty where there is none that can be read. */
    public <T> Optional<T> read(Reader<T> reader) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            int end = bytes.length - Integer.BYTES;
            if (end < HEADER) {
                throw new IOException("too short");
            }
            CRC32C checksum = new CRC32C();
            checksum.update(bytes, 0, end);
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
                if (in.readLong() != magic || in.readInt() != version) {
                    return Optional.empty();
                }
                T read = reader.read(in, end);
                if (in.readInt() != (int) checksum.getValue()) {
                    throw new IOException("its checksum is another one");
                }
                return Optional.of(read);
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read and will be made again", file, e);
            return Optional.empty();
        }
    }

    /** Replaces what there was; a workspace that cannot be written to is without. */
    public void write(Writer writer) {
        try {
            AtomicFile.replaceDurably(file, out -> {
                CRC32C checksum = new CRC32C();
                DataOutputStream data =
                        new DataOutputStream(new CheckedOutputStream(new BufferedOutputStream(out), checksum));
                data.writeLong(magic);
                data.writeInt(version);
                writer.write(data);
                data.flush();
                data.writeInt((int) checksum.getValue());
                data.flush();
            });
        } catch (IOException e) {
            LOG.info("{} cannot be written; it is made again when it is next wanted", file, e);
        }
    }
}
