package app.lookalike.catalog.interaction;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.file.AtomicFile;
import app.lookalike.base.file.FileFailures;
import app.lookalike.base.text.Messages;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The users' histories of a workspace, in a file of their own beside its database: they are read as a whole, and erased
 * with the file.
 *
 * <p>Layout, as {@link DataOutputStream} writes it: magic number (8 bytes); version (4); the salt (32); the number of
 * users (4), and for each its hash (16) and how many interactions it has (4); the number of products (4), and for each its
 * id; for each interaction the product's number (4), the weight (4) and the time (8); the CRC-32C of all that (4).
 */
public final class HistoryFile {
    /** Its name in the workspace. */
    public static final String NAME = "user-histories.bin";

    private static final long MAGIC = 0x4C4F4F4B48495354L; // LOOKHIST
    private static final int VERSION = 1;

    private static final int USER_BYTES = 2 * Long.BYTES + Integer.BYTES;
    private static final int INTERACTION_BYTES = 2 * Integer.BYTES + Long.BYTES;

    private final Path file;

    /** The file of that workspace, which need not be there. */
    public HistoryFile(Path workspace) {
        this.file = workspace.resolve(NAME);
    }

    /** Another text after each change; empty where nothing is kept. */
    public String stamp() {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * What was kept last; empty where nothing is.
     *
     * @throws LookalikeException if it is damaged or cannot be read
     */
    public Optional<Histories> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        CRC32C checksum = new CRC32C();
        try (DataInputStream in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), checksum))) {
            Histories histories = read(in, Files.size(file));
            int computed = (int) checksum.getValue();
            if (in.readInt() != computed) {
                throw new IOException("its checksum is another one");
            }
            return Optional.of(histories);
        } catch (IOException | RuntimeException e) {
            throw new LookalikeException(Messages.get("interactions.damaged", file), e);
        }
    }

    /** No number in the file can be trusted before the checksum is read, so none may ask for more than the file has. */
    private static Histories read(DataInputStream in, long bytes) throws IOException {
        if (in.readLong() != MAGIC || in.readInt() != VERSION) {
            throw new IOException("it begins with other bytes");
        }
        UserSalt salt = new UserSalt(in.readNBytes(UserSalt.LENGTH));
        int users = count(in, bytes / USER_BYTES);
        List<UserHash> hashes = new ArrayList<>(users);
        int[] starts = new int[users + 1];
        for (int user = 0; user < users; user++) {
            hashes.add(new UserHash(in.readLong(), in.readLong()));
            starts[user + 1] = starts[user] + count(in, bytes / INTERACTION_BYTES - starts[user]);
        }
        int products = count(in, bytes / Short.BYTES);
        List<String> ids = new ArrayList<>(products);
        for (int product = 0; product < products; product++) {
            ids.add(in.readUTF());
        }
        int size = starts[users];
        int[] taken = new int[size];
        float[] weights = new float[size];
        long[] times = new long[size];
        for (int at = 0; at < size; at++) {
            taken[at] = in.readInt();
            weights[at] = in.readFloat();
            times[at] = in.readLong();
            if (taken[at] < 0 || taken[at] >= products || !(weights[at] > 0)) {
                throw new IOException("interaction " + at + " is none");
            }
        }
        return new Histories(salt, hashes, ids, starts, taken, weights, times);
    }

    private static int count(DataInputStream in, long most) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException(count + " of something cannot be");
        }
        return count;
    }

    /**
     * Keeps these in place of what was kept before.
     *
     * @throws LookalikeException if they cannot be written
     */
    public void write(Histories histories) {
        try {
            AtomicFile.replaceDurably(file, out -> {
                CRC32C checksum = new CRC32C();
                DataOutputStream data =
                        new DataOutputStream(new BufferedOutputStream(new CheckedOutputStream(out, checksum), 1 << 16));
                write(histories, data);
                data.flush();
                data.writeInt((int) checksum.getValue());
                data.flush();
            });
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("interactions.notKept", file, FileFailures.reason(e)), e);
        }
    }

    private static void write(Histories histories, DataOutputStream out) throws IOException {
        out.writeLong(MAGIC);
        out.writeInt(VERSION);
        out.write(histories.salt().bytes());
        out.writeInt(histories.users());
        for (int user = 0; user < histories.users(); user++) {
            out.writeLong(histories.hash(user).high());
            out.writeLong(histories.hash(user).low());
            out.writeInt(histories.end(user) - histories.start(user));
        }
        out.writeInt(histories.products().size());
        for (String id : histories.products()) {
            out.writeUTF(id);
        }
        for (int at = 0; at < histories.size(); at++) {
            out.writeInt(histories.product(at));
            out.writeFloat(histories.weight(at));
            out.writeLong(histories.time(at));
        }
    }

    /**
     * Erases what is kept.
     *
     * @return whether anything was
     * @throws LookalikeException if it cannot be erased
     */
    public boolean erase() {
        try {
            Files.deleteIfExists(file.resolveSibling(NAME + ".tmp")); // of an import that was killed
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("interactions.notErased", file, FileFailures.reason(e)), e);
        }
    }
}
