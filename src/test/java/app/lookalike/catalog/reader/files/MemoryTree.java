package app.lookalike.catalog.reader.files;

import app.lookalike.base.Progress;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files in memory. */
public final class MemoryTree implements FileTree {
    private final Map<String, byte[]> files;

    public MemoryTree(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    @Override
    public Listing list(String folder, Progress progress) {
        return new Listing(
                files.keySet().stream().filter(file -> file.startsWith(folder)).toList(), List.of());
    }

    @Override
    public InputStream open(String location) throws IOException {
        byte[] bytes = files.get(location);
        if (bytes == null) {
            throw new FileNotFoundException(location);
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public FileStamp stamp(String location) throws IOException {
        try (InputStream in = open(location)) {
            return new FileStamp(in.available(), 0, -1);
        }
    }

    @Override
    public boolean contains(String location) {
        return files.containsKey(location);
    }

    @Override
    public List<String> children(String folder) {
        return list(folder, Progress.NONE).files();
    }

    @Override
    public void close() {}
}
