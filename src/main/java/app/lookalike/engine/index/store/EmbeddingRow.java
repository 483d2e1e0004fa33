package app.lookalike.engine.index.store;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.Embedding;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What an {@link EmbeddingStore} keeps of one picture.
 *
 * @param id whose picture it is: one line of text without tabs or other control characters
 * @param contentHash SHA-256 of the picture file, 64 lower-case hexadecimal digits: shows later whether it has changed
 * @param embedding the vector
 */
public record EmbeddingRow(String id, String contentHash, Embedding embedding) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * Refuses what could not be read back.
     *
     * @throws LookalikeException if the id is empty or holds control characters or halves of characters
     * @throws IllegalArgumentException if the hash is none
     */
    public EmbeddingRow {
        boolean storable = !id.isEmpty()
                && id.chars().noneMatch(Character::isISOControl)
                && new String(id.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(id);
        if (!storable) {
            throw new LookalikeException(Messages.get("index.badId", id.replaceAll("\\p{Cntrl}", "?")));
        }
        if (!SHA_256.matcher(contentHash).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + contentHash);
        }
    }
}
