package app.lookalike.service.search;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A catalogue that is open to be searched: a workspace on this machine, or a shared catalogue. Close it. */
public interface SearchableCatalog extends AutoCloseable {
    /**
     * Checks that each filter accepts a product.
     *
     * @param filters as {@code ProductFilter.parse} has them
     * @throws app.lookalike.base.LookalikeException naming values that are nearly the same
     */
    void requireKnown(List<String> filters);

    /** Its title, for people. */
    String title();

    /** The best ranking that can answer. */
    Ranking bestRanking();

    /**
     * By which extractor a ranking compares.
     *
     * @throws app.lookalike.base.LookalikeException if the catalogue has no such ranking
     */
    String extractorId(Ranking ranking);

    /** Whether the fashion ranking is by a head that was learned for this catalogue. */
    boolean hasOwnHead();

    /**
     * All products that can be found by their looks. Those of a shared catalogue are fetched, some thousand a second.
     *
     * @throws app.lookalike.base.LookalikeException if there is none
     */
    IndexedProducts indexed(Progress progress);

    /** The product with that id. */
    Optional<Product> find(String id);

    /**
     * The picture of a product as indexing takes it.
     *
     * @throws app.lookalike.base.LookalikeException if it is not there
     */
    RgbImage picture(Product product);

    /** How many products a filter accepts. */
    long count(ProductFilter filter);

    /** Whether there is a product with that id. */
    default boolean has(String id) {
        return find(id).isPresent();
    }

    /** A random product that can be searched by. */
    Optional<Product> random(RandomGenerator random);

    /** Loads the network now and not with the first search, where something is indexed. */
    void load(Progress progress);

    /** Finds out from what similarity on a match is good, where that is not known and takes no more than seconds. */
    void calibrate(Progress progress);

    /**
     * The answers to many requests, in their order.
     *
     * @throws app.lookalike.base.LookalikeException as {@link SearchService#searchAll}
     */
    List<SearchResult> search(List<SearchRequest> requests);

    /**
     * What keeps its results from being as they should be, one line each for people.
     *
     * @param chosen whether the user chose the ranking, which needs no remark then
     */
    List<String> remarks(boolean chosen, Progress progress);

    @Override
    void close();
}
