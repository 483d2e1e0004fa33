package app.lookalike.service.shared.solr;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.text.Words;
import app.lookalike.service.browse.SortKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.request.GenericSolrRequest;
import org.apache.solr.client.solrj.request.JavaBinUpdateRequestCodec;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.CommonParams;

/**
 * Writes into one collection. All of it can be done again without harm: a document replaces the one with its id. What is
 * written is found after {@link #commit} at the earliest.
 */
public final class SolrWriting {
    /** Longer values are not filtered by; Lucene refuses those of 32 KiB. */
    private static final int LONGEST_VALUE = 1_000;

    /** The version of what is not there. */
    public static final long ABSENT = -1;

    private static final int CONFLICT = 409;
    private static final String JAVABIN = "application/javabin";

    private final SolrCloud cloud;
    private final String collection;
    private final Progress progress;

    /** Into the collection with that name. */
    public SolrWriting(SolrCloud cloud, String collection, Progress progress) {
        this.cloud = cloud;
        this.collection = collection;
        this.progress = progress;
    }

    /** Adds products, and further pictures of products, that are seen from a release on. */
    public void add(long release, Collection<PublishedProduct> products, Collection<PublishedView> views) {
        UpdateRequest request = new UpdateRequest();
        products.forEach(product -> request.add(document(release, product)));
        views.forEach(view -> request.add(document(release, view)));
        send(request);
    }

    private static SolrInputDocument document(long release, String of, String type, Product product, String checksum) {
        SolrInputDocument document = new SolrInputDocument();
        document.setField(SolrSchema.ID, release + of);
        document.setField(SolrSchema.TYPE, type);
        document.setField(SolrSchema.PRODUCT, product.id());
        document.setField(SolrSchema.CHECKSUM, checksum);
        document.setField(SolrSchema.FROM, release);
        document.setField(SolrSchema.UNTIL, ProductVersion.CURRENT);
        product.price()
                .ifPresent(price ->
                        document.setField(SolrSchema.PRICE, price.amount().doubleValue()));
        for (Attribute attribute : Attribute.values()) {
            List<String> values = values(product, attribute).stream()
                    .map(value -> value.toLowerCase(Locale.ROOT))
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                document.setField(SolrSchema.filterField(attribute), values);
            }
        }
        return document;
    }

    private static List<String> values(Product product, Attribute attribute) {
        return product.values(attribute).stream()
                .filter(value -> value.length() <= LONGEST_VALUE)
                .toList();
    }

    private static SolrInputDocument document(long release, PublishedProduct published) {
        Product product = published.product();
        SolrInputDocument document = document(
                release, ProductVersion.product(product.id()), SolrSchema.TYPE_PRODUCT, product, published.checksum());
        document.setField(SolrSchema.DATA, published.json());
        document.setField(SolrSchema.POSITION, published.position());
        published.contentHash().ifPresent(hash -> document.setField(SolrSchema.CONTENT, hash));
        addWords(document, product);
        for (Attribute attribute : Attribute.values()) {
            List<String> values = values(product, attribute);
            if (!values.isEmpty()) {
                document.setField(SolrSchema.valueField(attribute), values);
            }
        }
        addKeys(document, product);
        published.codes().keySet().forEach(vector -> document.addField(SolrSchema.SEARCHED, vector.name()));
        addPicture(document, published.thumbnail(), published.vectors(), published.codes());
        return document;
    }

    /** Nothing but what it is found by: words, orders and counts are of products. */
    private static SolrInputDocument document(long release, PublishedView view) {
        Product product = view.product();
        SolrInputDocument document = document(
                release,
                ProductVersion.view(product.id(), view.contentHash()),
                SolrSchema.TYPE_VIEW,
                product,
                view.checksum());
        document.setField(SolrSchema.CONTENT, view.contentHash());
        addPicture(document, view.thumbnail(), view.vectors(), view.codes());
        return document;
    }

    private static void addPicture(
            SolrInputDocument document,
            Optional<byte[]> thumbnail,
            Map<StoredVector, byte[]> vectors,
            Map<StoredVector, byte[]> codes) {
        thumbnail.ifPresent(bytes -> document.setField(SolrSchema.THUMBNAIL, bytes));
        vectors.forEach((vector, bytes) -> document.setField(vector.field(), bytes));
        codes.forEach((vector, code) -> document.setField(vector.codeField(), numbers(code)));
    }

    private static void addWords(SolrInputDocument document, Product product) {
        Set<String> stems = new LinkedHashSet<>(Words.stems(product.name()));
        document.setField(SolrSchema.NAME_STEMS, stems.size());
        if (!stems.isEmpty()) {
            document.setField(SolrSchema.NAME_STEM, stems);
            document.setField(SolrSchema.NAME_TEXT, product.name());
        }
        document.addField(SolrSchema.ALL_TEXT, product.id());
        document.addField(SolrSchema.ALL_TEXT, product.name());
        product.attributes().values().forEach(value -> document.addField(SolrSchema.ALL_TEXT, value));
        document.addField(SolrSchema.ALL_TEXT, product.details().description());
    }

    /** What products are sorted by. */
    private static void addKeys(SolrInputDocument document, Product product) {
        document.setField(SolrSchema.BY_ID, brief(SortKeys.id(product)));
        document.setField(SolrSchema.BY_NAME, brief(SortKeys.name(product)));
        document.setField(SolrSchema.BY_COLOUR, brief(SortKeys.colour(product)));
        if (!SortKeys.year(product).isEmpty()) {
            document.setField(SolrSchema.BY_YEAR, brief(SortKeys.year(product)));
        }
    }

    private static String brief(String key) {
        return key.length() <= LONGEST_VALUE ? key : key.substring(0, LONGEST_VALUE);
    }

    private static List<Integer> numbers(byte[] code) {
        List<Integer> numbers = new ArrayList<>(code.length);
        for (byte number : code) {
            numbers.add((int) number);
        }
        return numbers;
    }

    /** Sets the last release in which stored versions are seen; nothing else of them is touched. */
    public void seenUntil(long release, Collection<ProductVersion> versions) {
        if (!versions.isEmpty()) {
            UpdateRequest request = new UpdateRequest();
            for (ProductVersion version : versions) {
                SolrInputDocument document = new SolrInputDocument();
                document.setField(SolrSchema.ID, version.id());
                document.setField(SolrSchema.UNTIL, Map.of("set", release));
                request.add(document);
            }
            send(request);
        }
    }

    /** Deletes stored versions. */
    public void delete(Collection<ProductVersion> versions) {
        if (!versions.isEmpty()) {
            UpdateRequest request = new UpdateRequest();
            request.deleteById(versions.stream().map(ProductVersion::id).toList());
            send(request);
        }
    }

    /**
     * Stores a text beside the products where what is there has that version, else nothing. Not found by searches.
     *
     * @param version {@link #ABSENT} where nothing must be there
     */
    public void putIf(String part, String text, long version) {
        SolrInputDocument document = new SolrInputDocument();
        document.setField(SolrSchema.ID, part);
        document.setField(SolrSchema.TYPE, SolrSchema.TYPE_PART);
        document.setField(SolrSchema.DATA, text);
        document.setField(CommonParams.VERSION_FIELD, version);
        sendIf(new UpdateRequest().add(document));
    }

    /** Deletes a part where it has that version, else nothing. */
    public void deletePart(String part, long version) {
        sendIf(new UpdateRequest().deleteById(part, version));
    }

    private void sendIf(UpdateRequest request) {
        try {
            send(request);
        } catch (LookalikeException e) {
            if (!(e.getCause() instanceof SolrException refused && refused.code() == CONFLICT)) {
                throw e;
            }
        }
    }

    /** Stores a text beside the products. */
    public void put(String part, String text) {
        put(part, SolrSchema.DATA, text);
    }

    /** Stores bytes beside the products. */
    public void put(String part, byte[] bytes) {
        put(part, SolrSchema.PART, bytes);
    }

    private void put(String part, String field, Object value) {
        SolrInputDocument document = new SolrInputDocument();
        document.setField(SolrSchema.ID, part);
        document.setField(SolrSchema.TYPE, SolrSchema.TYPE_PART);
        document.setField(field, value);
        send(new UpdateRequest().add(document));
    }

    /** Makes everything that was written visible, and durable, on all nodes. */
    public void commit() {
        UpdateRequest request = new UpdateRequest();
        request.setAction(UpdateRequest.ACTION.COMMIT, true, true);
        cloud.execute(request, collection, progress);
    }

    /** Not as SolrJ would send it: where it fails to write a request, it logs that and sends a part, which Solr takes. */
    private void send(UpdateRequest update) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            new JavaBinUpdateRequestCodec().marshal(update, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        GenericSolrRequest request = new GenericSolrRequest(SolrRequest.METHOD.POST, "/update")
                .setRequiresCollection(true)
                .withContent(body.toByteArray(), JAVABIN);
        cloud.execute(request, collection, progress);
    }
}
