package app.lookalike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sizes of files and packages, and names that mean one thing. */
class SourceLayoutTest {
    private static final Path SOURCES = Path.of("src/main/java");

    private static List<Path> classes() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        }
    }

    @Test
    void oneNameForOneClass() throws IOException {
        Map<Path, List<Path>> ofName = classes().stream().collect(Collectors.groupingBy(Path::getFileName));
        assertThat(ofName.values()).filteredOn(files -> files.size() > 1).isEmpty();
    }

    @Test
    void noPackageHasMoreThan25Classes() throws IOException {
        Map<Path, Long> inFolder =
                classes().stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        assertThat(inFolder.entrySet())
                .filteredOn(folder -> folder.getValue() > 25)
                .isEmpty();
    }

    @Test
    void noFileHasMoreThan350Lines() throws IOException {
        for (Path file : classes()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(350);
        }
    }
}
