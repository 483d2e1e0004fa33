package app.lookalike.service;

import app.lookalike.base.Progress;
import java.nio.file.Path;

/** Opens workspaces and imports catalogues into them. */
public final class CatalogService {
    /**
     * Opens an existing workspace.
     *
     * @throws app.lookalike.base.LookalikeException if there is none, or it cannot be read
     */
    public OpenCatalog open(Path workspace) {
        return later();
    }

    /** Opens the workspace of the built-in sample catalogue, importing it first where that has not been done. */
    public OpenCatalog openSample(Progress progress) {
        return later();
    }

    /**
     * Opens whatever a person picked: a workspace, Kaggle's zip or folder, a styles.csv, a folder of pictures. A
     * catalogue is imported into a workspace of its own under the user's data folder; the pictures stay where they are.
     */
    public OpenCatalog openAny(Path picked, Progress progress) {
        return later();
    }

    private static OpenCatalog later() {
        throw new UnsupportedOperationException();
    }
}
