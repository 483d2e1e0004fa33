package app.lookalike.service.sheet;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Sheets to be written, with grey pictures. */
final class Sheets {
    private static final Instant KEPT = Instant.parse("2026-05-03T10:00:00.250Z");

    private Sheets() {}

    static SheetItem item(int i, String name, String note, @Nullable String query, @Nullable Double like) {
        String id = Integer.toString(1000 + i);
        Product product = new Product(
                id, name, Map.of(Attribute.ARTICLE_TYPE, "Shirts", Attribute.BASE_COLOUR, "Blue"), id + ".jpg");
        return new SheetItem(new BoardItem(id, name, note, KEPT, query, like), Optional.of(product));
    }

    static SheetItem gone(String name) {
        return new SheetItem(new BoardItem("9", name, "a note", KEPT, null, null), Optional.empty());
    }

    static ContactSheet sheet(String title, SheetItem... items) {
        return new ContactSheet(title, "archive.zip", LocalDate.of(2026, 5, 3), Arrays.asList(items));
    }

    private static Optional<RgbImage> picture(Product product, int maxSide) {
        byte[] pixels = new byte[6 * 8 * 3];
        Arrays.fill(pixels, (byte) Integer.parseInt(product.id()));
        return Optional.of(new RgbImage(6, 8, pixels));
    }

    static byte[] write(SheetWriter writer, ContactSheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(sheet, Sheets::picture, out);
        return out.toByteArray();
    }

    static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static int picturesOf(byte[] pdf) throws IOException {
        int pictures = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getXObjectNames()) {
                    pictures += resources.isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return pictures;
    }
}
