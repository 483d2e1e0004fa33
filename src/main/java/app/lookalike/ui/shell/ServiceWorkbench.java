package app.lookalike.ui.shell;

import app.lookalike.base.Progress;
import app.lookalike.service.CatalogService;
import app.lookalike.service.IndexingService;
import app.lookalike.service.ModelService;
import app.lookalike.service.ModelService.Download;
import app.lookalike.service.OpenCatalog;
import app.lookalike.service.SearchService;
import app.lookalike.service.WebPictures;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.ServiceSession;
import java.nio.file.Path;
import java.util.Optional;

/** The real thing behind {@link Workbench}. */
public final class ServiceWorkbench implements Workbench {
    private final CatalogService catalogs;
    private final SearchService search;
    private final IndexingService indexing;
    private final ModelService model;
    private final WebPictures web = new WebPictures();

    /** Over these services; owns none of them. */
    public ServiceWorkbench(
            CatalogService catalogs, SearchService search, IndexingService indexing, ModelService model) {
        this.catalogs = catalogs;
        this.search = search;
        this.indexing = indexing;
        this.model = model;
    }

    @Override
    public CatalogSession openSample(Progress progress) {
        return session(catalogs.openSample(progress));
    }

    @Override
    public CatalogSession openAny(Path picked, Progress progress) {
        return session(catalogs.openAny(picked, progress));
    }

    private CatalogSession session(OpenCatalog catalog) {
        catalog.indexedCount(); // opens the vectors here and now, so that the window's thread never has to
        return new ServiceSession(catalog, search, indexing, web);
    }

    @Override
    public Optional<Download> missingModel() {
        return model.missing();
    }

    @Override
    public void loadModel(Progress progress) {
        model.load(progress);
    }
}
