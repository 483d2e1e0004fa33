package app.lookalike.catalog.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.reader.KaggleFixture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;

/** Whatever a name looks like, it comes back. */
final class LooseCsvPropertyTest {
    @Property
    void aNameWithCommasAndWithoutQuotesIsNeverCut(@ForAll("names") String name) {
        assertThat(namesOf(KaggleFixture.row("1", name), KaggleFixture.row("2", "next")))
                .containsExactly(name, "next");
    }

    @Property
    void whatACsvWriterWritesComesBack(@ForAll("namesWithQuotesAndLines") String name) {
        String written = CSVFormat.DEFAULT.format(1, "Men", "", "", "", "", "", "", "", name);

        assertThat(namesOf(written, KaggleFixture.row("2", "next"))).containsExactly(inOneLine(name), "next");
    }

    private static String inOneLine(String name) {
        return name.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    @Property
    void everyLineThatIsAWholeRowStaysARow(@ForAll("anyNames") List<String> names) {
        String[] lines =
                names.stream().map(name -> KaggleFixture.row("1", name)).toArray(String[]::new);

        assertThat(table(lines).rows()).hasSize(names.size());
    }

    private static List<String> namesOf(String... lines) {
        CsvTable table = table(lines);
        CsvColumns columns = new CsvColumns(table, KaggleLayout.columns(table.header(), "styles.csv"), true);
        return table.rows().stream()
                .map(row -> columns.value(row, ProductField.NAME))
                .toList();
    }

    private static CsvTable table(String... lines) {
        String text = KaggleFixture.HEADER + "\n" + String.join("\n", lines);
        return CsvTable.parse(text.getBytes(StandardCharsets.UTF_8), "styles.csv");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("ab ,;'3.é")
                .ofMaxLength(12)
                .map(String::strip)
                .filter(name -> !name.endsWith(","));
    }

    @Provide
    Arbitrary<String> namesWithQuotesAndLines() {
        return Arbitraries.strings().withChars("ab ,'\"\n").ofMaxLength(12);
    }

    @Provide
    Arbitrary<List<String>> anyNames() {
        return Arbitraries.strings().withChars("ab ,\"").ofMaxLength(8).list().ofMaxSize(6);
    }
}
