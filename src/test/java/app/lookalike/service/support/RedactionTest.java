package app.lookalike.service.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private final Redaction redaction = new Redaction(Path.of("/home/annika"), "annika", List.of("annikas-laptop"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/home/annika/shop/lookalike.db is locked | <path> is locked",
                "Opening /mnt/My Disk/Summer shop/archive.zip failed | Opening <path> failed",
                "C:\\Users\\Annika Berg\\Pictures\\red dress.jpg: not a picture | <path>: not a picture",
                "\\\\server\\share\\a.png cannot be read | <path> cannot be read",
                "in file:///home/annika/x%20y.png | in <path>",
                "GET https://shop.example/annika/dress.jpg?id=7 was refused | GET <address> was refused",
                "Holiday in Rome.JPG: the file is empty | <file>.jpg: the file is empty",
                "Indexed 31.4 pictures/s, 120/400 done | Indexed 31.4 pictures/s, 120/400 done",
                "Hello Annika, on ANNIKAS-LAPTOP | Hello <private>, on <private>",
                "\tat app.lookalike.base.TaskRunner.run(TaskRunner.java:72) "
                        + "| at app.lookalike.base.TaskRunner.run(TaskRunner.java:72)",
                "~/.cache/lookalike is full | <path> is full",
            })
    void takesOutWhatIsPrivateAndLeavesTheRest(String text, String left) {
        assertThat(redaction.apply(text).strip()).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jo", "x"})
    void takesAShortNameOutAsAWordOnly(String user) {
        Redaction shortName = new Redaction(Path.of("/home/" + user), user, List.of());

        assertThat(shortName.apply("user " + user + " of Join example")).isEqualTo("user <private> of Join example");
    }

    @Test
    void livesWithoutAHomeAndAName() {
        assertThat(new Redaction(Path.of(""), "", List.of()).apply("Done in 3 s"))
                .isEqualTo("Done in 3 s");
    }

    @Property(tries = 300)
    void neverTellsThePathsWhateverTheyAreCalled(
            @ForAll("names") String user, @ForAll("names") String folder, @ForAll("names") String picture) {
        Redaction of = new Redaction(Path.of("/home/" + user), user, List.of());
        String inHome = "/home/" + user + "/" + folder + "/" + picture + ".jpg";
        String elsewhere = "/media/" + folder + "/" + picture + ".png";
        String text = of.apply("Picture " + inHome + " cannot be read\nand \"" + elsewhere + "\", too; " + picture
                + ".webp (" + elsewhere + ")");

        assertThat(text).doesNotContain("/home", "/media", picture + ".");
        assertThat(text).doesNotContain("/" + user).doesNotContain("/" + folder);
        assertThat(text).contains("cannot be read");
    }

    /** Of at least four letters, perhaps in two words. */
    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> one = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("äéß_-1")
                .ofMinLength(4)
                .ofMaxLength(9);
        return Arbitraries.oneOf(one, one.tuple2().map(two -> two.get1() + " " + two.get2()));
    }
}
