package app.lookalike.catalog.reader;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.PictureFiles;
import app.lookalike.catalog.reader.folder.FolderReader;
import app.lookalike.catalog.reader.mnist.FashionMnistPart;
import app.lookalike.catalog.reader.mnist.FashionMnistReader;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.catalog.reader.table.CsvReader;
import app.lookalike.catalog.reader.table.KaggleLayout;
import app.lookalike.catalog.reader.table.TablePreview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a catalogue from its location, in any of the known formats. */
public final class CatalogReaders {
    private CatalogReaders() {}

    /**
     * The format of what lies at a path.
     *
     * @param source a folder, a zip, or a table (CSV)
     * @throws LookalikeException if none fits; the message lists the supported formats
     */
    public static CatalogFormat detect(Path source) {
        Path path = catalogPath(source);
        try (FileTree tree = FileTree.open(path)) {
            return isTable(path) ? formatOfTable(tree, path) : detect(path, tree, tree.list("", Progress.NONE));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /**
     * The beginning of a table, to choose its columns by.
     *
     * @param source a table, or a folder or zip with one table in it
     * @throws LookalikeException if there is no table, or it cannot be read
     */
    public static TablePreview preview(Path source) {
        Path path = catalogPath(source);
        try (FileTree tree = FileTree.open(path)) {
            return csv(path, tree, Progress.NONE).preview();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** Reads all products; the columns of a table that is not Kaggle's are guessed. */
    public static CatalogReading read(Path source, CatalogFormat format, Progress progress) {
        return read(source, format, ColumnMapping.GUESSED, progress);
    }

    /**
     * Reads all products. Bad rows and missing pictures are part of the result; no picture is opened.
     *
     * @param source a folder, a zip, or a table (CSV)
     * @param format {@link CatalogFormat#AUTO} to detect it
     * @param columns the column mapping given by the user; used for {@link CatalogFormat#CSV} only
     * @throws LookalikeException if there is no catalogue of that format, or not one usable row in it
     * @throws app.lookalike.base.CancelledException if the progress was cancelled
     */
    public static CatalogReading read(Path source, CatalogFormat format, ColumnMapping columns, Progress progress) {
        Path path = catalogPath(source);
        try (FileTree tree = FileTree.open(path)) {
            if (isTable(path)) {
                CatalogFormat known = format == CatalogFormat.AUTO ? formatOfTable(tree, path) : format;
                if (known == CatalogFormat.CSV) {
                    return csv(path, tree, progress).read(columns, progress);
                }
                KaggleLayout layout = KaggleLayout.beside(String.valueOf(path.getFileName()));
                return new CsvReader(tree, path, layout.table())
                        .read(layout, tree.list(layout.images(), progress), progress);
            }
            FileTree.Listing listing = tree.list("", progress);
            return switch (format == CatalogFormat.AUTO ? detect(path, tree, listing) : format) {
                case KAGGLE -> {
                    KaggleLayout layout = kaggle(path, listing);
                    yield new CsvReader(tree, path, layout.table()).read(layout, listing, progress);
                }
                case FASHION_MNIST ->
                    new FashionMnistReader(tree, path).read(fashionMnist(path, listing), listing, progress);
                case FOLDER -> new FolderReader(tree, path).read(listing, progress);
                case CSV -> csv(path, tree, progress).read(columns, progress);
                case AUTO -> throw new IllegalStateException("Nothing was detected");
            };
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static CatalogFormat formatOfTable(FileTree tree, Path path) {
        String name = String.valueOf(path.getFileName());
        boolean kaggle = name.equals(KaggleLayout.TABLE) || new CsvReader(tree, path, name).isKaggle();
        return kaggle ? CatalogFormat.KAGGLE : CatalogFormat.CSV;
    }

    private static CsvReader csv(Path path, FileTree tree, Progress progress) {
        if (isTable(path)) {
            return new CsvReader(tree, path, String.valueOf(path.getFileName()));
        }
        return CsvReader.find(tree.list("", progress).files())
                .map(table -> new CsvReader(tree, path, table))
                .orElseThrow(() -> new LookalikeException(Messages.get("import.noTable", path)));
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
        Optional<String> table = CsvReader.find(listing.files());
        if (table.isPresent() && new CsvReader(tree, path, table.get()).speaksOfPictures()) {
            return CatalogFormat.CSV;
        }
        if (listing.files().stream().anyMatch(file -> PictureFiles.isPicture(tree, file))) {
            return CatalogFormat.FOLDER;
        }
        throw noCatalogue(path);
    }

    private static KaggleLayout kaggle(Path source, FileTree.Listing listing) {
        return KaggleLayout.find(listing.files())
                .orElseThrow(() -> new LookalikeException(Messages.get("import.noKaggle", KaggleLayout.TABLE, source)));
    }

    private static List<FashionMnistPart> fashionMnist(Path source, FileTree.Listing listing) {
        List<FashionMnistPart> parts = FashionMnistPart.find(listing.files());
        if (parts.isEmpty()) {
            throw new LookalikeException(Messages.get("import.noMnist", source));
        }
        return parts;
    }

    private static boolean isTable(Path source) {
        return Files.isRegularFile(source) && CsvReader.isTable(source.toString()) && !FileTree.isZip(source);
    }

    private static LookalikeException noCatalogue(Path path) {
        return new LookalikeException(Messages.get("import.noCatalogue", path));
    }

    private static LookalikeException unreadable(Path source, IOException e) {
        return new LookalikeException(Messages.get("file.unreadable", source, e.getMessage()), e);
    }
}
