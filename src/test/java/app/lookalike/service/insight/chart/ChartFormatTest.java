package app.lookalike.service.insight.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.insight.chart.Drawing.Box;
import app.lookalike.service.insight.chart.Drawing.Ink;
import app.lookalike.service.insight.chart.Drawing.Line;
import app.lookalike.service.insight.chart.Drawing.Place;
import app.lookalike.service.insight.chart.Drawing.Typeface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartFormatTest {
    private static final Chart CHART = new Chart(
            new Drawing(
                    "A <chart>",
                    120,
                    40,
                    0xffffff,
                    List.of(
                            new Box(new Place(1, 0, 0, 1, 10, 20), 50, 8, 3, new Ink(0x2a63c4, 0.5)),
                            new Line(
                                    new Place(0, -1, 1, 0, 5, 30),
                                    "Mäntel & \"Jacken\" 👗\u0007",
                                    60,
                                    new Typeface("Inter", 13, 400),
                                    new Ink(0x17181a, 1)))),
            new RgbImage(2, 1, new byte[] {1, 2, 3, 4, 5, 6}),
            new ChartTable(List.of("value", "products"), List.of(List.of("=A1", "3"), List.of("Blue, dark", "2"))));

    @TempDir
    Path folder;

    private Path written(ChartFormat format) {
        Path file = folder.resolve("chart." + format.extension());
        format.write(CHART, file);
        return file;
    }

    @Test
    void svgIsWellFormedAndHasTheShapes() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(written(ChartFormat.SVG).toFile());

        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("A <chart>");
        Element box = (Element) svg.getElementsByTagName("rect").item(1);
        assertThat(box.getAttribute("transform")).isEqualTo("translate(10.00 20.00)");
        assertThat(box.getAttribute("fill")).isEqualTo("#2a63c4");
        assertThat(box.getAttribute("fill-opacity")).isEqualTo("0.500");
        Element line = (Element) svg.getElementsByTagName("text").item(0);
        assertThat(line.getTextContent()).isEqualTo("Mäntel & \"Jacken\" 👗 ");
        assertThat(line.getAttribute("transform")).startsWith("matrix(0.0000 -1.0000 1.0000 0.0000");
    }

    @Test
    void pngHasThePixels() throws IOException {
        RgbImage read = new ImageDecoder().decode(Files.readAllBytes(written(ChartFormat.PNG)));

        assertThat(read.pixels()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void csvHasTheFiguresAndNoFormulas() throws IOException {
        assertThat(Files.readString(written(ChartFormat.CSV)))
                .isEqualTo("\uFEFFvalue,products\r\n'=A1,3\r\n\"Blue, dark\",2\r\n");
    }
}
