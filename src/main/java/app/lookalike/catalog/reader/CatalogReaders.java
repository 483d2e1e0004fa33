package app.lookalike.catalog.reader;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads a catalogue from where it is, in whatever of the known formats it has. */
public final class CatalogReaders {
    private CatalogReaders() {}

    /**
     * The format of what lies at a path.
     *
     * @param source a folder, a zip, or a CSV file in Kaggle's layout
     * @throws LookalikeException if none fits; the message says which there are
     */
    public static CatalogFormat detect(Path source) {
        Path path = catalogPath(source);
        if (isTable(path)) {
            return CatalogFormat.KAGGLE;
        }
        try (FileTree tree = FileTree.open(path)) {
            return detect(path, tree, tree.list("", Progress.NONE));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /**
     * Reads all products. Bad rows and missing pictures are part of the result; no picture is opened.
     *
     * @param source a folder, a zip, or a CSV file in Kaggle's layout
     * @param format {@link CatalogFormat#AUTO} to find it out
     * @throws LookalikeException if there is no catalogue of that format, or not one usable row in it
     * @throws app.lookalike.base.CancelledException if the progress was cancelled
     */
    public static CatalogReading read(Path source, CatalogFormat format, Progress progress) {
        Path path = catalogPath(source);
        try (FileTree tree = FileTree.open(path)) {
            if (isTable(path)) {
                KaggleLayout layout = KaggleLayout.beside(String.valueOf(path.getFileName()));
                return new KaggleReader(tree, path).read(layout, tree.list(layout.images(), progress), progress);
            }
            FileTree.Listing listing = tree.list("", progress);
            return switch (format == CatalogFormat.AUTO ? detect(path, tree, listing) : format) {
                case KAGGLE -> new KaggleReader(tree, path).read(kaggle(path, listing), listing, progress);
                case FASHION_MNIST ->
                    new FashionMnistReader(tree, path).read(fashionMnist(path, listing), listing, progress);
                case FOLDER -> new FolderReader(tree, path).read(listing, progress);
                case AUTO -> throw new IllegalStateException("Nothing was detected");
            };
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** What stands for the whole catalogue: one of the files of Fashion-MNIST stands for the folder it is in. */
    private static Path catalogPath(Path source) {
        Path path = source.toAbsolutePath().normalize();
        if (!Files.isRegularFile(path) || isTable(path) || FileTree.isZip(path)) {
            return path;
        }
        Path folder = path.getParent();
        if (folder != null && FashionMnistPart.isOne(String.valueOf(path.getFileName()))) {
            return folder;
        }
        throw noCatalogue(path);
    }

    private static CatalogFormat detect(Path path, FileTree tree, FileTree.Listing listing) {
        if (KaggleLayout.find(listing.files()).isPresent()) {
            return CatalogFormat.KAGGLE;
        }
        if (!FashionMnistPart.find(listing.files()).isEmpty()) {
            return CatalogFormat.FASHION_MNIST;
        }
        if (listing.files().stream().anyMatch(file -> PictureFiles.isPicture(tree, file))) {
            return CatalogFormat.FOLDER;
        }
        throw noCatalogue(path);
    }

    private static KaggleLayout kaggle(Path source, FileTree.Listing listing) {
        return KaggleLayout.find(listing.files())
                .orElseThrow(() -> new LookalikeException("There is no " + KaggleLayout.TABLE + " in " + source
                        + ". Kaggle's layout is a " + KaggleLayout.TABLE + " with a folder images/ beside it."));
    }

    private static List<FashionMnistPart> fashionMnist(Path source, FileTree.Listing listing) {
        List<FashionMnistPart> parts = FashionMnistPart.find(listing.files());
        if (parts.isEmpty()) {
            throw new LookalikeException("There is no train-images-idx3-ubyte.gz or t10k-images-idx3-ubyte.gz in "
                    + source + ". Fashion-MNIST is made of these and the two label files.");
        }
        return parts;
    }

    private static boolean isTable(Path source) {
        return Files.isRegularFile(source)
                && source.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
                && !FileTree.isZip(source);
    }

    private static LookalikeException noCatalogue(Path path) {
        return new LookalikeException("There is no catalogue in " + path + ". It can be a folder or a zip with"
                + " styles.csv and images/ in it (Kaggle's layout), that styles.csv itself, any folder or zip of"
                + " pictures, or a folder with Fashion-MNIST's files (train-images-idx3-ubyte.gz, ...).");
    }

    private static LookalikeException unreadable(Path source, IOException e) {
        return new LookalikeException(source + " cannot be read: " + e.getMessage() + ".", e);
    }
}
