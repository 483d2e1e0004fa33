package app.lookalike.engine.index.store;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.file.AtomicFile;
import app.lookalike.base.text.Messages;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code manifest.json} of an {@link EmbeddingStore}: what its vectors are, so that two kinds are never mixed.
 *
 * @param format version of the folder's layout
 * @param extractor id of the network, weights, preprocessing and pooling
 * @param dimension length of the vectors
 * @param rows how many there were when the store was last closed; after a crash there may be more
 * @param lines how many lines the journal had then: fewer than rows where damage was mended, 0 if not known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoreManifest(int format, @Nullable String extractor, int dimension, int rows, int lines) {
    /** 2: each line of the journal has its row and a checksum of its own. 1 is read, and rewritten when appended to. */
    static final int FORMAT = 2;

    static final String FILE = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * Reads the manifest of a store's folder; empty where there is none.
     *
     * @throws LookalikeException if it is damaged or of a newer program
     */
    static Optional<StoreManifest> read(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            StoreManifest manifest = JSON.readValue(Files.readAllBytes(file), StoreManifest.class);
            if (manifest.format > FORMAT) {
                throw new LookalikeException(Messages.get("index.newer", file, manifest.format, FORMAT, directory));
            }
            if (manifest.format < 1 || manifest.extractor == null || manifest.dimension < 1) {
                throw damaged(file, null);
            }
            return Optional.of(manifest);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.unreadableWhy", file, e.getMessage()), e);
        }
    }

    /** Refuses vectors of another kind. */
    void check(Path directory, String wantedExtractor, int wantedDimension) {
        if (!wantedExtractor.equals(extractor) || wantedDimension != dimension) {
            throw new LookalikeException(
                    Messages.get("index.otherKind", directory, extractor, dimension, wantedExtractor, wantedDimension));
        }
    }

    /** Writes it so that after a crash there is the old one or the new one. */
    void write(Path directory) throws IOException {
        byte[] json = JSON.writeValueAsBytes(this);
        AtomicFile.replaceDurably(directory.resolve(FILE), out -> out.write(json));
    }

    private static LookalikeException damaged(Path file, @Nullable Exception cause) {
        String message = Messages.get("index.manifestDamaged", file, file.getParent());
        return cause == null ? new LookalikeException(message) : new LookalikeException(message, cause);
    }
}
