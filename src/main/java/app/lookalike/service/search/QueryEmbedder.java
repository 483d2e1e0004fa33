package app.lookalike.service.search;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.image.BilinearResizer;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.query.Feedback;
import app.lookalike.service.query.Query;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Turns a query into a vector: a stored one if there is one, else by the network, which is loaded if needed. */
public final class QueryEmbedder {
    /**
     * The weight of the unwanted against the wanted: γ/β of Rocchio's formula with the usual 0.15 and 0.75 (Manning,
     * Raghavan, Schütze: Introduction to Information Retrieval, 2008, ch. 9).
     */
    static final float UNWANTED = 0.2f;

    /** A product's picture is decoded this large, in pixels, for a query by a part of it. */
    private static final int REGION_SIDE = 1_800;

    /** An embedding, and how long it took in ms. */
    public record Embedded(Embedding embedding, double decodeMs, double embedMs) {}

    private final BilinearResizer resizer = new BilinearResizer();
    private final QuerySource source;

    /** Takes stored vectors from that snapshot of the catalogue. */
    public QueryEmbedder(OpenCatalog catalog, CatalogVectors.Snapshot vectors) {
        this(new WorkspaceQuerySource(catalog, vectors));
    }

    QueryEmbedder(QuerySource source) {
        this.source = source;
    }

    /** A query moved by the feedback on earlier results; feedback on products that are no longer indexed is ignored. */
    Embedding moved(Embedding query, Feedback feedback) {
        return Rocchio.CHOSEN.move(query, stored(feedback.liked()), stored(feedback.disliked()));
    }

    /** The stored vector of a product by its looks. */
    Optional<Embedding> look(String id) {
        return source.look(id);
    }

    private List<Embedding> stored(Set<String> ids) {
        return ids.stream().flatMap(id -> source.look(id).stream()).toList();
    }

    /**
     * The vector of a query.
     *
     * @throws app.lookalike.base.LookalikeException if a product is unknown, or the network is not available
     */
    public Embedded embed(Query query) {
        if (query instanceof Query.Combined combined) {
            List<Embedded> wanted = embed(combined.wanted());
            List<Embedded> unwanted = embed(combined.unwanted());
            List<Embedded> all = new ArrayList<>(wanted);
            all.addAll(unwanted);
            return new Embedded(
                    Embedding.combine(vectorsOf(wanted), vectorsOf(unwanted), UNWANTED),
                    all.stream().mapToDouble(Embedded::decodeMs).sum(),
                    all.stream().mapToDouble(Embedded::embedMs).sum());
        }
        return embed((Query.Single) query);
    }

    private Embedded embed(Query.Single query) {
        if (query instanceof Query.ByProduct product) {
            Optional<Embedding> stored = source.look(product.id());
            if (stored.isPresent()) {
                return new Embedded(stored.get(), 0, 0);
            }
        }
        Optional<Embedding> recent = source.recentLook(query);
        return recent.isPresent()
                ? new Embedded(recent.get(), 0, 0)
                : embedBoth(query).visual();
    }

    /** The descriptor of a picture, for the fashion ranking. */
    public Embedded describe(Query.Single query) {
        Optional<Embedding> known =
                query instanceof Query.ByProduct product ? source.descriptor(product.id()) : Optional.empty();
        return known.or(() -> source.recentDescriptor(query))
                .map(descriptor -> new Embedded(descriptor, 0, 0))
                .orElseGet(() -> embedBoth(query).descriptor().orElseThrow());
    }

    /** The output of the network for a picture, and how long it took. */
    private record Embeddings(Embedded visual, Optional<Embedded> descriptor) {}

    private Embeddings embedBoth(Query.Single query) {
        long start = System.nanoTime();
        // A product's own picture is processed as in indexing.
        RgbImage image = query instanceof Query.ByProduct ? pixelsOf(query) : asUsual(pixelsOf(query));
        double pixelsMs = SearchService.millisSince(start);
        NetworkService model = source.model();
        model.load(Progress.NONE);
        long embedding = System.nanoTime();
        NetworkService.ModelOutput seen =
                model.infer(List.of(model.prepare(image))).get(0);
        Embedding made = Embedding.normalise(seen.activations());
        Optional<Embedding> descriptor = seen.descriptor().map(Embedding::normalise);
        source.keep(query, made, descriptor);
        double decodeMs = pixelsMs + decodeMillis(query);
        double embedMs = SearchService.millisSince(embedding);
        return new Embeddings(
                new Embedded(made, decodeMs, embedMs),
                descriptor.map(numbers -> new Embedded(numbers, decodeMs, embedMs)));
    }

    /** As large as the catalogue's own pictures, where it is larger. */
    private RgbImage asUsual(RgbImage image) {
        OptionalInt side = source.usualSide();
        return side.isPresent() ? resizer.scaleToFit(image, side.getAsInt(), side.getAsInt()) : image;
    }

    private RgbImage pixelsOf(Query.Single query) {
        if (query instanceof Query.Region region) {
            return region.box()
                    .of(
                            region.of() instanceof Query.ByProduct product
                                    ? source.picture(product.id(), REGION_SIDE)
                                    : pixelsOf(region.of()));
        }
        return query instanceof Query.ByPicture picture ? picture.image() : source.picture(query.label());
    }

    private static double decodeMillis(Query query) {
        return query.photos().mapToDouble(Query.ByPicture::decodeMillis).sum();
    }

    private List<Embedded> embed(List<Query.Single> queries) {
        return queries.stream().map(this::embed).toList();
    }

    private static List<Embedding> vectorsOf(List<Embedded> all) {
        return all.stream().map(Embedded::embedding).toList();
    }
}
