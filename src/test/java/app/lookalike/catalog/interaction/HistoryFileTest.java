package app.lookalike.catalog.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
    private final Path folder;
    private final HistoryFile file;

    HistoryFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = new HistoryFile(folder);
    }

    private static Histories histories() {
        HistoryBuilder builder = HistoryBuilder.empty();
        builder.add(new Interaction("anna.smith", "shirt", 1, 300));
        builder.add(new Interaction("bob", "shoe", 2, 100));
        builder.add(new Interaction(" anna.smith", "shoe", 1, 200));
        builder.add(new Interaction("anna.smith", "shoe", 3, 100));
        return builder.build();
    }

    private static List<String> of(String user, Histories histories) {
        List<String> lines = new ArrayList<>();
        int number = histories.find(user).orElseThrow();
        for (int at = histories.start(number); at < histories.end(number); at++) {
            lines.add(histories.products().get(histories.product(at)) + " " + histories.weight(at) + " "
                    + histories.time(at));
        }
        return lines;
    }

    @Test
    void whatAUserTookSeveralTimesIsSummedAndTheEarliestComesFirst() {
        Histories histories = histories();

        assertThat(histories.users()).isEqualTo(2);
        assertThat(histories.size()).isEqualTo(3);
        assertThat(of("anna.smith", histories)).containsExactly("shoe 4.0 200", "shirt 1.0 300");
        assertThat(histories.find("carl")).isEmpty();
    }

    @Test
    void whatIsKeptIsReadAgainAndCanBeAddedTo() {
        file.write(histories());
        Histories read = file.read().orElseThrow();
        assertThat(of("bob", read)).containsExactly("shoe 2.0 100");

        HistoryBuilder more = HistoryBuilder.of(read);
        more.add(new Interaction("bob", "shoe", 1, 50));
        more.add(new Interaction("carl", "hat", 1, Interaction.NO_TIME));
        file.write(more.build());

        Histories added = file.read().orElseThrow();
        assertThat(of("bob", added)).containsExactly("shoe 3.0 100");
        assertThat(of("anna.smith", added)).containsExactly("shoe 4.0 200", "shirt 1.0 300");
        assertThat(added.users()).isEqualTo(3);
    }

    @Test
    void noIdOfAUserIsInTheFileAndTwoWorkspacesHaveNothingInCommon() throws IOException {
        file.write(histories());
        Path own = folder.resolve(HistoryFile.NAME);
        assertThat(Files.readAllBytes(own))
                .asString(StandardCharsets.ISO_8859_1)
                .contains("shirt")
                .doesNotContain("anna");
        assertThat(histories().hash(0)).isNotEqualTo(histories().hash(0));
    }

    @Test
    void isErasedWithTheFile() {
        assertThat(file.erase()).isFalse();
        file.write(histories());
        assertThat(file.erase()).isTrue();
        assertThat(folder).isEmptyDirectory();
        assertThat(file.read()).isEmpty();
    }

    @Test
    void damageIsSaidWhereverItIs() throws IOException {
        file.write(histories());
        Path own = folder.resolve(HistoryFile.NAME);
        byte[] whole = Files.readAllBytes(own);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x40;
            Files.write(own, damaged);
            assertThatThrownBy(file::read)
                    .as("byte " + at)
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("Import the histories again");
        }
        Files.write(own, Arrays.copyOf(whole, whole.length - 5));
        assertThatThrownBy(file::read).isInstanceOf(LookalikeException.class);
    }

    @Test
    void manyAreSummedAsAMapWouldSumThem() {
        SplittableRandom random = new SplittableRandom(1);
        HistoryBuilder builder = HistoryBuilder.empty();
        Map<String, Integer> expected = new TreeMap<>();
        for (int i = 0; i < 20_000; i++) {
            String user = "u" + random.nextInt(200);
            String product = "p" + random.nextInt(100);
            builder.add(new Interaction(user, product, 1, Interaction.NO_TIME));
            expected.merge(user + " " + product, 1, Integer::sum);
        }
        Histories histories = builder.build();

        assertThat(histories.size()).isEqualTo(expected.size());
        for (int user = 0; user < 200; user++) {
            int number = histories.find("u" + user).orElseThrow();
            for (int at = histories.start(number); at < histories.end(number); at++) {
                String pair = "u" + user + " " + histories.products().get(histories.product(at));
                assertThat(histories.weight(at)).isEqualTo((float) expected.getOrDefault(pair, 0));
            }
        }
    }
}
