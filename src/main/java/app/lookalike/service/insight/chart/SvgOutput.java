package app.lookalike.service.insight.chart;

import static app.lookalike.service.sheet.HtmlText.escape;

import app.lookalike.service.insight.chart.Drawing.Box;
import app.lookalike.service.insight.chart.Drawing.Ink;
import app.lookalike.service.insight.chart.Drawing.Line;
import app.lookalike.service.insight.chart.Drawing.Place;
import app.lookalike.service.insight.chart.Drawing.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A {@link Drawing} as SVG 1.1, text as text. */
final class SvgOutput {
    private SvgOutput() {}

    static void write(Drawing drawing, OutputStream out) throws IOException {
        out.write(of(drawing).getBytes(StandardCharsets.UTF_8));
    }

    private static String of(Drawing drawing) {
        StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$.0f\" height=\"%2$.0f\""
                        + " viewBox=\"0 0 %1$.0f %2$.0f\" role=\"img\">\n<title>%3$s</title>\n",
                drawing.width(), drawing.height(), escape(drawing.title())));
        svg.append(format("<rect width=\"100%%\" height=\"100%%\" fill=\"#%06x\"/>\n", drawing.background()));
        drawing.shapes().forEach(shape -> svg.append(of(shape)));
        return svg.append("</svg>\n").toString();
    }

    private static String of(Shape shape) {
        if (shape instanceof Box box) {
            return format(
                    "<rect%s width=\"%.2f\" height=\"%.2f\" rx=\"%.2f\"%s/>\n",
                    of(box.place()), box.width(), box.height(), box.radius(), of(box.ink()));
        }
        Line line = (Line) shape;
        return format(
                "<text%s textLength=\"%.2f\" lengthAdjust=\"spacingAndGlyphs\" font-family=\"%s\" font-size=\"%.2f\""
                        + " font-weight=\"%d\"%s>%s</text>\n",
                of(line.place()),
                line.width(),
                escape(line.font().family() + ", sans-serif"),
                line.font().size(),
                line.font().weight(),
                of(line.ink()),
                escape(line.text()));
    }

    private static String of(Place place) {
        boolean moved = place.a() == 1 && place.b() == 0 && place.c() == 0 && place.d() == 1;
        return moved
                ? format(" transform=\"translate(%.2f %.2f)\"", place.e(), place.f())
                : format(
                        " transform=\"matrix(%.4f %.4f %.4f %.4f %.2f %.2f)\"",
                        place.a(), place.b(), place.c(), place.d(), place.e(), place.f());
    }

    private static String of(Ink ink) {
        return format(" fill=\"#%06x\"", ink.rgb())
                + (ink.opacity() < 1 ? format(" fill-opacity=\"%.3f\"", ink.opacity()) : "");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
