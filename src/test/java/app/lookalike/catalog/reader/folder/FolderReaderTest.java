package app.lookalike.catalog.reader.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
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
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FolderReaderTest {
    @TempDir
    Path folder;

    private CatalogReading read(KaggleFixture fixture) throws IOException {
        return CatalogReaders.read(fixture.inFolder(folder), CatalogFormat.FOLDER, Progress.NONE);
    }

    @Test
    void subFoldersAreTheLevelsOfTheCategory() throws IOException {
        CatalogReading reading = read(new KaggleFixture()
                .bytes("plain.jpg", KaggleFixture.picture())
                .pictures("Men/a.jpg", "Men/Shoes/b.jpg", "Men/Shoes/Boots/c.jpg", "Men/Shoes/Boots/Old/d.jpg"));

        assertThat(reading.products())
                .extracting(Product::id, Product::attributes)
                .containsExactly(
                        tuple("Men:Shoes:Boots:Old:d.jpg", levels("Men", "Shoes", "Boots")),
                        tuple("Men:Shoes:Boots:c.jpg", levels("Men", "Shoes", "Boots")),
                        tuple("Men:Shoes:b.jpg", levels("Men", "Shoes")),
                        tuple("Men:a.jpg", levels("Men")),
                        tuple("plain.jpg", levels()));
    }

    @Test
    void extensionsCountInAnyCase() throws IOException {
        CatalogReading reading = read(new KaggleFixture()
                .pictures("x/a.JPG", "x/b.jpeg", "x/c.Png", "x/d.webp", "x/e.bmp", "x/f.GIF", "x/g.tif", "x/h.TIFF")
                .text("x/readme.txt", "no picture")
                .text("x/table.csv", "no picture"));

        assertThat(reading.products()).hasSize(8);
        assertThat(reading.notes()).containsExactly("Ignored files that are not pictures: x/readme.txt, x/table.csv.");
    }

    @Test
    void filesWithoutExtensionCountIfTheyStartLikeAPicture() throws IOException {
        CatalogReading reading = read(new KaggleFixture()
                .bytes("x/jpeg", KaggleFixture.picture())
                .bytes("x/png", "\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1))
                .bytes("x/webp", "RIFF1234WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1))
                .bytes("x/wave", "RIFF1234WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1))
                .bytes("x/empty", new byte[0])
                .text("x/LICENSE", "text"));

        assertThat(reading.products()).extracting(Product::name).containsExactly("Jpeg", "Png", "Webp");
    }

    @Test
    void extensionsThatSayNothingCountByContentInFoldersAndZips(@TempDir Path elsewhere) throws IOException {
        KaggleFixture fixture = new KaggleFixture()
                .pictures("a.jpe", "b.jfif", "c.pjpeg")
                .bytes("x/d.jpg_large", KaggleFixture.picture())
                .bytes("x/e.img", KaggleFixture.picture())
                .bytes("x/f.v2", KaggleFixture.picture())
                .bytes("x/photo.heics", "\0\0\0\u001cftypheic\0\0\0\0mif1".getBytes(StandardCharsets.ISO_8859_1))
                .text("x/g.img", "a note")
                .text("x/h.notes", "BM is how it begins, but that is all")
                .bytes("x/i.mp4", "\0\0\0\u001cftypisom\0\0\0\0mif1".getBytes(StandardCharsets.ISO_8859_1));
        String[] pictures = {
            "images/a.jpe", "images/b.jfif", "images/c.pjpeg", "x/d.jpg_large", "x/e.img", "x/f.v2", "x/photo.heics"
        };

        assertThat(read(fixture).products()).extracting(Product::picture).containsExactly(pictures);
        Path zip = fixture.inZip(elsewhere.resolve("pictures.zip"));
        assertThat(CatalogReaders.read(zip, CatalogFormat.AUTO, Progress.NONE).products())
                .extracting(Product::picture)
                .containsExactly(pictures);
    }

    @Test
    void picturesOfTelephonesAndBrowsersCountThoughTheyCannotBeRead() throws IOException {
        CatalogReading reading =
                read(new KaggleFixture().pictures("x/a.HEIC", "x/b.heif", "x/c.avif", "x/d.jpg", "x/e.psd"));

        assertThat(reading.products())
                .extracting(Product::picture)
                .containsExactly("x/a.HEIC", "x/b.heif", "x/c.avif", "x/d.jpg");
        assertThat(reading.notes()).containsExactly("Ignored files that are not pictures: x/e.psd.");
    }

    @Test
    void hiddenFilesAreLeftOut() throws IOException {
        CatalogReading reading =
                read(new KaggleFixture().pictures("x/a.jpg", "x/.b.jpg", ".thumbnails/c.jpg", "__MACOSX/x/._a.jpg"));

        assertThat(reading.products()).extracting(Product::picture).containsExactly("x/a.jpg");
    }

    @Test
    void aLinkBackToAFolderAboveEndsNowhere() throws IOException {
        new KaggleFixture().pictures("x/a.jpg").inFolder(folder);
        Files.createSymbolicLink(folder.resolve("x/loop"), folder);

        CatalogReading reading = CatalogReaders.read(folder, CatalogFormat.AUTO, Progress.NONE);

        assertThat(reading.products()).extracting(Product::id).containsExactly("x:a.jpg");
        assertThat(reading.notes()).containsExactly("Left out x/loop: the link leads back to a folder above it.");
    }

    @Test
    void aLinkToAFolderElsewhereIsFollowed(@TempDir Path elsewhere) throws IOException {
        new KaggleFixture().pictures("y/a.jpg").inFolder(elsewhere);
        Files.createSymbolicLink(folder.resolve("linked"), elsewhere);

        CatalogReading reading = CatalogReaders.read(folder, CatalogFormat.AUTO, Progress.NONE);

        assertThat(reading.products()).extracting(Product::id).containsExactly("linked:y:a.jpg");
        try (PictureSource pictures = PictureSources.open(CatalogFormat.FOLDER, folder)) {
            assertThat(pictures.read("linked/y/a.jpg")).isEqualTo(KaggleFixture.picture());
        }
    }

    @Test
    void noPathLeadsOutOfTheFolder() throws IOException {
        Path inner = new KaggleFixture()
                .pictures("inner/a.jpg", "b.jpg")
                .inFolder(folder)
                .resolve("inner");

        try (PictureSource pictures = PictureSources.open(CatalogFormat.FOLDER, inner)) {
            assertThatThrownBy(() -> pictures.read("../images/b.jpg"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("leads out");
        }
    }

    @Test
    void namesOfOtherAlphabetsAreKept() throws IOException {
        assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
        assertThat(read(new KaggleFixture().pictures("Röcke/été-rouge.jpg")).products())
                .extracting(Product::id, Product::name)
                .containsExactly(tuple("Röcke:été-rouge.jpg", "Été rouge"));
    }

    @Test
    void aFolderWithoutPicturesIsRefused() {
        assertThatThrownBy(() -> read(new KaggleFixture().text("x/readme.txt", "text")))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("no pictures")
                .hasMessageContaining(folder.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "red_summer-dress,Red summer dress",
        "1580,1580",
        "IMG_0001,IMG 0001",
        "already Fine,Already Fine",
        "___,___"
    })
    void theFileNameBecomesAName(String stem, String title) {
        assertThat(FolderReader.title(stem)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"a/b.jpg,a:b.jpg", "a:b.jpg,a%3Ab.jpg", "a%3Ab.jpg,a%253Ab.jpg", "a\\b.jpg,a%5Cb.jpg"})
    void idsOfDifferentPathsDiffer(String path, String id) {
        assertThat(FolderReader.id(path)).isEqualTo(id);
    }

    @Test
    void idsAreUniqueAmongAllShortPaths() {
        String alphabet = "/:%30A5\u0006\u0600\\";
        Set<String> paths = new HashSet<>(Set.of(""));
        for (int length = 0; length < 4; length++) {
            Set<String> longer = new HashSet<>(paths);
            paths.forEach(path -> alphabet.chars().forEach(c -> longer.add(path + (char) c)));
            paths = longer;
        }
        assertThat(paths.stream().map(FolderReader::id).distinct())
                .hasSize(paths.size())
                .noneMatch(id ->
                        Pattern.compile("[/\\\\\\p{Cntrl}\\p{Cf}]").matcher(id).find());
    }

    private static Map<Attribute, String> levels(String... names) {
        Attribute[] levels = {Attribute.MASTER_CATEGORY, Attribute.SUB_CATEGORY, Attribute.ARTICLE_TYPE};
        Map<Attribute, String> map = new EnumMap<>(Attribute.class);
        for (int i = 0; i < names.length; i++) {
            map.put(levels[i], names[i]);
        }
        return map;
    }
}
