package app.lookalike.catalog.reader;

import static app.lookalike.catalog.reader.KaggleFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.table.CsvTable;
import app.lookalike.testing.Pipes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tables, zips and folders that are made to be waited for, to fill the memory, or that are not whole. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileCatalogTest {
    @TempDir
    Path folder;

    @Test
    void anEntryOfAZipWithAWrongChecksumIsDamaged() throws IOException {
        byte[] picture = new byte[5_000];
        new Random(3).nextBytes(picture);
        Path zip = folder.resolve("archive.zip");
        new KaggleFixture().bytes("images/1.jpg", picture).inZip(zip);
        byte[] whole = Files.readAllBytes(zip);
        String names = new String(whole, StandardCharsets.ISO_8859_1);
        // The checksum in the directory at the end, 30 bytes before the name of the entry.
        int checksum = names.lastIndexOf("images/1.jpg") - 30;
        for (int i = 0; i < 4; i++) {
            byte[] wrong = whole.clone();
            wrong[checksum + i] ^= 1;
            Files.write(zip, wrong);
            try (PictureSource pictures = PictureSources.open(CatalogFormat.FOLDER, zip)) {
                assertThatThrownBy(() -> pictures.read("images/1.jpg"))
                        .isInstanceOf(IOException.class)
                        .hasMessage("images/1.jpg is damaged: its checksum is wrong");
            }
        }
        Files.write(zip, whole);
        try (PictureSource pictures = PictureSources.open(CatalogFormat.FOLDER, zip)) {
            assertThat(pictures.read("images/1.jpg")).isEqualTo(picture);
        }
    }

    @Test
    void aBombInAZipIsUnpackedToTheLimitOnly() throws IOException {
        Path zip = folder.resolve("archive.zip");
        new KaggleFixture()
                .bytes("1.jpg", new byte[20 << 20])
                .bytes("t.csv", new byte[20 << 20])
                .inZip(zip);
        assertThat(Files.size(zip)).isLessThan(1 << 20);
        System.setProperty(Limit.PICTURE_BYTES.property(), "1000000");
        System.setProperty(Limit.TABLE_BYTES.property(), "1000000");
        try (PictureSource pictures = PictureSources.open(CatalogFormat.FOLDER, zip)) {
            assertThatThrownBy(() -> pictures.read("1.jpg"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("1.jpg has more than 1,000,000 bytes");
            assertThatThrownBy(() -> CatalogReaders.preview(zip))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("has more than 1,000,000 bytes");
        } finally {
            System.clearProperty(Limit.PICTURE_BYTES.property());
            System.clearProperty(Limit.TABLE_BYTES.property());
        }
    }

    @Test
    void moreFilesThanFitIntoMemoryAreNotListed() throws IOException {
        Path zip = folder.resolve("archive.zip");
        new KaggleFixture().pictures("1.jpg", "2.jpg", "3.jpg").inZip(zip);
        System.setProperty(Limit.FILES.property(), "2");
        try {
            for (Path path : List.of(
                    zip, new KaggleFixture().pictures("1.jpg", "2.jpg", "3.jpg").inFolder(folder))) {
                assertThatThrownBy(() -> read(path))
                        .isInstanceOf(LookalikeException.class)
                        .hasMessageContaining("There are more than 2 files in");
            }
        } finally {
            System.clearProperty(Limit.FILES.property());
        }
    }

    @Test
    void aTableInAZipMayLeadIntoManyFolders() throws IOException {
        Path zip = folder.resolve("archive.zip");
        KaggleFixture files = new KaggleFixture();
        StringBuilder table = new StringBuilder("id,picture\n");
        for (int i = 0; i < 8_000; i++) {
            files.pictures("f" + i + "/p.jpg");
            table.append(i).append(",f").append(i).append("/p.jpg\n");
        }
        files.text("table.csv", table.toString()).inZip(zip);
        assertThat(read(zip).products()).hasSize(8_000);
    }

    @Test
    void pipesAndDevicesAreNoPictures() throws IOException {
        new KaggleFixture().pictures("images/1.jpg").inFolder(folder);
        Pipes.make(folder.resolve("images/2.jpg"));
        Pipes.make(folder.resolve("images/noextension"));
        Files.createSymbolicLink(folder.resolve("images/3.jpg"), Path.of("/dev/zero"));
        assertThat(read(folder).products()).extracting(Product::picture).containsExactly("images/1.jpg");
        try (PictureSource pictures = PictureSources.open(CatalogFormat.FOLDER, folder)) {
            for (String name : List.of("images/2.jpg", "images/3.jpg")) {
                assertThatThrownBy(() -> pictures.read(name))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("is a pipe or a device");
            }
        }
        Path pipe = Pipes.make(folder.resolve("table.csv"));
        assertThatThrownBy(() -> read(pipe)).hasMessageContaining("is a pipe or a device");
        assertThatThrownBy(() -> read(Path.of("/dev/zero"))).hasMessageContaining("is a pipe or a device");
    }

    @Test
    void aLinkInAZipIsAFileWithAPathAsItsText() throws IOException {
        Path zip = folder.resolve("archive.zip");
        new KaggleFixture()
                .table(row("1", "Shirt"))
                .text("images/1.jpg", "/etc/passwd")
                .inZip(zip);
        try (PictureSource pictures = PictureSources.open(CatalogFormat.KAGGLE, zip)) {
            assertThat(pictures.read("images/1.jpg")).asString().isEqualTo("/etc/passwd");
        }
    }

    @Test
    void equalNamesOfColumnsAreToldApartAtOnce() throws IOException {
        String header = String.join(",", Collections.nCopies(16_000, "id"));
        CatalogReading reading = read(csv(header + "\n" + header.replace("id", "1") + "\n"));
        assertThat(reading.products()).hasSize(1);
        assertThat(CsvTable.parse("a,a,a (2),a,\n".getBytes(StandardCharsets.UTF_8), "it")
                        .header())
                .containsExactly("a", "a (2)", "a (2) (2)", "a (3)", "Column 5");
    }

    @Test
    void moreColumnsThanASpreadsheetHasAreRefused() throws IOException {
        Path table = csv("id" + ",".repeat(5_000_000) + "\n1,2\n");
        assertThatThrownBy(() -> read(table))
                .hasMessageContaining("has more than 16,384 columns (lookalike.limit.tableColumns)");
        assertThat(read(csv("id,name\n1,\"a\"" + ",\"b\"".repeat(2_000_000) + "\n2,x\n"))
                        .products())
                .hasSizeGreaterThan(0);
    }

    @Test
    void aSeparatorThatCannotBeOneIsFoundOutInstead() throws IOException {
        for (String named : List.of("\"", "a", "7", "\uD83D\uDE00")) {
            CatalogReading reading = read(csv("sep=" + named + "\nid;name\n1;Shirt\n"));
            assertThat(reading.products()).extracting(Product::name).containsExactly("Shirt");
            assertThat(reading.notes())
                    .contains("The first line names a separator that cannot be one; it was found out" + " instead.");
        }
        assertThat(read(csv("sep=\t\nid\tname\n1\tShirt\n")).products())
                .extracting(Product::name)
                .containsExactly("Shirt");
    }

    @Test
    void lostQuotesAndRunsOfSpacesTakeTimeByTheirLength() throws IOException {
        String quotes = "\"\n".repeat(100_000);
        assertThatThrownBy(() -> read(csv("id,name\n" + quotes))).isInstanceOf(LookalikeException.class);
        CatalogReading reading = read(csv("id,name\n1,\"a" + " ".repeat(2_000_000) + "b\n c\"\n"));
        assertThat(reading.products().get(0).name()).hasSize(2_000_004).endsWith(" b c");
        assertThat(read(csv("id,picture\n1," + "./".repeat(500_000) + "a.jpg\n"))
                        .products())
                .hasSize(1);
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), text);
    }

    private static CatalogReading read(Path path) {
        return CatalogReaders.read(path, CatalogFormat.AUTO, Progress.NONE);
    }
}
