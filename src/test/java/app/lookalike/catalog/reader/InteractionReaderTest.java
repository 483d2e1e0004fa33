package app.lookalike.catalog.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.RowProblem;
import app.lookalike.catalog.interaction.Interaction;
import app.lookalike.catalog.reader.interaction.InteractionColumns;
import app.lookalike.catalog.reader.interaction.InteractionField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteractionReaderTest {
    private static final long DAY = 86_400;
    private static final long FIRST = 1_600_732_800; // 2020-09-22

    @TempDir
    Path folder;

    private final List<Interaction> taken = new ArrayList<>();

    private InteractionReader.Reading read(byte[] bytes, InteractionColumns columns) throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), bytes);
        return InteractionReader.read(file, columns, taken::add, Progress.NONE);
    }

    private InteractionReader.Reading read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), InteractionColumns.GUESSED);
    }

    @Test
    void readsTransactionsAsHAndMPublishedThem() throws IOException {
        InteractionReader.Reading reading = read(
                """
                t_dat,customer_id,article_id,price,sales_channel_id
                2020-09-22,000058a1,0663713001,0.050830508474576264,2
                2020-09-23,000058a1,0541518023,0.03049152542372881,2
                """);

        assertThat(taken)
                .containsExactly(
                        new Interaction("000058a1", "0663713001", 1, FIRST),
                        new Interaction("000058a1", "0541518023", 1, FIRST + DAY));
        assertThat(reading.rows()).isEqualTo(2);
        assertThat(reading.rejected()).isZero();
        assertThat(reading.notes()).anyMatch(note -> note.contains("product = article_id"));
    }

    @Test
    void readsRatingsAsMovieLensHasThem() throws IOException {
        read("userId,movieId,rating,timestamp\n1,31,2.5,1600732800\n");

        assertThat(taken).containsExactly(new Interaction("1", "31", 2.5f, FIRST));
    }

    @Test
    void readsWhatGermanSpreadsheetsSave() throws IOException {
        String text = "Kundennummer;Artikelnummer;Menge;Kaufdatum\nMüller;17;1,5;22.09.2020\n";
        read(text.getBytes(Charset.forName("windows-1252")), InteractionColumns.GUESSED);
        read(text.getBytes(StandardCharsets.UTF_16LE), InteractionColumns.GUESSED);

        Interaction expected = new Interaction("Müller", "17", 1.5f, FIRST);
        assertThat(taken).containsExactly(expected, expected);
    }

    @Test
    void readsThroughTitlesBlankLinesAndQuotes() throws IOException {
        read("\uFEFFSales 2020\r\n\r\nuser\tarticle_id\r\n\"a \"\"b\"\"\"\t1\r\n\r\n a \t 2 \r\n\"lost\t3");

        assertThat(taken)
                .extracting(Interaction::user, Interaction::product)
                .containsExactly(tuple("a \"b\"", "1"), tuple("a", "2"), tuple("\"lost", "3"));
    }

    @Test
    void readsPackedTables() throws IOException {
        byte[] table = "user,product\na,1\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("data/transactions_train.csv"));
            zip.write(table);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(table);
        }
        read(zipped.toByteArray(), InteractionColumns.GUESSED);
        read(packed.toByteArray(), InteractionColumns.GUESSED);

        assertThat(taken).extracting(Interaction::product).containsExactly("1", "1");
    }

    @Test
    void rejectsRowsThatSayNothing() throws IOException {
        InteractionReader.Reading reading =
                read("user,product,weight\na,1,-2\na,2,0\na,3,NaN\na,4,many\n,5,1\na,,1\na,6,0.5\n");

        assertThat(taken).containsExactly(new Interaction("a", "6", 0.5f, Interaction.NO_TIME));
        assertThat(reading.rows()).isEqualTo(7);
        assertThat(reading.rejected()).isEqualTo(6);
        assertThat(reading.firstRejected())
                .extracting(RowProblem::line, RowProblem::reason)
                .startsWith(tuple(2L, "the weight \"-2\" is no number above 0"))
                .contains(tuple(6L, "it names no user"), tuple(7L, "it names no product"));
    }

    @Test
    void theUserSaysWhichColumnIsWhat() throws IOException {
        InteractionColumns columns =
                InteractionColumns.GUESSED.with(InteractionField.USER, "WHO").with(InteractionField.WEIGHT, "");
        read("who,customer,article,rating\na,shop,1,5\n".getBytes(StandardCharsets.UTF_8), columns);

        assertThat(taken).containsExactly(new Interaction("a", "1", 1, Interaction.NO_TIME));
    }

    @Test
    void missingColumnsAreSaidWithThoseThatThereAre() {
        assertThatThrownBy(() -> read("who,what\na,1\n"))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("users")
                .hasMessageContaining("who, what")
                .hasMessageContaining("--column user=");
        assertThatThrownBy(() -> read("user,what\na,1\n")).hasMessageContaining("--column product=");
        assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> read(
                        "user,product\na,1\n".getBytes(StandardCharsets.UTF_8),
                        InteractionColumns.GUESSED.with(InteractionField.TIME, "when")))
                .hasMessageContaining("when")
                .hasMessageContaining("user, product");
    }

    @Test
    void aFileWithoutLineEndsIsNoTable() {
        assertThatThrownBy(() -> read("user,product\n" + "x".repeat(2 << 20)))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("Line 2");
    }

    @Test
    void stopsWhenAsked() {
        Progress stopped = new Progress() {
            @Override
            public void update(String message, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> InteractionReader.read(
                        Files.writeString(folder.resolve("table.csv"), "user,product\na,1\n"),
                        InteractionColumns.GUESSED,
                        taken::add,
                        stopped))
                .isInstanceOf(CancelledException.class);
    }
}
