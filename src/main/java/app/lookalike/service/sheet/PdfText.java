package app.lookalike.service.sheet;

import app.lookalike.service.sheet.PdfFonts.Weight;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Breaks text into lines and writes them. Lengths are points, from the lower left corner of the page. */
final class PdfText {
    private static final String ELLIPSIS = "…";

    /**
     * How a text looks.
     *
     * @param size of the letters
     * @param leading from one line to the next
     */
    record Style(Weight weight, float size, float leading, Color colour) {}

    private final PdfFonts fonts;

    PdfText(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The lines of a text; words that are too wide are broken anywhere.
     *
     * @param most lines at most; what is cut off ends in an ellipsis
     */
    List<String> wrap(String text, float width, Style style, int most) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split("\\s+", -1)) {
                String rest = word;
                if (!line.isEmpty() && !fits(line + " " + rest, width, style)) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (line.isEmpty() && !fits(rest, width, style)) {
                    int cut = longestFitting(rest, width, style);
                    lines.add(rest.substring(0, cut));
                    rest = rest.substring(cut);
                }
                line.append(line.isEmpty() ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        if (lines.size() <= most) {
            return lines;
        }
        List<String> shortened = new ArrayList<>(lines.subList(0, most));
        String last = shortened.get(most - 1);
        while (!last.isEmpty() && !fits(last + ELLIPSIS, width, style)) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        shortened.set(most - 1, last.stripTrailing() + ELLIPSIS);
        return shortened;
    }

    private boolean fits(String text, float width, Style style) throws IOException {
        return fonts.width(text, style.weight(), style.size()) <= width;
    }

    private int longestFitting(String word, float width, Style style) throws IOException {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (!fits(word.substring(0, next), width, style)) {
                break;
            }
            end = next;
        }
        return end;
    }

    /**
     * Writes one line.
     *
     * @param baseline where the letters stand
     */
    void write(PDPageContentStream page, String line, Style style, float x, float baseline) throws IOException {
        page.beginText();
        page.setNonStrokingColor(style.colour());
        page.newLineAtOffset(x, baseline);
        for (PdfFonts.Run run : fonts.runs(line, style.weight())) {
            page.setFont(run.font(), style.size());
            page.showText(run.text());
        }
        page.endText();
    }

    /** Width of a line. */
    float width(String line, Style style) throws IOException {
        return fonts.width(line, style.weight(), style.size());
    }
}
