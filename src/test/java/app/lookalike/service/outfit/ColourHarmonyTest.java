package app.lookalike.service.outfit;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.ColourNames;
import app.lookalike.engine.image.colour.LabColour;
import org.junit.jupiter.api.Test;

class ColourHarmonyTest {
    /** A colour of that hue, in degrees, and medium lightness and chroma. */
    private static LabColour hue(double degrees) {
        return new LabColour(55, 50 * Math.cos(Math.toRadians(degrees)), 50 * Math.sin(Math.toRadians(degrees)));
    }

    private static LabColour named(String name) {
        return LabColour.of(ColourNames.rgbOf(name).orElseThrow());
    }

    @Test
    void neighboursOnTheCircleAreAnalogous() {
        assertThat(ColourHarmony.of(hue(10), hue(39))).contains(ColourHarmony.ANALOGOUS);
        assertThat(ColourHarmony.of(hue(350), hue(15))).contains(ColourHarmony.ANALOGOUS);
        assertThat(ColourHarmony.of(hue(10), hue(41))).isEmpty();
    }

    @Test
    void oppositesAreComplementary() {
        assertThat(ColourHarmony.of(hue(20), hue(200))).contains(ColourHarmony.COMPLEMENTARY);
        assertThat(ColourHarmony.of(hue(20), hue(224))).contains(ColourHarmony.COMPLEMENTARY);
        assertThat(ColourHarmony.of(hue(20), hue(174))).isEmpty();
        assertThat(ColourHarmony.of(hue(20), hue(110))).isEmpty();
    }

    @Test
    void greysAndVeryDarkColoursGoWithAll() {
        for (String neutral : new String[] {"black", "white", "grey", "navy blue", "off white"}) {
            assertThat(ColourHarmony.of(named(neutral), named("red")))
                    .as(neutral)
                    .contains(ColourHarmony.NEUTRAL);
            assertThat(ColourHarmony.of(named("lime green"), named(neutral)))
                    .as(neutral)
                    .contains(ColourHarmony.NEUTRAL);
        }
    }

    @Test
    void knownPairsOfNames() {
        assertThat(ColourHarmony.of(named("red"), named("orange"))).contains(ColourHarmony.ANALOGOUS);
        assertThat(ColourHarmony.of(named("yellow"), named("blue")))
                .isNotEqualTo(ColourHarmony.of(named("yellow"), named("yellow")));
        assertThat(ColourHarmony.of(named("red"), named("blue"))).isEmpty();
    }
}
