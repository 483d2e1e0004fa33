package app.lookalike.service.sheet;

import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.sheet.PdfFonts.Weight;
import app.lookalike.service.sheet.PdfText.Style;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Pages of A4, four products to a row; a row is as high as its longest note needs. */
final class PdfSheet implements SheetWriter {
    private static final PDRectangle PAPER = PDRectangle.A4;
    private static final float MARGIN = 40;
    private static final float FOOTER = 18;
    private static final int COLUMNS = 4;
    private static final float GAP = 14;
    private static final float CELL = (PAPER.getWidth() - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS;
    private static final float PLATE = CELL * 1.2f;
    private static final float INSET = 7;

    /** 300 dots an inch on a plate of that height. */
    private static final int PICTURE_SIDE = Math.round(PLATE / 72 * 300);

    private static final Color INK = new Color(0x1F2328);
    private static final Color MUTED = new Color(0x59636E);
    private static final Color PAPER_GREY = new Color(0xF3F5F7);
    private static final Color ACCENT = new Color(0x0969DA);
    private static final Color NOTE = new Color(0xEEF4FB);

    private static final Style TITLE = new Style(Weight.SEMIBOLD, 20, 25, INK);
    private static final Style CAPTION = new Style(Weight.REGULAR, 9, 13, MUTED);
    private static final Style NAME = new Style(Weight.SEMIBOLD, 8.5f, 11, INK);
    private static final Style LINE = new Style(Weight.REGULAR, 7.5f, 10, MUTED);
    private static final Style NOTES = new Style(Weight.REGULAR, 8, 10.5f, INK);

    private static final int NAME_LINES = 3;
    private static final int FACT_LINES = 2;
    private static final int TITLE_LINES = 3;

    private final List<Path> moreFonts;

    PdfSheet() {
        this(PdfFonts.OF_MACHINE);
    }

    /** A writer that looks for characters in these files, too. */
    PdfSheet(List<Path> moreFonts) {
        this.moreFonts = moreFonts;
    }

    /** What is written below a picture. */
    private record Words(List<String> name, List<String> facts, List<String> note) {
        float height() {
            return 4
                    + name.size() * NAME.leading()
                    + facts.size() * LINE.leading()
                    + (note.isEmpty() ? 0 : 8 + note.size() * NOTES.leading());
        }
    }

    @Override
    public void write(ContactSheet sheet, Pictures pictures, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument();
                PdfFonts fonts = new PdfFonts(document, moreFonts)) {
            describe(document, sheet);
            PdfText text = new PdfText(fonts);
            new Pages(document, text, pictures).write(sheet);
            number(document, text, sheet.title());
            document.save(out);
        }
    }

    private static void describe(PDDocument document, ContactSheet sheet) {
        document.getDocumentInformation().setTitle(PlainText.of(sheet.title()));
        document.getDocumentInformation().setCreator("Lookalike");
        document.getDocumentCatalog().setLanguage("en");
        PDViewerPreferences preferences =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private static void number(PDDocument document, PdfText text, String title) throws IOException {
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream page =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                String number = String.format(Locale.ROOT, "%d / %d", i + 1, pages);
                float width = text.width(number, LINE);
                String name = text.wrap(title, PAPER.getWidth() - 2 * MARGIN - width - GAP, LINE, 1)
                        .get(0);
                text.write(page, name, LINE, MARGIN, MARGIN - FOOTER);
                text.write(page, number, LINE, PAPER.getWidth() - MARGIN - width, MARGIN - FOOTER);
            }
        }
    }

    /** Fills one page after the other. */
    private static final class Pages {
        private final PDDocument document;
        private final PdfText text;
        private final Pictures pictures;
        private PDPageContentStream page;
        private float top;

        Pages(PDDocument document, PdfText text, Pictures pictures) throws IOException {
            this.document = document;
            this.text = text;
            this.pictures = pictures;
            this.page = begin();
        }

        private PDPageContentStream begin() throws IOException {
            PDPage next = new PDPage(PAPER);
            document.addPage(next);
            top = PAPER.getHeight() - MARGIN;
            return new PDPageContentStream(document, next);
        }

        void write(ContactSheet sheet) throws IOException {
            try {
                float width = PAPER.getWidth() - 2 * MARGIN;
                top = lines(text.wrap(sheet.title(), width, TITLE, TITLE_LINES), TITLE, MARGIN, top);
                top = lines(text.wrap(sheet.caption(), width, CAPTION, 1), CAPTION, MARGIN, top) - GAP;
                for (int first = 0; first < sheet.items().size(); first += COLUMNS) {
                    row(sheet.items()
                            .subList(
                                    first,
                                    Math.min(first + COLUMNS, sheet.items().size())));
                }
            } finally {
                page.close();
            }
        }

        private void row(List<SheetItem> items) throws IOException {
            List<Words> words = new ArrayList<>();
            float height = 0;
            for (SheetItem item : items) {
                Words below = words(item);
                words.add(below);
                height = Math.max(height, PLATE + below.height());
            }
            if (top - height < MARGIN) {
                page.close();
                page = begin();
            }
            for (int i = 0; i < items.size(); i++) {
                cell(items.get(i), words.get(i), MARGIN + i * (CELL + GAP));
            }
            top -= height + GAP;
        }

        private Words words(SheetItem item) throws IOException {
            List<String> facts = new ArrayList<>();
            for (String line : item.lines()) {
                facts.addAll(text.wrap(line, CELL, LINE, FACT_LINES));
            }
            String note = item.kept().note();
            return new Words(
                    text.wrap(item.name(), CELL, NAME, NAME_LINES),
                    facts,
                    note.isEmpty() ? List.of() : text.wrap(note, CELL - INSET - 4, NOTES, Integer.MAX_VALUE));
        }

        private void cell(SheetItem item, Words words, float x) throws IOException {
            fill(PAPER_GREY, x, top - PLATE, CELL, PLATE);
            Optional<RgbImage> picture = item.product().flatMap(known -> pictures.of(known, PICTURE_SIDE));
            if (picture.isPresent()) {
                draw(picture.get(), x);
            } else {
                String none = "No picture";
                text.write(page, none, LINE, x + (CELL - text.width(none, LINE)) / 2, top - PLATE / 2);
            }
            float y = lines(words.name(), NAME, x, top - PLATE - 4);
            y = lines(words.facts(), LINE, x, y);
            if (!words.note().isEmpty()) {
                float height = 5 + words.note().size() * NOTES.leading();
                fill(NOTE, x, y - 3 - height, CELL, height);
                fill(ACCENT, x, y - 3 - height, 2, height);
                lines(words.note(), NOTES, x + INSET, y - 4);
            }
        }

        private void draw(RgbImage picture, float x) throws IOException {
            PDImageXObject image = JPEGFactory.createFromByteArray(document, Jpeg.of(picture, Jpeg.GOOD));
            float scale = Math.min(CELL / picture.width(), PLATE / picture.height());
            float width = picture.width() * scale;
            float height = picture.height() * scale;
            page.drawImage(image, x + (CELL - width) / 2, top - PLATE + (PLATE - height) / 2, width, height);
        }

        private void fill(Color colour, float x, float y, float width, float height) throws IOException {
            page.setNonStrokingColor(colour);
            page.addRect(x, y, width, height);
            page.fill();
        }

        /** Writes lines below each other and answers where the next would be. */
        private float lines(List<String> lines, Style style, float x, float from) throws IOException {
            float y = from;
            for (String line : lines) {
                text.write(page, line, style, x, y - style.size());
                y -= style.leading();
            }
            return y;
        }
    }
}
