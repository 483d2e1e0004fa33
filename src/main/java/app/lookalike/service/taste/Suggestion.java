package app.lookalike.service.taste;

import app.lookalike.catalog.Product;
import java.util.Optional;

/**
 * A product that fits a person's taste, or a first choice.
 *
 * @param reason why it is suggested; empty of a first choice
 */
public record Suggestion(Product product, Optional<Reason> reason) {
    /**
     * It is like a product that the person likes.
     *
     * @param because that product
     * @param sign how the person said so
     */
    public record Reason(Product because, TasteSign sign) {}
}
