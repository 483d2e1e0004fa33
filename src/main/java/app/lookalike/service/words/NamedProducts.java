package app.lookalike.service.words;

import app.lookalike.catalog.Product;
import app.lookalike.engine.text.Reading;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The products of a catalogue with their names and labels as words find them, wherever they lie.
 *
 * @param <R> which of them may be answered
 */
public interface NamedProducts<R> {
    /** So many of the products whose names agree best are compared. */
    int NAMES = 200;

    /** How well names agree with some words. */
    interface Match<R> {
        /** How specific the words are, 0 or more: the sum of what each counts; of usual names 10 to 30. */
        double weight();

        /** Of a product's name: 1 if it consists of the words, 0 if it has none of them. */
        double score(Product product);

        /** Whether a product's name has a word that is not wanted. */
        boolean isDenied(Product product);

        /** Whether a product is called exactly so. */
        boolean isCalled(Product product);

        /** The ids of some that may be answered: {@link #NAMES} whose names agree best, and those that are called so. */
        List<String> best(R rows);
    }

    /**
     * Looks words up.
     *
     * @param sought stems of the words that are wanted
     * @param denied stems of those that are not
     * @param called the name by which products are sought, too; empty for none
     */
    Match<R> match(Set<String> sought, Collection<String> denied, Optional<String> called);

    /** The ids of some products that may be answered and have one of the labels. */
    List<String> labelled(Reading.Value wish, R rows);

    /** The product with that id; null where it is gone. */
    @Nullable
    Product product(String id);
}
