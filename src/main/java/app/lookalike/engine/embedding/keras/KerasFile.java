package app.lookalike.engine.embedding.keras;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Json;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.WholeFile;
import app.lookalike.base.text.Messages;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Opens a Keras network in any of its forms, detected by content: a folder with {@code model.json}, a packed npm
 * package that holds one ({@link PackedNetwork}), or an HDF5 file.
 */
public final class KerasFile {
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};

    private KerasFile() {}

    /**
     * Reads the network; weights are held in memory once, about 100 MB for ResNet50.
     *
     * @param file the file or folder
     * @param otherwise the topology for a file that holds weights only
     * @param models where the model lies in a package that holds several; the first that exists is used
     * @throws LookalikeException if it is not a Keras network that the converter supports
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static KerasNetwork read(Path file, Topology otherwise, List<String> models, Progress progress) {
        try {
            if (Files.isDirectory(file)) {
                return folder(file, "model.json");
            }
            byte[] magic = start(file);
            if (startsWith(magic, HDF5)) {
                return Hdf5Reader.read(file, otherwise);
            }
            if (startsWith(magic, GZIP)) {
                return new PackedNetwork(file, progress).read(models);
            }
            if (file.toString().endsWith(".json")) {
                return folder(file.resolveSibling(""), file.getFileName().toString());
            }
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("network.unreadable", file, reason(e)), e);
        } catch (LookalikeException | CancelledException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Whatever a damaged or made-up file leads a reader to.
            throw new LookalikeException(Messages.get("network.damagedFile", file), e);
        }
        throw new LookalikeException(Messages.get("network.noNetwork", file));
    }

    private static KerasNetwork folder(Path given, String modelJson) throws IOException {
        Path folder = given.toAbsolutePath().normalize();
        JsonNode json = Json.tree(folder.resolve(modelJson));
        return LayersModelReader.read(json, path -> {
            Path shard = folder.resolve(path).normalize();
            if (!shard.startsWith(folder)) {
                throw new NoSuchFileException(path, null, Messages.get("network.outside"));
            }
            return WholeFile.open(shard);
        });
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = WholeFile.open(file)) {
            return in.readNBytes(HDF5.length);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException missing
                ? Messages.get("file.missing", missing.getFile())
                : Objects.requireNonNullElse(e.getMessage(), e.toString());
    }
}
