package app.lookalike.service.shared.solr;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.ProductFilter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;

/** Finds products of one release of a collection by words. Thread-safe. */
public final class SolrWords {
    /** A word in the name counts more than one in another text. */
    private static final int NAME = 4;

    private final SolrCollection collection;
    private final long release;

    /** In that release. */
    public SolrWords(SolrCollection collection, long release) {
        this.collection = collection;
        this.release = release;
    }

    /**
     * Which products may be found.
     *
     * @param vector which they have
     * @param filter what it accepts
     * @param excluded ids that may not
     * @param most how many at most
     */
    public record Wanted(StoredVector vector, ProductFilter filter, Collection<String> excluded, int most) {}

    /** In how many names which stem is. */
    public Map<String, Integer> stems() {
        return collection.facets(List.of(SolrSchema.NAME_STEM), release).getOrDefault(SolrSchema.NAME_STEM, Map.of());
    }

    /**
     * The products whose names have the most of some words, with that vector, the shorter names first among equals.
     *
     * @param weights how much each stem counts, not negative; at least one
     */
    public List<FoundProduct> named(Map<String, Float> weights, Wanted wanted) {
        SolrQuery query = query(
                weights.entrySet().stream()
                        .map(word -> SolrSchema.NAME_STEM + ":" + SolrFilter.quoted(word.getKey())
                                + String.format(Locale.ROOT, "^=%.5f", word.getValue()))
                        .collect(Collectors.joining(" ")),
                wanted);
        query.addSort("score", SolrQuery.ORDER.desc);
        query.addSort(SolrSchema.NAME_STEMS, SolrQuery.ORDER.asc);
        return found(query, wanted);
    }

    /** The products whose names have all of some words, with that vector, the shortest names first. */
    public List<FoundProduct> namedWithAll(Collection<String> stems, Wanted wanted) {
        SolrQuery query = query(
                stems.stream()
                        .map(stem -> "+" + SolrSchema.NAME_STEM + ":" + SolrFilter.quoted(stem))
                        .collect(Collectors.joining(" ")),
                wanted);
        query.addSort(SolrSchema.NAME_STEMS, SolrQuery.ORDER.asc);
        return found(query, wanted);
    }

    /** Products that have one of the values, in any case, with that vector. */
    public List<FoundProduct> labelled(Attribute attribute, Collection<String> values, Wanted wanted) {
        return found(
                query(
                        SolrSchema.filterField(attribute) + ":"
                                + SolrFilter.anyOf(values.stream()
                                        .map(value -> value.toLowerCase(Locale.ROOT))
                                        .toList()),
                        wanted),
                wanted);
    }

    /**
     * The products that have all of some words in any of their texts, each at the beginning of one of theirs, by Solr's
     * full-text search; those that have them whole, and in the name, first. Without vectors, and with or without one.
     *
     * @param words of letters and digits, at least one
     */
    public List<FoundProduct> texts(
            Collection<String> words, ProductFilter filter, Collection<String> excluded, int most) {
        SolrQuery query = new SolrQuery(words.stream()
                .map(word -> "+" + SolrSchema.ALL_TEXT + ":" + word + "* " + SolrSchema.ALL_TEXT + ":"
                        + SolrFilter.quoted(word) + " " + SolrSchema.NAME_TEXT + ":" + SolrFilter.quoted(word) + "^"
                        + NAME)
                .collect(Collectors.joining(" ")));
        SolrCollection.filters(query, release, filter);
        SolrFilter.without(excluded).ifPresent(query::addFilterQuery);
        query.addSort("score", SolrQuery.ORDER.desc);
        query.addSort(SolrSchema.POSITION, SolrQuery.ORDER.asc);
        query.setRows(most);
        return collection.found(query, Set.of(), Progress.NONE);
    }

    private SolrQuery query(String text, Wanted wanted) {
        SolrQuery query = new SolrQuery(text);
        SolrCollection.filters(query, release, wanted.filter());
        query.addFilterQuery(SolrSchema.SEARCHED + ":" + wanted.vector().name());
        SolrFilter.without(wanted.excluded()).ifPresent(query::addFilterQuery);
        query.setRows(wanted.most());
        return query;
    }

    private List<FoundProduct> found(SolrQuery query, Wanted wanted) {
        query.addSort(SolrSchema.POSITION, SolrQuery.ORDER.asc);
        return collection.found(query, Set.of(wanted.vector()), Progress.NONE);
    }
}
