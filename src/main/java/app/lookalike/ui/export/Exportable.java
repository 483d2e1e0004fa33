package app.lookalike.ui.export;

import app.lookalike.service.sheet.SheetItem;
import java.util.List;

/**
 * Products to write to a file.
 *
 * @param title of the sheet, and the name that is suggested for the file
 * @param items in their order
 * @param board whether they are those of a board, which have notes
 */
public record Exportable(String title, List<SheetItem> items, boolean board) {
    /** Copies the list. */
    public Exportable {
        items = List.copyOf(items);
    }
}
