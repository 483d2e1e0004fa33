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
import app.lookalike.service.workspace.OpenCatalog;
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
    /** The open catalogue, for what is not asked through this interface. */
    OpenCatalog catalog();

    /** Releases memory that is not needed for now. */
    void giveMemoryBack();

    /** The title of the catalogue. */
    String title();

    /** The workspace's folder. */
    Path directory();

    /** What was wrong with the catalogue when it was read. */
    Optional<ImportReport> importReport();

    /** The damages of the workspace, one line each for people; empty if there are none. */
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

    /** The best ranking that is available now. */
    Ranking bestRanking();

    /** What the picture of that query most likely shows; empty where nothing was learned with its network. */
    Optional<Classification> classify(Query.Single query);

    /** Learns the fashion ranking from the catalogue's own labels, for a minute or two, and uses it from then on. */
    LearningReport learn(Progress progress);

    /** Determines the similarity from which a match is good, if that is not known; returns whether it is known now. */
    boolean calibrate(Progress progress);

    /** The rankings that its products can be searched by, the default one first; takes no time. */
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

    /** The past queries in this catalogue, including those before it was last closed. */
    QueryHistory history();

    /** Stores the past queries, if the workspace can be written to. */
    void remember(QueryHistory history);

    /** The feedback on the results of that query, including feedback before the catalogue was last closed. */
    Feedback feedback(Query query);

    /** Stores the feedback on results, if the workspace can be written to. */
    void remember(Map<Query, Feedback> judged);

    /** Erases the past queries, including photos and the feedback on results. */
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

    /** The boards of the user. */
    Boards boards();

    /** Writes a board to a file whose name ends in .pdf, .html or .csv, in place of what may be there. */
    Exported export(Board board, Path file, Progress progress);

    /** Embeds the pictures that have no vector yet. */
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
