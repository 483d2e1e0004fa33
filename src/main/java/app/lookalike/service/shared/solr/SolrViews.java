package app.lookalike.service.shared.solr;

import app.lookalike.base.Progress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrDocument;

/** Finds the further pictures of the products of one release of a collection. Thread-safe. */
public final class SolrViews {
    /** More pictures than a handful of products have. */
    private static final int MOST = 10_000;

    private static final Set<StoredVector> VECTORS = Set.of(StoredVector.LOOK, StoredVector.FASHION);

    private final SolrCollection collection;
    private final long release;

    /** In that release. */
    public SolrViews(SolrCollection collection, long release) {
        this.collection = collection;
        this.release = release;
    }

    /**
     * The pictures whose codes of looks are nearest, nearest first.
     *
     * @param products whose; applied before they are counted
     */
    public List<FoundView> nearest(byte[] code, CodeSearch search, Selection products) {
        SolrQuery query = ofRelease(search.query(StoredVector.LOOK, code));
        SolrFilter.of(products.filter()).forEach(query::addFilterQuery);
        SolrFilter.without(products.excluded()).ifPresent(query::addFilterQuery);
        return found(query);
    }

    /** All further pictures of these products, in no order. */
    public List<FoundView> of(Collection<String> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        SolrQuery query = all();
        query.addFilterQuery("{!cache=false}" + SolrFilter.products(products));
        query.setRows(MOST);
        return found(query);
    }

    /** A small picture, as a file; empty where there is none. */
    public Optional<byte[]> thumbnail(String product, String contentHash) {
        SolrQuery query = all();
        query.addFilterQuery("{!cache=false}+" + SolrFilter.products(List.of(product)) + " +" + SolrSchema.CONTENT + ":"
                + SolrFilter.quoted(contentHash));
        return collection.thumbnail(query);
    }

    /** How many there are. */
    public long count() {
        return collection.count(all());
    }

    private SolrQuery all() {
        return ofRelease(new SolrQuery("*:*"));
    }

    private SolrQuery ofRelease(SolrQuery query) {
        query.addFilterQuery(SolrFilter.ofRelease(SolrSchema.TYPE_VIEW, release));
        return query;
    }

    private List<FoundView> found(SolrQuery query) {
        query.setFields(
                SolrSchema.PRODUCT, SolrSchema.CONTENT, StoredVector.LOOK.field(), StoredVector.FASHION.field());
        return SolrCollection.documents(collection.execute(query, Progress.NONE))
                .map(SolrViews::found)
                .toList();
    }

    private static FoundView found(SolrDocument document) {
        return new FoundView(
                SolrCollection.text(document, SolrSchema.PRODUCT),
                SolrCollection.text(document, SolrSchema.CONTENT),
                SolrCollection.vectors(document, VECTORS));
    }
}
