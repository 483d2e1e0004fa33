package app.lookalike.ui.common;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.browse.AttributeValues;
import app.lookalike.service.browse.BrowseRequest;
import app.lookalike.service.browse.BrowseResult;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.indexing.IndexingReport;
import app.lookalike.service.learning.Classification;
import app.lookalike.service.learning.LearningReport;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.NetworkService.Download;
import app.lookalike.service.network.NetworkUse;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.QueryHistory;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.sheet.BoardExport.Exported;
import app.lookalike.service.workspace.OriginalPicture;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One open catalogue as the screens see it: the seam between the view models and the services. Everything but the
 * counts, {@link #products} and {@link #find} takes time and belongs on a job thread; the exceptions are those of the services.
 */
public interface CatalogSession extends AutoCloseable {
    /** Gives memory back that nobody needs for now. */
    void giveMemoryBack();

    /** What to call the catalogue. */
    String title();

    /** The workspace's folder. */
    Path directory();

    /** What was wrong with the catalogue when it was read. */
    Optional<ImportReport> importReport();

    /** What of the workspace is not as it was written, one line each for people; empty where nothing is. */
    List<String> damages();

    /** Products in all. */
    int productCount();

    /** Products with a picture. */
    int pictureCount();

    /** Products that can be found by now. */
    int indexedCount();

    /** Whether a search from that product needs no network. */
    boolean isIndexed(String id);

    /** All of them, in the order of their rows. */
    List<Product> products();

    /** The product with that id. */
    Optional<Product> find(String id);

    /** Any product, one that is indexed where there is one. */
    Optional<Product> randomProduct();

    /** The products by words and attributes. */
    BrowseResult browse(BrowseRequest request);

    /** The most similar products. */
    SearchResult search(SearchRequest request);

    /** The best ranking that a search can be answered by now. */
    Ranking bestRanking();

    /** What the picture of that query most likely shows; empty where nothing was learned with its network. */
    Optional<Classification> classify(Query.Single query);

    /** Learns the fashion ranking from the catalogue's own labels, for a minute or two, and answers by it since. */
    LearningReport learn(Progress progress);

    /** Finds out from what similarity on a match is good, where that is not known; whether it is known since. */
    boolean calibrate(Progress progress);

    /** By what its products can count as similar, the usual one first; takes no time. */
    default List<Ranking> rankings() {
        return List.of(Ranking.VISUAL);
    }

    /** How good the search is in it. */
    EvaluationReport evaluate(EvaluationRequest request, Progress progress);

    /** The values to filter by. */
    AttributeValues attributeValues();

    /** The search options used last in this catalogue. */
    SearchOptions searchOptions();

    /** Remembers search options, where the workspace can be written to. */
    void remember(SearchOptions options);

    /** What was asked in this catalogue, also before it was closed. */
    QueryHistory history();

    /** Remembers what was asked, where the workspace can be written to. */
    void remember(QueryHistory history);

    /** What was said on the answers to that query, also before the catalogue was closed. */
    Feedback feedback(Query query);

    /** Remembers what was said on answers, where the workspace can be written to. */
    void remember(Map<Query, Feedback> judged);

    /** Forgets what was asked, the photos and what was said on answers included. */
    void eraseHistory();

    /** A query from a picture file. */
    Query.ByPicture queryOf(Path file);

    /** A query from encoded bytes. */
    Query.ByPicture queryOf(String label, byte[] bytes);

    /** A query from a picture on the web. */
    Query.ByPicture queryOf(URI address, Progress progress);

    /** The product's picture, not larger than {@code maxSide} pixels need. */
    RgbImage picture(Product product, int maxSide);

    /** The product's picture as the catalogue has it. */
    OriginalPicture original(Product product);

    /** The products that people put together. */
    Boards boards();

    /** Writes a board to a file whose name ends in .pdf, .html or .csv, in place of what may be there. */
    Exported export(Board board, Path file, Progress progress);

    /** Embeds what is not embedded yet. */
    IndexingReport index(Progress progress);

    /** Which network it is searched by. */
    NetworkChoice networkChoice();

    /** How the network is computed on this machine, as far as that is known. */
    NetworkUse networkUse();

    /** What {@link #loadNetwork} has to fetch first. */
    Optional<Download> missingNetwork();

    /** Fetches what of its network is missing, and loads it. */
    void loadNetwork(Progress progress);

    @Override
    void close();
}
