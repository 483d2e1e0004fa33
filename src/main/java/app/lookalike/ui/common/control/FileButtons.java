package app.lookalike.ui.common.control;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.event.EventType;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Opens a file that was written, or shows it in its folder, by way of {@link FileEvent}s. Hidden while there is none. */
public final class FileButtons extends HBox {
    private final ObservableValue<Optional<Path>> file;

    /** @param file that was written last */
    public FileButtons(ObservableValue<Optional<Path>> file) {
        this.file = file;
        getStyleClass().add("actions");
        setMinWidth(USE_PREF_SIZE);
        Button open = Buttons.labelled(Feather.EXTERNAL_LINK, "export.open", () -> ask(FileEvent.OPEN));
        Button reveal = Buttons.labelled(Feather.FOLDER, "export.reveal", () -> ask(FileEvent.REVEAL));
        getChildren().addAll(open, reveal);
        Shown.when(this, file.map(Optional::isPresent));
    }

    private void ask(EventType<FileEvent> type) {
        file.getValue().ifPresent(written -> fireEvent(new FileEvent(type, written)));
    }
}
