package app.lookalike.service.evaluation.text;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.RowSet;
import app.lookalike.service.browse.BrowseRequest;
import app.lookalike.service.browse.SortOrder;
import app.lookalike.service.evaluation.text.TextReport.OwnNameScore;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.search.SearchableCatalog;
import app.lookalike.service.words.WordRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Products' own names as queries: where the product comes among all. */
public final class OwnNames {
    /** So many answers are looked at. */
    private static final int DEPTH = 100;

    private final List<Product> queries;
    private final Progress progress;

    /** @param queries products with a name */
    public OwnNames(List<Product> queries, Progress progress) {
        this.queries = queries;
        this.progress = progress;
    }

    /** As users search. */
    public OwnNameScore bySearch(SearchableCatalog catalog) {
        SearchOptions options = SearchOptions.DEFAULT.withK(DEPTH);
        return score(
                "search", product -> catalog
                        .search(List.of(options.requestOf(new Query.InWords(Optional.empty(), product.name()))))
                        .get(0)
                        .hits()
                        .stream()
                        .filter(hit -> hit.product().id().equals(product.id()))
                        .mapToInt(SearchHit::rank)
                        .findFirst()
                        .orElse(0));
    }

    /** By SQLite's full-text search alone. */
    public OwnNameScore byFullText(OpenCatalog catalog) {
        return score("fullText", product -> {
            List<Product> found = catalog.browser()
                    .browse(new BrowseRequest(product.name(), ProductFilter.NONE, SortOrder.RELEVANCE))
                    .products();
            return IntStream.range(0, found.size())
                            .filter(i -> found.get(i).id().equals(product.id()))
                            .findFirst()
                            .orElse(-1)
                    + 1;
        });
    }

    private OwnNameScore score(String by, ToIntFunction<Product> rank) {
        List<Integer> ranks = new ArrayList<>();
        for (Product product : queries) {
            progress.checkCancelled();
            progress.update(Messages.get("quality.searching"), ranks.size(), queries.size());
            ranks.add(rank.applyAsInt(product));
        }
        return OwnNameScore.of(by, ranks);
    }

    /** A picture's vector, made when needed. */
    public interface Pictures {
        /** The vector of a product by its picture alone. */
        Embedding of(Product product);
    }

    /** By pictures alone: neither names nor labels of any product count. */
    public OwnNameScore byPictures(WordRanking<RowSet> ranking, List<Product> all, Pictures pictures) {
        List<WordRanking.Asked<RowSet>> asked = queries.stream()
                .map(product -> ranking.ask(product.name(), Optional.empty(), RankingWeights.DEFAULT))
                .toList();
        double[] own = IntStream.range(0, queries.size())
                .mapToDouble(i -> ranking.score(asked.get(i), pictures.of(queries.get(i)), null, null))
                .toArray();
        int[] ranks = new int[own.length];
        Arrays.fill(ranks, 1);
        for (int done = 0; done < all.size(); done++) {
            if (done % 100 == 0) {
                progress.checkCancelled();
                progress.update(Messages.get("quality.searching"), done, all.size());
            }
            Product other = all.get(done);
            Embedding vector = pictures.of(other);
            IntStream.range(0, own.length)
                    .parallel()
                    .filter(i -> !queries.get(i).id().equals(other.id())
                            && ranking.score(asked.get(i), vector, null, null) > own[i])
                    .forEach(i -> ranks[i]++);
        }
        return OwnNameScore.of("pictures", Arrays.stream(ranks).boxed().toList());
    }
}
