package app.lookalike.service.recommend;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the types of products. */
public final class ProductTypes {
    private ProductTypes() {}

    /** A number for each product: the same for those of one article type, or category where there is no type. */
    public static int[] of(List<Product> products) {
        Map<String, Integer> numbers = new HashMap<>();
        return products.stream()
                .mapToInt(product -> numbers.computeIfAbsent(
                        product.attribute(Attribute.ARTICLE_TYPE)
                                .or(() -> product.attribute(Attribute.SUB_CATEGORY))
                                .or(() -> product.attribute(Attribute.MASTER_CATEGORY))
                                .orElse(""),
                        type -> numbers.size()))
                .toArray();
    }
}
