package app.lookalike.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.map.CatalogMap;
import app.lookalike.ui.testing.FakeSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The arithmetic of the map: where points are in the window, which are at a place, which colours they have. */
class MapPartsTest {
    /** The products 1 to n on a line from left to right. */
    static CatalogMap line(int n) {
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = i;
        }
        return new CatalogMap(
                IntStream.rangeClosed(1, n).mapToObj(Integer::toString).toList(),
                x,
                new float[n],
                new CatalogMap.Trust(2, 0.5, 0.9));
    }

    private static MapPoints points(int n) {
        return new MapPoints(line(n), FakeSession.ofSize(n).catalog().catalog()::find);
    }

    private static Product coloured(int id, String colour) {
        return new Product(Integer.toString(id), "", Map.of(Attribute.BASE_COLOUR, colour), null);
    }

    @Test
    void zoomKeepsWhatIsUnderThePixel() {
        Viewport before = Viewport.fitting(800, 600);
        Viewport after = before.zoomed(3, 500, 250);

        assertThat(after.mapX(500)).isCloseTo(before.mapX(500), within(1e-9));
        assertThat(after.mapY(250)).isCloseTo(before.mapY(250), within(1e-9));
        assertThat(after.zoom()).isCloseTo(3, within(1e-9));
    }

    @Test
    void theMapStaysInView() {
        Viewport far = Viewport.fitting(800, 600).panned(-1e6, 1e6);

        assertThat(far.x(1)).isEqualTo(400);
        assertThat(far.y(0)).isEqualTo(300);
        assertThat(far.zoomed(1e-9, 0, 0).zoom()).isGreaterThan(0.1);
        assertThat(far.zoomed(1e9, 0, 0).zoom()).isLessThan(1e4);
    }

    @Test
    void aWindowOfAnotherSizeShowsTheSamePlace() {
        Viewport part = Viewport.fitting(800, 600).zoomed(4, 100, 100).resized(400, 900);

        assertThat(part.zoom()).isCloseTo(4, within(1e-9));
    }

    @Test
    void pointsFillTheSquareInTheirProportions() {
        MapPoints points = points(11);

        assertThat(points.x(0)).isZero();
        assertThat(points.x(5)).isEqualTo(0.5f);
        assertThat(points.x(10)).isEqualTo(1);
        assertThat(points.y(3)).isEqualTo(0.5f);
    }

    @Test
    void oneProductIsInTheMiddle() {
        MapPoints points = points(1);

        assertThat(points.x(0)).isEqualTo(0.5f);
        assertThat(points.nearest(0.5, 0.5, 0.1, point -> true)).hasValue(0);
    }

    @Test
    void theNearestOfThoseThatAreWanted() {
        MapPoints points = points(11);

        assertThat(points.nearest(0.52, 0.5, 0.2, point -> true)).hasValue(5);
        assertThat(points.nearest(0.52, 0.5, 0.2, point -> point != 5)).hasValue(6);
        assertThat(points.nearest(0.52, 0.9, 0.2, point -> true)).isEqualTo(OptionalInt.empty());
    }

    @Test
    void aLineRoundPointsHoldsThoseInside() {
        Lasso lasso = new Lasso();
        lasso.to(0.15, 0.4);
        lasso.to(0.45, 0.4);
        lasso.to(0.45, 0.6);
        lasso.to(0.15, 0.6);

        assertThat(lasso.around(points(11))).containsExactly(2, 3, 4);
    }

    @Test
    void aClickIsNoLine() {
        Lasso lasso = new Lasso();
        lasso.to(0.5, 0.5);

        assertThat(lasso.around(points(11))).isEmpty();
    }

    @Test
    void frequentValuesHaveColoursAndTheRestShareOne() {
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j <= 10 - i; j++) {
                products.add(new Product(i + "-" + j, "", Map.of(Attribute.USAGE, "Usage " + i), null));
            }
        }
        products.add(new Product("none", "", Map.of(), null));

        Colouring colouring = Colouring.of(products, Attribute.USAGE);

        assertThat(colouring.groups()).hasSize(9);
        assertThat(colouring.groups().get(0).name()).isEqualTo("Usage 0");
        assertThat(colouring.groups().get(7).count()).isEqualTo(4 + 3 + 2);
        assertThat(colouring.groups().get(8).count()).isEqualTo(1);
        assertThat(colouring.size()).isEqualTo(products.size());
        assertThat(colouring.groupOf(products.size() - 1)).isEqualTo(8);
        assertThat(colouring.groups().stream().mapToInt(Colouring.Group::count).sum())
                .isEqualTo(products.size());
    }

    @Test
    void coloursHaveTheirOwn() {
        Colouring colouring = Colouring.of(
                List.of(coloured(1, "Red"), coloured(2, "red"), coloured(3, "Multi")), Attribute.BASE_COLOUR);

        assertThat(colouring.groups()).extracting(Colouring.Group::count).containsExactly(2, 1);
        assertThat(colouring.groups().get(0).rgb()).isEqualTo(0xce2029);
        assertThat(colouring.isRest(1)).isTrue();
    }

    @Test
    void picturesAppearOnlyWhereThereIsRoom() {
        MapPoints points = points(2000);
        Viewport whole = Viewport.fitting(800, 600);

        assertThat(MapPictures.chosen(points, whole, point -> true)).isEmpty();
        List<Integer> near = MapPictures.chosen(points, whole.zoomed(60, 400, 300), point -> true);
        assertThat(near).isNotEmpty();
        assertThat(MapPictures.chosen(points, whole.zoomed(60, 400, 300).panned(1, 0), point -> true))
                .containsAll(near.subList(1, near.size() - 1));
    }

    @Test
    void aPointIsDrawnWhereItIs() {
        MapPoints points = points(3);
        int[] pixels = new int[100 * 100];
        Viewport whole = Viewport.fitting(100, 100);
        Colouring colouring = Colouring.of(points.products(), Attribute.GENDER);

        new PointRaster(100, 100, pixels)
                .draw(new PointRaster.Scene(points, colouring, whole, point -> point != 2, point -> true, 0xffffff, 1));

        int x = (int) Math.round(whole.x(points.x(0)));
        assertThat(pixels[50 * 100 + x]).isEqualTo(0xff000000 | colouring.rgb(0));
        assertThat(pixels[50 * 100 + (int) Math.round(whole.x(points.x(2)))]).isZero();
    }
}
