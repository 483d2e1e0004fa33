package app.lookalike.catalog.reader;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.mnist.FashionMnistPart;
import app.lookalike.catalog.reader.mnist.FashionMnistPictures;
import app.lookalike.catalog.reader.picture.TablePictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens the pictures of a catalogue that was read before. */
public final class PictureSources {
    private PictureSources() {}

    /**
     * The pictures at a path.
     *
     * @param format as determined when the catalogue was read
     * @param path the folder, zip or CSV file that the catalogue was read from
     * @throws LookalikeException if the path has vanished or is damaged; the message names it
     */
    public static PictureSource open(CatalogFormat format, Path path) {
        if (!Files.exists(path)) {
            throw new LookalikeException(Messages.get("import.picturesGone", path));
        }
        FileTree tree = FileTree.open(path);
        return switch (format) {
            case FASHION_MNIST -> fashionMnist(tree, path);
            case CSV -> new TablePictures(tree);
            case AUTO, KAGGLE, FOLDER, DEEPFASHION -> tree;
        };
    }

    private static PictureSource fashionMnist(FileTree tree, Path path) {
        try (tree) {
            boolean table = Files.isRegularFile(path) && !FileTree.isZip(path);
            List<String> files = table
                    ? List.of(String.valueOf(path.getFileName()))
                    : tree.list("", Progress.NONE).files();
            List<FashionMnistPart> parts = FashionMnistPart.find(tree, files);
            if (parts.isEmpty()) {
                throw new LookalikeException(Messages.get("import.mnistGone", path));
            }
            return new FashionMnistPictures(tree, parts);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.unreadable", path, e.getMessage()), e);
        }
    }
}
