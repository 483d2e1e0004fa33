package app.lookalike.service.taste;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.taste.TasteVectors.Probe;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The products that fit a profile. Each thing that the person likes brings the products most like it; a product counts
 * by what it is most like, less where it is like something unwanted, more for each wish that it fulfils. Of all these
 * {@link MaximalMarginalRelevance} chooses different ones.
 */
final class TasteMatches {
    /** Weight of relevance against difference. */
    private static final MaximalMarginalRelevance DIFFERENT = new MaximalMarginalRelevance(0.6);

    /** How much less a product counts that is like the weakest interest and not like the strongest. */
    private static final double STRENGTH = 0.1;

    /** How much less one counts that is the very same as something fully unwanted. */
    private static final double UNWANTED = 0.25;

    /** How much more one counts for each wish that it fulfils. */
    private static final double WISH = 0.08;

    /** No interest brings more than so many times its even share of the suggestions. */
    private static final double SHARE = 1.3;

    /** In all; shared among the interests, but each has {@link #LEAST_CANDIDATES}. */
    private static final int CANDIDATES = 1_500;

    private static final int LEAST_CANDIDATES = 60;
    private static final int MOST_CANDIDATES = 500;

    /** Chosen in excess: some show the same picture as others. */
    private static final int SPARE = 8;

    private final OpenCatalog catalog;
    private final TasteVectors vectors;
    private final TasteProfile profile;
    private final List<Interest> usable;

    TasteMatches(OpenCatalog catalog, TasteVectors vectors, TasteProfile profile) {
        this.catalog = catalog;
        this.vectors = vectors;
        this.profile = profile;
        this.usable = profile.liked().stream()
                .filter(one -> vectors.probe(one.productId()).isPresent())
                .toList();
    }

    /** Whether something that the person likes is in the catalogue and indexed. */
    boolean possible() {
        return !usable.isEmpty();
    }

    /** A product that may be suggested, and what it is most like among what the person likes. */
    private record Candidate(Product product, Embedding vector, double relevance, int interest) {}

    private record Match(double relevance, int interest) {}

    /** What fits, best first. */
    List<Suggestion> suggest(TasteRequest request, Set<String> excluded, Progress progress) {
        List<Candidate> all = candidates(request.wishes(), excluded, progress);
        double[] relevance = all.stream().mapToDouble(Candidate::relevance).toArray();
        int[] interest = all.stream().mapToInt(Candidate::interest).toArray();
        int most = Math.max(2, (int) Math.ceil(SHARE * request.count() / usable.size()));
        List<Integer> chosen = DIFFERENT.choose(
                relevance,
                (i, j) -> all.get(i).vector().cosine(all.get(j).vector()),
                request.count() + SPARE,
                interest,
                most);
        progress.checkCancelled();
        return withoutTwins(chosen.stream().map(all::get).toList()).stream()
                .limit(request.count())
                .map(one -> new Suggestion(one.product(), reason(usable.get(one.interest()))))
                .toList();
    }

    private Optional<Suggestion.Reason> reason(Interest interest) {
        return catalog.catalog()
                .find(interest.productId())
                .map(product -> new Suggestion.Reason(product, interest.sign()));
    }

    /** Neither two of the same picture nor one of a picture that the person has. */
    private List<Candidate> withoutTwins(List<Candidate> chosen) {
        Map<String, Candidate> byId = new HashMap<>();
        List<String> ids =
                new ArrayList<>(usable.stream().map(Interest::productId).toList());
        chosen.forEach(one -> {
            byId.put(one.product().id(), one);
            ids.add(one.product().id());
        });
        return vectors.withoutTwins(ids, catalog).stream()
                .filter(byId::containsKey)
                .map(byId::get)
                .toList();
    }

    private List<Candidate> candidates(Wishes wishes, Set<String> excluded, Progress progress) {
        Map<String, Match> best = new HashMap<>();
        RowSet rows = vectors.rows(ProductFilter.NONE, excluded);
        ProductFilter wished = filter(wishes);
        int each = Math.max(LEAST_CANDIDATES, Math.min(MOST_CANDIDATES, CANDIDATES / usable.size()));
        double strongest = usable.get(0).weight();
        for (int i = 0; i < usable.size(); i++) {
            progress.checkCancelled();
            double handicap = STRENGTH * (1 - usable.get(i).weight() / strongest);
            Probe probe = vectors.probe(usable.get(i).productId()).orElseThrow();
            List<Neighbour> near = new ArrayList<>(vectors.near(probe, each, rows));
            if (wishes.count() > 0) {
                near.addAll(vectors.near(probe, each / 2, rows.and(vectors.rows(wished, Set.of()))));
            }
            for (Neighbour found : near) {
                Match match = new Match(found.similarity() - handicap, i);
                best.merge(found.id(), match, (one, other) -> one.relevance() >= other.relevance() ? one : other);
            }
        }
        List<Probe> unwanted = profile.unwanted().stream()
                .flatMap(one -> vectors.probe(one.productId()).stream())
                .toList();
        return best.entrySet().stream()
                .sorted(Map.Entry.comparingByKey()) // of equals always the same first
                .flatMap(entry -> candidate(entry.getKey(), entry.getValue(), wishes, unwanted).stream())
                .toList();
    }

    private Optional<Candidate> candidate(String id, Match match, Wishes wishes, List<Probe> unwanted) {
        return catalog.catalog().find(id).flatMap(product -> vectors.vector(id).map(vector -> {
            double against = unwanted.stream()
                    .mapToDouble(probe -> probe.to(vector))
                    .max()
                    .orElse(0);
            double relevance = match.relevance() - UNWANTED * Math.max(0, against) + WISH * wishes.fulfilled(product);
            return new Candidate(product, vector, relevance, match.interest());
        }));
    }

    private static ProductFilter filter(Wishes wishes) {
        ProductFilter filter = ProductFilter.NONE;
        for (var wish : wishes.values().entrySet()) {
            filter = filter.toggled(wish.getKey(), wish.getValue());
        }
        return filter.costing(wishes.price());
    }
}
