package app.lookalike.ui.common;

import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.settings.Settings.RecentWorkspace;
import java.nio.file.Path;

/** Opens catalogues in the window, in place of the one that is open; returns at once. */
public interface CatalogOpener {
    /** Opens what the user picked: a workspace, a zip, a folder, a table. */
    void openPicked(Path picked);

    /** Opens a table with the columns that the user chose. */
    void openTable(Path table, ColumnMapping columns);

    /** Opens one that was open before: a workspace or a shared catalogue. */
    void openAgain(RecentWorkspace recent);

    /** Opens the built-in sample. */
    void openSample();
}
