package app.lookalike.service.words;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Catalog;
import app.lookalike.catalog.Product;
import app.lookalike.engine.text.NameIndex;
import app.lookalike.engine.text.WordTower;
import app.lookalike.engine.text.Words;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of a workspace: what they mean in it, and which of its names have them. Never changes. */
public final class CatalogWords {
    private final Catalog catalog;
    private final Optional<String> headId;
    private final NameIndex names;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, List<Integer>> named = new HashMap<>();
    private final Vocabulary vocabulary;

    private CatalogWords(Catalog catalog, Optional<FashionRanking> ranking, Optional<WordTower> tower) {
        this.catalog = catalog;
        this.headId = ranking.map(FashionRanking::headId);
        List<Product> products = catalog.products();
        this.names = new NameIndex(
                products.stream().map(product -> Words.stems(product.name())).toList());
        Map<String, Map<String, Integer>> labels = new LinkedHashMap<>();
        for (int row = 0; row < products.size(); row++) {
            Product product = products.get(row);
            rows.put(product.id(), row);
            if (!product.name().isBlank()) {
                named.computeIfAbsent(Words.normalised(product.name()), name -> new ArrayList<>())
                        .add(row);
            }
            for (Map.Entry<Attribute, String> value : product.attributes().entrySet()) {
                labels.computeIfAbsent(value.getKey().key(), key -> new HashMap<>())
                        .merge(value.getValue(), 1, Integer::sum);
            }
        }
        this.vocabulary = new Vocabulary(
                labels, names.words(), ranking.map(learned -> learned.space().head()), tower);
    }

    /** The words of a catalogue as it is now; of 35,600 products it takes half a second. */
    static CatalogWords of(OpenCatalog open) {
        Optional<FashionRanking> ranking = open.fashion();
        return new CatalogWords(open.catalog(), ranking, ranking.flatMap(learned -> WordModels.of(open, learned)));
    }

    /** Whether the catalogue is as it was, and ranked by the same head. */
    boolean isOf(OpenCatalog open) {
        return open.catalog() == catalog
                && open.fashion().map(FashionRanking::headId).equals(headId);
    }

    /** What words mean. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The words of names, in the order of the catalogue's rows. */
    NameIndex names() {
        return names;
    }

    /** The rows of the products that are called exactly so. */
    List<Integer> called(String text) {
        return named.getOrDefault(Words.normalised(text), List.of());
    }

    /** The row of a product in the catalogue; -1 where it has none. */
    int row(String id) {
        return rows.getOrDefault(id, -1);
    }

    /** The product of a row. */
    Product product(int row) {
        return catalog.products().get(row);
    }

    /** How many rows. */
    int size() {
        return catalog.size();
    }
}
