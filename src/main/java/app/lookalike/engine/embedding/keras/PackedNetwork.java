package app.lookalike.engine.embedding.keras;

import app.lookalike.base.Json;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * A layers model inside a packed npm package: {@code model.json} with its shards, or {@code model.min.js} with its
 * shards as JavaScript modules ({@link PackedModule}).
 */
final class PackedNetwork {
    private static final String MODULE = ".min.js";
    /** More than any network here; keeps a wrong archive from filling the memory. */
    private static final long LARGEST = 1L << 30;

    private final Path archive;
    private final Progress progress;

    PackedNetwork(Path archive, Progress progress) {
        this.archive = archive;
        this.progress = progress;
    }

    /**
     * Reads it, going through the archive twice: for the model, then for the shards that it names.
     *
     * @param wanted paths of models, of which the first that exists is used; else the archive must hold one model only
     */
    KerasNetwork read(List<String> wanted) throws IOException {
        Map<String, byte[]> models = entries(name -> name.endsWith("/model.json") || name.endsWith("/model" + MODULE));
        String model = choose(models.keySet(), wanted);
        String folder = model.substring(0, model.lastIndexOf('/') + 1);
        String suffix = model.endsWith(MODULE) ? MODULE : "";
        byte[] bytes = Objects.requireNonNull(models.get(model));
        JsonNode json = suffix.isEmpty() ? Json.tree(bytes, model) : PackedModule.object(text(bytes));
        Set<String> names = new HashSet<>();
        LayersModelReader.shards(json).forEach(path -> names.add(folder + path + suffix));
        Map<String, byte[]> shards = entries(names::contains);
        return LayersModelReader.read(json, path -> {
            // Removed, so that the bytes of a shard are freed once its weights are read.
            byte[] shard = Optional.ofNullable(shards.remove(folder + path + suffix))
                    .orElseThrow(() -> new NoSuchFileException(path + suffix));
            return new ByteArrayInputStream(suffix.isEmpty() ? shard : PackedModule.bytes(text(shard)));
        });
    }

    private static String choose(Set<String> models, List<String> wanted) throws IOException {
        Optional<String> named = wanted.stream().filter(models::contains).findFirst();
        if (named.isEmpty() && models.size() != 1) {
            throw new IOException(Messages.get(
                    "network.packed",
                    models.isEmpty() ? Messages.get("network.noModelJson") : Messages.get("network.several", models)));
        }
        return named.orElseGet(() -> models.iterator().next());
    }

    /** The order inside an archive is any, so the files wait in memory. */
    private Map<String, byte[]> entries(Predicate<String> wanted) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        long held = 0;
        try (InputStream raw = Files.newInputStream(archive);
                TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                progress.checkCancelled();
                if (entry.isFile() && wanted.test(entry.getName())) {
                    held += entry.getSize();
                    if (held > LARGEST) {
                        throw new IOException(Messages.get("network.tooLarge"));
                    }
                    entries.put(entry.getName(), tar.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.ISO_8859_1);
    }
}
