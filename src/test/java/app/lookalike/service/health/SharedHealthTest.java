package app.lookalike.service.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.Product;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.SharedFiles;
import app.lookalike.testing.SmallWorkspace;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The known facts of Kaggle's catalogue are found exactly, the groups counted by other means. */
class SharedHealthTest {
    @Test
    void kagglesZip(@TempDir Path folder) throws IOException, GeneralSecurityException {
        Path zip = SharedFiles.require("data/fashion-product-images-small.zip");
        CatalogService catalogs = new SmallWorkspace(folder).catalogs();
        Path workspace = folder.resolve("workspace");
        catalogs.importInto(workspace, zip, CatalogFormat.AUTO, Progress.NONE);
        try (OpenCatalog catalog = catalogs.open(workspace)) {
            HealthReport report = new HealthService().report(catalog, Progress.NONE);

            assertThat(report.section(HealthKind.MISSING_PICTURE).products())
                    .containsExactlyInAnyOrder("12347", "39401");
            assertThat(report.section(HealthKind.ORPHAN_PICTURE).open()).isEmpty();
            assertThat(report.section(HealthKind.UNREADABLE_PICTURE).open()).isEmpty();
            assertThat(report.section(HealthKind.GREYSCALE_FILE).open()).hasSize(338);
            List<List<String>> groups = groups(zip);
            assertThat(products(report, HealthKind.IDENTICAL_PICTURES)).containsExactlyInAnyOrderElementsOf(groups);
            assertThat(groups.stream().mapToInt(group -> group.size() - 1).sum())
                    .as("redundant files")
                    .isEqualTo(519);
            assertThat(products(report, HealthKind.IDENTICAL_CONFLICT))
                    .containsExactlyInAnyOrderElementsOf(groups.stream()
                            .filter(group -> differ(catalog, group))
                            .toList());
            assertThat(report.section(HealthKind.TYPO).open()).isEmpty();
        }
    }

    private static List<List<String>> products(HealthReport report, HealthKind kind) {
        return report.section(kind).open().stream()
                .map(finding -> finding.products().stream().sorted().toList())
                .toList();
    }

    /** By the bytes in the zip, without the import. */
    private static List<List<String>> groups(Path zip) throws IOException, GeneralSecurityException {
        Map<String, List<String>> ids = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                if (entry.getName().endsWith(".jpg")) {
                    String hash = HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(file.getInputStream(entry).readAllBytes()));
                    String name = Objects.requireNonNull(
                                    Path.of(entry.getName()).getFileName())
                            .toString();
                    ids.computeIfAbsent(hash, h -> new ArrayList<>()).add(name.replace(".jpg", ""));
                }
            }
        }
        return ids.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().sorted().toList())
                .toList();
    }

    private static boolean differ(OpenCatalog catalog, List<String> group) {
        for (Attribute attribute : Attribute.values()) {
            TreeSet<String> values = new TreeSet<>();
            for (String id : group) {
                Product product = catalog.require(id);
                product.attribute(attribute).ifPresent(values::add);
            }
            if (attribute != Attribute.YEAR && values.size() > 1) {
                return true;
            }
        }
        return false;
    }
}
