package app.lookalike.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchHit;
import app.lookalike.ui.common.picture.Zoom;
import app.lookalike.ui.compare.ComparedAttribute.Likeness;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.Workspaces;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareViewModelTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final Product SHIRT = product(
            "shirt",
            Map.of(Attribute.ARTICLE_TYPE, "Shirts", Attribute.BASE_COLOUR, "Navy Blue", Attribute.SEASON, "Summer"));
    private static final Product TEE = product(
            "tee",
            Map.of(Attribute.ARTICLE_TYPE, "Tshirts", Attribute.BASE_COLOUR, "navy blue", Attribute.USAGE, "Casual"));

    private final FakeSession session = FakeSession.of(Workspaces.reading(List.of(SHIRT, TEE)), 0);
    private final CompareViewModel model = new CompareViewModel();

    private static Product product(String id, Map<Attribute, String> attributes) {
        return new Product(id, "", attributes, id + ".jpg");
    }

    private Comparison comparison(Query.Single asked, int at) {
        return new Comparison(
                session, List.of(asked), List.of(new SearchHit(1, 0.9, TEE), new SearchHit(2, 0.8, SHIRT)), at);
    }

    private void open(int at) {
        model.compare(comparison(new Query.ByProduct("shirt"), at));
    }

    private String shown() {
        return model.comparison().get().orElseThrow().hit().product().id();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.3, -0.2", "-0.5, 0.5", "0.5, 0.5"})
    void whatIsUnderThePointerStaysThere(double x, double y) {
        model.magnifier().zoomBy(2, 0.1, -0.3);
        Zoom before = model.magnifier().zoom().get();
        double underX = (x - before.x()) / before.factor();
        double underY = (y - before.y()) / before.factor();

        model.magnifier().zoomBy(1.7, x, y);

        Zoom now = model.magnifier().zoom().get();
        assertThat(now.factor()).isCloseTo(3.4, CLOSE);
        assertThat(underX * now.factor() + now.x()).isCloseTo(x, CLOSE);
        assertThat(underY * now.factor() + now.y()).isCloseTo(y, CLOSE);
    }

    @Test
    void theEdgeOfThePlateIsTheEndOfDragging() {
        model.magnifier().zoomBy(3, 0, 0);
        model.magnifier().moveBy(0.4, -5);

        assertThat(model.magnifier().zoom().get()).isEqualTo(new Zoom(3, 0.4, -1));
    }

    @Test
    void zoomingOutEndsWithTheWholePicturesInTheMiddle() {
        model.magnifier().zoomBy(4, 0.5, 0.5);
        model.magnifier().zoomBy(0.01, -0.2, 0.1);

        assertThat(model.magnifier().zoom().get()).isEqualTo(Zoom.NONE);
    }

    @Test
    void largerThanPixelsIsOfNoUse() {
        model.magnifier().zoomBy(1_000, 0.2, 0.2);
        Zoom most = model.magnifier().zoom().get();
        model.magnifier().zoomIn();

        assertThat(most.factor()).isEqualTo(Zoom.MAX);
        assertThat(model.magnifier().zoom().get().factor()).isEqualTo(Zoom.MAX);
    }

    @Test
    void arrowsTurnToOtherResultsUntilThePicturesAreZoomed() {
        open(0);

        model.arrow(1, 0);
        assertThat(shown()).isEqualTo("shirt");
        model.arrow(-1, 0);
        assertThat(shown()).isEqualTo("tee");

        model.magnifier().zoomIn();
        model.arrow(1, 0);
        assertThat(shown()).isEqualTo("tee");
        assertThat(model.magnifier().zoom().get().x())
                .as("looks further to the right")
                .isNegative();
        model.arrow(0, -1);
        assertThat(model.magnifier().zoom().get().y()).as("looks further up").isPositive();
    }

    @Test
    void turningOnKeepsTheZoomAndEndsAtTheLastResult() {
        open(0);
        model.magnifier().zoomBy(2, 0.1, 0);
        Zoom before = model.magnifier().zoom().get();

        model.step(1);
        assertThat(model.canStep(1)).isFalse();
        model.step(1);

        assertThat(shown()).isEqualTo("shirt");
        assertThat(model.magnifier().zoom().get()).isEqualTo(before);
        assertThat(model.canStep(-1)).isTrue();
    }

    @Test
    void theNextComparisonBeginsWithTheWholePictures() {
        open(0);
        model.magnifier().zoomIn();
        model.close();
        assertThat(model.comparison().get()).isEmpty();

        open(1);
        assertThat(model.magnifier().zoom().get()).isEqualTo(Zoom.NONE);
    }

    @Test
    void attributesAreTheSameDifferentOrNotKnown() {
        assertThat(comparison(new Query.ByProduct("shirt"), 0).attributes())
                .extracting(ComparedAttribute::key, ComparedAttribute::likeness)
                .containsExactly(
                        tuple(Attribute.ARTICLE_TYPE.key(), Likeness.DIFFERENT),
                        tuple(Attribute.BASE_COLOUR.key(), Likeness.SAME),
                        tuple(Attribute.SEASON.key(), Likeness.UNKNOWN),
                        tuple(Attribute.USAGE.key(), Likeness.UNKNOWN));
    }

    @Test
    void nothingIsKnownOfAPhoto() {
        RgbImage image = FakeSession.plain(3, 4, 90);

        assertThat(comparison(new Query.ByPicture("photo.jpg", image, 1), 0).attributes())
                .hasSize(3)
                .allMatch(line -> line.likeness() == Likeness.UNKNOWN);
    }
}
