package app.lookalike.service.health;

import app.lookalike.catalog.curation.IgnoredFinding;
import java.util.List;

/**
 * One problem of a catalogue.
 *
 * @param kind of problem
 * @param subject what has it, unique within the kind: the id of a product (of a group the smallest), the name of a file,
 *     the number of a line in the table, or an attribute and its value
 * @param products ids of the products that have it, in catalogue order; none where it belongs to no product
 * @param detail what is known beyond the kind, for people; may be empty
 */
public record Finding(HealthKind kind, String subject, List<String> products, String detail) {
    /** Copies the list. */
    public Finding {
        products = List.copyOf(products);
    }

    /** A problem of one product. */
    static Finding of(HealthKind kind, String product, String detail) {
        return new Finding(kind, product, List.of(product), detail);
    }

    /** A problem of a group of products. */
    static Finding ofGroup(HealthKind kind, List<String> products, String detail) {
        return new Finding(kind, products.stream().min(String::compareTo).orElseThrow(), products, detail);
    }

    /** A problem that belongs to no product. */
    static Finding elsewhere(HealthKind kind, String subject, String detail) {
        return new Finding(kind, subject, List.of(), detail);
    }

    /** What is kept where it is ignored. */
    IgnoredFinding ignored() {
        return new IgnoredFinding(kind.key(), subject);
    }
}
