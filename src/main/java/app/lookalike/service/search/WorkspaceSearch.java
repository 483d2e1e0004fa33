package app.lookalike.service.search;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.query.FilterCheck;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    public Optional<Product> find(String id) {
        return catalog.catalog().find(id);
    }

    @Override
    public String title() {
        return catalog.title();
    }

    @Override
    public Ranking bestRanking() {
        return catalog.bestRanking();
    }

    @Override
    public String extractorId(Ranking ranking) {
        return vectors(ranking).kind().extractorId();
    }

    private CatalogVectors vectors(Ranking ranking) {
        return ranking == Ranking.FASHION ? catalog.stored().requireFashion().products() : catalog.vectors();
    }

    @Override
    public boolean hasOwnHead() {
        return catalog.fashion()
                .filter(own -> catalog.model()
                        .fashion()
                        .filter(shipped -> !own.headId().equals(shipped.headId()))
                        .isPresent())
                .isPresent();
    }

    @Override
    public IndexedProducts indexed(Progress progress) {
        if (catalog.indexedCount() == 0) {
            throw new LookalikeException(catalog.stored().whyNothingIsIndexed());
        }
        List<Product> products = catalog.catalog().products().stream()
                .filter(product -> catalog.isIndexed(product.id()))
                .toList();
        Map<String, String> hashes = new HashMap<>();
        products.forEach(
                product -> catalog.contentHash(product.id()).ifPresent(hash -> hashes.put(product.id(), hash)));
        return new IndexedProducts(products, hashes);
    }

    @Override
    public RgbImage picture(Product product) {
        return catalog.load(product).image();
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
