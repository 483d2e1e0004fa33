package app.lookalike.service.shared.solr;

import app.lookalike.base.Progress;
import app.lookalike.service.query.ProductFilter;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.CursorMarkParams;
import org.apache.solr.common.util.NamedList;

/** Reads all products of one release of a collection, page by page, so that any number fits the memory. Thread-safe. */
public final class SolrPages {
    private final SolrCollection collection;
    private final long release;

    /** Of that release. */
    public SolrPages(SolrCollection collection, long release) {
        this.collection = collection;
        this.release = release;
    }

    /**
     * All products with a vector, in the catalogue's order.
     *
     * @param vector which they have
     * @param vectors that are read with them
     * @param page how many in one request
     */
    public void each(
            StoredVector vector, Set<StoredVector> vectors, int page, Consumer<FoundProduct> each, Progress progress) {
        SolrQuery query = new SolrQuery("*:*");
        SolrCollection.filters(query, release, ProductFilter.NONE);
        query.addFilterQuery(SolrSchema.SEARCHED + ":" + vector.name());
        query.addSort(SolrSchema.POSITION, SolrQuery.ORDER.asc);
        query.addSort(SolrSchema.ID, SolrQuery.ORDER.asc);
        query.setRows(page);
        query.setFields(SolrCollection.fields(vectors));
        all(collection, query, found -> each.accept(SolrCollection.found(found, vectors)), progress);
    }

    /** All that a query finds; it is sorted by the id in the end. */
    static void all(SolrCollection collection, SolrQuery query, Consumer<SolrDocument> each, Progress progress) {
        String mark = CursorMarkParams.CURSOR_MARK_START;
        while (true) {
            query.set(CursorMarkParams.CURSOR_MARK_PARAM, mark);
            NamedList<Object> answer = collection.execute(query, progress);
            SolrCollection.documents(answer).forEach(each);
            String next = String.valueOf(answer.get(CursorMarkParams.CURSOR_MARK_NEXT));
            if (next.equals(mark)) {
                return;
            }
            mark = next;
        }
    }
}
