package app.lookalike.service.evaluation;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.evaluation.NamedPhotos.Photo;
import app.lookalike.service.evaluation.metric.KnownItemRanks;
import app.lookalike.service.evaluation.metric.LeftOut;
import app.lookalike.service.evaluation.metric.RobustnessScore;
import app.lookalike.service.query.Query;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.search.SearchableCatalog;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether products are found by a picture of their own: a changed one, or another photo. */
final class KnownItemSearch {
    private final SearchableCatalog catalog;
    private final Set<String> indexed;
    private final EvaluationSearch search;
    private final List<LeftOut> leftOut;
    private final Progress progress;

    /**
     * Searches by that.
     *
     * @param products all that are indexed
     * @param leftOut receives the queries that cannot be run
     */
    KnownItemSearch(
            SearchableCatalog catalog,
            List<Product> products,
            EvaluationSearch search,
            List<LeftOut> leftOut,
            Progress progress) {
        this.catalog = catalog;
        this.indexed = products.stream().map(Product::id).collect(Collectors.toUnmodifiableSet());
        this.search = search;
        this.leftOut = leftOut;
        this.progress = progress;
    }

    /** By their own picture, changed: one score a change, in their order; none if there are no products. */
    List<RobustnessScore> robustness(List<Product> products) {
        Map<PictureChange, List<Integer>> ranks = new EnumMap<>(PictureChange.class);
        for (int i = 0; i < products.size(); i++) {
            Product product = products.get(i);
            progress.checkCancelled();
            progress.update(Messages.get("quality.searchingChanged"), i, products.size());
            RgbImage picture;
            try {
                picture = catalog.picture(product);
            } catch (LookalikeException e) {
                leftOut.add(new LeftOut(Messages.get("quality.product", product.id()), String.valueOf(e.getMessage())));
                continue;
            }
            for (PictureChange change : PictureChange.values()) {
                progress.checkCancelled();
                Query.ByPicture changed = new Query.ByPicture(product.id(), change.of(picture), 0);
                ranks.computeIfAbsent(change, c -> new ArrayList<>()).add(search.rankOf(product, changed));
            }
        }
        return ranks.entrySet().stream()
                .map(entry -> new RobustnessScore(entry.getKey().key(), KnownItemRanks.of(entry.getValue())))
                .toList();
    }

    /** By other photos; empty if none of the photos could be searched by. */
    Optional<KnownItemRanks> identity(NamedPhotos photos, SearchService reader) {
        List<Integer> ranks = new ArrayList<>();
        List<Photo> all = photos.all();
        for (int i = 0; i < all.size(); i++) {
            Photo photo = all.get(i);
            progress.checkCancelled();
            progress.update(Messages.get("quality.searchingPhotos"), i, all.size());
            try {
                Product product = indexed(photo.id());
                Query.ByPicture query = reader.queryOf(photo.location(), photos.read(photo));
                ranks.add(search.rankOf(product, query));
            } catch (LookalikeException e) {
                leftOut.add(new LeftOut(photos.path() + ", " + photo.location(), String.valueOf(e.getMessage())));
            }
        }
        return ranks.isEmpty() ? Optional.empty() : Optional.of(KnownItemRanks.of(ranks));
    }

    private Product indexed(String id) {
        Product product = catalog.find(id)
                .orElseThrow(() -> new LookalikeException(Messages.get("search.noProduct", id, catalog.title())));
        if (!indexed.contains(id)) {
            throw new LookalikeException(Messages.get("index.notIndexed", id));
        }
        return product;
    }
}
