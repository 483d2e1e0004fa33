package app.lookalike.catalog.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PictureCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.jpg,b.png",
                "a.jpg , b.png,",
                "a.jpg|b.png",
                "a.jpg;b.png",
                "a.jpg b.png",
                "[\"a.jpg\", \"b.png\"]",
                "['a.jpg', 'b.png']",
                "[{\"src\": \"a.jpg\", \"alt\": \"Front\"}, {\"src\": \"b.png\"}]"
            })
    void aCellMayHaveSeveralPictures(String cell) {
        assertThat(PictureCell.pictures(cell)).containsExactly("a.jpg", "b.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.jpg",
                "shirt, blue.jpg",
                "my shirt.jpg",
                "a;b|c",
                "[not an array].jpg",
                "https://cdn.example/upload/w_200,h_300/a.jpg",
                "https://cdn.example/get?file=a.jpg;b.jpg"
            })
    void anySeparatorMayBePartOfAName(String cell) {
        assertThat(PictureCell.pictures(cell)).containsExactly(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {", ", "|", " "})
    void webAddressesMayBeListed(String separator) {
        assertThat(PictureCell.pictures("https://x.example/1" + separator + "https://x.example/2?v=1,5"))
                .containsExactly("https://x.example/1", "https://x.example/2?v=1,5");
    }

    @Test
    void anEmptyCellHasNone() {
        assertThat(PictureCell.pictures("")).isEmpty();
    }
}
