package app.lookalike.ui.shell;

import app.lookalike.base.Progress;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.service.Services;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.ui.common.CatalogSession;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Opens catalogues for the window. All of it takes time; tests replace it. */
public class Workbench {
    private final Services services;

    /** Opens them with these services, and passes the services on. */
    public Workbench(Services services) {
        this.services = services;
    }

    /** The built-in sample. */
    public CatalogSession openSample(Progress progress) {
        return session(services.catalogs().openSample(UnaryOperator.identity(), progress));
    }

    /** Whatever the user picked: a workspace, a zip, a folder, a CSV file. */
    public CatalogSession openAny(Path picked, Progress progress) {
        return session(services.catalogs().openAny(picked, progress));
    }

    /** A table, with the columns that the user chose. */
    public CatalogSession openTable(Path table, ColumnMapping columns, Progress progress) {
        return session(services.catalogs().openTable(table, columns, progress));
    }

    /**
     * The same catalogue once more, searched by another network.
     *
     * @param open stays open until the caller closes it
     */
    public CatalogSession reopen(CatalogSession open, NetworkChoice choice) {
        return session(services.catalogs().open(open.catalog().directory(), usual -> choice));
    }

    /**
     * The same catalogue, imported again from where it was; after a failure or a cancel it is as it was.
     *
     * @param open stays open until the caller closes it
     */
    public CatalogSession takeIn(CatalogSession open, Progress progress) {
        OpenCatalog before = open.catalog();
        services.catalogs().importAgain(before.directory(), progress);
        return session(services.catalogs().open(before.directory(), usual -> before.networkChoice()));
    }

    /** Deletes a workspace that is closed. */
    public void remove(Path workspace) {
        services.catalogs().remove(workspace);
    }

    private CatalogSession session(OpenCatalog catalog) {
        catalog.rememberOpened(Instant.now());
        catalog.bestRanking(); // opens the vectors here and now, so that the window's thread never has to
        return new CatalogSession(catalog, services);
    }
}
