package app.lookalike.ui.shell;

import app.lookalike.base.Progress;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.service.Services;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.shared.SharedCatalog;
import app.lookalike.service.shared.solr.SolrLogin;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.SharedSession;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Opens catalogues for the window. All of it takes time; tests replace it. */
public class Workbench {
    private final Services services;
    private final Map<String, SolrLogin> logins = new ConcurrentHashMap<>();

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
     * A shared catalogue, as it was published last.
     *
     * @param login user and password, which are kept in memory until the program ends; empty for those given before
     * @throws app.lookalike.service.shared.solr.SolrLoginException if Solr asks for others
     */
    public CatalogSession openShared(SharedAddress address, Optional<SolrLogin> login, Progress progress) {
        return openShared(address, login, UnaryOperator.identity(), progress);
    }

    private CatalogSession openShared(
            SharedAddress address, Optional<SolrLogin> login, UnaryOperator<NetworkChoice> wanted, Progress progress) {
        Optional<SolrLogin> used = login.or(() -> Optional.ofNullable(logins.get(address.withUser())));
        SharedCatalog shared = services.openShared(address, used, wanted, progress);
        try {
            OpenCatalog kept = services.catalogs().openBeside(address.toString(), shared.networkChoice());
            used.ifPresent(known -> logins.put(address.withUser(), known));
            return new SharedSession(kept, shared, services);
        } catch (RuntimeException e) {
            shared.close();
            throw e;
        }
    }

    /**
     * The same catalogue once more, searched by another network.
     *
     * @param open stays open until the caller closes it
     */
    public CatalogSession reopen(CatalogSession open, NetworkChoice choice, Progress progress) {
        if (open instanceof SharedSession session) {
            return openShared(session.shared().address(), Optional.empty(), usual -> choice, progress);
        }
        return session(services.catalogs().open(open.catalog().directory(), usual -> choice));
    }

    /**
     * The same catalogue, imported again from where it was, or as it was published last; after a failure or a cancel it is as it was.
     *
     * @param open stays open until the caller closes it
     */
    public CatalogSession takeIn(CatalogSession open, Progress progress) {
        if (open instanceof SharedSession session) {
            return openShared(session.shared().address(), Optional.empty(), progress);
        }
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
