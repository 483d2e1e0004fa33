package app.lookalike.service.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What is to be printed or passed on: pictures with what is known of them, in an order that somebody chose.
 *
 * @param title what it is called
 * @param catalogue where the products are from
 * @param made the day that is printed on it
 * @param items in their order
 */
public record ContactSheet(String title, String catalogue, LocalDate made, List<SheetItem> items) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** Copies the list. */
    public ContactSheet {
        items = List.copyOf(items);
    }

    /** The line below the title, such as "12 products · archive.zip · 3 May 2026". */
    String caption() {
        String count = items.size() == 1 ? "1 product" : String.format(Locale.ENGLISH, "%,d products", items.size());
        return count + SheetItem.SEPARATOR + catalogue + SheetItem.SEPARATOR + DAY.format(made);
    }
}
