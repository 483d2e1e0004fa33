package app.lookalike.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.sample.drawing.Canvas;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed sample catalogue is whole, small, and what the generator makes. */
class SampleCatalogueTest {

    private static final Path SAMPLE = Path.of("data", "sample");
    private static final long LARGEST = 6_000_000;

    private static List<String> lines = List.of();
    private static List<String[]> rows = List.of();

    @BeforeAll
    static void read() throws IOException {
        lines = Files.readAllLines(SAMPLE.resolve("styles.csv"));
        rows = lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    @Test
    void hasKagglesHeaderAndTenFieldsInEveryRow() throws IOException {
        assertThat(lines.get(0)).isEqualTo(SampleProduct.HEADER);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(400).allSatisfy(row -> assertThat(row)
                .hasSize(10));
        assertThat(Files.readString(SAMPLE.resolve("styles.csv")))
                .endsWith("\n")
                .doesNotContain("\r");
    }

    @Test
    void givesEveryProductAnIdOfItsOwn() {
        assertThat(rows.stream().map(row -> row[0])).doesNotHaveDuplicates().allMatch(id -> id.matches("\\d{5}"));
    }

    @Test
    void hasOnePictureOfTheRightSizeForEveryRowAndNoOther() throws IOException {
        Set<String> pictures = new TreeSet<>();
        try (Stream<Path> files = Files.list(SAMPLE.resolve("images"))) {
            for (Path file : files.toList()) {
                BufferedImage picture = ImageIO.read(file.toFile());
                assertThat(List.of(picture.getWidth(), picture.getHeight()))
                        .as(file.toString())
                        .containsExactly(Canvas.WIDTH, Canvas.HEIGHT);
                pictures.add(file.getFileName().toString());
            }
        }
        assertThat(pictures)
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(row -> row[0] + ".jpg").toList());
    }

    @Test
    void staysSmallEnoughForTheRepository() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            assertThat(bytes).isLessThanOrEqualTo(LARGEST);
        }
    }

    @Test
    void coversManyArticleTypesAndColours() {
        assertThat(column(4)).hasSizeGreaterThanOrEqualTo(15);
        assertThat(column(5)).hasSizeGreaterThanOrEqualTo(25);
        assertThat(column(2)).containsExactlyInAnyOrder("Apparel", "Footwear", "Accessories");
    }

    @Test
    void namesTheColourItIsFiledUnder() {
        assertThat(rows).allSatisfy(row -> assertThat(row[9]).contains(row[5]));
    }

    @Test
    void hasAFewTwinsWithTheVerySamePicture() throws IOException {
        Map<String, Long> copies;
        try (Stream<Path> files = Files.list(SAMPLE.resolve("images"))) {
            copies = files.collect(Collectors.groupingBy(SampleCatalogueTest::content, Collectors.counting()));
        }
        assertThat(copies.values().stream().filter(count -> count > 1))
                .hasSize(4)
                .allMatch(count -> count == 2);
    }

    @Test
    void isWhatTheGeneratorMakes() throws IOException {
        List<SampleProduct> products = Assortment.products();
        assertThat(lines.subList(1, lines.size()))
                .containsExactlyElementsOf(
                        products.stream().map(SampleProduct::row).toList());
        for (int at = 5; at < products.size(); at += 120) {
            SampleProduct product = products.get(at);
            BufferedImage committed = ImageIO.read(
                    SAMPLE.resolve("images").resolve(product.id() + ".jpg").toFile());
            // Another JDK may round a pixel or a JPEG coefficient differently.
            assertThat(difference(committed, product.picture()))
                    .as(product.name())
                    .isLessThan(4);
        }
    }

    @Test
    void drawsTheSameBytesTwice() throws IOException {
        Set<String> seen = new HashSet<>();
        for (SampleProduct product : Assortment.products()) {
            if (product.id() % 3 == 0
                    && seen.size() < 6
                    && seen.add(product.look().articleType())) {
                byte[] first = MakeSample.jpeg(product.picture());
                assertThat(MakeSample.jpeg(product.picture()))
                        .as(product.name())
                        .isEqualTo(first);
                assertThat(ImageIO.read(new ByteArrayInputStream(first))).isNotNull();
            }
        }
        assertThat(seen).hasSize(6);
    }

    private static Set<String> column(int index) {
        return rows.stream().map(row -> row[index]).collect(Collectors.toSet());
    }

    private static String content(Path file) {
        try {
            return Arrays.toString(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Mean absolute difference of the channels, 0 to 255. */
    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        for (int y = 0; y < Canvas.HEIGHT; y++) {
            for (int x = 0; x < Canvas.WIDTH; x++) {
                int first = one.getRGB(x, y);
                int second = other.getRGB(x, y);
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs(((first >> shift) & 0xff) - ((second >> shift) & 0xff));
                }
            }
        }
        return sum / (3.0 * Canvas.WIDTH * Canvas.HEIGHT);
    }
}
