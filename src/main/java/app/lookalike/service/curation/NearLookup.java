package app.lookalike.service.curation;

import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.embedding.InvalidEmbeddingException;
import app.lookalike.engine.image.BilinearResizer;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.network.NetworkService.ModelOutput;
import app.lookalike.service.network.NetworkService.Prepared;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.NearDuplicates;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the product of a catalogue that shows the same picture but for size and compression. */
final class NearLookup {
    /** So many of the most similar are looked at. */
    private static final int NEIGHBOURS = 5;

    private final OpenCatalog catalog;
    private final BilinearResizer resizer = new BilinearResizer();

    /** @param catalog indexed, its network loaded; else nothing may be looked up */
    NearLookup(OpenCatalog catalog) {
        this.catalog = catalog;
    }

    /** Entry i is the product with picture i; empty where there is none. */
    List<Optional<Neighbour>> find(List<RgbImage> pictures) {
        if (pictures.isEmpty()) {
            return List.of();
        }
        NetworkService model = catalog.model();
        List<Prepared> prepared =
                pictures.stream().map(this::asUsual).map(model::prepare).toList();
        List<ModelOutput> seen = model.infer(prepared);
        prepared.forEach(picture -> picture.input().release());
        List<Optional<Neighbour>> found = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            found.add(find(pictures.get(i), seen.get(i)));
        }
        return found;
    }

    /** The network sees other features in a sharper picture. */
    private RgbImage asUsual(RgbImage image) {
        return catalog.usualSide().isPresent()
                ? resizer.scaleToFit(
                        image,
                        catalog.usualSide().getAsInt(),
                        catalog.usualSide().getAsInt())
                : image;
    }

    private Optional<Neighbour> find(RgbImage picture, ModelOutput seen) {
        CatalogVectors.Snapshot vectors = catalog.vectors().snapshot();
        try {
            NearestQuery query = NearestQuery.of(Embedding.normalise(seen.activations()), NEIGHBOURS)
                    .within(vectors.rows(ProductFilter.NONE, List.of()))
                    .atLeast(NearDuplicates.LEAST_SIMILARITY);
            return vectors.index().nearest(query).stream()
                    .filter(neighbour -> catalog.nearDuplicates().looksLike(picture, neighbour.id()))
                    .findFirst();
        } catch (InvalidEmbeddingException e) {
            return Optional.empty(); // of such a picture nothing can be said
        }
    }
}
