package app.lookalike.service.health.report;

import static app.lookalike.service.sheet.HtmlText.escape;

import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.report.HtmlGrid;
import app.lookalike.service.evaluation.report.PageStyle;
import app.lookalike.service.health.Finding;
import app.lookalike.service.health.HealthReport;
import app.lookalike.service.health.HealthSection;
import app.lookalike.service.sheet.Jpeg;
import app.lookalike.service.workspace.OpenCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Writes a health report as a page for a browser, with some of the pictures in it: {@code health.html}, filled in. */
public final class HealthPage {
    /** Of each kind. */
    private static final int PICTURES = 12;

    /** The CSV lists all. */
    private static final int ROWS = 200;

    /** Pixels of the longer side. */
    private static final int SIDE = 120;

    private static final float QUALITY = 0.8f;

    private final OpenCatalog catalog;
    private final HealthReport report;

    private HealthPage(OpenCatalog catalog, HealthReport report) {
        this.catalog = catalog;
        this.report = report;
    }

    /**
     * Writes a report.
     *
     * @param out not closed
     * @throws IOException if it cannot be written
     */
    public static void write(OpenCatalog catalog, HealthReport report, OutputStream out) throws IOException {
        out.write(new HealthPage(catalog, report).html().getBytes(StandardCharsets.UTF_8));
    }

    private String html() throws IOException {
        StringBuilder sections = new StringBuilder();
        for (HealthSection section : report.sections()) {
            if (!section.open().isEmpty() || !section.notLooked().isEmpty()) {
                sections.append(section(section));
            }
        }
        String caption = format(
                "%,d products · %,d with a picture · %,d indexed · %,d problems",
                report.products(), report.pictures(), report.indexed(), report.open());
        return format(
                resource("health.html"),
                escape(report.catalogue()),
                PageStyle.css() + resource("health.css"),
                escape(caption),
                HtmlGrid.of("Problems by kind", overview()),
                sections);
    }

    private List<List<String>> overview() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("kind", "problems", "products", "ignored"));
        for (HealthSection section : report.sections()) {
            boolean looked = section.notLooked().isEmpty();
            lines.add(List.of(
                    section.kind().title(),
                    looked ? count(section.open().size()) : "not looked for",
                    looked ? count(section.products().size()) : "",
                    section.ignored().isEmpty() ? "" : count(section.ignored().size())));
        }
        return lines;
    }

    private String section(HealthSection section) throws IOException {
        StringBuilder html = new StringBuilder(format(
                "<section>\n<h2>%s <span class=\"count\">%s</span></h2>\n<p>%s</p>\n<p class=\"legend\">%s</p>\n",
                escape(section.kind().title()),
                section.notLooked().isEmpty() ? count(section.open().size()) : "",
                escape(section.notLooked().isEmpty() ? section.kind().effect() : section.notLooked()),
                escape(section.kind().rule())));
        if (!section.open().isEmpty()) {
            html.append(pictures(section));
            List<Finding> shown =
                    section.open().subList(0, Math.min(ROWS, section.open().size()));
            html.append(format(
                    "<details><summary>%s</summary>\n%s</details>\n",
                    shown.size() < section.open().size()
                            ? format("The first %,d as a table; all are in the CSV", shown.size())
                            : "All as a table",
                    HtmlGrid.of(section.kind().title(), rows(shown))));
        }
        return html.append("</section>\n").toString();
    }

    private List<List<String>> rows(List<Finding> findings) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("subject", "products", "names", "detail"));
        for (Finding finding : findings) {
            lines.add(List.of(
                    finding.subject(),
                    String.join(" ", finding.products()),
                    finding.products().stream()
                            .limit(1)
                            .flatMap(id -> catalog.catalog().find(id).stream())
                            .map(Product::displayName)
                            .findFirst()
                            .orElse(""),
                    finding.detail()));
        }
        return lines;
    }

    /** Of a group all, so that they can be compared. */
    private String pictures(HealthSection section) throws IOException {
        StringBuilder html = new StringBuilder();
        int drawn = 0;
        for (Finding finding : section.open()) {
            for (String id : finding.products()) {
                Optional<Product> product = catalog.catalog().find(id);
                Optional<String> picture = product.flatMap(this::picture);
                if (drawn < PICTURES && product.isPresent() && picture.isPresent()) {
                    html.append(format(
                            "<figure><img alt=\"%1$s\" src=\"data:image/jpeg;base64,%2$s\"/>"
                                    + "<figcaption>%3$s %4$s</figcaption></figure>\n",
                            escape(product.get().displayName()), picture.get(), escape(id), escape(finding.detail())));
                    drawn++;
                }
            }
            if (drawn >= PICTURES) {
                break;
            }
        }
        return drawn == 0 ? "" : "<div class=\"pictures\">\n" + html + "</div>\n";
    }

    /** Empty where it cannot be read. */
    private Optional<String> picture(Product product) {
        if (product.picture() == null) {
            return Optional.empty();
        }
        try {
            byte[] jpeg = Jpeg.of(catalog.picture(product, SIDE), QUALITY);
            return Optional.of(Base64.getEncoder().encodeToString(jpeg));
        } catch (LookalikeException | IOException e) {
            return Optional.empty();
        }
    }

    private static String count(int n) {
        return format("%,d", n);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HealthPage.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
