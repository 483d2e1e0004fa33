package app.lookalike.catalog.reader;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.reader.files.DirectoryTree;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.OtherFile;
import app.lookalike.catalog.reader.files.PictureFiles;
import app.lookalike.catalog.reader.folder.FolderReader;
import app.lookalike.catalog.reader.inshop.InShopPictures;
import app.lookalike.catalog.reader.inshop.InShopReader;
import app.lookalike.catalog.reader.kaggle.StyleFiles;
import app.lookalike.catalog.reader.mnist.FashionMnistPart;
import app.lookalike.catalog.reader.mnist.FashionMnistReader;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.catalog.reader.table.CsvReader;
import app.lookalike.catalog.reader.table.KaggleLayout;
import app.lookalike.catalog.reader.table.TableChoice;
import app.lookalike.catalog.reader.table.TableFiles;
import app.lookalike.catalog.reader.table.TablePreview;
import app.lookalike.catalog.reader.table.TableSetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
            return isTable(path)
                    ? formatOfTable(tree, path)
                    : detect(path, tree, tree.list("", Progress.NONE), ColumnMapping.GUESSED, Progress.NONE)
                            .format();
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
            if (isTable(path)) {
                return new CsvReader(tree, path, String.valueOf(path.getFileName())).preview();
            }
            FileTree.Listing listing = tree.list("", Progress.NONE);
            TableChoice choice = tables(path, tree, listing, ColumnMapping.GUESSED, Progress.NONE);
            return new TableSetReader(tree, path, listing, choice.orOnly(path)).preview();
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
                String table = String.valueOf(path.getFileName());
                TableChoice.requireNamed(table, path, columns);
                if (known == CatalogFormat.CSV) {
                    return new CsvReader(tree, path, table).read(columns, progress);
                }
                if (known == CatalogFormat.FASHION_MNIST) {
                    FileTree.Listing only = new FileTree.Listing(List.of(table), List.of());
                    return new FashionMnistReader(tree, path).read(fashionMnist(path, tree, only), only, progress);
                }
                KaggleLayout layout = KaggleLayout.beside(table);
                return kaggle(
                        tree,
                        path,
                        layout,
                        tree.list(layout.images(), progress),
                        tree.list(layout.beside() + "styles/", progress).files(),
                        progress);
            }
            return read(path, tree, tree.list("", progress), format, columns, progress);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /**
     * The pictures that DeepFashion's In-shop set has to search by; none in another kind of catalogue.
     *
     * @throws LookalikeException if there is nothing at the path, or it cannot be read
     */
    public static List<BenchmarkQuery> queries(Path source, Progress progress) {
        try (FileTree tree = FileTree.open(source)) {
            List<String> files = Files.isDirectory(source) || FileTree.isZip(source)
                    ? tree.list("", progress).files()
                    : List.of();
            return InShopPictures.list(files).map(list -> InShopPictures.read(tree, list, files)).stream()
                    .flatMap(pictures -> pictures.queries().stream())
                    .map(query -> new BenchmarkQuery(query.item(), Objects.requireNonNull(query.location())))
                    .toList();
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    private static CatalogReading read(
            Path path,
            FileTree tree,
            FileTree.Listing listing,
            CatalogFormat format,
            ColumnMapping columns,
            Progress progress) {
        if (format != CatalogFormat.AUTO) {
            TableChoice tables = format == CatalogFormat.CSV
                    ? tables(path, tree, listing, columns, progress).orOnly(path)
                    : TableChoice.NONE;
            return read(path, tree, listing, format, tables, columns, progress);
        }
        Detected detected = detect(path, tree, listing, columns, progress);
        List<String> notes = new ArrayList<>(listing.notes());
        if (detected.format() == CatalogFormat.FOLDER) {
            notes.addAll(OtherFile.notes(listing.files()));
        }
        FileTree.Listing noted = new FileTree.Listing(listing.files(), notes);
        return read(path, tree, noted, detected.format(), detected.tables(), columns, progress);
    }

    private static CatalogReading read(
            Path path,
            FileTree tree,
            FileTree.Listing listing,
            CatalogFormat format,
            TableChoice tables,
            ColumnMapping columns,
            Progress progress) {
        return switch (format) {
            case KAGGLE -> {
                KaggleLayout layout = kaggle(path, listing, tables);
                yield kaggle(tree, path, layout, listing, listing.files(), progress);
            }
            case FASHION_MNIST ->
                new FashionMnistReader(tree, path).read(fashionMnist(path, tree, listing), listing, progress);
            case DEEPFASHION -> new InShopReader(tree, path).read(inShop(path, listing.files()), listing, progress);
            case FOLDER -> new FolderReader(tree, path).read(tables.addTo(listing), tables.uses(), progress);
            case CSV -> new TableSetReader(tree, path, listing, tables).read(columns, progress);
            case AUTO -> throw new IllegalStateException("Nothing was detected");
        };
    }

    /** @param files what may be beside the table in Kaggle's full data set */
    private static CatalogReading kaggle(
            FileTree tree,
            Path path,
            KaggleLayout layout,
            FileTree.Listing listing,
            List<String> files,
            Progress progress) {
        CatalogReading reading = new CsvReader(tree, path, layout.table()).read(layout, listing, progress);
        return StyleFiles.addTo(reading, tree, layout.beside(), files, progress);
    }

    private static CatalogFormat formatOfTable(FileTree tree, Path path) {
        String name = String.valueOf(path.getFileName());
        if (!FashionMnistPart.find(tree, List.of(name)).isEmpty()) {
            return CatalogFormat.FASHION_MNIST;
        }
        CsvReader table = new CsvReader(tree, path, name);
        boolean kaggle =
                name.equals(KaggleLayout.TABLE) ? isKaggle(table) || !table.speaksOfPictures() : table.isKaggle();
        return kaggle ? CatalogFormat.KAGGLE : CatalogFormat.CSV;
    }

    private static TableChoice tables(
            Path path, FileTree tree, FileTree.Listing listing, ColumnMapping columns, Progress progress) {
        return TableChoice.among(tree, path, listing.files(), columns, progress);
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
        throw OtherFile.of(path)
                .map(other -> new LookalikeException(other.problem(path)))
                .orElseGet(() -> noCatalogue(path));
    }

    /**
     * What was found to be there.
     *
     * @param tables which of the tables have the products; none are chosen in a layout that has its own
     */
    private record Detected(CatalogFormat format, TableChoice tables) {}

    private static Detected detect(
            Path path, FileTree tree, FileTree.Listing listing, ColumnMapping columns, Progress progress) {
        if (!columns.tables().isEmpty()) {
            TableChoice named = tables(path, tree, listing, columns, progress);
            boolean kaggle = named.read().size() == 1
                    && new CsvReader(tree, path, named.read().get(0)).isKaggle();
            return new Detected(kaggle ? CatalogFormat.KAGGLE : CatalogFormat.CSV, named);
        }
        if (InShopPictures.list(listing.files()).isPresent()) {
            return new Detected(CatalogFormat.DEEPFASHION, TableChoice.NONE);
        }
        Optional<KaggleLayout> kaggle = KaggleLayout.find(listing.files());
        if (kaggle.isPresent()) {
            return detectedBy(kaggle.get(), path, tree, listing, columns, progress);
        }
        if (!FashionMnistPart.find(tree, listing.files()).isEmpty()) {
            return new Detected(CatalogFormat.FASHION_MNIST, TableChoice.NONE);
        }
        TableChoice tables = tables(path, tree, listing, columns, progress);
        if (!tables.read().isEmpty()) {
            return new Detected(CatalogFormat.CSV, tables);
        }
        if (listing.files().stream().anyMatch(file -> PictureFiles.isPicture(tree, file))) {
            return new Detected(CatalogFormat.FOLDER, tables);
        }
        List<String> others = OtherFile.notes(listing.files());
        throw others.isEmpty()
                ? noCatalogue(path)
                : new LookalikeException(Messages.get("import.onlyOthers", path, String.join(" ", others)));
    }

    /** A table of Kaggle's name with other columns is a table like any other, if it leads to pictures. */
    private static Detected detectedBy(
            KaggleLayout kaggle,
            Path path,
            FileTree tree,
            FileTree.Listing listing,
            ColumnMapping columns,
            Progress progress) {
        if (!isKaggle(new CsvReader(tree, path, kaggle.table()))) {
            TableChoice tables = tables(path, tree, listing, columns, progress);
            if (tables.read().contains(kaggle.table())) {
                return new Detected(CatalogFormat.CSV, tables);
            }
        }
        return new Detected(CatalogFormat.KAGGLE, TableChoice.NONE);
    }

    private static boolean isKaggle(CsvReader table) {
        try {
            return table.isKaggle();
        } catch (LookalikeException e) {
            return true; // by its name; what is wrong with it is said when it is read
        }
    }

    private static KaggleLayout kaggle(Path source, FileTree.Listing listing, TableChoice tables) {
        return tables.read().stream()
                .findFirst()
                .map(KaggleLayout::beside)
                .or(() -> KaggleLayout.find(listing.files()))
                .orElseThrow(() -> new LookalikeException(Messages.get("import.noKaggle", KaggleLayout.TABLE, source)));
    }

    private static List<FashionMnistPart> fashionMnist(Path source, FileTree tree, FileTree.Listing listing) {
        List<FashionMnistPart> parts = FashionMnistPart.find(tree, listing.files());
        if (parts.isEmpty()) {
            throw new LookalikeException(Messages.get("import.noMnist", source));
        }
        return parts;
    }

    private static String inShop(Path source, List<String> files) {
        return InShopPictures.list(files)
                .orElseThrow(() -> new LookalikeException(Messages.get("import.noInShop", source)));
    }

    private static boolean isTable(Path source) {
        return Files.isRegularFile(source)
                && !FileTree.isZip(source)
                && (TableFiles.isTable(source.toString()) || isTextTable(source));
    }

    private static boolean isTextTable(Path source) {
        Path folder = source.toAbsolutePath().getParent();
        return folder != null
                && TableFiles.isTextTable(new DirectoryTree(folder), String.valueOf(source.getFileName()));
    }

    private static LookalikeException noCatalogue(Path path) {
        return new LookalikeException(Messages.get("import.noCatalogue", path));
    }

    private static LookalikeException unreadable(Path source, IOException e) {
        return new LookalikeException(Messages.get("file.unreadable", source, e.getMessage()), e);
    }
}
