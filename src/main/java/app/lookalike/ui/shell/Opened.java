package app.lookalike.ui.shell;

import app.lookalike.catalog.ImportReport;
import app.lookalike.ui.common.CatalogSession;
import java.util.Optional;

/** A catalogue, and its report, which is read from the database. */
record Opened(CatalogSession session, Optional<ImportReport> report) {
    static Opened of(CatalogSession session) {
        try {
            return new Opened(session, session.catalog().importReport());
        } catch (RuntimeException e) {
            session.close(); // nobody else knows of it
            throw e;
        }
    }
}
