package app.lookalike.ui.search.query;

import app.lookalike.base.text.Messages;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The words of a query in the place of its picture. */
final class WordsPlate extends VBox {
    private static final int LONGEST = 160;

    private final Label words = new Label();

    WordsPlate() {
        getStyleClass().add("words-plate");
        words.setId("words-plate");
        words.setWrapText(true);
        getChildren().addAll(new FontIcon(Feather.TYPE), words);
        setVisible(false);
    }

    void show(String text) {
        words.setText(Messages.get("search.words.quote", shortened(text, LONGEST)));
    }

    /** The beginning of a long text. */
    static String shortened(String text, int longest) {
        return text.length() > longest
                ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest))) + "…"
                : text;
    }
}
