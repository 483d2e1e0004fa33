package app.lookalike.service.sheet;

import app.lookalike.base.text.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The content to print or pass on: pictures with what is known of them, in an order that the user chose.
 *
 * @param title its title
 * @param catalogue where the products are from
 * @param made the day that is printed on it
 * @param items in their order
 * @param choice how it is wanted
 */
public record ContactSheet(String title, String catalogue, LocalDate made, List<SheetItem> items, SheetChoice choice) {
    /** Copies the list. */
    public ContactSheet {
        items = List.copyOf(items);
    }

    /** Everything that is known, on the usual paper. */
    public ContactSheet(String title, String catalogue, LocalDate made, List<SheetItem> items) {
        this(title, catalogue, made, items, SheetChoice.DEFAULT);
    }

    /** The line below the title, such as "12 products · archive.zip · 3 May 2026". */
    String caption() {
        DateTimeFormatter day = DateTimeFormatter.ofPattern(Messages.get("export.sheet.day"), language());
        String count = Messages.get("export.sheet.count", items.size());
        return count + SheetItem.SEPARATOR + catalogue + SheetItem.SEPARATOR + day.format(made);
    }

    /** The language its own words are in. */
    static Locale language() {
        return Locale.forLanguageTag(Messages.get("export.sheet.language"));
    }
}
