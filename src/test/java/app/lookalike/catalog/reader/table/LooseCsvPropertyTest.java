package app.lookalike.catalog.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.reader.KaggleFixture;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;

/** Whatever a name looks like, it comes back. */
final class LooseCsvPropertyTest {
    private static final List<String> HEADER = List.of(KaggleFixture.HEADER.split(",", -1));
    private static final KaggleColumns COLUMNS = KaggleColumns.of(HEADER, "styles.csv");

    @Property
    void aNameWithCommasAndWithoutQuotesIsNeverCut(@ForAll("names") String name) {
        assertThat(namesOf(KaggleFixture.row("1", name), KaggleFixture.row("2", "next")))
                .containsExactly(name, "next");
    }

    @Property
    void whatACsvWriterWritesComesBack(@ForAll("namesWithQuotesAndLines") String name) {
        String written = CSVFormat.DEFAULT.format(1, "Men", "", "", "", "", "", "", "", name);

        assertThat(namesOf(written, KaggleFixture.row("2", "next"))).containsExactly(name.strip(), "next");
    }

    @Property
    void everyLineThatIsAWholeRowStaysARow(@ForAll("anyNames") List<String> names) {
        String[] lines =
                names.stream().map(name -> KaggleFixture.row("1", name)).toArray(String[]::new);

        assertThat(LooseCsv.rows(KaggleFixture.HEADER + "\n" + String.join("\n", lines)))
                .hasSize(1 + names.size());
    }

    private static List<String> namesOf(String... lines) {
        List<LooseCsv.Row> rows = LooseCsv.rows(KaggleFixture.HEADER + "\n" + String.join("\n", lines));
        return rows.stream().skip(1).map(row -> COLUMNS.cells(row).name()).toList();
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
