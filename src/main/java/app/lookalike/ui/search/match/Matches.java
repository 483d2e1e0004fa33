package app.lookalike.ui.search.match;

import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchResult;
import app.lookalike.ui.search.model.PictureLabel;
import app.lookalike.ui.search.model.SearchViewModel;
import java.util.List;

/** The results shown beside the query. Lives on the window's thread. */
public final class Matches {
    private final SearchViewModel model;

    /** The results of that search. */
    public Matches(SearchViewModel model) {
        this.model = model;
    }

    private List<KnownLabel> known() {
        return model.result().get().map(this::known).orElse(List.of());
    }

    private List<KnownLabel> known(SearchResult answer) {
        Query query = answer.request().query();
        return new KnownLabels(id -> model.session().flatMap(in -> in.known(id)), predicted(answer))
                .of(query, answer.understanding());
    }

    /** Of a picture that nothing resembles nothing is told: who has seen nothing like it cannot know it either. */
    private List<PictureLabel> predicted(SearchResult answer) {
        return answer.goodMatch().orElse(true) ? model.classification().labels().get() : List.of();
    }

    /** Whether nothing is known of the query: then results can only be compared with each other. */
    public boolean isQueryUnknown() {
        return known().isEmpty();
    }

    /** One result beside the query, by attribute; empty where nothing is known of the query. */
    public List<AttributeMatch> of(SearchHit hit) {
        return AttributeMatch.of(hit, known());
    }

    /** What a result shares with the query and what not, in one sentence. */
    public String sentence(SearchHit hit) {
        return MatchSentence.of(of(hit));
    }

    /** What the results have in common with the query; with each other where nothing is known of it. */
    public List<SharedAttribute> shared() {
        List<SearchHit> hits = model.result().get().map(SearchResult::hits).orElse(List.of());
        List<KnownLabel> known = known();
        return known.isEmpty() ? SharedAttribute.among(hits) : SharedAttribute.with(known, hits);
    }
}
