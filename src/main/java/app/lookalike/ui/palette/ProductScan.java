package app.lookalike.ui.palette;

import app.lookalike.catalog.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Finds products by the beginning of their id, or of words of their name, by looking at each of them. */
public final class ProductScan implements Function<String, List<Product>> {
    /** Nobody reads more in a palette. */
    static final int MAX_FOUND = 8;

    private final List<Product> products;

    /** Looks among these. */
    public ProductScan(List<Product> products) {
        this.products = products;
    }

    /** At most {@value #MAX_FOUND}: those whose id begins so, shortest first, then those whose name has all the words. */
    @Override
    public List<Product> apply(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> words = Arrays.asList(text.split("\\s+", -1));
        List<Product> byId = new ArrayList<>();
        List<Product> byName = new ArrayList<>();
        for (Product product : products) {
            if (product.id().toLowerCase(Locale.ROOT).startsWith(text)) {
                insertShortestFirst(byId, product);
            } else if (byName.size() < MAX_FOUND && hasAll(product.name().toLowerCase(Locale.ROOT), words)) {
                byName.add(product);
            }
        }
        byId.addAll(byName);
        return List.copyOf(byId.subList(0, Math.min(MAX_FOUND, byId.size())));
    }

    private static void insertShortestFirst(List<Product> found, Product product) {
        int at = found.size();
        while (at > 0 && found.get(at - 1).id().length() > product.id().length()) {
            at--;
        }
        found.add(at, product);
        if (found.size() > MAX_FOUND) {
            found.remove(MAX_FOUND);
        }
    }

    private static boolean hasAll(String name, List<String> words) {
        return words.stream().allMatch(word -> hasWordFrom(name, word));
    }

    private static boolean hasWordFrom(String name, String word) {
        for (int at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
