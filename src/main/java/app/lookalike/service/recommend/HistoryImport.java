package app.lookalike.service.recommend;

import app.lookalike.catalog.RowProblem;
import java.util.List;

/**
 * What an import of users' interactions took and what it left out. As JSON it is one object with these names.
 *
 * @param rows of the table, without its header
 * @param taken rows that are of known products
 * @param users how many users there are now
 * @param products how many products anybody took
 * @param interactions pairs of a user and a product
 * @param unknownRows rows of products that the catalogue does not have
 * @param unknownProducts how many such products there are; at most {@value HistoryService#MOST_UNKNOWN} are counted
 * @param firstUnknown the first of these
 * @param rejectedRows rows without a user or product, or with a weight that is no number above 0
 * @param rejected the first of these
 * @param added whether these came to what there was, instead of replacing it
 * @param notes what is worth knowing, one sentence each
 */
public record HistoryImport(
        long rows,
        long taken,
        int users,
        int products,
        int interactions,
        long unknownRows,
        int unknownProducts,
        List<String> firstUnknown,
        long rejectedRows,
        List<RowProblem> rejected,
        boolean added,
        List<String> notes) {
    /** Copies the lists. */
    public HistoryImport {
        firstUnknown = List.copyOf(firstUnknown);
        rejected = List.copyOf(rejected);
        notes = List.copyOf(notes);
    }

    /** Whether something was left out. */
    public boolean leftSomethingOut() {
        return unknownRows + rejectedRows > 0;
    }
}
