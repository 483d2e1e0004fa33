package app.lookalike.service.shared;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.image.ImageInspector;
import app.lookalike.engine.index.exact.ByteCoordinates;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.service.shared.solr.PublishedProduct;
import app.lookalike.service.shared.solr.PublishedView;
import app.lookalike.service.shared.solr.StoredVector;
import app.lookalike.service.sheet.Jpeg;
import app.lookalike.service.views.FurtherPicture;
import app.lookalike.service.views.ProductViews;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The products of a workspace as they are published, with their vectors as they were when this was made. Thread-safe. */
final class WorkspaceRows {
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceRows.class);

    /** Pixels of the longer side of a thumbnail: sharp on a result card. */
    private static final int THUMBNAIL = 256;

    private static final float QUALITY = 0.85f;

    private final OpenCatalog catalog;
    private final Map<StoredVector, CatalogVectors.Snapshot> vectors = new EnumMap<>(StoredVector.class);
    private final Optional<FashionRanking> fashion;
    private final ProductViews views;
    private final Optional<EmbeddingSnapshot> viewLooks;
    private final Optional<EmbeddingSnapshot> viewDescriptors;
    private final VectorKinds kinds;

    /**
     * Takes the vectors as they are now.
     *
     * @throws LookalikeException if there are none, or not all of them are prepared for the fashion ranking
     */
    WorkspaceRows(OpenCatalog catalog) {
        this.catalog = catalog;
        if (catalog.indexedCount() == 0) {
            throw new LookalikeException(catalog.stored().whyNothingIsIndexed());
        }
        CatalogVectors looks = catalog.vectors();
        vectors.put(StoredVector.LOOK, looks.snapshot());
        this.fashion = catalog.fashion();
        fashion.ifPresent(ranking -> {
            vectors.put(StoredVector.FASHION, ranking.products().snapshot());
            vectors.put(StoredVector.DESCRIPTOR, ranking.descriptors().snapshot());
            if (ranking.products().snapshot().indexed() < looks.snapshot().indexed()) {
                throw new LookalikeException(Messages.get("publish.notPrepared", catalog.directory()));
            }
        });
        this.views = catalog.stored().views();
        this.viewLooks = views.looks();
        this.viewDescriptors = views.descriptors();
        this.kinds = new VectorKinds(
                catalog.networkChoice().vectors(),
                looks.kind().extractorId(),
                looks.kind().dimension(),
                fashion.map(ranking -> ranking.products().kind().extractorId()).orElse(null),
                fashion.map(ranking -> ranking.products().kind().dimension()).orElse(0),
                fashion.map(FashionRanking::headId).orElse(null),
                fashion.isPresent()
                        && catalog.model()
                                .fashion()
                                .filter(shipped ->
                                        shipped.headId().equals(fashion.get().headId()))
                                .isEmpty());
    }

    /** By what they were made. */
    VectorKinds kinds() {
        return kinds;
    }

    /** The products that are published: hidden ones are not. */
    List<Product> products() {
        Set<String> hidden = catalog.curation().hidden();
        return catalog.catalog().products().stream()
                .filter(product -> !hidden.contains(product.id()))
                .toList();
    }

    /** How many of these can be found by their looks. */
    int indexed() {
        return snapshot(StoredVector.LOOK).size();
    }

    /** Finds the directions along which the vectors are coded. */
    Map<StoredVector, ByteCoordinates> fitCodes(Progress progress) {
        Map<StoredVector, ByteCoordinates> codes = new EnumMap<>(StoredVector.class);
        for (StoredVector vector : vectors.keySet()) {
            codes.put(vector, ByteCoordinates.fit(snapshot(vector).stored().matrix(), progress));
        }
        return codes;
    }

    /** Some vectors, evenly spread; none where there are none of that kind. */
    List<Embedding> sample(StoredVector vector, int most) {
        CatalogVectors.Snapshot all = vectors.get(vector);
        if (all == null) {
            return List.of();
        }
        int[] rows = all.stored().liveRows().toArray();
        int count = Math.min(most, rows.length);
        return IntStream.range(0, count)
                .mapToObj(i -> rows[(int) ((long) i * rows.length / count)])
                .map(row -> Embedding.ofUnit(all.stored().matrix().row(row)))
                .toList();
    }

    private CatalogVectors.Snapshot snapshot(StoredVector vector) {
        return Objects.requireNonNull(vectors.get(vector));
    }

    /** The further pictures of a product that are published: those that it is found by. */
    List<FurtherPicture> views(Product product) {
        return snapshot(StoredVector.LOOK).hasVector(product.id())
                ? views.of(product).stream()
                        .filter(view -> viewLooks
                                .filter(stored -> stored.contains(view.contentHash()))
                                .isPresent())
                        .toList()
                : List.of();
    }

    /** What changes when something about a product or one of its pictures does; reads no vector and no picture. */
    String checksum(Product product) {
        StringBuilder text = text(product, catalog.contentHash(product.id()).orElse(""));
        vectors.forEach((vector, snapshot) -> {
            if (snapshot.hasVector(product.id())) {
                text.append('\n').append(vector).append(checksum(snapshot.stored(), product.id()));
            }
        });
        views(product).forEach(view -> text.append('\n').append(checksum(product, view)));
        return hash(text);
    }

    /** The same of a further picture. */
    String checksum(Product product, FurtherPicture view) {
        StringBuilder text = text(product, view.contentHash());
        Stream.concat(viewLooks.stream(), viewDescriptors.stream())
                .filter(stored -> stored.contains(view.contentHash()))
                .forEach(stored -> text.append('\n').append(checksum(stored, view.contentHash())));
        return hash(text);
    }

    private static StringBuilder text(Product product, String contentHash) {
        return new StringBuilder(StoredProduct.json(product, product.picture() != null))
                .append('\n')
                .append(contentHash);
    }

    private static int checksum(EmbeddingSnapshot stored, String id) {
        return stored.checksum(stored.rowOf(id).orElseThrow());
    }

    private static String hash(StringBuilder text) {
        return ImageInspector.contentHash(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A product as it is sent.
     *
     * @param position where it comes in the catalogue, from 0
     */
    PublishedProduct row(Product product, int position, String checksum, Map<StoredVector, ByteCoordinates> codes) {
        Map<StoredVector, Embedding> own = new EnumMap<>(StoredVector.class);
        vectors.forEach((vector, snapshot) ->
                snapshot.embedding(product.id()).ifPresent(embedding -> own.put(vector, embedding)));
        Optional<byte[]> thumbnail = thumbnail(product);
        return new PublishedProduct(
                product,
                StoredProduct.json(product, thumbnail.isPresent()),
                checksum,
                position,
                catalog.contentHash(product.id()),
                thumbnail,
                numbers(own),
                coded(own, codes));
    }

    /** A further picture as it is sent: found by its looks, and ranked as if it were the first one. */
    PublishedView row(Product product, FurtherPicture view, String checksum, Map<StoredVector, ByteCoordinates> codes) {
        String hash = view.contentHash();
        Map<StoredVector, Embedding> look = new EnumMap<>(StoredVector.class);
        viewLooks.flatMap(stored -> stored.embedding(hash)).ifPresent(found -> look.put(StoredVector.LOOK, found));
        Map<StoredVector, Embedding> all = new EnumMap<>(look);
        fashion.ifPresent(ranking -> viewDescriptors
                .flatMap(stored -> stored.embedding(hash))
                .ifPresent(descriptor -> all.put(StoredVector.FASHION, ranking.embedding(product.id(), descriptor))));
        return new PublishedView(
                product,
                hash,
                checksum,
                thumbnail(product.withPicture(view.location())),
                numbers(all),
                coded(look, codes));
    }

    private static Map<StoredVector, byte[]> numbers(Map<StoredVector, Embedding> vectors) {
        Map<StoredVector, byte[]> numbers = new EnumMap<>(StoredVector.class);
        vectors.forEach((vector, embedding) -> numbers.put(vector, StoredVector.bytes(embedding.vector())));
        return numbers;
    }

    private static Map<StoredVector, byte[]> coded(
            Map<StoredVector, Embedding> vectors, Map<StoredVector, ByteCoordinates> codes) {
        Map<StoredVector, byte[]> coded = new EnumMap<>(StoredVector.class);
        vectors.forEach((vector, embedding) -> Optional.ofNullable(codes.get(vector))
                .ifPresent(coordinates -> coded.put(vector, coordinates.code(embedding.vector()))));
        return coded;
    }

    /** Empty where there is none that can be read: that must not keep the others from being published. */
    private Optional<byte[]> thumbnail(Product product) {
        if (product.picture() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Jpeg.of(catalog.picture(product, THUMBNAIL), QUALITY));
        } catch (LookalikeException | IOException e) {
            LOG.info("Product {} is published without a picture: {}", product.id(), e.getMessage());
            return Optional.empty();
        }
    }
}
