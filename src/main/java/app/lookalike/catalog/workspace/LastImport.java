package app.lookalike.catalog.workspace;

import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.ImportReport;
import java.time.Instant;

/**
 * The import that made the present catalogue.
 *
 * @param source where its pictures are
 * @param at when it was stored
 * @param report what was read and what was wrong with it
 */
public record LastImport(CatalogSource source, Instant at, ImportReport report) {}
