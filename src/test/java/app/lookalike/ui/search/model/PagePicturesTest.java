package app.lookalike.ui.search.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagePicturesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            textBlock =
                    """
            <img src="https://a.example/b.webp">|https://a.example/b.webp
            <meta charset='utf-8'><a href="/x"><IMG alt="a > src=no" SRC='https://a.example/b.png'/></a>|https://a.example/b.png
            <img data-src="https://no.example/" src=https://a.example/b.png alt=shirt>|https://a.example/b.png
            <img src="//a.example/b c.jpg?w=1&amp;h=2">|https://a.example/b%20c.jpg?w=1&h=2
            <img alt="none"><img src=""><img src="https://a.example/second.jpg">|https://a.example/second.jpg
            """)
    void findsTheAddressOfTheFirstPicture(String html, String address) {
        assertThat(PagePictures.first(html)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<b>bold</b>", "<image src=\"https://a.example/b.png\">", "<img src=\"open", "<img >"})
    void findsNothingElsewhere(String html) {
        assertThat(PagePictures.first(html)).isEmpty();
    }

    @Test
    void isNotOverwhelmedByALongPage() {
        String page = "<img alt=\"" + "a'b ".repeat(500_000) + "\" src=x".repeat(100_000);

        assertThatCode(() -> PagePictures.first(page)).doesNotThrowAnyException();
    }
}
