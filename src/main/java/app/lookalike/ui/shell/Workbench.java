package app.lookalike.ui.shell;

import app.lookalike.base.Progress;
import app.lookalike.service.ModelService.Download;
import app.lookalike.ui.common.CatalogSession;
import java.nio.file.Path;
import java.util.Optional;

/** Opens catalogues and gets the network ready: the shell's seam to the services. All of it takes time. */
public interface Workbench {
    /** The built-in sample. */
    CatalogSession openSample(Progress progress);

    /** Whatever a person picked: a workspace, a zip, a folder, a CSV file. */
    CatalogSession openAny(Path picked, Progress progress);

    /** What {@link #loadModel} has to fetch first. */
    Optional<Download> missingModel();

    /** Fetches what is missing and loads the network. */
    void loadModel(Progress progress);
}
