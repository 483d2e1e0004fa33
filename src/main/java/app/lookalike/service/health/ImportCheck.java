package app.lookalike.service.health;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.RowProblem;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was noticed at the import: pictures and rows that are missing, superfluous or damaged. */
final class ImportCheck {
    private ImportCheck() {}

    /** @param unreadable why a picture cannot be measured, by product id */
    static void run(OpenCatalog catalog, Map<String, String> unreadable, Findings findings) {
        for (Product product : catalog.catalog().products()) {
            if (product.picture() == null) {
                findings.add(Finding.of(HealthKind.MISSING_PICTURE, product.id(), ""));
            } else if (catalog.pictureFacts(product.id())
                    .filter(facts -> facts.greyscale())
                    .isPresent()) {
                findings.add(Finding.of(HealthKind.GREYSCALE_FILE, product.id(), ColourConflict.detail(product)));
            }
        }
        Map<String, String> damaged = new TreeMap<>(unreadable);
        catalog.importReport().ifPresent(report -> {
            report.orphanImages().forEach(file -> findings.add(Finding.elsewhere(HealthKind.ORPHAN_PICTURE, file, "")));
            report.unreadableImages().forEach(problem -> damaged.put(problem.id(), problem.reason()));
            rows(HealthKind.REJECTED_ROW, report.rejectedRows(), findings);
            rows(HealthKind.REPAIRED_ROW, report.repairedRows(), findings);
        });
        damaged.forEach((id, reason) -> findings.add(Finding.of(HealthKind.UNREADABLE_PICTURE, id, reason)));
    }

    private static void rows(HealthKind kind, List<RowProblem> problems, Findings findings) {
        for (RowProblem problem : problems) {
            String detail = Messages.get("health.detail.row", problem.line(), problem.reason());
            findings.add(Finding.elsewhere(kind, Long.toString(problem.line()), detail));
        }
    }
}
