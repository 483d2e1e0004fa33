package app.lookalike.service.search;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.text.Reading;
import app.lookalike.service.browse.BrowseRequest;
import app.lookalike.service.browse.SortOrder;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.query.Understanding;
import app.lookalike.service.shared.SharedCatalog;
import app.lookalike.service.words.Vocabulary;
import app.lookalike.service.words.WordService;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers words by the texts of products alone, where their pictures are not described: by full-text search. */
final class NameSearch {
    private final Vocabulary words;
    private final int size;
    private final FullText texts;

    /** @param size how many products there are */
    NameSearch(Vocabulary words, int size, FullText texts) {
        this.words = words;
        this.size = size;
        this.texts = texts;
    }

    /** A search in the texts of products. */
    interface FullText {
        /**
         * The products that may be answered and have all words, each at the beginning of one of theirs, best first.
         *
         * @param sought at least one word
         * @param request says which may be answered, and how many are wanted
         */
        List<Product> find(Set<String> sought, SearchRequest request);
    }

    /** In a workspace, by SQLite's full-text search. */
    static NameSearch of(OpenCatalog catalog, Vocabulary words) {
        return new NameSearch(words, catalog.catalog().size(), (sought, request) -> {
            Set<String> unwanted = request.unwanted();
            return catalog
                    .browser()
                    .browse(new BrowseRequest(
                            String.join(" ", sought), request.options().filter(), SortOrder.RELEVANCE))
                    .products()
                    .stream()
                    .filter(product -> !unwanted.contains(product.id()))
                    .limit(request.options().k())
                    .toList();
        });
    }

    /** In a shared catalogue, by Solr's full-text search. */
    static NameSearch of(SharedCatalog catalog) {
        return new NameSearch(catalog.words().vocabulary(), catalog.productCount(), (sought, request) -> catalog.words()
                .texts(
                        sought,
                        request.options().filter(),
                        request.unwanted(),
                        request.options().k()));
    }

    SearchResult answer(SearchRequest request) {
        long start = System.nanoTime();
        Query.InWords query = (Query.InWords) request.query();
        Reading reading = words.read(query.text());
        Understanding understood = WordService.understanding(words, query.text(), reading);
        Set<String> sought = words.nameWords(reading);
        List<SearchHit> hits = new ArrayList<>();
        for (Product product : sought.isEmpty() ? List.<Product>of() : texts.find(sought, request)) {
            hits.add(new SearchHit(hits.size() + 1, words.agreement(reading, product), product));
        }
        List<String> remarks = new ArrayList<>(understood.remarks());
        remarks.remove(Messages.get("words.notLearned")); // it would make no difference
        remarks.add(Messages.get("words.namesOnly"));
        return new SearchResult(
                request.rankedBy(Ranking.VISUAL),
                SearchResult.NAMES,
                hits,
                new SearchResult.Timings(0, 0, SearchService.millisSince(start)),
                size,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(understood.remarking(remarks)));
    }
}
