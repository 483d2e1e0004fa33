package app.lookalike.service.shared.solr;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.ProductFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.ShardParams;
import org.apache.solr.common.util.NamedList;

/** Reads one collection: products of one release, and the parts of a catalogue that are no products. Thread-safe. */
public final class SolrCollection {
    private static final int PAGE = 2_000;

    private final SolrCloud cloud;
    private final String name;

    /** The collection with that name. */
    public SolrCollection(SolrCloud cloud, String name) {
        this.cloud = cloud;
        this.name = name;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** A text that was stored beside the products, as it is now; empty where there is none. */
    public Optional<String> text(String part, Progress progress) {
        return part(part, SolrSchema.DATA, progress).map(String::valueOf);
    }

    /** Bytes that were stored beside the products, as they are now; empty where there are none. */
    public Optional<byte[]> bytes(String part, Progress progress) {
        return part(part, SolrSchema.PART, progress).map(byte[].class::cast);
    }

    /** A text that was stored beside the products, with its version; empty where there is none. */
    public Optional<VersionedText> versioned(String part, Progress progress) {
        return document(part, List.of(SolrSchema.DATA, CommonParams.VERSION_FIELD), progress)
                .map(found ->
                        new VersionedText(text(found, SolrSchema.DATA), number(found, CommonParams.VERSION_FIELD, 0)));
    }

    private Optional<Object> part(String part, String field, Progress progress) {
        return document(part, List.of(field), progress).map(found -> found.getFirstValue(field));
    }

    private Optional<SolrDocument> document(String part, List<String> fields, Progress progress) {
        SolrQuery query = new SolrQuery();
        query.set("id", part);
        query.setFields(fields.toArray(String[]::new));
        QueryRequest request = new QueryRequest(query, SolrRequest.METHOD.POST);
        request.setPath("/get");
        return cloud.execute(request, name, progress).get("doc") instanceof SolrDocument found
                ? Optional.of(found)
                : Optional.empty();
    }

    /** All versions of all products, and of their further pictures, that can be found by now. */
    public void versions(Consumer<ProductVersion> each, Progress progress) {
        SolrQuery query = new SolrQuery(
                SolrSchema.TYPE + ":" + SolrFilter.anyOf(List.of(SolrSchema.TYPE_PRODUCT, SolrSchema.TYPE_VIEW)));
        query.setFields(SolrSchema.ID, SolrSchema.CHECKSUM, SolrSchema.FROM, SolrSchema.UNTIL);
        query.setSort(SolrSchema.ID, SolrQuery.ORDER.asc);
        query.setRows(PAGE);
        SolrPages.all(
                this,
                query,
                found -> each.accept(new ProductVersion(
                        text(found, SolrSchema.ID),
                        text(found, SolrSchema.CHECKSUM),
                        number(found, SolrSchema.FROM, 0),
                        number(found, SolrSchema.UNTIL, ProductVersion.CURRENT))),
                progress);
    }

    /**
     * The products whose codes are nearest, nearest first.
     *
     * @param filter which may be answered; applied before they are counted
     * @param excluded ids of products that may not
     */
    public List<FoundProduct> nearest(
            StoredVector vector,
            byte[] code,
            CodeSearch search,
            long release,
            ProductFilter filter,
            Collection<String> excluded) {
        SolrQuery query = search.query(vector, code);
        filters(query, release, filter);
        query.addFilterQuery(SolrSchema.SEARCHED + ":" + vector.name());
        SolrFilter.without(excluded).ifPresent(query::addFilterQuery);
        return found(query, Set.of(vector), Progress.NONE);
    }

    /** What a query finds, with these vectors. */
    List<FoundProduct> found(SolrQuery query, Set<StoredVector> vectors, Progress progress) {
        query.setFields(fields(vectors));
        return documents(execute(query, progress))
                .map(found -> found(found, vectors))
                .toList();
    }

    /** The products with these ids, in no order; those that are not in the release are left out. */
    public List<FoundProduct> products(Collection<String> ids, long release, Set<StoredVector> vectors) {
        if (ids.isEmpty()) {
            return List.of();
        }
        SolrQuery query = new SolrQuery("*:*");
        filters(query, release, ProductFilter.NONE);
        query.addFilterQuery("{!cache=false}" + SolrFilter.products(ids));
        query.setRows(ids.size());
        return found(query, vectors, Progress.NONE);
    }

    /** The small picture of a product, as a file; empty where it has none. */
    public Optional<byte[]> thumbnail(String id, long release) {
        SolrQuery query = new SolrQuery("*:*");
        filters(query, release, ProductFilter.NONE);
        query.addFilterQuery("{!cache=false}" + SolrFilter.products(List.of(id)));
        return thumbnail(query);
    }

    Optional<byte[]> thumbnail(SolrQuery query) {
        query.setFields(SolrSchema.THUMBNAIL);
        return documents(execute(query, Progress.NONE))
                .map(found -> found.getFirstValue(SolrSchema.THUMBNAIL))
                .filter(byte[].class::isInstance)
                .map(byte[].class::cast)
                .findFirst();
    }

    /** How many products of a release a filter accepts. */
    public long count(long release, ProductFilter filter) {
        SolrQuery query = new SolrQuery("*:*");
        filters(query, release, filter);
        return count(query);
    }

    long count(SolrQuery query) {
        query.setRows(0);
        return execute(query, Progress.NONE).get("response") instanceof SolrDocumentList found
                ? found.getNumFound()
                : 0;
    }

    /** The product at a position among those with that vector, in the order of their ids; empty past the last one. */
    public Optional<FoundProduct> productAt(int position, StoredVector vector, long release) {
        SolrQuery query = new SolrQuery("*:*");
        filters(query, release, ProductFilter.NONE);
        query.addFilterQuery(SolrSchema.SEARCHED + ":" + vector.name());
        query.setSort(SolrSchema.PRODUCT, SolrQuery.ORDER.asc);
        query.setStart(position);
        query.setRows(1);
        return found(query, Set.of(), Progress.NONE).stream().findFirst();
    }

    /** How many products of a release have which value of these attributes, the most frequent first. */
    public Map<Attribute, Map<String, Integer>> counts(Collection<Attribute> attributes, long release) {
        Map<String, Map<String, Integer>> found =
                facets(attributes.stream().map(SolrSchema::valueField).toList(), release);
        Map<Attribute, Map<String, Integer>> counts = new EnumMap<>(Attribute.class);
        attributes.forEach(
                attribute -> counts.put(attribute, found.getOrDefault(SolrSchema.valueField(attribute), Map.of())));
        return counts;
    }

    /** How many products of a release have which value of these fields, the most frequent first. */
    Map<String, Map<String, Integer>> facets(Collection<String> fields, long release) {
        SolrQuery query = new SolrQuery("*:*");
        filters(query, release, ProductFilter.NONE);
        query.setRows(0);
        query.setFacet(true);
        query.setFacetLimit(-1);
        query.setFacetMinCount(1);
        fields.forEach(query::addFacetField);
        NamedList<Object> answer = execute(query, Progress.NONE);
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (String field : fields) {
            Map<String, Integer> ofValue = new LinkedHashMap<>();
            if (answer.get("facet_counts") instanceof NamedList<?> facets
                    && facets.get("facet_fields") instanceof NamedList<?> counted
                    && counted.get(field) instanceof NamedList<?> found) {
                found.forEach((value, count) -> ofValue.put(value, ((Number) count).intValue()));
            }
            counts.put(field, ofValue);
        }
        return counts;
    }

    static void filters(SolrQuery query, long release, ProductFilter filter) {
        query.addFilterQuery(SolrFilter.ofRelease(SolrSchema.TYPE_PRODUCT, release));
        SolrFilter.of(filter).forEach(query::addFilterQuery);
    }

    static String[] fields(Set<StoredVector> vectors) {
        return Stream.concat(
                        Stream.of(SolrSchema.PRODUCT, SolrSchema.DATA, SolrSchema.CONTENT),
                        vectors.stream().map(StoredVector::field))
                .toArray(String[]::new);
    }

    static FoundProduct found(SolrDocument document, Set<StoredVector> vectors) {
        return new FoundProduct(
                text(document, SolrSchema.PRODUCT),
                text(document, SolrSchema.DATA),
                Optional.ofNullable(document.getFirstValue(SolrSchema.CONTENT)).map(String::valueOf),
                vectors(document, vectors));
    }

    static Map<StoredVector, byte[]> vectors(SolrDocument document, Set<StoredVector> vectors) {
        return vectors.stream()
                .filter(vector -> document.getFirstValue(vector.field()) instanceof byte[])
                .collect(Collectors.toMap(vector -> vector, vector -> (byte[]) document.getFirstValue(vector.field())));
    }

    static Stream<SolrDocument> documents(NamedList<Object> answer) {
        return answer.get("response") instanceof SolrDocumentList found
                ? new ArrayList<>(found).stream()
                : Stream.empty();
    }

    static String text(SolrDocument document, String field) {
        return String.valueOf(document.getFirstValue(field));
    }

    private static long number(SolrDocument document, String field, long missing) {
        return document.getFirstValue(field) instanceof Number number ? number.longValue() : missing;
    }

    /** By the replicas of the node that was asked, where it has some: another node may be slow, and is not needed then. */
    NamedList<Object> execute(SolrQuery query, Progress progress) {
        query.set(ShardParams.SHARDS_PREFERENCE, "replica.location:local");
        return cloud.execute(new QueryRequest(query, SolrRequest.METHOD.POST), name, progress);
    }
}
