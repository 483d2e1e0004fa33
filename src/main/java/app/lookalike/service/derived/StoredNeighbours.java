package app.lookalike.service.derived;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The neighbours of each product with the vectors that they were found by. Never changes.
 *
 * @param products the products and their vectors then
 * @param neighbours the positions of the nearest others of each, best first
 * @param similarities the cosines that belong to them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredNeighbours(List<VectorStamp> products, int[][] neighbours, float[][] similarities) {
    /** In the folder of the vectors. */
    static final String NAME = "neighbours.bin";

    private static final long MAGIC = 0x4c4b_4e42_5200_0d0aL;
    private static final int VERSION = 1;

    /** Bytes of the shortest product: an empty id without neighbours. */
    private static final int LEAST = 7;

    StoredNeighbours {
        products = List.copyOf(products);
    }

    private static DerivedFile file(Path directory) {
        return new DerivedFile(directory.resolve(NAME), MAGIC, VERSION);
    }

    /**
     * What was written last; empty where there is none that can be read. For each product there are its id (modified
     * UTF-8 after its length, 2 bytes), the checksum of its vector (4), the number of neighbours (1), and of each of these
     * the position (4) and the cosine (4).
     *
     * @param directory of the vectors
     */
    static Optional<StoredNeighbours> read(Path directory) {
        return file(directory).read(StoredNeighbours::read);
    }

    private static StoredNeighbours read(DataInput in, int length) throws IOException {
        int n = in.readInt();
        if (n < 0 || n > length / LEAST) {
            throw new IOException("it cannot hold " + n + " products");
        }
        List<VectorStamp> products = new ArrayList<>(n);
        int[][] neighbours = new int[n][];
        float[][] similarities = new float[n][];
        for (int i = 0; i < n; i++) {
            products.add(new VectorStamp(in.readUTF(), in.readInt()));
            int k = in.readUnsignedByte();
            neighbours[i] = new int[k];
            similarities[i] = new float[k];
            for (int j = 0; j < k; j++) {
                neighbours[i][j] = in.readInt();
                similarities[i][j] = in.readFloat();
                if (neighbours[i][j] < 0 || neighbours[i][j] >= n) {
                    throw new IOException("it has no product " + neighbours[i][j]);
                }
            }
        }
        return new StoredNeighbours(products, neighbours, similarities);
    }

    /** Replaces what there was. */
    void write(Path directory) {
        file(directory).write(this::write);
    }

    private void write(DataOutput out) throws IOException {
        out.writeInt(products.size());
        for (int i = 0; i < products.size(); i++) {
            out.writeUTF(products.get(i).id());
            out.writeInt(products.get(i).checksum());
            out.writeByte(neighbours[i].length);
            for (int j = 0; j < neighbours[i].length; j++) {
                out.writeInt(neighbours[i][j]);
                out.writeFloat(similarities[i][j]);
            }
        }
    }
}
