package app.lookalike.service.query;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import java.math.BigDecimal;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What products may cost, in whatever currency. A product whose price is not known is in no range but {@link #ANY}.
 *
 * @param from the lowest amount; null for any
 * @param to the highest amount; null for any
 */
public record PriceRange(@Nullable BigDecimal from, @Nullable BigDecimal to) implements Predicate<Product> {
    /** Whatever they cost, and also if that is not known. */
    public static final PriceRange ANY = new PriceRange(null, null);

    /** The name in filters. */
    public static final String KEY = "price";

    private static final String AMOUNT = "(\\d{1,15}(?:[.,]\\d{1,9})?)";
    private static final Pattern RANGE = Pattern.compile(AMOUNT + "?\\s*\\.\\.\\s*" + AMOUNT + "?");
    private static final Pattern EXACT = Pattern.compile(AMOUNT);

    /**
     * Parses a range in the syntax of the command line.
     *
     * @param text such as {@code 10..50}, {@code ..50}, {@code 10..} or {@code 19.99}
     * @throws LookalikeException if it is none, or ends before it begins
     */
    public static PriceRange parse(String text) {
        Matcher exact = EXACT.matcher(text);
        if (exact.matches()) {
            BigDecimal amount = amount(text);
            return new PriceRange(amount, amount);
        }
        Matcher range = RANGE.matcher(text);
        if (!range.matches() || (range.group(1) == null && range.group(2) == null)) {
            throw new LookalikeException(Messages.get("filter.prices", text));
        }
        PriceRange parsed = new PriceRange(amount(range.group(1)), amount(range.group(2)));
        if (parsed.reversed()) {
            throw new LookalikeException(Messages.get("filter.pricesOrder", text));
        }
        return parsed;
    }

    /** One amount as people type it; null where that is nothing, or no amount. */
    public static @Nullable BigDecimal amount(@Nullable String text) {
        String typed = text == null ? "" : text.strip();
        return EXACT.matcher(typed).matches() ? new BigDecimal(typed.replace(',', '.')) : null;
    }

    /** Whether it ends before it begins. */
    public boolean reversed() {
        return from != null && to != null && from.compareTo(to) > 0;
    }

    @Override
    public boolean test(Product product) {
        if (from == null && to == null) {
            return true;
        }
        return product.price().map(Price::amount).filter(this::has).isPresent();
    }

    private boolean has(BigDecimal amount) {
        return (from == null || amount.compareTo(from) >= 0) && (to == null || amount.compareTo(to) <= 0);
    }

    /** In the syntax of {@link #parse}; {@code ..} for any. */
    @Override
    public String toString() {
        return (from == null ? "" : from.toPlainString()) + ".." + (to == null ? "" : to.toPlainString());
    }
}
