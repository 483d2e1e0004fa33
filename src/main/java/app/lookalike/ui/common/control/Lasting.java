package app.lookalike.ui.common.control;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/** What is being done, as soon as it takes long enough to be announced; what is done at once would only flicker. */
public final class Lasting {
    /** What is done sooner than this is not announced. */
    public static final Duration PATIENCE = Duration.millis(100);

    private Lasting() {}

    /**
     * The same text, but only once it has not been empty for a moment; empty as soon as the other is.
     *
     * @param text empty while nothing is done
     */
    public static ReadOnlyStringProperty of(ObservableValue<String> text) {
        ReadOnlyStringWrapper lasting = new ReadOnlyStringWrapper("");
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> lasting.set(text.getValue()));
        text.addListener((observable, before, now) -> {
            if (now.isEmpty()) {
                patience.stop();
                lasting.set("");
            } else if (lasting.get().isEmpty()) {
                patience.playFromStart();
            } else {
                lasting.set(now);
            }
        });
        if (!text.getValue().isEmpty()) {
            patience.playFromStart();
        }
        return lasting.getReadOnlyProperty();
    }
}
