package app.lookalike.service.sheet;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a sheet is wanted.
 *
 * @param paper of a PDF
 * @param columns of pictures on a page of a PDF, {@value #MIN_COLUMNS} to {@value #MAX_COLUMNS}
 * @param fields what is said of each product
 */
public record SheetChoice(Paper paper, int columns, Set<SheetField> fields) {
    /** Fewer would be larger than the pictures are. */
    public static final int MIN_COLUMNS = 2;

    /** In more, no name would fit. */
    public static final int MAX_COLUMNS = 6;

    /** Everything, four to a row on A4. */
    public static final SheetChoice DEFAULT = new SheetChoice(Paper.A4, 4, EnumSet.allOf(SheetField.class));

    /** Brings the number of columns into its range. */
    public SheetChoice {
        columns = Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, columns));
        EnumSet<SheetField> copy = EnumSet.noneOf(SheetField.class);
        copy.addAll(fields);
        fields = Collections.unmodifiableSet(copy);
    }

    /** Whether that is said. */
    boolean has(SheetField field) {
        return fields.contains(field);
    }

    /** The same for products that are on no board. */
    public SheetChoice ofNoBoard() {
        EnumSet<SheetField> left = EnumSet.noneOf(SheetField.class);
        left.addAll(fields);
        left.remove(SheetField.NOTE);
        left.remove(SheetField.KEPT);
        return new SheetChoice(paper, columns, left);
    }
}
