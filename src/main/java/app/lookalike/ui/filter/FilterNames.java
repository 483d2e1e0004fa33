package app.lookalike.ui.filter;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.FacetCounts;
import app.lookalike.service.query.PriceRange;
import app.lookalike.service.query.ProductFilter;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Filters in words. */
public final class FilterNames {
    private FilterNames() {}

    /** An attribute where all stand beside each other, so that also the levels of the category have names of their own. */
    public static String of(Attribute attribute) {
        return Messages.getOr("filter.name." + attribute.key(), Messages.get("attribute." + attribute.key()));
    }

    /** One value, such as "Gender: Men". */
    public static String of(Attribute attribute, String value) {
        return Messages.get("filter.chip", of(attribute), value);
    }

    /** A range of prices, such as "Price: 10 – 50". */
    public static String of(PriceRange range) {
        BigDecimal from = range.from();
        BigDecimal to = range.to();
        String amounts = to == null
                ? Messages.get("browse.price.atLeast", from == null ? "0" : from.toPlainString())
                : from == null
                        ? Messages.get("browse.price.atMost", to.toPlainString())
                        : Messages.get("browse.price.between", from.toPlainString(), to.toPlainString());
        return Messages.get("filter.chip", Messages.get("attribute.price"), amounts);
    }

    /**
     * One condition of a filter, such as "Gender: Men or Boys".
     *
     * @param counts know how the catalogue writes the values
     */
    public static String of(ProductFilter condition, FacetCounts counts) {
        return condition.accepted().entrySet().stream()
                .map(entry -> of(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(value -> counts.spelling(entry.getKey(), value))
                                .sorted()
                                .collect(Collectors.joining(Messages.get("filter.alternative")))))
                .findFirst()
                .orElseGet(() -> of(condition.price()));
    }
}
