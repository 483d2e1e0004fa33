package app.lookalike.ui.shell;

import app.lookalike.base.Progress;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.service.evaluation.EvaluationService;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.search.WebPictures;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.ServiceSession;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** The real thing behind {@link Workbench}. */
public final class ServiceWorkbench implements Workbench {
    private final CatalogService catalogs;
    private final SearchService search;
    private final IndexingService indexing;
    private final EvaluationService evaluation;
    private final WebPictures web = new WebPictures();

    /** Over these services; owns none of them. */
    public ServiceWorkbench(
            CatalogService catalogs, SearchService search, IndexingService indexing, EvaluationService evaluation) {
        this.catalogs = catalogs;
        this.search = search;
        this.indexing = indexing;
        this.evaluation = evaluation;
    }

    @Override
    public CatalogSession openSample(Progress progress) {
        return session(catalogs.openSample(UnaryOperator.identity(), progress));
    }

    @Override
    public CatalogSession openAny(Path picked, Progress progress) {
        return session(catalogs.openAny(picked, progress));
    }

    @Override
    public CatalogSession openTable(Path table, ColumnMapping columns, Progress progress) {
        return session(catalogs.openTable(table, columns, progress));
    }

    private CatalogSession session(OpenCatalog catalog) {
        catalog.rememberOpened(Instant.now());
        catalog.bestRanking(); // opens the vectors here and now, so that the window's thread never has to
        return new ServiceSession(catalog, search, indexing, evaluation, web);
    }

    @Override
    public CatalogSession reopen(CatalogSession session, NetworkChoice choice) {
        return session(catalogs.open(session.directory(), usual -> choice));
    }
}
