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

/** Pages of A4, four products to a row: the page for a browser, in a style for paper. */
final class PdfSheet implements SheetWriter {
    /** In points, as in paper.css. */
    private static final float PLATE_WIDTH = 118;

    private static final float PLATE_HEIGHT = 142;

    /** 300 dots an inch. */
    private static final int PICTURE_SIDE = Math.round(PLATE_HEIGHT / 72 * 300);

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
        new HtmlSheet("paper.css", PICTURE_SIDE, jpeg -> {
                    jpegs.add(jpeg);
                    return PdfPrinter.PICTURE + (jpegs.size() - 1);
                })
                .write(sheet, pictures, page);
        new PdfPrinter(moreFonts, PdfSheet::forPaper).print(page.toString(StandardCharsets.UTF_8), jpegs, out);
    }

    /** Does what style sheets for paper cannot: the title below each page, pictures as large as their plate allows. */
    private static void forPaper(Document page) {
        Element title = (Element) page.getElementsByTagName("h1").item(0);
        Element footer = page.createElement("footer");
        footer.setTextContent(title.getTextContent());
        title.getParentNode().insertBefore(footer, title);
        NodeList images = page.getElementsByTagName("img");
        for (int i = 0; i < images.getLength(); i++) {
            Element image = (Element) images.item(i);
            float width = Float.parseFloat(image.getAttribute("width"));
            float height = Float.parseFloat(image.getAttribute("height"));
            float scale = Math.min(PLATE_WIDTH / width, PLATE_HEIGHT / height);
            image.setAttribute(
                    "style",
                    String.format(
                            Locale.ROOT,
                            "width: %.2fpt; height: %.2fpt; margin: %.2fpt %.2fpt",
                            width * scale,
                            height * scale,
                            (PLATE_HEIGHT - height * scale) / 2,
                            (PLATE_WIDTH - width * scale) / 2));
        }
    }
}
