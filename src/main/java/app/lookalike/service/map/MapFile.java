package app.lookalike.service.map;

import app.lookalike.engine.projection.Fidelity;
import app.lookalike.engine.projection.Projection;
import app.lookalike.service.derived.DerivedFile;
import app.lookalike.service.derived.VectorStamp;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@link StoredMap} beside the vectors that it was made of.
 *
 * <p>Layout between header and checksum of a {@link DerivedFile}: number of products (4 bytes); neighbours looked at (4),
 * share of them kept (8), trustworthiness (8); for each product its id (modified UTF-8 after its length, 2 bytes), checksum
 * of its vector (4), x (4) and y (4).
 */
final class MapFile {
    /** In the folder of the vectors. */
    static final String NAME = "map.bin";

    private static final long MAGIC = 0x4c4b_4d41_5000_0d0aL;
    private static final int VERSION = 1;

    /** Bytes of the shortest product: an empty id. */
    private static final int LEAST = 14;

    private final DerivedFile file;

    /** @param directory of the vectors */
    MapFile(Path directory) {
        file = new DerivedFile(directory.resolve(NAME), MAGIC, VERSION);
    }

    /** What was written last; empty where there is none that can be read. */
    Optional<StoredMap> read() {
        return file.read(MapFile::read);
    }

    private static StoredMap read(DataInput in, int length) throws IOException {
        int n = in.readInt();
        if (n < 0 || n > length / LEAST) {
            throw new IOException("it cannot hold " + n + " products");
        }
        Fidelity fidelity = new Fidelity(in.readInt(), in.readDouble(), in.readDouble());
        List<VectorStamp> products = new ArrayList<>(n);
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            products.add(new VectorStamp(in.readUTF(), in.readInt()));
            x[i] = in.readFloat();
            y[i] = in.readFloat();
        }
        return new StoredMap(products, new Projection(x, y), fidelity);
    }

    /** Replaces what there was. */
    void write(StoredMap map) {
        file.write(out -> write(map, out));
    }

    private static void write(StoredMap map, DataOutput out) throws IOException {
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
