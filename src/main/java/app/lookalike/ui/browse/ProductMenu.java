package app.lookalike.ui.browse;

import app.lookalike.base.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with the selected products: the menu of the grid. */
final class ProductMenu {
    private final List<MenuItem> items = new ArrayList<>();

    /**
     * The menu of a grid.
     *
     * @param choose opens the page of one product, searches by several
     * @param search finds what is similar to the selection
     * @param keep keeps it on the board used last
     * @param keepOn offers the boards
     * @param copyIds copies the products' ids
     * @param export writes them to a file
     */
    ProductMenu(Runnable choose, Runnable search, Runnable keep, Runnable keepOn, Runnable copyIds, Runnable export) {
        add("browse.menu.page", Feather.MAXIMIZE_2, "Enter", choose);
        add("browse.menu.similar", Feather.SEARCH, "S", search);
        add("browse.menu.keep", Feather.BOOKMARK, "B", keep);
        add("browse.menu.keepOn", Feather.BOOKMARK, "Shift+B", keepOn);
        add("browse.menu.copyIds", Feather.COPY, "Shortcut+C", copyIds);
        add("browse.export", Feather.SHARE, "Shortcut+E", export);
    }

    private void add(String key, Ikon icon, String keys, Runnable action) {
        MenuItem item = new MenuItem(Messages.get(key), new FontIcon(icon));
        item.setId(key.replace('.', '-'));
        item.setAccelerator(KeyCombination.valueOf(keys));
        item.setOnAction(event -> action.run());
        items.add(item);
    }

    /** Shows it there, in coordinates of the screen. */
    void show(Node owner, double x, double y) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(items);
        menu.show(owner, x, y);
    }
}
