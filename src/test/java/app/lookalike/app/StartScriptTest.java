package app.lookalike.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start script, in a built checkout of its own: what it writes, and that no archive keeps the program from starting. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {
    private static final Path ARCHIVE = Path.of("target/lookalike.jsa");

    @TempDir
    Path checkout;

    private final List<String> errors = new ArrayList<>();
    private final List<String> answer = new ArrayList<>();

    @BeforeEach
    void build() throws IOException {
        assumeTrue(Files.exists(Path.of("target/lookalike.jar")), "there is no jar yet: mvn process-classes");
        for (String file : List.of("scripts/lookalike", "target/lookalike.jar", "target/class-path.txt", "pom.xml")) {
            Path copy = checkout.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.createDirectories(checkout.resolve("models"));
        Files.createDirectories(checkout.resolve("src/main"));
        // Few classes are archived soon; which ones makes no difference here.
        Files.writeString(checkout.resolve("scripts/class-list"), "java/lang/Object\napp/lookalike/app/Launcher\n");
        Files.writeString(checkout.resolve("target/built"), "");
        Files.setLastModifiedTime(
                checkout.resolve("target/built"), FileTime.from(Instant.now().plusSeconds(60)));
    }

    private int start(String... arguments) throws IOException, InterruptedException {
        return start(Map.of(), arguments);
    }

    private int start(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(checkout.resolve("scripts/lookalike").toString());
        command.addAll(Arrays.asList(arguments));
        Path out = checkout.resolve("out");
        Path err = checkout.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LOOKALIKE_HOME", checkout.resolve("home").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // Java says on stderr that it read them
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        answer.clear();
        answer.addAll(Files.readAllLines(out));
        errors.clear();
        errors.addAll(Files.readAllLines(err));
        return status;
    }

    @Test
    void answersWithoutAWordOnStderrAndKeepsAnArchive() throws Exception {
        assertThat(start("--version")).isZero();
        assertThat(errors).isEmpty();
        assertThat(answer).first().asString().startsWith("Lookalike ");
        assertThat(checkout.resolve(ARCHIVE)).isNotEmptyFile();
        FileTime made = Files.getLastModifiedTime(checkout.resolve(ARCHIVE));
        assertThat(start("--help")).isZero();
        assertThat(errors).isEmpty();
        assertThat(Files.getLastModifiedTime(checkout.resolve(ARCHIVE))).isEqualTo(made);
    }

    @Test
    void tellsTheProgramWhereTheArchiveIs() throws Exception {
        assertThat(start(Map.of("LOOKALIKE_JAVA_OPTIONS", "-XshowSettings:properties"), "--version"))
                .isZero();
        assertThat(errors).anySatisfy(line -> assertThat(line)
                .contains("lookalike.archive = " + checkout.toRealPath().resolve(ARCHIVE)));
    }

    /** What Java itself would warn of never shows, what the program says does, whole and before the script has ended. */
    @Test
    void dropsJavasWarningOfTheVectorApiAndNothingElse() throws Exception {
        assertThat(start("doctor")).isZero();
        assertThat(errors).isEmpty();
        assertThat(answer).anySatisfy(line -> assertThat(line).matches("Vector API +present"));
        for (int i = 0; i < 5; i++) {
            assertThat(start("index", "-w", "nowhere")).isOne();
            assertThat(errors).hasSize(1).first().asString().startsWith("lookalike: There is no workspace in ");
        }
        assertThat(start("evaluate", "--no-such-option")).isEqualTo(2);
        assertThat(errors).first().asString().startsWith("lookalike: Unknown option: '--no-such-option'");
        assertThat(errors).last().asString().isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 100_000})
    void startsWithAnArchiveThatIsNone(int length) throws Exception {
        start("--version");
        byte[] whole = Files.readAllBytes(checkout.resolve(ARCHIVE));
        Files.delete(checkout.resolve(ARCHIVE)); // read-only
        Files.write(checkout.resolve(ARCHIVE), Arrays.copyOf(whole, length));
        assertThat(start("--version")).isZero();
        assertThat(errors).isEmpty();
    }

    @Test
    void startsWithAnArchiveOfAnotherJar() throws Exception {
        start("--version");
        Files.setLastModifiedTime(
                checkout.resolve("target/lookalike.jar"),
                FileTime.from(Instant.now().minusSeconds(3600)));
        assertThat(start("--version")).isZero();
        assertThat(errors).isEmpty();
    }

    @Test
    void startsWhereNoArchiveCanBeMade() throws Exception {
        Files.delete(checkout.resolve("scripts/class-list"));
        assertThat(start("--version")).isZero();
        assertThat(errors).isEmpty();
        assertThat(checkout.resolve(ARCHIVE)).isEmptyFile();
        assertThat(start("--version")).isZero();
    }

    @Test
    void startsFromAFolderThatCannotBeWritten() throws Exception {
        Path target = checkout.resolve("target");
        assertThat(target.toFile().setWritable(false)).isTrue();
        try {
            assumeTrue(!Files.isWritable(target), "this user may write everywhere");
            assertThat(start("--version")).isZero();
            assertThat(errors).isEmpty();
            assertThat(checkout.resolve(ARCHIVE)).doesNotExist();
        } finally {
            assertThat(target.toFile().setWritable(true)).isTrue();
        }
    }
}
