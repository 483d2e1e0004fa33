package app.lookalike.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product on a board. It stays there when the product is gone from the catalogue, and is whole again when the product
 * comes back.
 *
 * @param productId names the product
 * @param productName as it was when it was kept, to name the product after it is gone
 * @param note the user's note, lines separated by a line feed; empty where there is none
 * @param kept when it was put on the board, to the millisecond
 * @param query what was looked for when it was found, for people; null where it was not found by a search
 * @param similarity cosine to that query, -1 to 1; null where there is none
 */
public record BoardItem(
        String productId,
        String productName,
        String note,
        Instant kept,
        @Nullable String query,
        @Nullable Double similarity) {}
