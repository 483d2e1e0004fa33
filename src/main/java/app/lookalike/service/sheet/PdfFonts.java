package app.lookalike.service.sheet;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The typefaces of a document: the window's own; where that lacks a character PDFBox's Liberation Sans (Latin, Greek,
 * Cyrillic, Hebrew); then those with more characters that this machine has. Only the characters used are embedded.
 */
final class PdfFonts {
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

    private PdfFonts() {}

    /** Adds the bundled typefaces, as the families {@code Inter} and {@code Liberation}. */
    static void addBundled(PdfRendererBuilder builder) {
        bundled(builder, "/app/lookalike/ui/fonts/inter-latin-400-normal.ttf", "Inter", 400);
        bundled(builder, "/app/lookalike/ui/fonts/inter-latin-600-normal.ttf", "Inter", 600);
        bundled(builder, "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf", "Liberation", 400);
    }

    private static void bundled(PdfRendererBuilder builder, String name, String family, int weight) {
        builder.useFont(
                () -> Objects.requireNonNull(PdfFonts.class.getResourceAsStream(name)),
                family,
                weight,
                FontStyle.NORMAL,
                true);
    }

    /** Adds files to look into for characters that the bundled typefaces lack, those that are there. */
    static void addOthers(PdfBoxRenderer renderer, List<Path> files) {
        for (Path file : files) {
            if (Files.isReadable(file)) {
                renderer.getFontResolver()
                        .addFont(
                                new Other(renderer.getPdfDocument(), file),
                                file.toString(),
                                400,
                                IdentValue.NORMAL,
                                true,
                                FontGroup.PRE_BUILT_IN_FALLBACK);
            }
        }
    }

    /** Opens a file when a character is looked for in it; stands for one with few characters if it cannot be used. */
    private static final class Other extends PDFontSupplier {
        private final PDDocument document;
        private final Path file;

        Other(PDDocument document, Path file) {
            super(null);
            this.document = document;
            this.file = file;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, parse(file), true);
            } catch (IOException | RuntimeException e) { // the parser throws both for a font it cannot read
                log.info("The typeface {} cannot be used: {}", file, e.getMessage());
                return new PDType1Font(FontName.HELVETICA);
            }
        }
    }

    private static TrueTypeFont parse(Path file) throws IOException {
        if (!file.toString().endsWith(".ttc")) {
            return new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(file)));
        }
        List<TrueTypeFont> fonts = new ArrayList<>();
        new TrueTypeCollection(file.toFile()).processAllFonts(fonts::add);
        return fonts.get(0);
    }
}
