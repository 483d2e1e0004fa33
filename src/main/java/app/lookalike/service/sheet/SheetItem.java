package app.lookalike.service.sheet;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.SearchHit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** A product that is on no board and was not found by a search. */
    public static SheetItem of(Product product) {
        return new SheetItem(item(product, null, null), Optional.of(product));
    }

    /**
     * An answer.
     *
     * @param query what was looked for, for people
     */
    public static SheetItem of(SearchHit hit, String query) {
        return new SheetItem(item(hit.product(), found(hit, query), hit.similarity()), Optional.of(hit.product()));
    }

    /** What was looked for, and that looks alone were compared where it is so: a similarity never stands without its measure. */
    public static String found(SearchHit hit, String query) {
        return hit.byLooks() ? Messages.get("boards.byLooks", query) : query;
    }

    private static BoardItem item(Product product, @Nullable String query, @Nullable Double similarity) {
        return new BoardItem(product.id(), product.name(), "", Instant.EPOCH, query, similarity);
    }

    /** What is known of it besides its name, line by line, as far as that is wanted. */
    List<String> lines(SheetChoice choice) {
        List<String> lines = new ArrayList<>();
        product.ifPresentOrElse(
                known -> {
                    if (choice.has(SheetField.LABELS)) {
                        addLabels(lines, known);
                    }
                    if (choice.has(SheetField.SHOP)) {
                        addShop(lines, known);
                    }
                },
                () -> lines.add(Messages.get("export.sheet.gone")));
        if (choice.has(SheetField.ID)) {
            lines.add(Messages.get("export.sheet.id", kept.productId()));
        }
        if (choice.has(SheetField.FOUND)) {
            origin().ifPresent(lines::add);
        }
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private static void addLabels(List<String> lines, Product known) {
        lines.add(join(SEPARATOR, known, Attribute.ARTICLE_TYPE, Attribute.BASE_COLOUR));
        lines.add(Stream.of(
                        join("", known, Attribute.GENDER),
                        join(" ", known, Attribute.SEASON, Attribute.YEAR),
                        join("", known, Attribute.USAGE))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(SEPARATOR)));
    }

    private static void addShop(List<String> lines, Product known) {
        lines.add(Stream.of(
                        join("", known, Attribute.BRAND),
                        join("", known, Attribute.SIZE),
                        known.price()
                                .map(price -> price.shown(ContactSheet.language()))
                                .orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(SEPARATOR)));
        lines.add(known.details().link());
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
