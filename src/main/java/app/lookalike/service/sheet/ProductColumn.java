package app.lookalike.service.sheet;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Price;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ProductDetails;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of a table of products besides their id and name: an {@link Attribute}, or one of the
 * {@link ProductDetails}.
 *
 * @param key the name in CSV headers and JSON
 * @param attribute what it holds; empty for one of the details
 */
public record ProductColumn(String key, Optional<Attribute> attribute) {
    /** The amount of the {@link Price}, without its currency. */
    public static final ProductColumn PRICE = new ProductColumn("price", Optional.empty());

    /** The currency of the {@link Price}. */
    public static final ProductColumn CURRENCY = new ProductColumn("currency", Optional.empty());

    /** See {@link ProductDetails#link()}. */
    public static final ProductColumn LINK = new ProductColumn("link", Optional.empty());

    /** See {@link ProductDetails#description()}. */
    public static final ProductColumn DESCRIPTION = new ProductColumn("description", Optional.empty());

    private static final List<ProductColumn> KAGGLE =
            Attribute.OF_KAGGLE.stream().map(ProductColumn::of).toList();

    private static final List<ProductColumn> OF_SHOPS = Stream.concat(
                    Arrays.stream(Attribute.values())
                            .filter(attribute -> !Attribute.OF_KAGGLE.contains(attribute))
                            .map(ProductColumn::of),
                    Stream.of(PRICE, CURRENCY, LINK, DESCRIPTION))
            .toList();

    /** The column of an attribute. */
    public static ProductColumn of(Attribute attribute) {
        return new ProductColumn(attribute.key(), Optional.of(attribute));
    }

    /** The columns of these products: Kaggle's always, and of the others those in which some product has a value. */
    public static List<ProductColumn> of(Collection<Product> products) {
        Stream<ProductColumn> others = OF_SHOPS.stream().filter(column -> products.stream()
                .anyMatch(product -> column.value(product).isPresent()));
        return Stream.concat(KAGGLE.stream(), others).toList();
    }

    /** What a product has in it; empty where it has nothing. */
    public Optional<String> value(Product product) {
        if (attribute.isPresent()) {
            return product.attribute(attribute.get());
        }
        ProductDetails details = product.details();
        String text =
                switch (key) {
                    case "price" ->
                        product.price()
                                .map(price -> price.amount().toPlainString())
                                .orElse("");
                    case "currency" -> product.price().map(Price::currency).orElse("");
                    case "link" -> details.link();
                    default -> details.description();
                };
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
