package app.lookalike.service.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Pages with products in rows: the page for a browser, in a style for paper. */
final class PdfSheet implements SheetWriter {
    private final List<Path> moreFonts;

    PdfSheet() {
        this(PdfFonts.OF_MACHINE);
    }

    /** A writer that looks for characters in these files, too. */
    PdfSheet(List<Path> moreFonts) {
        this.moreFonts = moreFonts;
    }

    @Override
    public void write(ContactSheet sheet, Pictures pictures, OutputStream out) throws IOException {
        List<byte[]> jpegs = new ArrayList<>();
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        Plate plate = Plate.of(sheet.choice());
        new HtmlSheet("paper.css", style -> plate.in(style, sheet.choice().paper()), plate.side(), jpeg -> {
                    jpegs.add(jpeg);
                    return PdfPrinter.PICTURE + (jpegs.size() - 1);
                })
                .write(sheet, pictures, page);
        new PdfPrinter(moreFonts, made -> forPaper(made, plate))
                .print(page.toString(StandardCharsets.UTF_8), jpegs, out);
    }

    /** Does what style sheets for paper cannot: the title below each page, pictures as large as their plate allows. */
    private static void forPaper(Document page, Plate plate) {
        Element title = (Element) page.getElementsByTagName("h1").item(0);
        Element footer = page.createElement("footer");
        footer.setTextContent(title.getTextContent());
        title.getParentNode().insertBefore(footer, title);
        NodeList images = page.getElementsByTagName("img");
        for (int i = 0; i < images.getLength(); i++) {
            Element image = (Element) images.item(i);
            float width = Float.parseFloat(image.getAttribute("width"));
            float height = Float.parseFloat(image.getAttribute("height"));
            float scale = Math.min(plate.width() / width, plate.height() / height);
            image.setAttribute(
                    "style",
                    String.format(
                            Locale.ROOT,
                            "width: %.2fpt; height: %.2fpt; margin: %.2fpt %.2fpt",
                            width * scale,
                            height * scale,
                            (plate.height() - height * scale) / 2,
                            (plate.width() - width * scale) / 2));
        }
    }

    /** What a picture is on, in points. */
    private record Plate(float width, float height) {
        /** Of four in a row of A4, as in paper.css. */
        private static final Plate USUAL = new Plate(118, 142);

        private static final float MARGINS = 78;
        private static final float GAP = 14;

        static Plate of(SheetChoice choice) {
            double width = Math.floor((choice.paper().width() - MARGINS + GAP) / choice.columns() - GAP);
            return new Plate((float) width, Math.round(width * USUAL.height / USUAL.width));
        }

        /** Pixels of the longer side of a picture, at 300 dots an inch. */
        int side() {
            return Math.round(height / 72 * 300);
        }

        /** The style sheet for plates of this size on that paper. */
        String in(String style, Paper paper) {
            return style.replace("size: A4", "size: " + paper.css())
                    .replace(points(USUAL.width), points(width))
                    .replace(points(USUAL.height), points(height));
        }

        private static String points(float length) {
            return String.format(Locale.ROOT, "%.0fpt", length);
        }
    }
}
