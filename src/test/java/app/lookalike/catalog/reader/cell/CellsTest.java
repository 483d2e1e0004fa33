package app.lookalike.catalog.reader.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CellsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "M#M",
                "S, M, L#S/M/L",
                "S,M,L#S/M/L",
                "S|M|M#S/M",
                "S; M#S/M",
                "9,5#9,5",
                "38, 39#38/39",
                "38/40#38/40#",
                "[\"S\", \"M\"]#S/M",
                "['EU 38','EU 39']#EU 38/EU 39",
                "[]#''",
                ",#''"
            })
    void aListHasItsValues(String cell, String values) {
        assertThat(String.join("/", ListCell.values(cell))).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "<p>Soft linen.</p><ul><li>one</li><li>two</li></ul>→Soft linen. one two",
                "a <b>bold</b>ness &amp; more&nbsp;&#8364; &#x20AC; &unknown;→a boldness & more € € &unknown;",
                "<style>p {color: red}</style>Text<script>if (a < b) {}</script>→Text",
                "Line one\\nLine two→Line one Line two",
                "5 < 6 and 7 > 6→5 < 6 and 7 > 6",
                "R&D→R&D",
                "broken <a href=→broken <a href=",
                "<!-- a comment -->kept→kept",
                "plain,  as it is→plain,  as it is"
            })
    void markupBecomesPlainText(String cell, String text) {
        assertThat(MarkupCell.text(cell)).isEqualTo(text);
    }

    @Test
    void hostileMarkupTakesNoTime() {
        for (String part : List.of("<a", "<", "&", "<script>", "</", "<a>", "&#1")) {
            assertThat(MarkupCell.text(part.repeat(200_000)).length()).isLessThanOrEqualTo(part.length() * 200_000);
        }
    }
}
