package app.lookalike.service.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.Reports;
import app.lookalike.service.evaluation.report.ReportTable.Figure;
import app.lookalike.service.evaluation.report.ReportTable.ReportRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class EvaluationPageTest {
    private static final String NASTY = "<script>alert('x')</script> & \"more\" \u0001 😀";

    private static String page(EvaluationReport report) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvaluationPage.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document parsed(String markup) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) Objects.requireNonNull(found.item(i)))
                .toList();
    }

    @Test
    void aPageShowsTextsAsTheyAreAndLoadsNothing() throws Exception {
        String html = page(Reports.full(NASTY, NASTY));
        Document page = parsed(html);

        assertThat(elements(page, "script")).isEmpty();
        String shown = NASTY.replace('\u0001', ' ');
        assertThat(elements(page, "h1").get(0).getTextContent()).isEqualTo("Search quality of " + shown);
        assertThat(elements(page, "th")).extracting(Element::getTextContent).contains(shown);
        assertThat(elements(page, "li").get(0).getTextContent())
                .isEqualTo("ids.txt, line 7: There is no product with the id \"<7>\".");
        assertThat(html).doesNotContainPattern("(src|href)=").doesNotContain("url(", "@import");
    }

    @Test
    void everyChartHasANameOfItsOwnAndTheSameFiguresStandInATable() throws Exception {
        Document page = parsed(page(Reports.full("Shop", "Caps")));

        List<Element> charts = elements(page, "svg");
        assertThat(charts)
                .as("attributes, best and worst types, genders, robustness")
                .hasSize(5);
        assertThat(charts).allSatisfy(chart -> {
            assertThat(chart.getAttribute("role")).isEqualTo("img");
            String name = chart.getAttribute("aria-labelledby");
            assertThat(elements(page, "title"))
                    .filteredOn(title -> title.getAttribute("id").equals(name))
                    .hasSize(1);
        });
        assertThat(elements(page, "th")).extracting(Element::getTextContent).contains("Class 0", "Caps", "Class 24");
        assertThat(elements(page, "td"))
                .extracting(Element::getTextContent)
                .contains("0.750", "0.700 to 0.800", "0.050", "2.5 ms");
    }

    @Test
    void ofManyClassesTheBestAndTheWorstAreDrawn() throws Exception {
        Document page = parsed(page(Reports.full("Shop", "Caps")));
        assertThat(elements(page, "text"))
                .extracting(Element::getTextContent)
                .contains("Class 0", "Class 9", "Class 15", "Class 24", "Men")
                .doesNotContain("Class 10", "Class 14");
    }

    @Test
    void barsWhiskersAndChanceLieWhereTheirFiguresAre() throws Exception {
        Figure figure = new Figure("precision", "precision@5", ReportTable.Unit.MEASURE, 0.5, 0.25, 0.75, null, 0.125);
        ReportRow row = new ReportRow("Caps", "articleType", "Caps", 40, figure);
        Document chart = parsed(new BarChart("c", "Chart", List.of(row)).svg());

        List<Element> grid = elements(chart, "path").stream()
                .filter(path -> path.getAttribute("class").equals("grid"))
                .toList();
        double left = start(grid.get(0));
        double right = start(grid.get(4));
        Element drawn = elements(chart, "rect").get(0);
        assertThat(Double.parseDouble(drawn.getAttribute("width"))).isEqualTo((right - left) / 2, within(0.2));
        assertThat(start(withClass(chart, "whisker"))).isEqualTo(left + (right - left) / 4, within(0.2));
        assertThat(start(withClass(chart, "chance"))).isEqualTo(left + (right - left) / 8, within(0.2));
        assertThat(elements(chart, "title").get(1).getTextContent())
                .isEqualTo("Caps: queries 40, precision@5 0.500, 95 % interval 0.250 to 0.750, chance 0.125");
    }

    private static Element withClass(Document chart, String name) {
        return elements(chart, "path").stream()
                .filter(path -> path.getAttribute("class").equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Where a path begins, from left. */
    private static double start(Element path) {
        return Double.parseDouble(path.getAttribute("d").substring(1).split(" ", -1)[0]);
    }

    @Test
    void whatWasNotAskedForHasNoSection() throws Exception {
        Document page = parsed(page(Reports.bare()));
        assertThat(elements(page, "h2"))
                .extracting(Element::getTextContent)
                .containsExactly(
                        "At a glance",
                        "Agreement with the query",
                        "Time, one search after the other",
                        "How this was measured");
    }
}
