package app.lookalike.ui.welcome;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Takes a folder, a zip or a table that is dropped anywhere on the window, before a screen takes it for a picture. */
public final class CatalogueDrop {
    private CatalogueDrop() {}

    /** Listens at the window's content. */
    public static void listen(Node window, Consumer<Path> receiver) {
        window.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (catalogueIn(event.getDragboard()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                event.consume();
            }
        });
        window.addEventFilter(DragEvent.DRAG_DROPPED, event -> catalogueIn(event.getDragboard())
                .ifPresent(dropped -> {
                    receiver.accept(dropped);
                    event.setDropCompleted(true);
                    event.consume();
                }));
    }

    private static Optional<Path> catalogueIn(Dragboard board) {
        List<File> files = board.getFiles();
        return files == null ? Optional.empty() : catalogueAmong(files);
    }

    /** The only file, if it is a catalogue by its name or a folder. */
    static Optional<Path> catalogueAmong(List<File> files) {
        return files.size() == 1 && isCatalogue(files.get(0))
                ? Optional.of(files.get(0).toPath())
                : Optional.empty();
    }

    private static boolean isCatalogue(File file) {
        return file.isDirectory() || file.getName().toLowerCase(Locale.ROOT).matches(".*\\.(zip|csv|tsv)");
    }
}
