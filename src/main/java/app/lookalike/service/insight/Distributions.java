package app.lookalike.service.insight;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.browse.AttributeValues;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The distributions of all attributes, and the cross table of any two of them.
 *
 * @param products how many there are
 * @param all of each attribute of which some product has one value and none has several, in the order of {@link Attribute}
 * @param tables of each two of those
 */
public record Distributions(int products, List<Distribution> all, List<CrossTable> tables) {
    public Distributions {
        all = List.copyOf(all);
        tables = List.copyOf(tables);
    }

    /** Counts; some 100 ms for 35,600 products. */
    public static Distributions of(List<Product> products) {
        AttributeValues values = AttributeValues.in(products);
        List<Distribution> all = new ArrayList<>();
        Map<Attribute, TableAxis> axes = new EnumMap<>(Attribute.class);
        Map<Attribute, int[]> places = new EnumMap<>(Attribute.class);
        List<CrossTable> tables = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            if (values.of(attribute).isEmpty() || attribute.hasSeveral()) {
                continue;
            }
            Distribution distribution = Distribution.of(attribute, values, products.size());
            TableAxis axis = TableAxis.of(distribution, values.of(attribute));
            int[] own = axis.places(products);
            all.add(distribution);
            axes.forEach((other, otherAxis) ->
                    tables.add(CrossTable.of(otherAxis, places.getOrDefault(other, new int[0]), axis, own)));
            axes.put(attribute, axis);
            places.put(attribute, own);
        }
        return new Distributions(products.size(), all, tables);
    }

    /** The distribution of that attribute; empty where no product has it. */
    public Optional<Distribution> of(Attribute attribute) {
        return all.stream().filter(each -> each.attribute() == attribute).findFirst();
    }

    /** The cross table of two different attributes; empty where one of them is had by no product. */
    public Optional<CrossTable> table(Attribute rows, Attribute columns) {
        return tables.stream()
                .filter(each ->
                        each.rows().attribute() == rows && each.columns().attribute() == columns)
                .findFirst()
                .or(() -> tables.stream()
                        .filter(each -> each.rows().attribute() == columns
                                && each.columns().attribute() == rows)
                        .findFirst()
                        .map(CrossTable::transposed));
    }
}
