package app.lookalike.ui.map;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.ColourNames;
import app.lookalike.catalog.Product;
import app.lookalike.service.browse.AttributeValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The colours of points by the value of an attribute: the most frequent values have one each, the rest shares one. The
 * names of colours have the colours that they name. Never changes.
 */
final class Colouring {
    /** Of no points. */
    static final Colouring NONE = new Colouring(List.of(), new int[0]);

    /** Those of M. Okabe and K. Ito (Color Universal Design, 2008), which can be told apart by the colour-blind. */
    private static final int[] PALETTE = {0x0072b2, 0xe69f00, 0x009e73, 0xcc79a7, 0x56b4e9, 0xd55e00, 0xf0e442};

    private static final int REST = 0x8c8c8c;

    /**
     * One entry of the legend.
     *
     * @param name for people
     * @param value the attribute's value; empty for several together or for none
     * @param rgb 0xRRGGBB
     * @param count how many points
     */
    record Group(String name, Optional<String> value, int rgb, int count) {}

    private final List<Group> groups;
    private final int[] groupOf;

    private Colouring(List<Group> groups, int[] groupOf) {
        this.groups = List.copyOf(groups);
        this.groupOf = groupOf;
    }

    /** The colours of these products. */
    static Colouring of(List<Product> products, Attribute attribute) {
        List<AttributeValues.Count> values = AttributeValues.in(products).of(attribute);
        List<Group> groups = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        int others = 0;
        int labelled = 0;
        for (AttributeValues.Count value : values) {
            labelled += value.products();
            Optional<Integer> colour = colour(attribute, value.value(), groups.size());
            if (colour.isPresent()) {
                positions.put(value.value().toLowerCase(Locale.ROOT), groups.size());
                groups.add(new Group(value.value(), Optional.of(value.value()), colour.get(), value.products()));
            } else {
                others += value.products();
            }
        }
        int other = groups.size();
        if (others > 0) {
            groups.add(new Group(Messages.get("map.other"), Optional.empty(), REST, others));
        }
        int missing = groups.size();
        if (labelled < products.size()) {
            groups.add(new Group(Messages.get("map.noValue"), Optional.empty(), REST, products.size() - labelled));
        }
        int[] groupOf = products.stream()
                .mapToInt(product -> product.attribute(attribute)
                        .map(value -> positions.getOrDefault(value.toLowerCase(Locale.ROOT), other))
                        .orElse(missing))
                .toArray();
        return new Colouring(groups, groupOf);
    }

    private static Optional<Integer> colour(Attribute attribute, String value, int position) {
        if (attribute == Attribute.BASE_COLOUR) {
            return ColourNames.rgbOf(value).stream().boxed().findFirst();
        }
        return position < PALETTE.length ? Optional.of(PALETTE[position]) : Optional.empty();
    }

    /** The legend, the most frequent value first. */
    List<Group> groups() {
        return groups;
    }

    /** How many points. */
    int size() {
        return groupOf.length;
    }

    /** The position of a point's group. */
    int groupOf(int point) {
        return groupOf[point];
    }

    /** The colour of a point, 0xRRGGBB. */
    int rgb(int point) {
        return groups.get(groupOf[point]).rgb();
    }

    /** Whether a group is what is left over, which is drawn below the others. */
    boolean isRest(int group) {
        return groups.get(group).value().isEmpty();
    }
}
