package app.lookalike.service.kaggle;

import app.lookalike.base.InvalidJsonException;
import app.lookalike.base.Json;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A person's key to Kaggle's API, as Kaggle hands it out in {@code kaggle.json}. Never logged, never shown.
 *
 * @param authorization the header that proves it
 * @param warning what is wrong with how it is kept, for people
 */
public record KaggleToken(String authorization, Optional<String> warning) {
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    /**
     * The token in that file, or empty where there is no such file.
     *
     * @throws LookalikeException if the file is not one of Kaggle's
     */
    public static Optional<KaggleToken> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode json = Json.tree(file);
            String user = json.path("username").asText("");
            String key = json.path("key").asText("");
            if (user.isBlank() || key.isBlank()) {
                throw new LookalikeException(Messages.get("kaggle.noKey", file, KaggleDownload.howToGetAToken()));
            }
            byte[] both = (user + ":" + key).getBytes(StandardCharsets.UTF_8);
            return Optional.of(new KaggleToken("Basic " + Base64.getEncoder().encodeToString(both), warning(file)));
        } catch (IOException | InvalidJsonException e) {
            // Without the cause: its message could quote the key.
            throw new LookalikeException(Messages.get(
                    "kaggle.noToken", file, e.getClass().getSimpleName(), KaggleDownload.howToGetAToken()));
        }
    }

    private static Optional<String> warning(Path file) throws IOException {
        try {
            boolean open = Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
            return open ? Optional.of(Messages.get("kaggle.openKey", file)) : Optional.empty();
        } catch (UnsupportedOperationException e) {
            return Optional.empty(); // Windows keeps other people out of a home folder
        }
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "KaggleToken";
    }
}
