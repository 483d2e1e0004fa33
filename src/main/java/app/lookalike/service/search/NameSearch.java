package app.lookalike.service.search;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.browse.BrowseRequest;
import app.lookalike.service.browse.SortOrder;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.query.Understanding;
import app.lookalike.service.words.WordService;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers words by the texts of products alone, where their pictures are not described: by SQLite's full-text search. */
final class NameSearch {
    private final OpenCatalog catalog;
    private final WordService words;

    NameSearch(OpenCatalog catalog, WordService words) {
        this.catalog = catalog;
        this.words = words;
    }

    SearchResult answer(SearchRequest request) {
        long start = System.nanoTime();
        Query.InWords query = (Query.InWords) request.query();
        Understanding understood = words.understand(catalog, query.text());
        Set<String> unwanted = request.unwanted();
        String sought = words.namesOf(catalog, query.text());
        List<Product> found = sought.isEmpty()
                ? List.of()
                : catalog.browser()
                        .browse(new BrowseRequest(sought, request.options().filter(), SortOrder.RELEVANCE))
                        .products();
        List<SearchHit> hits = new ArrayList<>();
        for (int i = 0; i < found.size() && hits.size() < request.options().k(); i++) {
            if (!unwanted.contains(found.get(i).id())) {
                Product product = found.get(i);
                hits.add(new SearchHit(hits.size() + 1, words.agreement(catalog, query.text(), product), product));
            }
        }
        List<String> remarks = new ArrayList<>(understood.remarks());
        remarks.remove(Messages.get("words.notLearned")); // it would make no difference
        remarks.add(Messages.get("words.namesOnly"));
        return new SearchResult(
                request.rankedBy(Ranking.VISUAL),
                SearchResult.NAMES,
                hits,
                new SearchResult.Timings(0, 0, SearchService.millisSince(start)),
                catalog.catalog().size(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(understood.remarking(remarks)));
    }
}
