package app.lookalike.ui.search.results;

import app.lookalike.base.text.Messages;
import java.util.function.Consumer;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something that can be done with an answer: by its card's menu, by a key while the card has the focus, and for the most
 * wanted ones by a button on the picture.
 *
 * @param key of its text
 * @param icon in the menu and on the button
 * @param keys the shortcut
 * @param button whether there is a button, too
 * @param run does it
 */
record HitAction(String key, Feather icon, KeyCombination keys, boolean button, Consumer<ResultCard> run) {
    /** Key of the text of the one that shows the answer's page, which a click on the name does, too. */
    static final String PAGE = "search.hit.page";

    /** Its name. */
    String text() {
        return Messages.get(key);
    }
}
