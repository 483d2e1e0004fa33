/** A health report for others: as a page, as a table, as JSON. */
@NullMarked
package app.lookalike.service.health.report;

import org.jspecify.annotations.NullMarked;
