package app.lookalike.service.workspace;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.embedding.InvalidEmbeddingException;
import app.lookalike.service.network.NetworkService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares some stored vectors with fresh ones: vectors that an earlier program wrote on a machine that computed wrongly
 * look like any others, and only comparing with the picture reveals them. The network is loaded.
 */
final class StoredVectorCheck {
    /** Of these few one is found with certainty where all are wrong; for whenever a workspace is opened. */
    static final int FEW = 4;

    /** For {@code doctor} and before indexing. */
    static final int MANY = 16;

    /**
     * bfloat16 is at 0.9998 to float32, one photo in some hundreds at 0.98; wrong vectors of photos are at 0.2 to 0.5.
     */
    private static final double SAME = 0.9;

    private StoredVectorCheck() {}

    /** Whether two vectors may be of the same picture by the same network. */
    static boolean agree(Embedding stored, Embedding fresh) {
        return stored.cosine(fresh) >= SAME;
    }

    /**
     * The products, of some that are spread evenly over the stored ones, whose stored vector is not their picture's.
     *
     * @param count how many to look at, at most
     */
    static List<Product> wrong(OpenCatalog catalog, int count, Progress progress) {
        CatalogVectors.Snapshot stored = catalog.vectors().snapshot();
        int[] rows = stored.stored().liveRows().toArray();
        List<Product> wrong = new ArrayList<>();
        for (int i = 0; i < Math.min(count, rows.length); i++) {
            progress.checkCancelled();
            progress.update(Messages.get("index.comparing"), i, Math.min(count, rows.length));
            String id = stored.stored().id(rows[(int) ((long) i * rows.length / Math.min(count, rows.length))]);
            catalog.catalog()
                    .find(id)
                    .filter(product -> product.picture() != null && isWrong(catalog, stored, product))
                    .ifPresent(wrong::add);
        }
        return wrong;
    }

    /** Describes the wrong vectors, for people; empty if there are none. */
    static List<String> problems(OpenCatalog catalog, int count, Progress progress) {
        List<Product> wrong = wrong(catalog, count, progress);
        return wrong.isEmpty()
                ? List.of()
                : List.of(Messages.get(
                        "index.wrong", catalog.title(), wrong.get(0).id(), wrong.size(), catalog.directory()));
    }

    private static boolean isWrong(OpenCatalog catalog, CatalogVectors.Snapshot stored, Product product) {
        NetworkService model = catalog.model();
        Optional<Embedding> vector = stored.embedding(product.id());
        try {
            NetworkService.ModelOutput seen = model.infer(
                            List.of(model.prepare(catalog.load(product).image())))
                    .get(0);
            return vector.isPresent() && !agree(vector.get(), Embedding.normalise(seen.activations()));
        } catch (InvalidEmbeddingException e) {
            return true;
        } catch (LookalikeException e) {
            return false; // without the picture the vector cannot be checked
        }
    }
}
