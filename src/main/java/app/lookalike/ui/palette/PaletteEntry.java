package app.lookalike.ui.palette;

import java.util.List;
import org.kordamp.ikonli.Ikon;

/**
 * Something the palette finds.
 *
 * @param icon shown before the title
 * @param title what it is called; the words that are typed are looked for in it
 * @param detail what kind of thing it is or where it belongs
 * @param keys that do the same, as they are written on the keyboard; may be empty
 * @param effect what choosing it does
 */
public record PaletteEntry(Ikon icon, String title, String detail, List<String> keys, Runnable effect) {
    public PaletteEntry {
        keys = List.copyOf(keys);
    }
}
