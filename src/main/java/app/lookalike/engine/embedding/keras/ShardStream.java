package app.lookalike.engine.embedding.keras;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/** Weight files as one stream; each is opened when its turn comes, so that no two are held at once. */
final class ShardStream extends InputStream {
    private final Iterator<String> paths;
    private final WeightFiles shards;
    private InputStream current = InputStream.nullInputStream();

    ShardStream(Iterable<String> paths, WeightFiles shards) {
        this.paths = paths.iterator();
        this.shards = shards;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = current.read(target, from, length);
        while (read == -1 && paths.hasNext()) {
            current.close();
            current = shards.open(paths.next());
            read = current.read(target, from, length);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
