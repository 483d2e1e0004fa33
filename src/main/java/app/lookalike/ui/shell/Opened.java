package app.lookalike.ui.shell;

import app.lookalike.catalog.ImportReport;
import app.lookalike.service.learning.HeadsToChoose;
import app.lookalike.ui.common.CatalogSession;
import java.util.Optional;

/**
 * A catalogue, and what is read from its database at once.
 *
 * @param report of its import
 * @param stopped whether indexing was stopped in an earlier window
 * @param heads by which other heads it can be ranked
 */
record Opened(CatalogSession session, Optional<ImportReport> report, boolean stopped, HeadsToChoose heads) {
    static Opened of(CatalogSession session) {
        try {
            return new Opened(
                    session, session.catalog().importReport(), session.isIndexingStopped(), session.headsToChoose());
        } catch (RuntimeException e) {
            session.close(); // nobody else knows of it
            throw e;
        }
    }
}
