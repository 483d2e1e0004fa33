package app.lookalike.engine.embedding.keras;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Opens whatever form a Keras network comes in, told apart by content: a folder with {@code model.json}, a packed npm
 * package that holds one, or an HDF5 file.
 */
public final class KerasFile {
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    /** More than any network here; keeps a wrong archive from filling the memory. */
    private static final long LARGEST = 1L << 30;

    private KerasFile() {}

    /**
     * Reads the network; weights are held in memory once, about 100 MB for ResNet50.
     *
     * @param file the file or folder
     * @param otherwise the topology for a file that holds weights only
     * @throws LookalikeException if it is not a Keras network that the converter knows
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static KerasNetwork read(Path file, Topology otherwise, Progress progress) {
        try {
            if (Files.isDirectory(file)) {
                return folder(file, "model.json");
            }
            byte[] magic = start(file);
            if (startsWith(magic, HDF5)) {
                return Hdf5Reader.read(file, otherwise);
            }
            if (startsWith(magic, GZIP)) {
                return archive(file, progress);
            }
            if (file.toString().endsWith(".json")) {
                return folder(file.resolveSibling(""), file.getFileName().toString());
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new LookalikeException("The network in " + file + " cannot be read: " + reason(e), e);
        }
        throw new LookalikeException(
                file + " is no network that can be read here: neither a Keras .h5 file nor a .tgz or"
                        + " folder with a TensorFlow.js model.json.");
    }

    private static KerasNetwork folder(Path given, String modelJson) throws IOException {
        Path folder = given.toAbsolutePath().normalize();
        JsonNode json = new ObjectMapper().readTree(folder.resolve(modelJson).toFile());
        return LayersModelReader.read(json, path -> {
            Path shard = folder.resolve(path).normalize();
            if (!shard.startsWith(folder)) {
                throw new NoSuchFileException(path, null, "outside the folder of model.json");
            }
            return Files.newInputStream(shard);
        });
    }

    /** The order inside an archive is any, so the shards wait in memory until {@code model.json} was seen. */
    private static KerasNetwork archive(Path file, Progress progress) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        long held = 0;
        try (InputStream raw = Files.newInputStream(file);
                TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                progress.checkCancelled();
                String name = entry.getName();
                if (entry.isFile() && (name.endsWith(".bin") || name.endsWith("/model.json"))) {
                    held += entry.getSize();
                    if (held > LARGEST) {
                        throw new IOException("it holds more than 1 GiB of weights");
                    }
                    entries.put(name, tar.readAllBytes());
                }
            }
        }
        List<String> models = entries.keySet().stream()
                .filter(name -> name.endsWith("/model.json"))
                .toList();
        if (models.size() != 1) {
            throw new IOException("it holds " + (models.isEmpty() ? "no model.json" : "several networks: " + models));
        }
        String model = models.get(0);
        String folder = model.substring(0, model.lastIndexOf('/') + 1);
        return LayersModelReader.read(new ObjectMapper().readTree(entries.get(model)), path -> {
            // Removed, so that the bytes of a shard are freed once its weights are read.
            byte[] shard =
                    Optional.ofNullable(entries.remove(folder + path)).orElseThrow(() -> new NoSuchFileException(path));
            return new ByteArrayInputStream(shard);
        });
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HDF5.length);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static String reason(Exception e) {
        return e instanceof NoSuchFileException missing
                ? missing.getFile() + " is missing"
                : Objects.requireNonNullElse(e.getMessage(), e.toString());
    }
}
