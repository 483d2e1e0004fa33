package app.lookalike.service.health;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.Collection;

/** Looks for problems in a catalogue, and keeps which of them are ignored. */
public final class HealthService {
    /**
     * Everything that is wrong with a catalogue. Measures the pictures that were not measured before and compares each
     * indexed product with its neighbours: for 35,600 products of 60 × 80 pixels about two minutes at first.
     *
     * @throws app.lookalike.base.CancelledException if it was asked to stop; measurements are kept
     */
    public HealthReport report(OpenCatalog catalog, Progress progress) {
        Findings findings = new Findings();
        PictureMeasuring.Measured measured = new PictureMeasuring(catalog, progress).measure();
        ImportCheck.run(catalog, measured.unreadable(), findings);
        MeasureCheck.run(catalog, measured.measures(), findings);
        IdenticalCheck.run(catalog, findings);
        VocabularyCheck.run(catalog.catalog().products(), findings);
        NeighbourCheck.run(catalog, findings, progress);
        return new HealthReport(
                        catalog.title(),
                        catalog.catalog().size(),
                        catalog.pictureCount(),
                        catalog.indexedCount(),
                        findings.sections())
                .ignoring(catalog.health().ignored());
    }

    /**
     * Ignores problems from now on.
     *
     * @return the report without them
     * @throws LookalikeException if that cannot be stored
     */
    public HealthReport ignore(OpenCatalog catalog, HealthReport report, Collection<Finding> findings) {
        catalog.health().ignore(findings.stream().map(Finding::ignored).toList());
        return report.ignoring(catalog.health().ignored());
    }

    /**
     * Shows ignored problems again.
     *
     * @return the report with them
     * @throws LookalikeException if that cannot be stored
     */
    public HealthReport show(OpenCatalog catalog, HealthReport report, Collection<Finding> findings) {
        catalog.health().show(findings.stream().map(Finding::ignored).toList());
        return report.ignoring(catalog.health().ignored());
    }
}
