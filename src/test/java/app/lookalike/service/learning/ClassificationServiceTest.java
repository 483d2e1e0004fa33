package app.lookalike.service.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.service.network.Networks;
import app.lookalike.service.query.Query;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.FashionNetworks;
import app.lookalike.testing.SmallWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassificationServiceTest {
    private static final Map<String, List<String>> LABELS =
            Map.of("gender", List.of("Men", "Women"), "articleType", List.of("Shirts", "Shoes"));

    @TempDir
    Path folder;

    private final ClassificationService service = new ClassificationService();

    @Test
    void classifiesWithProbabilitiesThatAddUp() {
        try (Networks networks = FashionNetworks.of(LABELS);
                OpenCatalog catalog = new SmallWorkspace(folder, networks).indexed(40)) {
            Classification shown = service.classify(catalog, new Query.ByProduct("1005"), 10);

            assertThat(shown.attributes().keySet()).contains("articleType", "gender");
            assertThat(Objects.requireNonNull(shown.attributes().get("articleType")).stream()
                            .mapToDouble(Classification.Prediction::probability)
                            .sum())
                    .isCloseTo(1, within(1e-5));
        }
    }

    /** Plain hues: one half of the circle is called something else. */
    @Test
    void withoutAFashionModelTheMasterCategoryIsLearnedFromTheCatalogue() throws IOException {
        SmallWorkspace workspace = new SmallWorkspace(folder);
        Path styles = DrawnCatalog.write(workspace.source(), 40).resolve("styles.csv");
        String text = Files.readString(styles);
        for (int i = 20; i < 40; i++) {
            text = text.replaceAll("(" + (1000 + i) + ",\\w+),Apparel", "$1,Footwear");
        }
        Files.writeString(styles, text);
        try (OpenCatalog catalog = workspace.indexedSource(Integer.MAX_VALUE)) {
            assertThat(best(service.classify(catalog, new Query.ByProduct("1005"), 2)))
                    .isEqualTo("Apparel");
            assertThat(best(service.classify(catalog, new Query.ByProduct("1035"), 2)))
                    .isEqualTo("Footwear");
        }
    }

    private static String best(Classification classification) {
        assertThat(classification.attributes()).containsOnlyKeys("masterCategory");
        return Objects.requireNonNull(classification.attributes().get("masterCategory"))
                .get(0)
                .label();
    }
}
