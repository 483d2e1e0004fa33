package app.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.testing.DrawnCatalog;
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the machine, and what is written where. */
class PrivacyTest {
    /** Stands in the camera's notes in the picture; wherever it turns up, they do. */
    private static final String SECRET = "SECRET-PLACE";

    private final Path folder;
    private final String workspace;

    @AutoClose
    private final CommandStage stage;

    PrivacyTest(@TempDir Path folder) {
        this.folder = folder;
        this.workspace = folder.resolve("workspace").toString();
        this.stage = new CommandStage(folder);
    }

    @BeforeEach
    void index() {
        DrawnCatalog.write(folder.resolve("source"), 12, i -> withExif(DrawnCatalog.picture(i / 24f)));
        stage.done("import", folder.resolve("source").toString(), "-w", workspace);
        stage.done("index", "-w", workspace);
    }

    /** The picture with an Exif segment: one text, the image description, in little-endian TIFF. */
    private static byte[] withExif(byte[] jpeg) {
        byte[] text = (SECRET + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0II*\0\b\0\0\0\1\0\16\1\2\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.writeBytes(new byte[] {(byte) text.length, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0});
        exif.writeBytes(text);
        int length = exif.size() + 2;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        all.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        all.writeBytes(exif.toByteArray());
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }

    private static boolean hasExif(byte[] picture) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture))
                .containsDirectoryOfType(ExifDirectoryBase.class);
    }

    @Test
    void exportedPicturesHaveNothingThatTheCameraNoted() throws Exception {
        assertThat(hasExif(Files.readAllBytes(folder.resolve("source/images/1000.jpg"))))
                .as("the pictures of the catalogue do")
                .isTrue();
        try (var catalog = stage.services().catalogs().open(Path.of(workspace))) {
            long board = catalog.boards().create("Summer").id();
            catalog.boards().keep(board, new BoardItem("1000", "", "", Boards.now(), null, null));
        }
        Path html = folder.resolve("board.html");
        Path pdf = folder.resolve("board.pdf");
        stage.done("export-board", "-w", workspace, "--board", "Summer", "--out", html.toString());
        stage.done("export-board", "-w", workspace, "--board", "Summer", "--out", pdf.toString());

        Matcher embedded = Pattern.compile("data:image/jpeg;base64,([^\"]+)").matcher(Files.readString(html));
        assertThat(embedded.find()).isTrue();
        byte[] picture = Base64.getDecoder().decode(embedded.group(1));
        assertThat(hasExif(picture)).isFalse();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (COSName name : document.getPage(0).getResources().getXObjectNames()) {
                var object = document.getPage(0).getResources().getXObject(name);
                byte[] stored = object.getCOSObject().createRawInputStream().readAllBytes();
                assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET, "Exif");
            }
        }
        assertThat(Files.readAllBytes(pdf))
                .asString(StandardCharsets.ISO_8859_1)
                .doesNotContain(SECRET);
    }

    @Test
    void aPhotoThatIsSearchedByIsWrittenNowhere() throws IOException {
        Path photo = Files.write(folder.resolve("holiday.jpg"), withExif(DrawnCatalog.picture(0.3f)));
        Map<Path, byte[]> before = files();
        stage.done("search", "-w", workspace, "--image", photo.toString());
        stage.done("search", "-w", workspace, "--image", photo.toString(), "--together", "--unlike", "1003");
        stage.run("classify", "-w", workspace, "--image", photo.toString(), "--json"); // too few labels to tell
        Map<Path, byte[]> after = files();
        after.forEach((file, bytes) -> {
            if (!java.util.Arrays.equals(bytes, before.get(file))) {
                assertThat(file.getFileName().toString()).isEqualTo("settings.json");
                assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("holiday");
            }
        });
    }

    @Test
    void reportsNameNoFolderOfThisMachine() throws IOException {
        Path ids = Files.writeString(folder.resolve("ids.txt"), "1001\n77\n");
        Files.writeString(folder.resolve("source/images/1002.jpg"), "damaged");
        for (List<String> queries : List.of(List.of("--queries", ids.toString()), List.of("--robustness", "12"))) {
            Path html = folder.resolve("quality.html");
            Path csv = folder.resolve("quality.csv");
            String[] command = Stream.concat(
                            Stream.of("evaluate", "-w", workspace, "--json", "--replace", "--html", html.toString()),
                            Stream.concat(Stream.of("--csv", csv.toString()), queries.stream()))
                    .toArray(String[]::new);
            assertThat(stage.run(command)).isEqualTo(3);
            assertThat(stage.output() + Files.readString(html) + Files.readString(csv))
                    .contains("Left out")
                    .doesNotContain(folder.toString());
        }
    }

    private Map<Path, byte[]> files() throws IOException {
        Map<Path, byte[]> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(file, Files.readAllBytes(file));
            }
        }
        return files;
    }
}
