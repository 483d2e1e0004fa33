package app.lookalike.catalog.reader.cell;

import app.lookalike.catalog.Price;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads prices as shops write them: {@code 19,99 €}, {@code USD 12.50}, {@code 1.299,00}, {@code Rs. 1,29,999}. What is
 * more than one price, such as {@code 10 - 20}, cannot be read.
 */
public final class PriceCell {
    private static final int LONGEST = 60;

    /** An amount, with what is before and after it. */
    private static final Pattern PRICE = Pattern.compile("(\\D*?)(\\d[\\d.,'’ ]*+)(\\D*)");

    /** In the place of cents, as in {@code 19,-}. */
    private static final Pattern NO_CENTS = Pattern.compile("[-–—]+");

    /** Groups of three digits, or two as in India, with the same sign between them. */
    private static final Pattern GROUPS =
            Pattern.compile("\\d{1,3}(?:([.,'’ ])\\d{2,3}(?:\\1\\d{2,3})*+(?<=\\d{3}))?|\\d+");

    private static final Pattern ONE_GROUP = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final int CENTS = 2;

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("EURO", "EUR"),
            Map.entry("EUROS", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("₹", "INR"),
            Map.entry("RS", "INR"),
            Map.entry("₽", "RUB"),
            Map.entry("₺", "TRY"),
            Map.entry("TL", "TRY"),
            Map.entry("₩", "KRW"),
            Map.entry("₫", "VND"),
            Map.entry("₴", "UAH"),
            Map.entry("₪", "ILS"),
            Map.entry("฿", "THB"),
            Map.entry("R$", "BRL"),
            Map.entry("US$", "USD"),
            Map.entry("A$", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("HK$", "HKD"),
            Map.entry("S$", "SGD"),
            Map.entry("CN¥", "CNY"),
            Map.entry("JP¥", "JPY"),
            Map.entry("FR", "CHF"),
            Map.entry("SFR", "CHF"),
            Map.entry("ZŁ", "PLN"),
            Map.entry("KČ", "CZK"),
            Map.entry("FT", "HUF"),
            Map.entry("LEI", "RON"),
            // Several countries use these; which one it is cannot be told.
            Map.entry("$", "$"),
            Map.entry("¥", "¥"),
            Map.entry("KR", "kr"));

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private PriceCell() {}

    /**
     * The price in a cell; empty where it cannot be read.
     *
     * @param cell not blank
     * @param currency of the cells that name none, as the table says it; empty where it does not
     */
    public static Optional<Price> price(String cell, String currency) {
        String text = cell.replaceAll("[\\p{Z}\\s]+", " ").strip();
        Matcher price = PRICE.matcher(text);
        if (text.length() > LONGEST || !price.matches()) {
            return Optional.empty();
        }
        String before = price.group(1).strip();
        String digits = price.group(2).strip();
        String after = price.group(3).replace('*', ' ').strip();
        boolean noCents = digits.endsWith(",") || digits.endsWith(".");
        if (noCents) {
            digits = digits.substring(0, digits.length() - 1);
            Matcher sign = NO_CENTS.matcher(after);
            after = sign.lookingAt() ? after.substring(sign.end()).strip() : after;
        }
        Optional<String> named = before.isEmpty() ? named(after) : named(before);
        Optional<String> other = before.isEmpty() || after.isEmpty() ? named : named(after);
        if (named.isEmpty() || !named.equals(other)) {
            return Optional.empty();
        }
        String own = named.get();
        String known = own.isEmpty() ? named(currency.strip()).orElse("") : own;
        return amount(digits).map(amount -> new Price(amount, known));
    }

    /** The currency that a text names, empty for an empty text; no value where it is none. */
    private static Optional<String> named(String text) {
        String name = text.toUpperCase(Locale.ROOT).replace(".", "").strip();
        return name.isEmpty() || CODES.contains(name) ? Optional.of(name) : Optional.ofNullable(NAMES.get(name));
    }

    /**
     * The last sign of two different ones is the decimal one. A single one is, too, unless three digits come after it:
     * {@code 1.299} is more than a thousand, since hardly anything has a price in tenths of cents.
     */
    private static Optional<BigDecimal> amount(String digits) {
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        boolean decimal = last >= 0
                && digits.indexOf(digits.charAt(last)) == last
                && !ONE_GROUP.matcher(digits).matches();
        String whole = decimal ? digits.substring(0, last) : digits;
        String cents = decimal ? digits.substring(last + 1) : "";
        if (!GROUPS.matcher(whole).matches() || !cents.matches("\\d*")) {
            return Optional.empty();
        }
        String plain = whole.replaceAll("\\D", "");
        BigDecimal amount = new BigDecimal(cents.isEmpty() ? plain : plain + "." + cents);
        BigDecimal shortest = amount.stripTrailingZeros();
        return Optional.of(amount.scale() > CENTS ? shortest.setScale(Math.max(CENTS, shortest.scale())) : amount);
    }
}
