package app.lookalike.catalog.reader.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.FoundImages;
import app.lookalike.catalog.PictureProblem;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.CatalogReaders;
import app.lookalike.catalog.reader.KaggleFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which picture a row means, and when that is not clear. */
final class PictureLookupTest {
    @TempDir
    Path folder;

    private CatalogReading read(KaggleFixture pictures, String... lines) throws IOException {
        pictures.text("shop.csv", String.join("\n", lines) + "\n").inFolder(folder);
        return CatalogReaders.read(folder.resolve("shop.csv"), CatalogFormat.CSV, Progress.NONE);
    }

    private static List<String> pictures(CatalogReading reading) {
        return reading.products().stream()
                .map(Product::picture)
                .map(String::valueOf)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg,images/a.jpg,asWritten",
        "sub\\a.jpg,sub/a.jpg,backslashes",
        "my%20a.jpg,images/my a.jpg,address",
        "https://shop.example/x/my%20a.jpg?v=1#top,images/my a.jpg,address",
        "https://shop.example/get?id=5&file=a.jpg,images/a.jpg,address",
        "https://shop.example/a.jpg!large,images/a.jpg,address",
        "https://shop.example/a_300x300.jpg,images/a.jpg,address",
        "https://shop.example/v1/a,images/a.jpg,address",
        "//shop.example/a.jpg,images/a.jpg,address",
        "C:\\Users\\me\\a.jpg,images/a.jpg,otherMachine",
        "/content/drive/a.jpg,images/a.jpg,otherMachine",
        "file:///Users/me/a.jpg,images/a.jpg,otherMachine",
        "~/pictures/a.jpg,images/a.jpg,otherMachine",
        "A.JPG,images/a.jpg,letterCase",
        "a.png,images/a.jpg,extension",
        "a.heic,images/a.jpg,extension",
        "a.jpg,images/a.jpg.webp,extension",
        "a.jpg,deep/er/a.jpg,anywhere",
        "photos/a.jpg,images/images/photos/a.jpg,anywhere",
        "108775015.jpg,images/010/0108775015.jpg,leadingZeros",
        "gone.jpg,images/7.jpg,id",
        "gone.jpg,images/7_1.jpg,idSuffix",
        "gone.jpg,images/7-front.jpg,idSuffix",
        "gone.jpg,7/cover.jpg,idSuffix",
    })
    void aPictureIsFoundByTheStrictestStep(String value, String file, String step) throws IOException {
        CatalogReading reading = read(new KaggleFixture().pictures(file), "id,image", "7," + value);

        assertThat(pictures(reading)).containsExactly(file);
        assertThat(reading.choices().imagesFoundBy())
                .isEqualTo(step.equals("asWritten") ? List.of() : List.of(new FoundImages(step, 1)));
        assertThat(reading.choices().noImageFound()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0108775015,images/010/0108775015.jpg",
        "108775015,images/010/0108775015.jpg",
        "sku-1,images/SKU-1.JPG",
        "SKU100,SKU100/1.jpg"
    })
    void withoutAColumnOfPicturesTheIdNamesThem(String id, String file) throws IOException {
        assertThat(pictures(read(new KaggleFixture().pictures(file), "id,name", id + ",Shirt")))
                .containsExactly(file);
    }

    @Test
    void anOriginalThatCannotBeReadIsFoundOnlyWhereNoCopyCan() throws IOException {
        CatalogReading reading =
                read(new KaggleFixture().pictures("x/a.heic", "x/a.jpg", "x/b.heic"), "id,image", "a,a", "b,b.jpg");

        assertThat(pictures(reading)).containsExactly("x/a.jpg", "x/b.heic");
    }

    @Test
    void ofSeveralNothingIsGuessed() throws IOException {
        CatalogReading reading = read(
                new KaggleFixture().pictures("x/1.jpg", "y/1.jpg", "2.jpg"), "id,image", "a,1.jpg", "b,2.jpg", "c,1");

        assertThat(pictures(reading)).containsExactly("null", "images/2.jpg", "null");
        assertThat(reading.missingImages()).containsExactly("a", "c");
        assertThat(reading.choices().ambiguousImages())
                .containsExactly(
                        new PictureProblem("a", "2 pictures are possible: x/1.jpg, y/1.jpg"),
                        new PictureProblem("c", "2 pictures are possible: x/1.jpg, y/1.jpg"));
        assertThat(reading.notes()).anyMatch(note -> note.startsWith("2 rows have no picture because it is not clear"));
    }

    @Test
    void theRowsOwnFoldersDecideAmongSeveral() throws IOException {
        CatalogReading reading = read(
                new KaggleFixture().pictures("shop/men/1.jpg", "shop/women/1.jpg"),
                "id,image",
                "m,/home/me/men/1.jpg",
                "w,https://shop.example/women/1.jpg");

        assertThat(pictures(reading)).containsExactly("shop/men/1.jpg", "shop/women/1.jpg");
    }

    @Test
    void anothersPictureIsNotTaken() throws IOException {
        CatalogReading reading = read(
                new KaggleFixture().pictures("women/2.jpg", "men/1.jpg", "12.jpg", "b.jpg", "t_1.jpg"),
                "id,category,image",
                "folder,,women/1.jpg",
                "category,women,1.jpg",
                "12,,",
                "0012,,",
                "b,,b.jpg",
                "extension,,b.png",
                "t_1,,t_1.jpg",
                "t,,");

        assertThat(reading.missingImages()).containsExactly("folder", "category", "0012", "extension", "t");
    }

    @Test
    void twoPathsThatDifferInTheirFoldersDoNotShareAFile() throws IOException {
        CatalogReading reading = read(
                new KaggleFixture().pictures("1.jpg"),
                "id,image",
                "m,https://shop.example/men/1.jpg",
                "w,https://shop.example/women/1.jpg");

        assertThat(reading.missingImages()).containsExactly("m", "w");
        assertThat(reading.choices().ambiguousImages()).hasSize(2);
    }

    @Test
    void whatIsNamedLikeTheFoundPictureOrLiesInAFolderOfItsIdIsAFurtherView() throws IOException {
        CatalogReading reading = read(
                new KaggleFixture()
                        .pictures("a.jpg", "a_2.jpg", "a-back.jpg", "B.jpg", "B_1.jpg", "x.jpg", "x_1_old.jpg"),
                "id,image",
                "1,a.jpg",
                "B,",
                "B_1,",
                "7,x.jpg");

        assertThat(pictures(reading)).containsExactly("images/a.jpg", "images/B.jpg", "images/B_1.jpg", "images/x.jpg");
        assertThat(reading.products())
                .extracting(Product::views)
                .containsExactly(List.of("images/a_2.jpg", "images/a-back.jpg"), List.of(), List.of(), List.of());
        assertThat(reading.orphanImages()).containsExactly("x_1_old.jpg");
    }

    @Test
    void theFirstOfSeveralViewsIsTaken() throws IOException {
        CatalogReading reading = read(
                new KaggleFixture().pictures("A_10.jpg", "A_2.jpg", "A_1.jpg", "B_back.jpg", "B_front.jpg"),
                "id,name",
                "A,Shirt",
                "B,Bag");

        assertThat(pictures(reading)).containsExactly("images/A_1.jpg", "images/B_front.jpg");
        assertThat(reading.products())
                .extracting(Product::views)
                .containsExactly(List.of("images/A_2.jpg", "images/A_10.jpg"), List.of("images/B_back.jpg"));
        assertThat(reading.orphanImages()).isEmpty();
    }

    @Test
    void severalFormatsOfOnePictureAreOne() throws IOException {
        CatalogReading reading = read(new KaggleFixture().pictures("a.jpg", "a.webp"), "id,name", "a,Shirt");

        assertThat(pictures(reading)).containsExactly("images/a.jpg");
    }

    @Test
    void whatWasTriedAndWhatLiesNearIsSaidWhereNothingIsFound() throws IOException {
        CatalogReading reading =
                read(new KaggleFixture().pictures("x.jpg", "y.jpg"), "id,image", "1,gone.jpg", "2,https://a/b.jpg");

        assertThat(reading.images()).isZero();
        assertThat(reading.choices().noImageFound()).isTrue();
        assertThat(reading.notes())
                .anyMatch(note -> note.startsWith("There is no file for the pictures gone.jpg."))
                .anyMatch(note -> note.startsWith("Pictures were looked for by path, by file name and by id")
                        && note.endsWith("images/x.jpg, images/y.jpg."));
    }

    @ParameterizedTest
    @CsvSource({"images/images/1.jpg", "Images/1.jpg", "./1.jpg", "pictures/1.png"})
    void kagglesPicturesMayLieElsewhere(String file) throws IOException {
        new KaggleFixture()
                .table(KaggleFixture.row("1", "Shirt"), KaggleFixture.row("2", "Bag"))
                .pictures(file)
                .inFolder(folder);

        CatalogReading reading = CatalogReaders.read(folder, CatalogFormat.AUTO, Progress.NONE);

        assertThat(reading.source().format()).isEqualTo(CatalogFormat.KAGGLE);
        assertThat(reading.missingImages()).containsExactly("2");
    }
}
