package app.lookalike.catalog.reader;

import static app.lookalike.catalog.reader.KaggleFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.PictureFacts;
import app.lookalike.catalog.PictureProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CatalogReadersTest {
    @TempDir
    Path folder;

    @Test
    void tellsTheFormatsApart() throws IOException {
        KaggleFixture kaggle =
                new KaggleFixture().table(row("1", "Shirt")).pictures("1.jpg").text("train-images-idx3-ubyte.txt", "");
        KaggleFixture mnist = new KaggleFixture()
                .bytes("raw/train-images-idx3-ubyte.gz", new byte[0])
                .bytes("raw/train-labels-idx1-ubyte.gz", new byte[0])
                .pictures("preview.png");
        KaggleFixture pictures = new KaggleFixture().pictures("a/b/c/d/e.png");

        assertThat(CatalogReaders.detect(kaggle.inFolder(folder.resolve("kaggle"))))
                .isEqualTo(CatalogFormat.KAGGLE);
        assertThat(CatalogReaders.detect(folder.resolve("kaggle/styles.csv"))).isEqualTo(CatalogFormat.KAGGLE);
        assertThat(CatalogReaders.detect(mnist.inFolder(folder.resolve("mnist"))))
                .isEqualTo(CatalogFormat.FASHION_MNIST);
        assertThat(CatalogReaders.detect(folder.resolve("mnist/raw/train-images-idx3-ubyte.gz")))
                .isEqualTo(CatalogFormat.FASHION_MNIST);
        assertThat(CatalogReaders.detect(pictures.inFolder(folder.resolve("pictures"))))
                .isEqualTo(CatalogFormat.FOLDER);
    }

    @Test
    void saysWhichFormatsThereAreIfNoneFits() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path text = Files.writeString(folder.resolve("notes.txt"), "text");

        for (Path path : List.of(empty, text)) {
            assertThatThrownBy(() -> CatalogReaders.detect(path))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining(path.toString())
                    .hasMessageContaining("styles.csv")
                    .hasMessageContaining("pictures")
                    .hasMessageContaining("Fashion-MNIST");
        }
    }

    @ParameterizedTest
    @EnumSource(CatalogFormat.class)
    void aPathThatIsNotThereIsNamed(CatalogFormat format) {
        Path gone = folder.resolve("gone");

        assertThatThrownBy(() -> CatalogReaders.read(gone, format, Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining(gone.toString());
        assertThatThrownBy(() -> PictureSources.open(format, gone))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining(gone.toString())
                .hasMessageContaining("import");
    }

    @Test
    void aFormatThatDoesNotFitIsExplained() throws IOException {
        new KaggleFixture().pictures("a.jpg").inFolder(folder);

        assertThatThrownBy(() -> CatalogReaders.read(folder, CatalogFormat.KAGGLE, Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("no styles.csv");
        assertThatThrownBy(() -> CatalogReaders.read(folder, CatalogFormat.FASHION_MNIST, Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("neither train-images-idx3-ubyte.gz");
        assertThatThrownBy(() -> CatalogReaders.read(folder, CatalogFormat.DEEPFASHION, Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("no list_eval_partition.txt");
    }

    @Test
    void formatsHaveTheirNamesOfTheCommandLine() {
        assertThat(CatalogFormat.ofKey("Fashion-MNIST")).hasValue(CatalogFormat.FASHION_MNIST);
        assertThat(CatalogFormat.ofKey("auto")).hasValue(CatalogFormat.AUTO);
        assertThat(CatalogFormat.ofKey("zip")).isEmpty();
    }

    @Test
    void theReportCountsGreyscaleAndRedundantFiles() throws IOException {
        CatalogReading reading = CatalogReaders.read(
                new KaggleFixture()
                        .table(row("1", "a"), row("2", "b, c"), row("3", "d"), row("4", "e"), row("5", "f"), "bad")
                        .pictures("1.jpg", "2.jpg", "3.jpg", "4.jpg", "0.jpg")
                        .inFolder(folder),
                CatalogFormat.AUTO,
                Progress.NONE);
        Map<String, PictureFacts> facts = Map.of(
                "1", new PictureFacts(60, 80, true, "aa"),
                "2", new PictureFacts(60, 80, false, "bb"),
                "3", new PictureFacts(60, 80, true, "aa"));
        PictureProblem unreadable = new PictureProblem("4", "the file ends too early");

        ImportReport report = reading.report(facts, List.of(unreadable));

        assertThat(report.products()).isEqualTo(5);
        assertThat(report.images()).isEqualTo(4);
        assertThat(report.missingImages()).containsExactly("5");
        assertThat(report.orphanImages()).containsExactly("0.jpg");
        assertThat(report.repairedRows()).hasSize(1);
        assertThat(report.rejectedRows()).hasSize(1);
        assertThat(report.greyscale()).isEqualTo(2);
        assertThat(report.duplicatesOfBytes()).isEqualTo(1);
        assertThat(report.unreadableImages()).containsExactly(unreadable);
    }
}
