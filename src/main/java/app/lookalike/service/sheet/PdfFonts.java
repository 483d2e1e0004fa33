package app.lookalike.service.sheet;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The typefaces of one document: the window's own; where that lacks a character PDFBox's Liberation Sans (Latin, Greek,
 * Cyrillic, Hebrew); then those with more characters that this machine has; at last a box instead of the character. Only
 * the characters used are embedded. Close it after the document is saved.
 */
final class PdfFonts implements AutoCloseable {
    /** Typefaces with outlines that PDFBox can embed and with many thousand characters, where systems put them. */
    static final List<Path> OF_MACHINE = List.of(
            Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
            Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
            Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"),
            Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
            Path.of("/System/Library/Fonts/Supplemental/Arial Unicode.ttf"),
            Path.of("/Library/Fonts/Arial Unicode.ttf"),
            Path.of("C:/Windows/Fonts/msyh.ttc"),
            Path.of("C:/Windows/Fonts/simsun.ttc"),
            Path.of("C:/Windows/Fonts/malgun.ttf"),
            Path.of("C:/Windows/Fonts/arial.ttf"));

    private static final Logger log = LoggerFactory.getLogger(PdfFonts.class);
    private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int BOX = 0x25A1;

    /** How heavy the letters are. */
    enum Weight {
        REGULAR(400),
        SEMIBOLD(600);

        private final int number;

        Weight(int number) {
            this.number = number;
        }
    }

    /**
     * Text in one typeface.
     *
     * @param font has all its characters
     */
    record Run(PDFont font, String text) {}

    private record Face(PDType0Font font, CmapLookup glyphs) {
        boolean has(int character) {
            return glyphs.getGlyphId(character) != 0;
        }
    }

    private final PDDocument document;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Map<Weight, Face> main = new EnumMap<>(Weight.class);
    private final List<Face> others = new ArrayList<>();
    private final List<Path> notYetTried;

    /**
     * Typefaces for a document.
     *
     * @param more files to look into for characters that the bundled typefaces lack; those that are not there are left
     *     out
     */
    PdfFonts(PDDocument document, List<Path> more) throws IOException {
        this.document = document;
        this.notYetTried = new ArrayList<>(more);
        for (Weight weight : Weight.values()) {
            main.put(
                    weight,
                    face(parse(Woff.unpack(resource(String.format(
                            Locale.ROOT, "/app/lookalike/ui/fonts/inter-latin-%d-normal.woff", weight.number))))));
        }
        others.add(face(parse(resource(LIBERATION))));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PdfFonts.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }

    private TrueTypeFont parse(byte[] bytes) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        open.add(font);
        return font;
    }

    private Face face(TrueTypeFont font) throws IOException {
        return new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
    }

    /** The text in the order it is read, cut where the typeface changes. Characters that no typeface has are boxes. */
    List<Run> runs(String text, Weight weight) {
        List<Run> runs = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        Face face = mainOf(weight);
        for (int c : printable(text)) {
            Optional<Face> with = faceWith(c, weight);
            Face next = with.or(() -> faceWith(BOX, weight)).orElse(face);
            if (!next.equals(face) && !part.isEmpty()) {
                runs.add(new Run(face.font(), part.toString()));
                part.setLength(0);
            }
            face = next;
            part.appendCodePoint(with.isPresent() ? c : next.has(BOX) ? BOX : '?');
        }
        if (!part.isEmpty()) {
            runs.add(new Run(face.font(), part.toString()));
        }
        return runs;
    }

    /** Composed, so that an accent does not need a glyph of its own; without what steers layout only. */
    private static int[] printable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.FORMAT && (c < 0xFE00 || c > 0xFE0F))
                .toArray();
    }

    private Face mainOf(Weight weight) {
        return Objects.requireNonNull(main.get(weight));
    }

    private Optional<Face> faceWith(int character, Weight weight) {
        Face first = mainOf(weight);
        if (first.has(character)) {
            return Optional.of(first);
        }
        for (int i = 0; i < others.size() || tryOneMore(); i++) {
            if (i < others.size() && others.get(i).has(character)) {
                return Optional.of(others.get(i));
            }
        }
        return Optional.empty();
    }

    /** Opens the next file, whether or not that gives another typeface; false when all have been tried. */
    private boolean tryOneMore() {
        while (!notYetTried.isEmpty()) {
            Path file = notYetTried.remove(0);
            if (Files.isReadable(file)) {
                try {
                    others.add(face(parse(file.toFile())));
                    return true;
                } catch (IOException | RuntimeException e) { // the parser throws both for a font it cannot read
                    log.info("The typeface {} cannot be used: {}", file, e.getMessage());
                }
            }
        }
        return false;
    }

    private TrueTypeFont parse(File file) throws IOException {
        if (!file.getName().endsWith(".ttc")) {
            return parse(Files.readAllBytes(file.toPath()));
        }
        TrueTypeCollection collection = new TrueTypeCollection(file);
        open.add(collection);
        List<TrueTypeFont> fonts = new ArrayList<>();
        collection.processAllFonts(fonts::add);
        return fonts.get(0);
    }

    /** Width of a text, in points. */
    float width(String text, Weight weight, float size) throws IOException {
        float width = 0;
        for (Run run : runs(text, weight)) {
            width += run.font().getStringWidth(run.text());
        }
        return width * size / 1000;
    }

    @Override
    public void close() throws IOException {
        for (AutoCloseable resource : open) {
            try {
                resource.close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
