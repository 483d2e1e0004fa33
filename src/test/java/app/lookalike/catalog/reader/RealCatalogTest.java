package app.lookalike.catalog.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.PictureSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalogues that people really have, where this machine has them. */
final class RealCatalogTest {
    private static final Path KAGGLE = Path.of("../shared/data/fashion-product-images-small.zip");
    private static final Path FASHION_MNIST = Path.of("/usr/share/datasets/fashion-mnist");

    @Test
    void kagglesZipLosesNoRow() throws IOException {
        assumeTrue(Files.exists(KAGGLE), KAGGLE + " is not beside the repository");

        CatalogReading reading = CatalogReaders.read(KAGGLE, CatalogFormat.AUTO, Progress.NONE);

        assertThat(reading.products()).hasSize(35_600);
        assertThat(reading.images()).isEqualTo(35_598);
        assertThat(reading.missingImages()).containsExactlyInAnyOrder("12347", "39401");
        assertThat(reading.orphanImages()).isEmpty();
        assertThat(reading.repairedRows()).isEmpty();
        assertThat(reading.rejectedRows()).isEmpty();
        assertThat(reading.catalog().find("7497").orElseThrow().name())
                .isEqualTo("Nike Women's EM Tempo 3.5\" Purple Short");
        try (PictureSource pictures = PictureSources.open(CatalogFormat.KAGGLE, KAGGLE)) {
            assertThat(pictures.read("images/7497.jpg")).startsWith(0xFF, 0xD8, 0xFF);
        }
    }

    @Test
    void fashionMnistHasSeventyThousandInTenEqualClasses() throws IOException {
        assumeTrue(Files.exists(FASHION_MNIST), "The Debian package dataset-fashion-mnist is not installed");

        CatalogReading reading = CatalogReaders.read(FASHION_MNIST, CatalogFormat.AUTO, Progress.NONE);

        assertThat(reading.products().stream()
                        .collect(Collectors.groupingBy(
                                p -> p.attribute(Attribute.ARTICLE_TYPE).orElseThrow(), Collectors.counting())))
                .hasSize(10)
                .allSatisfy((type, count) -> assertThat(count).isEqualTo(7_000));
        assertThat(reading.catalog().find("train-00000").orElseThrow().attribute(Attribute.ARTICLE_TYPE))
                .hasValue("Ankle boot");
    }
}
