package app.lookalike.service.shared.solr;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.BrowseRequest;
import app.lookalike.service.query.ProductFilter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.util.NamedList;

/** Looks through one release of a collection: by words and filters, in an order, with counts. Thread-safe. */
public final class SolrBrowsing {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Attribute> CATEGORIES =
            List.of(Attribute.MASTER_CATEGORY, Attribute.SUB_CATEGORY, Attribute.ARTICLE_TYPE);

    private final SolrCollection collection;
    private final long release;

    /** Looks through that release. */
    public SolrBrowsing(SolrCollection collection, long release) {
        this.collection = collection;
        this.release = release;
    }

    /**
     * A value and how many products have it.
     *
     * @param value as it is written
     * @param parts the values of the next level of categories, of the products that have this one
     */
    public record ValueCount(String value, int count, List<ValueCount> parts) {}

    /**
     * What is counted for a request.
     *
     * @param found what it finds
     * @param among what its words find without its filter
     * @param priced how many of all of that are priced
     * @param without how many there are without each condition of its filter, in their order
     * @param values the values of each attribute, without the condition by that attribute
     */
    public record Counted(
            int found, int among, int priced, List<Integer> without, Map<Attribute, List<ValueCount>> values) {}

    /** The products of a request from a position on; no more than {@code rows}. */
    public List<FoundProduct> page(BrowseRequest request, int start, int rows) {
        SolrQuery query = query(request);
        order(query, request);
        query.setStart(start);
        query.setRows(rows);
        return collection.found(query, Set.of(), Progress.NONE);
    }

    /** Counts what a request finds, and what each further choice would leave. */
    public Counted count(BrowseRequest request) {
        List<ProductFilter> conditions = request.filter().conditions();
        Map<String, Object> facets = new LinkedHashMap<>();
        List<String> all = conditions.stream().map(SolrFilter::tag).toList();
        facets.put("among", all(all));
        facets.put("priced", Map.of("type", "query", "q", SolrSchema.PRICE + ":[* TO *]", "domain", without(all)));
        for (String tag : all) {
            facets.put("without_" + tag, all(List.of(tag)));
        }
        for (Attribute attribute : Attribute.values()) {
            facets.put(attribute.key(), terms(List.of(attribute)));
        }
        facets.put("master_sub", terms(CATEGORIES.subList(0, 2)));
        facets.put("master_sub_article", terms(CATEGORIES));
        facets.put("sub_article", terms(CATEGORIES.subList(1, 3)));
        SolrQuery query = query(request);
        query.setRows(0);
        query.set("json.facet", json(facets));
        NamedList<Object> answer = collection.execute(query, Progress.NONE);
        return counted(answer, all);
    }

    private static Counted counted(NamedList<Object> answer, List<String> conditions) {
        int found = answer.get("response") instanceof SolrDocumentList documents ? (int) documents.getNumFound() : 0;
        NamedList<?> facets = answer.get("facets") instanceof NamedList<?> given ? given : new NamedList<>();
        Map<Attribute, List<ValueCount>> values = new LinkedHashMap<>();
        for (Attribute attribute : Attribute.values()) {
            values.put(attribute, buckets(facets, attribute.key(), List.of()));
        }
        List<ValueCount> ofSub = buckets(facets, "sub_article", List.of(Attribute.ARTICLE_TYPE));
        values.computeIfPresent(Attribute.SUB_CATEGORY, (attribute, flat) -> joined(flat, ofSub));
        List<ValueCount> two = buckets(facets, "master_sub", List.of(Attribute.SUB_CATEGORY));
        List<ValueCount> three =
                buckets(facets, "master_sub_article", List.of(Attribute.SUB_CATEGORY, Attribute.ARTICLE_TYPE));
        values.computeIfPresent(Attribute.MASTER_CATEGORY, (attribute, flat) -> joined(flat, deepened(two, three)));
        return new Counted(
                found,
                number(facets, "among"),
                number(facets, "priced"),
                conditions.stream().map(tag -> number(facets, "without_" + tag)).toList(),
                values);
    }

    /** The counts of one list with the parts of another; what only the other has is left out or counts nothing. */
    private static List<ValueCount> joined(List<ValueCount> counts, List<ValueCount> parts) {
        Map<String, ValueCount> all = new LinkedHashMap<>();
        counts.forEach(one -> all.put(one.value(), one));
        parts.forEach(one -> all.merge(
                one.value(),
                new ValueCount(one.value(), 0, one.parts()),
                (known, deep) -> new ValueCount(known.value(), known.count(), deep.parts())));
        return List.copyOf(all.values());
    }

    private static List<ValueCount> deepened(List<ValueCount> two, List<ValueCount> three) {
        Map<String, List<ValueCount>> below = new LinkedHashMap<>();
        three.forEach(one -> below.put(one.value(), one.parts()));
        List<ValueCount> deep = new ArrayList<>();
        two.forEach(one -> deep.add(new ValueCount(
                one.value(), one.count(), joined(one.parts(), below.getOrDefault(one.value(), List.of())))));
        return deep;
    }

    private static List<ValueCount> buckets(NamedList<?> facets, String name, List<Attribute> below) {
        List<ValueCount> counts = new ArrayList<>();
        if (facets.get(name) instanceof NamedList<?> facet && facet.get("buckets") instanceof List<?> buckets) {
            for (Object bucket : buckets) {
                NamedList<?> values = (NamedList<?>) bucket;
                List<ValueCount> parts = below.isEmpty()
                        ? List.of()
                        : buckets(values, below.get(0).key(), below.subList(1, below.size()));
                counts.add(new ValueCount(String.valueOf(values.get("val")), intOf(values.get("count")), parts));
            }
        }
        return counts;
    }

    private static int number(NamedList<?> facets, String name) {
        return facets.get(name) instanceof NamedList<?> facet ? intOf(facet.get("count")) : 0;
    }

    private static int intOf(Object number) {
        return number instanceof Number known ? known.intValue() : 0;
    }

    private static Map<String, Object> all(List<String> tags) {
        return Map.of("type", "query", "q", "*:*", "domain", without(tags));
    }

    private static Map<String, Object> without(List<String> tags) {
        return tags.isEmpty() ? Map.of() : Map.of("excludeTags", tags);
    }

    /** The values of the first attribute, within them those of the next one; without the condition by the last one. */
    private static Map<String, Object> terms(List<Attribute> levels) {
        Map<String, Object> facet = new LinkedHashMap<>();
        facet.put("type", "terms");
        facet.put("field", SolrSchema.valueField(levels.get(0)));
        facet.put("limit", -1);
        Map<String, Object> below = facet;
        for (Attribute level : levels.subList(1, levels.size())) {
            Map<String, Object> next =
                    new LinkedHashMap<>(Map.of("type", "terms", "field", SolrSchema.valueField(level), "limit", -1));
            below.put("facet", Map.of(level.key(), next));
            below = next;
        }
        facet.put("domain", without(List.of(levels.get(levels.size() - 1).key())));
        return facet;
    }

    private SolrQuery query(BrowseRequest request) {
        SolrQuery query = new SolrQuery(SolrText.of(request.text()).orElse("*:*"));
        query.addFilterQuery(SolrFilter.ofRelease(SolrSchema.TYPE_PRODUCT, release));
        SolrFilter.tagged(request.filter()).forEach(query::addFilterQuery);
        request.within().ifPresent(set -> query.addFilterQuery("{!cache=false}" + SolrFilter.products(set.ids())));
        return query;
    }

    private static void order(SolrQuery query, BrowseRequest request) {
        switch (request.order()) {
            case RELEVANCE -> query.addSort("score", SolrQuery.ORDER.desc);
            case NAME -> query.addSort(SolrSchema.BY_NAME, SolrQuery.ORDER.asc);
            case YEAR -> query.addSort(SolrSchema.BY_YEAR, SolrQuery.ORDER.desc);
            case CHEAPEST -> query.addSort(SolrSchema.PRICE, SolrQuery.ORDER.asc);
            case DEAREST -> query.addSort(SolrSchema.PRICE, SolrQuery.ORDER.desc);
            case COLOUR -> query.addSort(SolrSchema.BY_COLOUR, SolrQuery.ORDER.asc);
            case ID -> query.addSort(SolrSchema.BY_ID, SolrQuery.ORDER.asc);
            case CATALOGUE -> {}
        }
        query.addSort(SolrSchema.POSITION, SolrQuery.ORDER.asc);
    }

    private static String json(Map<String, Object> value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps of texts always become JSON", e);
        }
    }
}
