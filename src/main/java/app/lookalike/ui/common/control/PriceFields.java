package app.lookalike.ui.common.control;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.PriceRange;
import java.math.BigDecimal;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Two fields for a range of prices; it counts when Enter is pressed or the field is left. What is no amount, or would end
 * the range before it begins, is marked and does not count.
 */
public final class PriceFields extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final int COLUMNS = 5;

    private final TextField from = field("price-from", Messages.get("browse.price.from"));
    private final TextField to = field("price-to", Messages.get("browse.price.to"));
    private final Consumer<PriceRange> choose;
    private PriceRange shown = PriceRange.ANY;

    /** @param choose takes another range than the one that is shown */
    public PriceFields(Consumer<PriceRange> choose) {
        this.choose = choose;
        getStyleClass().add("price-fields");
        Label dash = new Label("–");
        dash.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(from, dash, to);
        for (TextField field : new TextField[] {from, to}) {
            HBox.setHgrow(field, Priority.ALWAYS);
            field.setOnAction(event -> take());
            field.focusedProperty().addListener((observable, before, now) -> {
                if (!now) {
                    take();
                }
            });
        }
    }

    private static TextField field(String id, String words) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("small");
        field.setPrefColumnCount(COLUMNS);
        field.setMinWidth(0);
        field.setPromptText(words);
        field.setAccessibleText(Messages.get("browse.price.accessible", words));
        return field;
    }

    /** Shows that range. */
    public void show(PriceRange range) {
        shown = range;
        show(from, range.from());
        show(to, range.to());
    }

    private static void show(TextField field, @Nullable BigDecimal amount) {
        field.setText(amount == null ? "" : amount.toPlainString());
        field.pseudoClassStateChanged(WRONG, false);
    }

    private void take() {
        PriceRange range = new PriceRange(PriceRange.amount(from.getText()), PriceRange.amount(to.getText()));
        boolean fromIsWrong = range.from() == null && !from.getText().isBlank();
        boolean toIsWrong = (range.to() == null && !to.getText().isBlank()) || range.reversed();
        from.pseudoClassStateChanged(WRONG, fromIsWrong);
        to.pseudoClassStateChanged(WRONG, toIsWrong);
        if (!fromIsWrong && !toIsWrong && !range.equals(shown)) {
            shown = range;
            choose.accept(range);
        }
    }
}
