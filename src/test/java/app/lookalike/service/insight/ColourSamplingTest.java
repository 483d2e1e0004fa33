package app.lookalike.service.insight;

import static app.lookalike.catalog.Attribute.BASE_COLOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.insight.ColourComparison.ColourLabel;
import app.lookalike.testing.Stopped;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ColourSamplingTest {
    private static RgbImage plain(int rgb) {
        byte[] pixels = new byte[40 * 40 * 3];
        for (int i = 0; i < pixels.length; i += 3) {
            pixels[i] = (byte) (rgb >> 16);
            pixels[i + 1] = (byte) (rgb >> 8);
            pixels[i + 2] = (byte) rgb;
        }
        return new RgbImage(40, 40, pixels);
    }

    private static ColourComparison compare(List<Product> products, int rgb) {
        return ColourSampling.of(products, product -> plain(rgb), Progress.NONE);
    }

    @Test
    void showsTheColourOfThePicturesBesideTheName() {
        List<Product> products = new Rows()
                .add("a", BASE_COLOUR, "Red")
                .add("b", BASE_COLOUR, "red")
                .add("c", BASE_COLOUR, "Multi")
                .add("d")
                .all();

        ColourComparison colours = compare(products, 0xce2029);

        assertThat(colours.unlabelled()).isEqualTo(1);
        assertThat(colours.labels()).extracting(ColourLabel::name).containsExactly("Red", "Multi");
        ColourLabel red = colours.labels().get(0);
        assertThat(red.products()).isEqualTo(2);
        assertThat(red.samples()).hasSize(2);
        assertThat(red.middle().getAsInt() >> 16).isCloseTo(0xce, Offset.offset(8));
        assertThat(red.distance().getAsDouble()).isLessThan(5);
        assertThat(red.spread()).isZero();
        assertThat(colours.labels().get(1).chart()).isEmpty();
        assertThat(colours.labels().get(1).distance()).isEmpty();
    }

    @Test
    void aPictureThatIsMissingIsCountedAndTheRestGoesOn() {
        List<Product> products = new Rows()
                .add("a", BASE_COLOUR, "Blue")
                .add("b", BASE_COLOUR, "Blue")
                .all();

        ColourComparison colours = ColourSampling.of(
                products,
                product -> {
                    if (product.id().equals("1")) {
                        throw new LookalikeException("no picture");
                    }
                    return plain(0x2a63c4);
                },
                Progress.NONE);

        assertThat(colours.withoutPicture()).isEqualTo(1);
        assertThat(colours.labels().get(0).samples())
                .extracting(sample -> sample.id())
                .containsExactly("2");
    }

    @Test
    void withoutColourNamesThereAreStillPictures() {
        ColourComparison colours = compare(new Rows().add("a").add("b").all(), 0x2f8c46);

        assertThat(colours.labels()).singleElement().satisfies(label -> {
            assertThat(label.name()).isEmpty();
            assertThat(label.samples()).hasSize(2);
        });
        assertThat(compare(List.of(), 0).labels()).isEmpty();
    }

    @Test
    void looksAtFewPicturesOfEachNameAndAtTheMostFrequentNames() {
        Rows rows = new Rows();
        IntStream.range(0, 5_000).forEach(i -> rows.add("p", BASE_COLOUR, "Hue " + i));
        IntStream.range(0, 100).forEach(i -> rows.add("p", BASE_COLOUR, "Black"));

        ColourComparison colours = compare(rows.all(), 0x17181a);

        assertThat(colours.labels()).hasSize(ColourComparison.MOST_LABELS);
        assertThat(colours.others()).isEqualTo(5_001 - ColourComparison.MOST_LABELS);
        assertThat(colours.labels().get(0).name().toLowerCase(Locale.ROOT)).isEqualTo("black");
        assertThat(colours.labels().get(0).samples()).hasSize(ColourSampling.SAMPLES);
    }

    @Test
    void canBeStopped() {
        List<Product> products = new Rows().add("a", BASE_COLOUR, "Blue").all();

        assertThatThrownBy(() -> ColourSampling.of(products, product -> plain(0), Stopped.PROGRESS))
                .isInstanceOf(CancelledException.class);
    }
}
