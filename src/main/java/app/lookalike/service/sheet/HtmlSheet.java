package app.lookalike.service.sheet;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One file for a browser, pictures and style in it: light or dark as the reader has it, four to a row on paper. It has
 * no script and may load nothing, and it is well-formed XML as well.
 */
final class HtmlSheet implements SheetWriter {
    private final String style;
    private final UnaryOperator<String> restyle;
    private final int pictureSide;
    private final Function<byte[], String> address;

    /** A page that holds its pictures. */
    HtmlSheet() {
        this(
                "sheet.css",
                UnaryOperator.identity(),
                480,
                jpeg -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg));
    }

    /**
     * A page that looks otherwise.
     *
     * @param style name of the style sheet
     * @param restyle changes the style sheet
     * @param pictureSide pixels of a picture's longer side at most
     * @param address where the page finds a picture
     */
    HtmlSheet(String style, UnaryOperator<String> restyle, int pictureSide, Function<byte[], String> address) {
        this.style = style;
        this.restyle = restyle;
        this.pictureSide = pictureSide;
        this.address = address;
    }

    @Override
    public void write(ContactSheet sheet, Pictures pictures, OutputStream out) throws IOException {
        Writer html = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        html.write(String.format(
                Locale.ROOT,
                """
                <!DOCTYPE html>
                <html lang="%s" xmlns="http://www.w3.org/1999/xhtml">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"/>
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <header>
                <h1 dir="auto">%s</h1>
                <p>%s</p>
                </header>
                <main>
                """,
                ContactSheet.language().toLanguageTag(),
                HtmlText.escape(sheet.title()),
                style(),
                HtmlText.escape(sheet.title()),
                HtmlText.escape(sheet.caption())));
        for (SheetItem item : sheet.items()) {
            write(item, sheet.choice(), pictures, html);
        }
        html.write("</main>\n</body>\n</html>\n");
        html.flush();
    }

    private void write(SheetItem item, SheetChoice choice, Pictures pictures, Writer html) throws IOException {
        Optional<Product> product = item.product();
        Optional<RgbImage> picture = product.flatMap(known -> pictures.of(known, pictureSide));
        html.write(product.isPresent() ? "<article>\n" : "<article class=\"gone\">\n");
        if (picture.isPresent()) {
            RgbImage image = picture.get();
            html.write(String.format(
                    Locale.ROOT,
                    "<div class=\"plate\"><img alt=\"%s\" width=\"%d\" height=\"%d\" src=\"%s\"/></div>\n",
                    HtmlText.escape(item.name()),
                    image.width(),
                    image.height(),
                    address.apply(Jpeg.of(image, Jpeg.GOOD))));
        } else {
            html.write("<div class=\"plate\">" + HtmlText.escape(Messages.get("export.sheet.noPicture")) + "</div>\n");
        }
        html.write("<h2 dir=\"auto\">" + HtmlText.escape(item.name()) + "</h2>\n");
        for (String line : item.lines(choice)) {
            html.write("<p>" + HtmlText.escape(line) + "</p>\n");
        }
        if (choice.has(SheetField.NOTE) && !item.kept().note().isEmpty()) {
            html.write("<p class=\"note\" dir=\"auto\">"
                    + HtmlText.escape(item.kept().note()) + "</p>\n");
        }
        html.write("</article>\n");
    }

    private String style() throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlSheet.class.getResourceAsStream(style))) {
            return restyle.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
