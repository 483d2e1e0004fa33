package app.lookalike.service.outfit;

import app.lookalike.catalog.Product;
import java.util.List;

/**
 * What may be worn with a product.
 *
 * @param state whether the rules apply to it
 * @param partners one of each kind at most, in the order of {@link OutfitSlot}
 */
public record Outfit(State state, List<Partner> partners) {
    /** Whether something can be said about a product. */
    public enum State {
        /** The rules apply. */
        JUDGED,
        /** It is not known to be worn: its type is not known, or it is underwear, perfume, a toy. */
        NOT_WORN,
        /** Its colour is not known. */
        NO_COLOUR
    }

    /**
     * A product to wear with it.
     *
     * @param harmony by which rule their colours go together
     */
    public record Partner(Product product, ColourHarmony harmony) {}

    /** Copies the list. */
    public Outfit {
        partners = List.copyOf(partners);
    }
}
