package app.lookalike.service.search;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.FilterCheck;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A workspace that is searched.
 *
 * @param service that searches it
 * @param catalog the open workspace; closed with this
 */
public record WorkspaceSearch(SearchService service, OpenCatalog catalog) implements SearchableCatalog {
    @Override
    public void requireKnown(List<String> filters) {
        FilterCheck.requireKnown(filters, catalog.catalog());
    }

    @Override
    public long count(ProductFilter filter) {
        return catalog.catalog().products().stream().filter(filter).count();
    }

    @Override
    public boolean has(String id) {
        return catalog.catalog().find(id).isPresent();
    }

    @Override
    public Optional<Product> random(RandomGenerator random) {
        return service.randomProduct(catalog, random);
    }

    @Override
    public void load(Progress progress) {
        if (catalog.indexedCount() > 0) {
            catalog.model().load(progress);
        }
    }

    @Override
    public void calibrate(Progress progress) {
        catalog.calibration().calibrate(progress);
    }

    @Override
    public List<SearchResult> search(List<SearchRequest> requests) {
        return service.searchAll(catalog, requests);
    }

    @Override
    public List<String> remarks(boolean chosen, Progress progress) {
        return catalog.remarks(chosen, progress);
    }

    @Override
    public void close() {
        catalog.close();
    }
}
