package app.lookalike.service.words;

import app.lookalike.catalog.Product;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.text.NameIndex;
import app.lookalike.engine.text.Reading;
import app.lookalike.service.workspace.CatalogVectors;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The names and labels of a workspace's products. Thread-safe. */
final class WorkspaceNames implements NamedProducts<RowSet> {
    /** More products with a label are not compared. */
    private static final int LABELLED = 3_200;

    private final CatalogWords words;
    private final CatalogVectors.Snapshot vectors;

    /** @param vectors whose rows say which products may be answered */
    WorkspaceNames(CatalogWords words, CatalogVectors.Snapshot vectors) {
        this.words = words;
        this.vectors = vectors;
    }

    @Override
    public Match<RowSet> match(Set<String> sought, Collection<String> denied, Optional<String> called) {
        NameIndex.Match names = words.names().find(sought, NAMES);
        Set<Integer> deniedRows = denied.isEmpty() ? Set.of() : words.names().withAny(denied);
        Set<Integer> calledRows =
                called.map(name -> Set.copyOf(words.called(name))).orElse(Set.of());
        return new Match<>() {
            @Override
            public double weight() {
                return names.weight();
            }

            @Override
            public double score(Product product) {
                int row = words.row(product.id());
                return row < 0 ? 0 : names.score(row);
            }

            @Override
            public boolean isDenied(Product product) {
                return deniedRows.contains(words.row(product.id()));
            }

            @Override
            public boolean isCalled(Product product) {
                return calledRows.contains(words.row(product.id()));
            }

            @Override
            public List<String> best(RowSet rows) {
                return IntStream.concat(
                                IntStream.of(names.best()), calledRows.stream().mapToInt(row -> row))
                        .mapToObj(row -> words.product(row).id())
                        .filter(id -> mayBeAnswered(id, rows))
                        .toList();
            }
        };
    }

    @Override
    public List<String> labelled(Reading.Value wish, RowSet rows) {
        return IntStream.range(0, words.size())
                .mapToObj(words::product)
                .filter(product -> WordRanking.has(product, wish))
                .limit(LABELLED)
                .map(Product::id)
                .filter(id -> mayBeAnswered(id, rows))
                .toList();
    }

    private boolean mayBeAnswered(String id, RowSet rows) {
        return vectors.stored().rowOf(id).stream().anyMatch(rows::contains);
    }

    @Override
    public @Nullable Product product(String id) {
        int row = words.row(id);
        return row < 0 ? null : words.product(row);
    }
}
