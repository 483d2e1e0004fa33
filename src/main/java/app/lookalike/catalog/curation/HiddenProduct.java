package app.lookalike.catalog.curation;

import org.jspecify.annotations.Nullable;

/**
 * A product that is left out of search, browsing and evaluation. It stays in the catalogue and can be shown again.
 *
 * @param productId names the product
 * @param reason why it is hidden
 * @param kept the id of the product that stands for it, such as the best of several duplicates; null where none does
 */
public record HiddenProduct(String productId, Reason reason, @Nullable String kept) {
    /** Why a product is hidden. */
    public enum Reason {
        /** Another product shows the same picture. */
        DUPLICATE,
        /** It lacks values that the user wants every product to have. */
        MISSING_VALUES,
        /** The user chose it. */
        USER
    }
}
