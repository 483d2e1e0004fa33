package app.lookalike.catalog.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.files.MemoryTree;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** A catalogue is the same whatever program has written its table, and whatever has happened to its file names. */
final class DialectPropertyTest {
    /** How a row names the picture of a file. */
    enum PathStyle {
        BARE,
        FOLDER,
        BACKSLASHES,
        ADDRESS,
        OTHER_MACHINE,
        NO_EXTENSION,
        OTHER_EXTENSION,
        LIST,
        ARRAY;

        String of(String name) {
            return switch (this) {
                case BARE -> name + ".jpg";
                case FOLDER -> "images/" + name + ".jpg";
                case BACKSLASHES -> "images\\" + name + ".jpg";
                case ADDRESS ->
                    "https://shop.example/p/"
                            + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20") + ".jpg?v=1";
                case OTHER_MACHINE -> "C:\\Users\\me\\shop\\" + name + ".jpg";
                case NO_EXTENSION -> name;
                case OTHER_EXTENSION -> name + ".png";
                case LIST -> name + ".jpg, images/" + name + "-back.jpg";
                case ARRAY -> "[\"" + name + ".jpg\", \"" + name + "-back.jpg\"]";
            };
        }
    }

    /**
     * How a table is written and how its files are named.
     *
     * @param header in some language
     */
    record Dialect(
            char separator,
            QuoteMode quotes,
            String lineEnd,
            Charset charset,
            List<String> header,
            PathStyle path,
            Normalizer.Form files,
            boolean capitals) {}

    @Property(tries = 300)
    void theSameProductsComeBack(@ForAll("catalogues") List<String> names, @ForAll("dialects") Dialect dialect) {
        Map<String, byte[]> files = new TreeMap<>();
        List<List<String>> rows = new ArrayList<>(List.of(dialect.header()));
        List<String> locations = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String file = "p" + i + " " + names.get(i).replaceAll("[^\\p{L}\\p{N}]+", "") + "é";
            String stored = Normalizer.normalize(file, dialect.files());
            String location = "images/" + (dialect.capitals() ? stored.toUpperCase(Locale.ROOT) : stored) + ".jpg";
            locations.add(location);
            files.put(location, new byte[0]);
            rows.add(List.of("A-" + i, names.get(i), dialect.path().of(file)));
        }
        files.put("shop.csv", written(rows, dialect));

        CatalogReading reading = new CsvReader(new MemoryTree(files), Path.of("/catalogue/shop.csv"), "shop.csv")
                .read(ColumnMapping.GUESSED, Progress.NONE);

        assertThat(reading.products())
                .extracting(Product::id)
                .containsExactlyElementsOf(
                        IntStream.range(0, names.size()).mapToObj(i -> "A-" + i).toList());
        assertThat(reading.products()).extracting(Product::name).containsExactlyElementsOf(names);
        assertThat(reading.products()).extracting(Product::picture).containsExactlyElementsOf(locations);
        assertThat(reading.repairedRows()).isEmpty();
    }

    private static byte[] written(List<List<String>> rows, Dialect dialect) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(dialect.separator())
                .setQuoteMode(dialect.quotes())
                .setRecordSeparator(dialect.lineEnd())
                .get();
        StringBuilder text = new StringBuilder(dialect.charset().name().startsWith("UTF-16") ? "\uFEFF" : "");
        rows.forEach(row -> text.append(format.format(row.toArray())).append(dialect.lineEnd()));
        return text.toString().getBytes(dialect.charset());
    }

    @Provide
    Arbitrary<List<String>> catalogues() {
        return Arbitraries.strings()
                .withChars("abcXYZ ,;'\"|ßü3.")
                .ofMinLength(1)
                .ofMaxLength(14)
                .map(String::strip)
                .filter(name -> name.matches(".*[a-zA-Z].*"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return Combinators.combine(
                        Arbitraries.of(',', ';', '\t', '|'),
                        Arbitraries.of(QuoteMode.MINIMAL, QuoteMode.ALL),
                        Arbitraries.of("\n", "\r\n"),
                        Arbitraries.of(
                                StandardCharsets.UTF_8,
                                StandardCharsets.UTF_16LE,
                                StandardCharsets.UTF_16BE,
                                Charset.forName("windows-1252")),
                        Arbitraries.of(
                                List.of("id", "name", "image"),
                                List.of("SKU", "Title", "Image URL"),
                                List.of("Artikelnummer", "Bezeichnung", "Bild")),
                        Arbitraries.of(PathStyle.class),
                        Arbitraries.of(Normalizer.Form.NFC, Normalizer.Form.NFD),
                        Arbitraries.of(true, false))
                .as(Dialect::new);
    }
}
