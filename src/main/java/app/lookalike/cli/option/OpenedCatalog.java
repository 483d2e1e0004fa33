package app.lookalike.cli.option;

import app.lookalike.base.Progress;
import app.lookalike.service.Services;
import app.lookalike.service.search.SearchableCatalog;
import app.lookalike.service.search.SharedSearch;
import app.lookalike.service.search.WorkspaceSearch;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.shared.SharedCatalog;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.Optional;

/**
 * What {@code -w} names, for the commands that read a workspace and a shared catalogue alike. Close it.
 *
 * @param workspace empty for a shared catalogue
 * @param shared empty for a workspace
 * @param search either of them, to be searched
 */
public record OpenedCatalog(Optional<OpenCatalog> workspace, Optional<SharedCatalog> shared, SearchableCatalog search)
        implements AutoCloseable {
    /**
     * Opens it.
     *
     * @param person is asked for the password of a shared catalogue
     * @throws app.lookalike.base.LookalikeException if it cannot be opened
     */
    public static OpenedCatalog of(
            Services services, WorkspaceOption named, NetworkMixin network, LoginPrompt person, Progress progress) {
        Optional<SharedAddress> address = named.shared();
        if (address.isPresent()) {
            SharedCatalog shared =
                    services.openShared(address.get(), SharedLogin.of(address.get(), person), network::over, progress);
            return new OpenedCatalog(Optional.empty(), Optional.of(shared), new SharedSearch(shared));
        }
        OpenCatalog workspace = services.openWorkspace(named.directory(), network::over, progress);
        return new OpenedCatalog(
                Optional.of(workspace), Optional.empty(), new WorkspaceSearch(services.search(), workspace));
    }

    @Override
    public void close() {
        search.close();
    }
}
