package app.lookalike.catalog;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * What a product costs.
 *
 * @param amount 0 or more
 * @param currency three letters such as {@code EUR}, or as the catalogue writes it where it is not clear which one
 *     that is ({@code $}); empty where it is not known
 */
public record Price(BigDecimal amount, String currency) {
    /** The fraction digits of a price whose currency does not say how many it has. */
    private static final int FRACTION = 2;

    /** Checks the amount. */
    public Price {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("A price is not negative: " + amount);
        }
    }

    /**
     * Parses what {@link #toString} has written.
     *
     * @throws IllegalArgumentException if that is something else
     */
    public static Price of(String text) {
        int end = text.indexOf(' ');
        return end < 0
                ? new Price(new BigDecimal(text), "")
                : new Price(new BigDecimal(text.substring(0, end)), text.substring(end + 1));
    }

    /** As people write it there, such as {@code €19.99} or {@code 19,99 €}. */
    public String shown(Locale locale) {
        Optional<Currency> known = Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(currency))
                .findFirst();
        if (known.isPresent()) {
            NumberFormat format = NumberFormat.getCurrencyInstance(locale);
            format.setCurrency(known.get());
            int digits = Math.max(0, known.get().getDefaultFractionDigits());
            format.setMinimumFractionDigits(digits);
            format.setMaximumFractionDigits(
                    Math.max(digits, amount.stripTrailingZeros().scale()));
            return format.format(amount);
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(FRACTION);
        format.setMaximumFractionDigits(
                Math.max(FRACTION, amount.stripTrailingZeros().scale()));
        return (format.format(amount) + " " + currency).strip();
    }

    /** The amount as a number with a point, and after a space the currency where it is known. */
    @Override
    public String toString() {
        return currency.isEmpty() ? amount.toPlainString() : amount.toPlainString() + " " + currency;
    }
}
