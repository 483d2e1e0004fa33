package app.lookalike.testing;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.ImportReport;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.Networks;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.Optional;

/** A workspace of a few drawn pictures, and the services that fill and open it; compares pixels unless told otherwise. */
public final class SmallWorkspace {
    private final Path folder;
    private final CatalogService catalogs;

    /** Not made yet; everything is in that folder. */
    public SmallWorkspace(Path folder) {
        this(folder, new PixelFeatureExtractor());
    }

    /** The same with another way to compare pictures. */
    public SmallWorkspace(Path folder, FeatureExtractor extractor) {
        this(folder, new Networks(choice -> new ReadyNetwork(extractor)));
    }

    /** The same with other networks, which the caller closes. */
    public SmallWorkspace(Path folder, Networks networks) {
        this.folder = folder;
        AppDirectories directories = new AppDirectories(folder, folder, folder, folder);
        catalogs = new CatalogService(directories, Optional.empty(), networks, () -> NetworkChoice.DEFAULT);
    }

    /** The services that it is opened by. */
    public CatalogService catalogs() {
        return catalogs;
    }

    /** Where the workspace is. */
    public Path directory() {
        return folder.resolve("workspace");
    }

    /** Where its catalogue is, in Kaggle's layout. */
    public Path source() {
        return folder.resolve("source");
    }

    /** Draws {@code n} products as {@link DrawnCatalog#write(Path, int)} and imports them. */
    public ImportReport importDrawn(int n) {
        DrawnCatalog.write(source(), n);
        return importSource();
    }

    /** Imports what is in {@link #source}. */
    public ImportReport importSource() {
        return catalogs.importInto(directory(), source(), CatalogFormat.AUTO, Progress.NONE);
    }

    /** Opens it as it is. */
    public OpenCatalog open() {
        return catalogs.open(directory());
    }

    /** Draws, imports, opens and indexes {@code n} products. */
    public OpenCatalog indexed(int n) {
        DrawnCatalog.write(source(), n);
        return indexedSource(Integer.MAX_VALUE);
    }

    /** Imports what is in {@link #source}, opens it and indexes at most so many of its pictures. */
    public OpenCatalog indexedSource(int limit) {
        importSource();
        OpenCatalog catalog = open();
        catalog.model().load(Progress.NONE);
        new IndexingService().index(catalog, limit, Progress.NONE);
        return catalog;
    }
}
