package app.lookalike.ui.common;

import app.lookalike.base.text.Messages;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
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
    public List<Path> pictures() {
        FileChooser chooser = chooser(
                "prompt.picture",
                new ExtensionFilter(
                        Messages.get("prompt.picture.filter"),
                        "*.jpg",
                        "*.jpeg",
                        "*.jpe",
                        "*.jfif",
                        "*.pjpeg",
                        "*.png",
                        "*.webp",
                        "*.gif",
                        "*.bmp",
                        "*.tif",
                        "*.tiff",
                        "*.JPG",
                        "*.JPEG",
                        "*.PNG"));
        List<File> files = chooser.showOpenMultipleDialog(owner);
        return files == null
                ? List.of()
                : files.stream().flatMap(file -> picked(file).stream()).toList();
    }

    @Override
    public Optional<Path> catalogueZip() {
        return file("prompt.zip", new ExtensionFilter(Messages.get("prompt.zip.filter"), "*.zip"));
    }

    private Optional<Path> file(String title, ExtensionFilter filter) {
        return picked(chooser(title, filter).showOpenDialog(owner));
    }

    private FileChooser chooser(String title, ExtensionFilter filter) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get(title));
        chooser.getExtensionFilters().addAll(filter, new ExtensionFilter(Messages.get("prompt.all.filter"), "*"));
        chooser.setInitialDirectory(existingFolder());
        return chooser;
    }

    @Override
    public Optional<Path> catalogueTable() {
        return file(
                "prompt.table",
                new ExtensionFilter(
                        Messages.get("prompt.table.filter"),
                        "*.csv",
                        "*.tsv",
                        "*.jsonl",
                        "*.xml",
                        "*.txt",
                        "*.CSV",
                        "*.TSV",
                        "*.TXT"));
    }

    @Override
    public Optional<Path> catalogueFolder() {
        return folder("prompt.folder");
    }

    @Override
    public Optional<Path> pictureFolder() {
        return folder("prompt.pictureFolder");
    }

    @Override
    public Optional<Path> photoZip() {
        return file("prompt.photos", new ExtensionFilter(Messages.get("prompt.zip.filter"), "*.zip"));
    }

    @Override
    public Optional<Path> photoFolder() {
        return folder("prompt.photos");
    }

    private Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.get(title));
        chooser.setInitialDirectory(existingFolder());
        return picked(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> newFile(String titleKey, String name, String extension) {
        String ending = "." + extension;
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get(titleKey));
        chooser.setInitialDirectory(existingFolder());
        chooser.setInitialFileName(name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", "-") + ending);
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(Messages.get("prompt.written." + extension), "*" + ending));
        return picked(chooser.showSaveDialog(owner)).flatMap(file -> withEnding(file, ending));
    }

    /** The dialog has asked about the name that the user typed, not about the one with the extension. */
    private Optional<Path> withEnding(Path file, String ending) {
        String name = file.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
            return Optional.of(file);
        }
        Path whole = file.resolveSibling(name + ending);
        return !Files.exists(whole) || mayReplace(whole) ? Optional.of(whole) : Optional.empty();
    }

    private boolean mayReplace(Path file) {
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, Messages.get("prompt.replace", file));
        question.initOwner(owner);
        question.setHeaderText(null);
        return question.showAndWait().filter(ButtonType.OK::equals).isPresent();
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
