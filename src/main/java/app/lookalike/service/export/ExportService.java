package app.lookalike.service.export;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.engine.index.store.EmbeddingExport;
import app.lookalike.service.shared.SharedCatalog;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;

/** Exports data for other programs. */
public final class ExportService {
    /**
     * What was written.
     *
     * @param n rows
     * @param d numbers in each
     */
    public record Exported(int n, int d) {}

    /**
     * Writes {@code vectors.npy} (float32, n × d, C order, rows of unit length) and {@code ids.txt} (line i belongs to
     * row i), in the order of indexing.
     *
     * @param folder made if missing
     * @param replace whether an earlier export there may be replaced
     * @throws LookalikeException if nothing is indexed yet, or the folder cannot be written
     */
    public Exported embeddings(OpenCatalog catalog, Path folder, boolean replace, Progress progress) {
        if (catalog.indexedCount() == 0) {
            throw new LookalikeException(catalog.stored().whyNothingIsIndexed());
        }
        CatalogVectors.Snapshot vectors = catalog.vectors().snapshot();
        int rows = new EmbeddingExport(folder, replace).write(vectors.stored(), vectors::contains, progress);
        return new Exported(rows, catalog.vectors().kind().dimension());
    }

    /**
     * The same of a shared catalogue, in its order; vectors are read page by page.
     *
     * @param folder made if missing
     * @param replace whether an earlier export there may be replaced
     * @throws LookalikeException if Solr does not answer, or the folder cannot be written
     */
    public Exported embeddings(SharedCatalog catalog, Path folder, boolean replace, Progress progress) {
        int rows = catalog.indexedCount();
        int dimension = catalog.lookNumbers();
        new EmbeddingExport(folder, replace)
                .write(rows, dimension, sink -> catalog.products().eachLook(sink, progress), progress);
        return new Exported(rows, dimension);
    }
}
