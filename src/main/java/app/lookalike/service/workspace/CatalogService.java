package app.lookalike.service.workspace;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.file.FileFailures;
import app.lookalike.base.file.Leftovers;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.CatalogReaders;
import app.lookalike.catalog.reader.PictureSources;
import app.lookalike.catalog.reader.SourceFiles;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.catalog.reader.table.TablePreview;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.Networks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens workspaces and imports catalogues into them. */
public final class CatalogService {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogService.class);

    /** The workspace's setting that says which columns were chosen. */
    private static final Pattern OWN_FILES = Pattern.compile(
            "lookalike\\.db(-wal|-shm)?|embeddings|evaluations|fashion-head\\.safetensors|source-files.*"
                    + "|user-histories\\.bin.*");

    private static final String COLUMNS = "columns";

    private final AppDirectories directories;
    private final Optional<Path> sample;
    private final Networks networks;
    private final Supplier<NetworkChoice> usual;
    private final PictureInspection inspection = new PictureInspection();

    /**
     * Opens and imports for the user with these folders.
     *
     * @param sample the folder of the built-in sample catalogue, where there is one
     * @param networks by which open catalogues are searched
     * @param usual which of them, for a workspace that was never indexed
     */
    public CatalogService(
            AppDirectories directories, Optional<Path> sample, Networks networks, Supplier<NetworkChoice> usual) {
        this.directories = directories;
        this.sample = sample;
        this.networks = networks;
        this.usual = usual;
    }

    /**
     * Whether the columns of what the user picked should be shown before they are imported: a table, or a folder
     * or zip with one, that is not in Kaggle's layout.
     *
     * @throws LookalikeException if it is not there or not a catalogue
     */
    public boolean hasColumnsToChoose(Path source) {
        return !Workspace.exists(source) && CatalogReaders.detect(source) == CatalogFormat.CSV;
    }

    /**
     * The beginning of a table, to choose its columns by.
     *
     * @param source a table, or a folder or zip with one
     * @throws LookalikeException if there is none or it cannot be read
     */
    public TablePreview previewTable(Path source) {
        return CatalogReaders.preview(source);
    }

    /**
     * What would be read from a table with these columns, and which rows are wrong; no picture is opened, nothing is
     * written.
     *
     * @param source a table, or a folder or zip with one
     * @throws LookalikeException if not one row would be left
     */
    public CatalogReading dryRun(Path source, ColumnMapping columns, Progress progress) {
        return CatalogReaders.read(source, CatalogFormat.CSV, columns, progress);
    }

    /**
     * What an import would read and what is wrong with it; nothing is written.
     *
     * @param source a folder, zip or CSV file
     * @param columns the user's choice of a table's columns
     * @throws LookalikeException if it is not there or not a catalogue
     */
    public ImportReport preview(Path source, CatalogFormat format, ColumnMapping columns, Progress progress) {
        CatalogReading reading = CatalogReaders.read(source, format, columns, progress);
        try (PictureSource pictures =
                PictureSources.open(reading.source().format(), reading.source().path())) {
            return inspection.inspect(reading, pictures, progress).report();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a catalogue into a workspace, in place of what that held; vectors of pictures that did not change stay.
     *
     * @param workspace made if missing
     * @param source a folder, zip or CSV file; its pictures stay where they are
     * @param columns the user's choice of a table's columns; kept for when the table has changed
     * @return what was read and what was wrong with it
     * @throws LookalikeException if the source is not a catalogue or the workspace cannot be written
     */
    public ImportReport importInto(
            Path workspace, Path source, CatalogFormat format, ColumnMapping columns, Progress progress) {
        CatalogReading reading = CatalogReaders.read(source, format, columns, progress);
        CatalogSource read = reading.source();
        try (PictureSource pictures = PictureSources.open(read.format(), read.path())) {
            // Before the pictures are read: what changes meanwhile shows later.
            SourceFiles files = SourceFiles.look(read, reading.products(), progress);
            PictureInspection.Inspected inspected = inspection.inspect(reading, pictures, progress);
            // Opened last: a cancel before must not leave an empty workspace behind.
            try (Workspace target = Workspace.open(workspace)) {
                target.save(reading, inspected.facts(), inspected.views(), inspected.report());
                if (read.format() == CatalogFormat.CSV || !columns.tables().isEmpty()) {
                    target.putSetting(COLUMNS, columns.text());
                }
            }
            WatchedSource.keep(workspace, read, files, Progress.NONE);
            return inspected.report();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Imports again what a workspace was made of, with the columns that were chosen then: what changed at the source is
     * taken in. Boards, corrections and hidden products stay, as do the vectors of pictures that did not change.
     *
     * @throws LookalikeException if there is no workspace, or its source cannot be read now; then all is as it was
     */
    public ImportReport importAgain(Path workspace, Progress progress) {
        if (!Workspace.exists(workspace)) {
            throw new LookalikeException(Messages.get("workspace.none", workspace));
        }
        CatalogSource source;
        ColumnMapping columns;
        try (Workspace existing = Workspace.open(workspace)) {
            source = existing.lastImport()
                    .orElseThrow(() -> new LookalikeException(Messages.get("workspace.empty", workspace)))
                    .source();
            columns = existing.setting(COLUMNS).map(ColumnMapping::ofText).orElse(ColumnMapping.GUESSED);
        }
        boolean named =
                source.format() == CatalogFormat.KAGGLE && !columns.tables().isEmpty();
        return importInto(workspace, source.path(), named ? CatalogFormat.AUTO : source.format(), columns, progress);
    }

    /** Reads a catalogue into a workspace; the columns of a table are guessed. */
    public ImportReport importInto(Path workspace, Path source, CatalogFormat format, Progress progress) {
        return importInto(workspace, source, format, ColumnMapping.GUESSED, progress);
    }

    /**
     * Imports a table with the columns that the user chose, into a workspace of its own, and opens that.
     *
     * @param source a table, or a folder or zip with one
     * @throws LookalikeException if not one row can be used
     */
    public OpenCatalog openTable(Path source, ColumnMapping columns, Progress progress) {
        Path workspace = workspaceFor(source);
        importInto(workspace, source, CatalogFormat.CSV, columns, progress);
        return open(workspace);
    }

    /**
     * Opens an existing workspace, to be searched by the network that it was indexed with last.
     *
     * @throws LookalikeException if there is none, or it cannot be read
     */
    public OpenCatalog open(Path workspace) {
        return open(workspace, UnaryOperator.identity());
    }

    /**
     * Opens an existing workspace.
     *
     * @param wanted changes the choice of network that the workspace would be searched by
     * @throws LookalikeException if there is none, it cannot be read, or there is no such network
     */
    public OpenCatalog open(Path workspace, UnaryOperator<NetworkChoice> wanted) {
        if (Workspace.isEmpty(workspace)) {
            throw new LookalikeException(Messages.get("workspace.noBytes", workspace));
        }
        if (!Workspace.exists(workspace)) {
            throw new LookalikeException(Messages.get("workspace.none", workspace));
        }
        return OpenCatalog.open(Workspace.open(workspace), networks, usual.get(), wanted);
    }

    /**
     * Looks into a workspace without keeping it open.
     *
     * @param samples so many of its pictures at most, spread over the catalogue
     * @param maxSide of those, pixels
     * @throws LookalikeException if there is no workspace, or it cannot be read
     */
    public WorkspaceSummary glance(Path workspace, int samples, int maxSide) {
        try (OpenCatalog open = open(workspace)) {
            List<RgbImage> pictures =
                    spread(open.catalog().products(), samples, product -> open.picture(product, maxSide));
            return new WorkspaceSummary(
                    open.name().text(),
                    open.catalog().size(),
                    open.pictureCount(),
                    open.indexedCount(),
                    open.lastOpened(),
                    pictures);
        }
    }

    /**
     * Pictures of the built-in sample, spread over it, without opening it; none where there is no sample.
     *
     * @param most so many at most
     * @param maxSide pixels
     * @throws LookalikeException if it cannot be read
     */
    public List<RgbImage> samplePictures(int most, int maxSide) {
        if (sample.isEmpty()) {
            return List.of();
        }
        CatalogReading read = CatalogReaders.read(sample.get(), CatalogFormat.AUTO, Progress.NONE);
        try (CatalogPictures pictures = new CatalogPictures(sample.get(), read.source(), Map::of, Map::of)) {
            return spread(read.products(), most, product -> pictures.picture(product, maxSide));
        }
    }

    /** Pictures of products in even steps; without those that cannot be read. */
    private static List<RgbImage> spread(List<Product> products, int most, Function<Product, RgbImage> picture) {
        List<Product> shown =
                products.stream().filter(product -> product.picture() != null).toList();
        List<RgbImage> pictures = new ArrayList<>();
        int count = Math.min(most, shown.size());
        for (int i = 0; i < count; i++) {
            try {
                pictures.add(picture.apply(shown.get(i * shown.size() / count)));
            } catch (LookalikeException e) {
                LOG.debug("A picture is not shown: {}", e.getMessage());
            }
        }
        return pictures;
    }

    /** Opens the workspace of the built-in sample catalogue, importing it first where that has not been done. */
    public OpenCatalog openSample(UnaryOperator<NetworkChoice> wanted, Progress progress) {
        Path source = sample.orElseThrow(() -> new LookalikeException(Messages.get("workspace.noSample")));
        return openSource(source, wanted, progress);
    }

    /**
     * Opens whatever the user picked: a workspace, Kaggle's zip or folder, a table, a folder of pictures. A
     * catalogue is imported into a workspace of its own under the user's data folder; the pictures stay where they are.
     */
    public OpenCatalog openAny(Path picked, Progress progress) {
        return Workspace.exists(picked) ? open(picked) : openSource(picked, UnaryOperator.identity(), progress);
    }

    /** Opens what is kept here of a catalogue elsewhere, such as boards: a workspace without products, made if missing. */
    public OpenCatalog openBeside(String address, NetworkChoice choice) {
        Path directory = directories.sharedOf(address.substring(address.lastIndexOf('/') + 1), address);
        return OpenCatalog.open(Workspace.open(directory), networks, choice, own -> choice);
    }

    /**
     * Where the catalogue of that source is kept unless another place is named: a folder under the user's data,
     * the same one for the same source.
     */
    public Path workspaceFor(Path source) {
        Path absolute = source.toAbsolutePath().normalize();
        return directories.workspaceOf(String.valueOf(absolute.getFileName()), absolute.toString());
    }

    private OpenCatalog openSource(Path source, UnaryOperator<NetworkChoice> wanted, Progress progress) {
        if (!Files.exists(source)) {
            throw new LookalikeException(Messages.get("import.nothingAnyMore", source));
        }
        Path workspace = workspaceFor(source);
        if (!Workspace.exists(workspace)) {
            importInto(workspace, source, CatalogFormat.AUTO, progress);
            return open(workspace, wanted);
        }
        OpenCatalog known = open(workspace, wanted);
        boolean filled = known.importReport().isPresent();
        if (filled && !known.source().changes(progress).isAny()) {
            return known;
        }
        known.close();
        if (filled) {
            importAgain(workspace, progress);
        } else {
            importInto(workspace, source, CatalogFormat.AUTO, progress);
        }
        return open(workspace, wanted);
    }

    /**
     * Deletes a workspace that nothing has open, with all that is kept in it. What it was read from stays. Of a folder
     * that the user chose for it only the workspace's own files are deleted.
     *
     * @throws LookalikeException if some of it cannot be deleted
     */
    public void remove(Path workspace) {
        boolean ours =
                workspace.startsWith(directories.workspaces().toAbsolutePath().normalize());
        try (Stream<Path> children = Files.list(workspace)) {
            for (Path child : children.toList()) {
                if (ours
                        || OWN_FILES
                                .matcher(String.valueOf(child.getFileName()))
                                .matches()) {
                    Leftovers.deleteTree(child);
                }
            }
            if (ours) {
                Files.deleteIfExists(workspace);
            }
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("workspace.notRemoved", workspace, FileFailures.reason(e)), e);
        }
    }
}
