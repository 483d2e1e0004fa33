package app.lookalike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.lookalike.base.download.Checksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The libraries that the program runs with: named with their licences, and the very files that were looked at. */
class SupplyChainTest {
    private static final Path CLASS_PATH = Path.of("target/class-path.txt");
    private static final Path CHECKSUMS = Path.of(".mvn/checksums.sha256");
    private static final Pattern JAR =
            Pattern.compile("(.+?)-(\\d[\\d.]*(?:-rc\\.\\d+|-[\\d.]+)?)(?:-([a-z].*))?\\.jar");
    private static final String LISTED_PLATFORM = "linux(-x86_64)?";

    /** What NOTICE calls them, by the beginnings of their artifacts' names. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("api|tensorflow-engine|tensorflow-api", "Deep Java Library"),
            Map.entry("tensorflow-core-native", "TensorFlow native library"),
            Map.entry("gson", "Gson"),
            Map.entry("jna", "JNA"),
            Map.entry("javacpp", "JavaCPP"),
            Map.entry("ffmpeg", "org.bytedeco:ffmpeg"),
            Map.entry("protobuf-java", "Protocol Buffers"),
            Map.entry("jhdf", "jHDF"),
            Map.entry("compress-lzf", "Compress-LZF"),
            Map.entry("lz4-java", "lz4-java"),
            Map.entry("smile-(core|data|graph|math)", "Smile"),
            Map.entry("lucene-core", "Apache Lucene"),
            Map.entry("solr-(solrj|api)", "Apache Solr"),
            Map.entry("javafx-.*", "JavaFX"),
            Map.entry("atlantafx-base", "AtlantaFX"),
            Map.entry("ikonli-.*", "Ikonli"),
            Map.entry("caffeine", "Caffeine"),
            Map.entry("imageio-.*|common-(lang|io|image)", "TwelveMonkeys ImageIO"),
            Map.entry("metadata-extractor", "metadata-extractor"),
            Map.entry("xmpcore", "Adobe XMPCore"),
            Map.entry("commons-(csv|compress|io|codec|lang3)", "Apache Commons"),
            Map.entry("jackson-.*", "Jackson"),
            Map.entry("sqlite-jdbc", "SQLite JDBC"),
            Map.entry("pdfbox|pdfbox-io|fontbox|xmpbox", "Apache PDFBox"),
            Map.entry("graphics2d", "PDFBox Graphics2D"),
            Map.entry("openhtmltopdf-(core|pdfbox)", "Open HTML to PDF"),
            Map.entry("openhtmltopdf-rtl-support", "its right-to-left support"),
            Map.entry("icu4j", "ICU4J"),
            Map.entry("commons-logging", "Commons Logging"),
            Map.entry("picocli", "picocli"),
            Map.entry("slf4j-api", "SLF4J"),
            Map.entry("logback-.*", "Logback"),
            Map.entry("jspecify", "JSpecify"),
            Map.entry("error_prone_annotations", "Error Prone annotations"));

    private List<Path> jars = List.of();

    @BeforeEach
    void read() throws IOException {
        assumeTrue(Files.exists(CLASS_PATH), "the build has not written " + CLASS_PATH);
        jars = Arrays.stream(
                        Files.readString(CLASS_PATH).strip().split(Pattern.quote(System.getProperty("path.separator"))))
                .map(Path::of)
                .toList();
    }

    private static Matcher parts(Path jar) {
        Matcher parts = JAR.matcher(jar.getFileName().toString());
        assertThat(parts.matches()).as("name and version of " + jar).isTrue();
        return parts;
    }

    @Test
    void everyLibraryIsInTheNoticeWithItsVersion() throws IOException {
        String notice = Files.readString(Path.of("NOTICE")).replaceAll("\\s+", " ");
        assertThat(jars).isNotEmpty().allSatisfy(jar -> {
            Matcher parts = parts(jar);
            String name = NAMES.entrySet().stream()
                    .filter(entry -> parts.group(1).matches(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(jar.getFileName() + " is not named in NOTICE"));
            // The version comes behind the name, at most as far as a list of parts goes.
            assertThat(notice)
                    .containsPattern(
                            Pattern.quote(name) + ".{0,140}?" + Pattern.quote(parts.group(2)) + "(?![\\d.]*\\d)");
        });
    }

    @Test
    void everyLibraryIsTheFileThatWasLookedAt() throws IOException {
        Map<String, String> known = Files.readAllLines(CHECKSUMS).stream()
                .map(line -> line.split(" {2}", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));
        for (Path jar : jars) {
            String name = jar.getFileName().toString();
            String platform = parts(jar).group(3);
            if (platform == null || platform.matches(LISTED_PLATFORM)) {
                assertThat(known)
                        .as("Look at " + name + ", then list it in " + CHECKSUMS)
                        .containsKey(name);
                assertThat(Checksum.of("SHA-256", jar).hex()).as(name).isEqualTo(known.get(name));
            }
        }
    }
}
