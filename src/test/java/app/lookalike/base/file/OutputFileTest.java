package app.lookalike.base.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {
    private final Path folder;
    private final Path file;

    OutputFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("report.csv");
    }

    private static OutputFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsThereIsReplacedOnlyWhenThatWasSaid() throws IOException {
        new OutputFile(file, false).write(text("first"));
        assertThatThrownBy(() -> new OutputFile(file, false).write(text("second")))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("--replace");
        assertThat(file).hasContent("first");
        new OutputFile(file, true).write(text("third"));
        assertThat(file).hasContent("third");
        assertThat(names()).containsExactly("report.csv");
    }

    @Test
    void aFileOfSimilarNameIsNotTouched() throws IOException {
        Path similar = Files.writeString(folder.resolve("report.csv.tmp"), "mine");
        new OutputFile(file, true).write(text("report"));
        assertThat(similar).hasContent("mine");
    }

    @Test
    void whatSomebodyElsePutThereMeanwhileStays() throws IOException {
        try (Draft draft = new OutputFile(file, false).draft(text("mine"))) {
            Files.writeString(file, "theirs");
            assertThatThrownBy(draft::publish)
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("is there already");
        }
        assertThat(file).hasContent("theirs");
        assertThat(names()).containsExactly("report.csv");
    }

    @Test
    void afterAFailureOrACancelItIsAsBefore() throws IOException {
        Files.writeString(file, "before");
        assertThatThrownBy(() -> new OutputFile(file, true).write(out -> {
                    out.write(1);
                    throw new CancelledException();
                }))
                .isInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> new OutputFile(file, true).write(out -> {
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("the disk is full");
        assertThat(file).hasContent("before");
        assertThat(names()).containsExactly("report.csv");
    }

    @Test
    void aLinkIsFollowedAndStaysALink() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path target = elsewhere.resolve("target.csv");
        Path link = Files.createSymbolicLink(file, Path.of("elsewhere", "target.csv"));
        new OutputFile(link, false).write(text("new"));
        assertThat(target).hasContent("new");
        assertThatThrownBy(() -> new OutputFile(link, false).write(text("newer")))
                .isInstanceOf(LookalikeException.class);
        new OutputFile(link, true).write(text("newest"));
        assertThat(target).hasContent("newest");
        assertThat(link).isSymbolicLink();
        Path circle = folder.resolve("circle.csv");
        Files.createSymbolicLink(circle, circle);
        assertThatThrownBy(() -> new OutputFile(circle, true).requireWritable())
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("circle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/full", "/dev/null", "/dev/stdout"})
    void devicesAreRefusedAndStayWhatTheyAre(String name) {
        Path device = Path.of(name);
        assumeTrue(Files.exists(device), "there is no " + name + " here");
        boolean regular = Files.isRegularFile(device);
        assumeTrue(!regular, name + " is a file here");
        assertThatThrownBy(() -> new OutputFile(device, true).requireWritable())
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("no regular file");
        assertThatThrownBy(() -> new OutputFile(device, true).write(text("x"))).isInstanceOf(LookalikeException.class);
        assertThat(Files.isRegularFile(device, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void aFileThatOnlyItsOwnerMayReadStaysSo() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Files.writeString(file, "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        new OutputFile(file, true).write(text("after"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsInTheWayIsSaidBeforeTheWork() throws IOException {
        assertThatThrownBy(() -> new OutputFile(folder, true).requireWritable()).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> new OutputFile(folder.resolve("none/a.csv"), true).requireWritable())
                .hasMessageContaining("there is no folder");
        Path other = Files.createSymbolicLink(folder.resolve("other.csv"), file);
        assertThat(new OutputFile(file, true).isSameAs(new OutputFile(other, true)))
                .isTrue();
        assertThat(new OutputFile(file, true).isSameAs(new OutputFile(folder.resolve("third.csv"), true)))
                .isFalse();
    }
}
