package app.lookalike.ui.shell;

import app.lookalike.base.Progress;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.ui.common.CatalogSession;
import java.nio.file.Path;

/** Opens catalogues: the shell's seam to the services. All of it takes time. */
public interface Workbench {
    /** The built-in sample. */
    CatalogSession openSample(Progress progress);

    /** Whatever the user picked: a workspace, a zip, a folder, a CSV file. */
    CatalogSession openAny(Path picked, Progress progress);

    /** A table, with the columns that the user chose. */
    CatalogSession openTable(Path table, ColumnMapping columns, Progress progress);

    /**
     * The same catalogue once more, searched by another network.
     *
     * @param session stays open until the caller closes it
     */
    CatalogSession reopen(CatalogSession session, NetworkChoice choice);
}
