package app.lookalike.service.recommend;

import app.lookalike.catalog.Catalog;
import app.lookalike.catalog.Product;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds products by ids as other tables write them: numbers lose zeros at their beginning in spreadsheets, and get
 * {@code .0} at their end where a column has gaps.
 */
final class ProductIds {
    private static final Pattern DECIMAL = Pattern.compile("(\\d+)\\.0+");
    private static final Pattern ZEROS = Pattern.compile("0+(?=\\d)");

    private final Catalog catalog;
    private final Map<String, String> numbers = new HashMap<>();
    private boolean rewritten;

    ProductIds(Catalog catalog) {
        this.catalog = catalog;
        Set<String> ambiguous = new HashSet<>();
        for (Product product : catalog.products()) {
            String number = number(product.id());
            if (numbers.put(number, product.id()) != null) {
                ambiguous.add(number);
            }
        }
        numbers.keySet().removeAll(ambiguous);
    }

    /** The id in the catalogue; empty where it has no such product, or several. */
    Optional<String> find(String id) {
        if (catalog.find(id).isPresent()) {
            return Optional.of(id);
        }
        Optional<String> found = Optional.ofNullable(numbers.get(number(id)));
        rewritten |= found.isPresent();
        return found;
    }

    /** Whether any was found that is written otherwise. */
    boolean rewritten() {
        return rewritten;
    }

    private static String number(String id) {
        String whole = DECIMAL.matcher(id).replaceFirst("$1");
        return ZEROS.matcher(whole).lookingAt() ? ZEROS.matcher(whole).replaceFirst("") : whole;
    }
}
