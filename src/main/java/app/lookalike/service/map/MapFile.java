package app.lookalike.service.map;

import app.lookalike.base.file.AtomicFile;
import app.lookalike.engine.projection.Fidelity;
import app.lookalike.engine.projection.Projection;
import app.lookalike.service.map.StoredMap.Stamp;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A {@link StoredMap} beside the vectors that it was made of. Nothing is lost with the file: where it is missing or
 * damaged, the map is made anew.
 *
 * <p>Layout, as {@link java.io.DataOutput} writes it: magic number (8 bytes); version (4); number of products (4);
 * neighbours looked at (4), share of them kept (8), trustworthiness (8); for each product its id (modified UTF-8 after
 * its length, 2 bytes), checksum of its vector (4), x (4) and y (4); at the end the CRC-32C of all that (4).
 */
final class MapFile {
    /** In the folder of the vectors. */
    static final String NAME = "map.bin";

    private static final Logger LOG = LoggerFactory.getLogger(MapFile.class);
    private static final long MAGIC = 0x4c4b_4d41_5000_0d0aL;
    private static final int VERSION = 1;

    /** Bytes of the shortest product: an empty id. */
    private static final int LEAST = 14;

    private static final int MOST_BYTES = 1 << 30;

    private final Path file;

    /** @param directory of the vectors */
    MapFile(Path directory) {
        file = directory.resolve(NAME);
    }

    /** What was written last; empty where there is none that can be read. */
    Optional<StoredMap> read() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            int end = bytes.length - Integer.BYTES;
            if (end < 0) {
                throw new IOException("too short");
            }
            CRC32C checksum = new CRC32C();
            checksum.update(bytes, 0, end);
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
                Optional<StoredMap> map = read(in, end);
                if (map.isPresent() && in.readInt() != (int) checksum.getValue()) {
                    throw new IOException("its checksum is another one");
                }
                return map;
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read and will be made again", file, e);
            return Optional.empty();
        }
    }

    private static Optional<StoredMap> read(DataInputStream in, int length) throws IOException {
        if (in.readLong() != MAGIC || in.readInt() != VERSION) {
            return Optional.empty();
        }
        int n = in.readInt();
        if (n < 0 || n > length / LEAST) {
            throw new IOException("it cannot hold " + n + " products");
        }
        Fidelity fidelity = new Fidelity(in.readInt(), in.readDouble(), in.readDouble());
        List<Stamp> products = new ArrayList<>(n);
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            products.add(new Stamp(in.readUTF(), in.readInt()));
            x[i] = in.readFloat();
            y[i] = in.readFloat();
        }
        return Optional.of(new StoredMap(products, new Projection(x, y), fidelity));
    }

    /** Replaces what there was; a workspace that cannot be written to is without. */
    void write(StoredMap map) {
        try {
            AtomicFile.replaceDurably(file, out -> {
                CRC32C checksum = new CRC32C();
                DataOutputStream data =
                        new DataOutputStream(new CheckedOutputStream(new BufferedOutputStream(out), checksum));
                write(map, data);
                data.flush();
                data.writeInt((int) checksum.getValue());
                data.flush();
            });
        } catch (IOException e) {
            LOG.info("{} cannot be written; the map is made again when it is next wanted", file, e);
        }
    }

    private static void write(StoredMap map, DataOutputStream out) throws IOException {
        out.writeLong(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(map.products().size());
        out.writeInt(map.fidelity().neighbours());
        out.writeDouble(map.fidelity().kept());
        out.writeDouble(map.fidelity().trustworthiness());
        for (int i = 0; i < map.products().size(); i++) {
            out.writeUTF(map.products().get(i).id());
            out.writeInt(map.products().get(i).checksum());
            out.writeFloat(map.projection().x(i));
            out.writeFloat(map.projection().y(i));
        }
    }
}
