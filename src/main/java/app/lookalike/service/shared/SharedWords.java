package app.lookalike.service.shared;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.text.Reading;
import app.lookalike.engine.text.WordCounts;
import app.lookalike.engine.text.WordTower;
import app.lookalike.engine.text.Words;
import app.lookalike.service.network.FashionModel;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.shared.solr.FoundProduct;
import app.lookalike.service.shared.solr.Selection;
import app.lookalike.service.shared.solr.SolrWords;
import app.lookalike.service.shared.solr.StoredVector;
import app.lookalike.service.words.NamedProducts;
import app.lookalike.service.words.Vocabulary;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words of a shared catalogue: its labels and the words of its names as Solr counts them. Thread-safe. */
public final class SharedWords implements NamedProducts<Selection> {
    /** Solr goes by the words that names have; how much else they have is compared here, so some more are taken. */
    private static final int MORE = 100;

    /** More products with a label are not compared. */
    private static final int LABELLED = 800;

    private final SharedCatalog catalog;
    private final SolrWords solr;
    private final WordCounts counts;
    private final Vocabulary vocabulary;

    /**
     * Asks Solr for all labels and all words of names.
     *
     * @param products how many there are
     * @param model by which they are ranked
     * @param tower what was learned of words beside it
     */
    SharedWords(
            SharedCatalog catalog,
            SolrWords solr,
            int products,
            Optional<FashionModel> model,
            Optional<WordTower> tower) {
        this.catalog = catalog;
        this.solr = solr;
        this.counts = new WordCounts(solr.stems(), products);
        Map<String, Map<String, Integer>> labels = new LinkedHashMap<>();
        catalog.products()
                .counts(List.of(Attribute.values()))
                .forEach((attribute, values) -> labels.put(attribute.key(), values));
        this.vocabulary = new Vocabulary(labels, counts, model.map(FashionModel::head), tower);
    }

    /** What words mean. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public Match<Selection> match(Set<String> sought, Collection<String> denied, Optional<String> called) {
        WordCounts.Sought names = counts.sought(sought);
        Optional<String> whole = called.map(Words::normalised).filter(name -> !name.isBlank());
        List<String> stems = called.map(Words::stems).orElse(List.of());
        return new Match<>() {
            @Override
            public double weight() {
                return names.weight();
            }

            @Override
            public double score(Product product) {
                return names.score(Words.stems(product.name()));
            }

            @Override
            public boolean isDenied(Product product) {
                return !denied.isEmpty() && Words.stems(product.name()).stream().anyMatch(denied::contains);
            }

            @Override
            public boolean isCalled(Product product) {
                return whole.filter(Words.normalised(product.name())::equals).isPresent();
            }

            @Override
            public List<String> best(Selection rows) {
                List<Product> best = names.weights().isEmpty()
                        ? List.of()
                        : kept(solr.named(names.weights(), wanted(rows, NAMES + MORE)));
                boolean mayBeCalled = !stems.isEmpty() && stems.stream().allMatch(stem -> counts.count(stem) > 0);
                List<Product> whole = mayBeCalled ? kept(solr.namedWithAll(stems, wanted(rows, NAMES))) : List.of();
                return Stream.concat(
                                best.stream()
                                        .sorted(Comparator.comparingDouble((Product product) -> -score(product)))
                                        .limit(NAMES),
                                whole.stream().filter(this::isCalled))
                        .map(Product::id)
                        .toList();
            }
        };
    }

    @Override
    public List<String> labelled(Reading.Value wish, Selection rows) {
        return Attribute.ofKey(wish.attribute())
                .map(attribute -> kept(solr.labelled(attribute, wish.labels(), wanted(rows, LABELLED))))
                .orElse(List.of())
                .stream()
                .map(Product::id)
                .toList();
    }

    private static SolrWords.Wanted wanted(Selection rows, int most) {
        return new SolrWords.Wanted(StoredVector.FASHION, rows.filter(), rows.excluded(), most);
    }

    private List<Product> kept(List<FoundProduct> found) {
        return found.stream().map(catalog.products()::keep).toList();
    }

    /** Products by all of their texts, see {@link SolrWords#texts}. */
    public List<Product> texts(Collection<String> words, ProductFilter filter, Set<String> excluded, int most) {
        return kept(solr.texts(words, filter, excluded, most));
    }

    @Override
    public Product product(String id) {
        return catalog.require(id);
    }
}
