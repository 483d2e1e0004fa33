package app.lookalike.service.health;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups of products with the very same picture file. */
final class IdenticalCheck {
    private IdenticalCheck() {}

    static void run(OpenCatalog catalog, Findings findings) {
        Map<String, List<Product>> groups = new LinkedHashMap<>();
        for (Product product : catalog.catalog().products()) {
            catalog.contentHash(product.id()).ifPresent(hash -> groups.computeIfAbsent(hash, h -> new ArrayList<>())
                    .add(product));
        }
        for (List<Product> group : groups.values()) {
            if (group.size() > 1) {
                List<String> ids = group.stream().map(Product::id).toList();
                String redundant = Messages.get("health.detail.identical", ids.size());
                findings.add(Finding.ofGroup(HealthKind.IDENTICAL_PICTURES, ids, redundant));
                String conflict = LabelConflict.of(group);
                if (!conflict.isEmpty()) {
                    findings.add(Finding.ofGroup(HealthKind.IDENTICAL_CONFLICT, ids, conflict));
                }
            }
        }
    }
}
