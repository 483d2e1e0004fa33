package app.lookalike.service.sheet;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSDOMMutator;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints a page to PDF by Open HTML to PDF, which runs no scripts; it gets the page's pictures and nothing else. */
final class PdfPrinter {
    /** What a picture's address begins with; its place in the list follows. */
    static final String PICTURE = "picture:";

    private static final Logger log = LoggerFactory.getLogger(PdfPrinter.class);

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final List<Path> moreFonts;
    private final FSDOMMutator changes;

    /**
     * A printer.
     *
     * @param moreFonts see {@link PdfFonts}
     * @param changes what is to be changed of the page before it is laid out
     */
    PdfPrinter(List<Path> moreFonts, FSDOMMutator changes) {
        this.moreFonts = moreFonts;
        this.changes = changes;
    }

    /**
     * Prints.
     *
     * @param html well-formed XML
     * @param pictures JPEG files
     * @param out not closed
     * @throws IOException if it cannot be written
     */
    void print(String html, List<byte[]> pictures, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        PdfFonts.addBundled(builder);
        builder.useReplacementText("□");
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        for (ExternalResourceControlPriority time : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl(PdfPrinter::isPicture, time);
        }
        builder.useProtocolsStreamImplementation(address -> new Picture(open(address, pictures)), "picture");
        builder.withDiagnosticConsumer(said -> log.debug("{}", said.getFormattedMessage()));
        builder.addDOMMutator(changes);
        builder.withHtmlContent(printable(html), null);
        builder.withProducer("Lookalike");
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            PdfFonts.addOthers(renderer, moreFonts);
            describe(renderer.getPdfDocument().getDocumentCatalog());
            renderer.layout();
            renderer.createPDF();
        }
    }

    private static void describe(PDDocumentCatalog catalog) {
        catalog.setLanguage("en");
        PDViewerPreferences preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    private static boolean isPicture(String address, ExternalResourceType type) {
        return type == ExternalResourceType.IMAGE_RASTER && address.startsWith(PICTURE);
    }

    private static InputStream open(String address, List<byte[]> pictures) {
        return new ByteArrayInputStream(pictures.get(Integer.parseInt(address.substring(PICTURE.length()))));
    }

    /** Composed, so that an accent does not need a glyph of its own; without what has none. */
    private static String printable(String html) {
        return Normalizer.normalize(html, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && (c < 0xFE00 || c > 0xFE0F))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private record Picture(InputStream getStream) implements FSStream {
        @Override
        public Reader getReader() {
            throw new UnsupportedOperationException("a picture is no text");
        }
    }
}
