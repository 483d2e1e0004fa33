package app.lookalike.catalog.reader.files;

import static app.lookalike.catalog.reader.KaggleFixture.HEADER;
import static app.lookalike.catalog.reader.KaggleFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.CatalogReaders;
import app.lookalike.catalog.reader.KaggleFixture;
import app.lookalike.catalog.reader.PictureSources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ZipTreeTest {
    private final Path folder;
    private final Path zip;

    ZipTreeTest(@TempDir Path folder) {
        this.folder = folder;
        this.zip = folder.resolve("archive.zip");
    }

    @Test
    void readsKagglesArchiveInPlace() throws IOException {
        new KaggleFixture()
                .table(row("1", "Shirt"), row("2", "Tee, Slim"), row("3", "Bag"))
                .pictures("1.jpg", "2.jpg", "9.jpg")
                .text("myntradataset/styles.csv", HEADER + "\n" + row("1", "Copy") + "\n")
                .pictures("myntradataset/images/1.jpg")
                .inZip(zip);

        CatalogReading reading = CatalogReaders.read(zip, CatalogFormat.AUTO, Progress.NONE);

        assertThat(reading.source().format()).isEqualTo(CatalogFormat.KAGGLE);
        assertThat(reading.products()).extracting(Product::name).containsExactly("Shirt", "Tee, Slim", "Bag");
        assertThat(reading.missingImages()).containsExactly("3");
        assertThat(reading.orphanImages()).containsExactly("9.jpg");
        assertThat(reading.repairedRows()).hasSize(1);
        assertThat(reading.notes()).containsExactly("Ignored further copies: myntradataset/styles.csv.");
        try (PictureSource pictures = PictureSources.open(CatalogFormat.KAGGLE, zip)) {
            assertThat(pictures.read("images/1.jpg")).isEqualTo(KaggleFixture.picture());
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(zip);
        }
    }

    @Test
    void anEncryptedZipIsNotCalledIncomplete() throws IOException {
        new KaggleFixture().table(row("1", "Shirt")).pictures("1.jpg").inZip(zip);
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = 0; i + 8 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1; // the flag of an encrypted entry in the directory
            }
        }
        Files.write(zip, bytes);
        assertThatThrownBy(() -> CatalogReaders.read(zip, CatalogFormat.AUTO, Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("is encrypted")
                .hasMessageNotContaining("complete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.jpg", "images/../../evil.jpg", "/images/evil.jpg", "..\\evil.jpg", "C:\\evil.jpg"})
    void entriesThatLeadOutOfTheArchiveAreNeverUsed(String evil) throws IOException {
        new KaggleFixture()
                .bytes(evil, KaggleFixture.picture())
                .table(row("1", "Shirt"))
                .pictures("1.jpg")
                .inZip(zip);

        CatalogReading reading = CatalogReaders.read(zip, CatalogFormat.AUTO, Progress.NONE);

        assertThat(reading.products()).hasSize(1);
        assertThat(reading.orphanImages()).isEmpty();
        assertThat(reading.notes())
                .containsExactly("Ignored entries of the zip whose path leads out of it: " + evil + ".");
        try (PictureSource pictures = PictureSources.open(CatalogFormat.KAGGLE, zip)) {
            assertThatThrownBy(() -> pictures.read(evil)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aZipOfPicturesIsAFolderOfPictures() throws IOException {
        new KaggleFixture().pictures("Men/Shoes/a.jpg", "Men/b.png").inZip(zip);

        CatalogReading reading = CatalogReaders.read(zip, CatalogFormat.AUTO, Progress.NONE);

        assertThat(reading.source().format()).isEqualTo(CatalogFormat.FOLDER);
        assertThat(reading.products()).extracting(Product::id).containsExactly("Men:Shoes:a.jpg", "Men:b.png");
    }

    @Test
    void aZipIsToldByItsContentNotItsName() throws IOException {
        Path odd = new KaggleFixture().pictures("a.jpg").inZip(folder.resolve("archive.csv"));

        assertThat(CatalogReaders.detect(odd)).isEqualTo(CatalogFormat.FOLDER);
    }

    @Test
    void aPictureThatIsGoneIsNamed() throws IOException {
        new KaggleFixture().pictures("a.jpg").inZip(zip);

        try (PictureSource pictures = PictureSources.open(CatalogFormat.FOLDER, zip)) {
            assertThatThrownBy(() -> pictures.read("images/b.jpg"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("images/b.jpg")
                    .hasMessageContaining(zip.toString());
        }
    }

    @Test
    void aZipThatWasCutShortIsRefused() throws IOException {
        new KaggleFixture().table(row("1", "Shirt")).pictures("1.jpg").inZip(zip);
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> CatalogReaders.read(zip, CatalogFormat.AUTO, Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining(zip.toString())
                .hasMessageContaining("again");
    }

    @Test
    void aDamagedEntryIsNamedAndTheOthersAreRead() throws IOException {
        new KaggleFixture()
                .bytes("images/a.jpg", contents(1))
                .bytes("images/b.jpg", contents(2))
                .inZip(zip);
        byte[] bytes = Files.readAllBytes(zip);
        Arrays.fill(bytes, 45, 60, (byte) 0xFF);
        Files.write(zip, bytes);

        try (PictureSource pictures = PictureSources.open(CatalogFormat.FOLDER, zip)) {
            assertThatThrownBy(() -> pictures.read("images/a.jpg"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("images/a.jpg");
            assertThat(pictures.read("images/b.jpg")).isEqualTo(contents(2));
        }
    }

    @Test
    void readingAfterClosingIsAnOrdinaryFailure() throws IOException {
        new KaggleFixture().pictures("a.jpg").inZip(zip);
        PictureSource pictures = PictureSources.open(CatalogFormat.FOLDER, zip);
        pictures.close();

        assertThatThrownBy(() -> pictures.read("images/a.jpg")).isInstanceOf(IOException.class);
    }

    @Test
    void manyThreadsMayReadAtOnce() throws IOException {
        KaggleFixture fixture = new KaggleFixture();
        for (int i = 0; i < 200; i++) {
            fixture.bytes("images/" + i + ".jpg", contents(i));
        }
        fixture.inZip(zip);

        try (PictureSource pictures = PictureSources.open(CatalogFormat.FOLDER, zip)) {
            assertThat(IntStream.range(0, 4000).parallel().filter(i -> {
                        try {
                            return Arrays.equals(pictures.read("images/" + i % 200 + ".jpg"), contents(i % 200));
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    }))
                    .hasSize(4000);
        }
    }

    private static byte[] contents(int i) {
        return ("picture " + i + " ").repeat(500 + i).getBytes(StandardCharsets.UTF_8);
    }
}
