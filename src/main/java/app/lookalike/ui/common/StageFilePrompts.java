package app.lookalike.ui.common;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The platform's own file dialogs over a window; each opens where the last one of this run ended. */
public final class StageFilePrompts implements FilePrompts {
    private final Stage owner;
    private File folder = new File(System.getProperty("user.home", "."));

    /** Dialogs in front of that window. */
    public StageFilePrompts(Stage owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> picture() {
        return file(
                "prompt.picture",
                new ExtensionFilter(
                        Messages.get("prompt.picture.filter"),
                        "*.jpg",
                        "*.jpeg",
                        "*.png",
                        "*.webp",
                        "*.gif",
                        "*.bmp",
                        "*.tif",
                        "*.tiff",
                        "*.JPG",
                        "*.JPEG",
                        "*.PNG"));
    }

    @Override
    public Optional<Path> catalogueZip() {
        return file("prompt.zip", new ExtensionFilter(Messages.get("prompt.zip.filter"), "*.zip"));
    }

    private Optional<Path> file(String title, ExtensionFilter filter) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get(title));
        chooser.getExtensionFilters().addAll(filter, new ExtensionFilter(Messages.get("prompt.all.filter"), "*"));
        chooser.setInitialDirectory(existingFolder());
        return picked(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> catalogueTable() {
        return file(
                "prompt.table",
                new ExtensionFilter(Messages.get("prompt.table.filter"), "*.csv", "*.tsv", "*.CSV", "*.TSV"));
    }

    @Override
    public Optional<Path> catalogueFolder() {
        return folder("prompt.folder");
    }

    @Override
    public Optional<Path> pictureFolder() {
        return folder("prompt.pictureFolder");
    }

    private Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.get(title));
        chooser.setInitialDirectory(existingFolder());
        return picked(chooser.showDialog(owner));
    }

    /** The dialogs throw when their first folder is gone. */
    private File existingFolder() {
        return folder.isDirectory() ? folder : new File(System.getProperty("user.home", "."));
    }

    private Optional<Path> picked(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        if (file.getParentFile() != null) {
            folder = file.getParentFile();
        }
        return Optional.of(file.toPath());
    }
}
