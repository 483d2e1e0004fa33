package app.lookalike.service.evaluation.metric;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Products and answers to measure. */
public final class Wardrobe {
    private Wardrobe() {}

    /** A product; an empty value is one that the catalogue does not say. */
    public static Product product(String id, String gender, String type, String colour) {
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        put(attributes, Attribute.GENDER, gender);
        put(attributes, Attribute.ARTICLE_TYPE, type);
        put(attributes, Attribute.BASE_COLOUR, colour);
        return new Product(id, "Product " + id, attributes, id + ".jpg");
    }

    private static void put(Map<Attribute, String> attributes, Attribute attribute, String value) {
        if (!value.isEmpty()) {
            attributes.put(attribute, value);
        }
    }

    /** n products of a few classes in spellings of their own, the same every time. */
    public static List<Product> random(int n, Random random) {
        List<String> genders = List.of("Men", "men", "Women", "Unisex", "");
        List<String> types = List.of("Shirts", "Jeans", "JEANS", "Caps", "Heels", "");
        List<String> colours = List.of("Blue", "Red", "blue", "Green", "");
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            products.add(product("p" + i, any(genders, random), any(types, random), any(colours, random)));
        }
        return products;
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** An answer to each product in any order, some of the others left out. */
    static List<Answer> randomAnswers(List<Product> products, int length, Random random) {
        List<Answer> answers = new ArrayList<>();
        for (Product query : products) {
            List<Product> others = new ArrayList<>(products);
            others.remove(query);
            Collections.shuffle(others, random);
            int gone = random.nextInt(3);
            Set<Product> leftOut = new HashSet<>(others.subList(0, Math.min(gone, others.size())));
            others.removeAll(leftOut);
            answers.add(new Answer(query, others.subList(0, Math.min(length, others.size())), List.copyOf(leftOut)));
        }
        return answers;
    }
}
