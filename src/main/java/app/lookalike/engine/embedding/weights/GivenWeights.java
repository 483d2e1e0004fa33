package app.lookalike.engine.embedding.weights;

import app.lookalike.base.Json;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.download.Checksum;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.WeightSource;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Copies weights that the user has got elsewhere into the store. */
final class GivenWeights {
    static final String PREFIX = "given-";
    private static final int HASH_DIGITS = 12;

    private final ModelCard card;
    private final Path folder;

    GivenWeights(ModelCard card, Path folder) {
        this.card = card;
        this.folder = folder;
    }

    /**
     * Copies them.
     *
     * @param given a file, a folder with {@code model.json}, or that {@code model.json}
     * @throws LookalikeException if it is not there, or a file that it names is not
     */
    StoredWeights take(Path given) throws IOException {
        if (!Files.isReadable(given)) {
            throw new LookalikeException(Messages.get("network.given.noFile", card.title(), given));
        }
        if (Files.isDirectory(given)) {
            return takeFolder(given, "model.json");
        }
        if (given.toString().endsWith(".json")) {
            return takeFolder(
                    given.toAbsolutePath().resolveSibling(""),
                    given.getFileName().toString());
        }
        if (!Files.isRegularFile(given)) {
            throw new LookalikeException(Messages.get("network.given.pipe", given));
        }
        return takeFile(given);
    }

    private StoredWeights takeFile(Path given) throws IOException {
        String sha256 = Checksum.of("SHA-256", given).hex();
        Path target = folder.resolve(PREFIX + sha256.substring(0, HASH_DIGITS));
        try (TemporaryFolder temporary = TemporaryFolder.in(folder)) {
            Path copy = Files.copy(given, temporary.path().resolve("copy"));
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return new StoredWeights(target, sha256, origin(given));
    }

    private StoredWeights takeFolder(Path given, String modelJson) throws IOException {
        Path source = given.toAbsolutePath().normalize();
        try (TemporaryFolder temporary = TemporaryFolder.in(folder)) {
            StringBuilder list = new StringBuilder();
            for (String name : files(source, modelJson)) {
                Path from = source.resolve(name).normalize();
                if (!from.startsWith(source) || !Files.isRegularFile(from) || !Files.isReadable(from)) {
                    throw new LookalikeException(Messages.get("network.given.incomplete", source, name));
                }
                Path to = temporary.path().resolve(name.equals(modelJson) ? "model.json" : name);
                Files.createDirectories(to.resolveSibling(""));
                Files.copy(from, to);
                list.append(Checksum.of("SHA-256", to).hex())
                        .append(' ')
                        .append(name)
                        .append('\n');
            }
            Path all = Files.writeString(temporary.path().resolve("files.txt"), list);
            String sha256 = Checksum.of("SHA-256", all).hex();
            Path target = folder.resolve(PREFIX + sha256.substring(0, HASH_DIGITS));
            if (!Files.exists(target)) {
                Files.move(temporary.path(), target, StandardCopyOption.ATOMIC_MOVE);
            }
            return new StoredWeights(target, sha256, Messages.get("network.given.folder", source.getFileName()));
        }
    }

    private static List<String> files(Path source, String modelJson) throws IOException {
        if (!Files.isReadable(source.resolve(modelJson))) {
            throw new LookalikeException(Messages.get("network.given.noModel", source, modelJson));
        }
        List<String> names = new ArrayList<>(List.of(modelJson));
        JsonNode json = Json.tree(source.resolve(modelJson));
        for (JsonNode paths : json.path("weightsManifest").findValues("paths")) {
            paths.forEach(path -> names.add(path.asText()));
        }
        return names;
    }

    private String origin(Path given) throws IOException {
        for (WeightSource source : card.sources()) {
            if (Files.size(given) == source.bytes() && isPublished(given, source)) {
                return source.describe();
            }
        }
        return Messages.get("network.given.file", given.getFileName());
    }

    private static boolean isPublished(Path file, WeightSource source) throws IOException {
        for (String checksum : source.checksums()) {
            Checksum published = Checksum.parse(checksum);
            if (!Checksum.of(published.algorithm(), file).equals(published)) {
                return false;
            }
        }
        return true;
    }
}
