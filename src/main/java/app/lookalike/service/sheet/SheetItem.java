package app.lookalike.service.sheet;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One product of a sheet.
 *
 * @param kept the item on the board
 * @param product empty where it is not in the catalogue any more
 */
public record SheetItem(BoardItem kept, Optional<Product> product) {
    static final String SEPARATOR = " · ";

    /** Its name, also if it is no longer in the catalogue. */
    String name() {
        return product.map(Product::displayName)
                .orElse(
                        kept.productName().isBlank()
                                ? Messages.get("catalogue.product", kept.productId())
                                : kept.productName());
    }

    /** What is known of it besides its name, line by line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        product.ifPresentOrElse(
                known -> {
                    lines.add(join(SEPARATOR, known, Attribute.ARTICLE_TYPE, Attribute.BASE_COLOUR));
                    lines.add(Stream.of(
                                    join("", known, Attribute.GENDER),
                                    join(" ", known, Attribute.SEASON, Attribute.YEAR),
                                    join("", known, Attribute.USAGE))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(SEPARATOR)));
                    lines.add(Stream.of(
                                    join("", known, Attribute.BRAND),
                                    join("", known, Attribute.SIZE),
                                    known.price()
                                            .map(price -> price.shown(ContactSheet.language()))
                                            .orElse(""))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(SEPARATOR)));
                    lines.add(known.details().link());
                },
                () -> lines.add(Messages.get("export.sheet.gone")));
        lines.add(Messages.get("export.sheet.id", kept.productId()));
        origin().ifPresent(lines::add);
        lines.removeIf(String::isEmpty);
        return lines;
    }

    /** How it was found, such as "84.5 % like street.jpg"; empty if it was not found by a search. */
    private Optional<String> origin() {
        Double similarity = kept.similarity();
        return Optional.ofNullable(kept.query())
                .map(query -> similarity == null
                        ? Messages.get("export.sheet.found", query)
                        : Messages.get("export.sheet.like", similarity * 100, query));
    }

    private static String join(String separator, Product product, Attribute... attributes) {
        return Stream.of(attributes)
                .flatMap(attribute -> product.attribute(attribute).stream())
                .collect(Collectors.joining(separator));
    }
}
