package app.lookalike.ui.insights.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.ui.insights.words.SpiralLayout.Size;
import app.lookalike.ui.insights.words.SpiralLayout.Spot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpiralLayoutTest {
    @Test
    void putsNoWordOverAnotherAndNoneOutside() {
        SpiralLayout layout = new SpiralLayout(600, 300);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            layout.place(new Size(120 - i, 30 - i / 4.0)).ifPresent(spots::add);
        }

        assertThat(spots).hasSizeGreaterThan(40);
        for (Spot spot : spots) {
            assertThat(spots)
                    .filteredOn(other -> !other.equals(spot) && other.overlaps(spot))
                    .isEmpty();
            assertThat(spot.x()).isNotNegative();
            assertThat(spot.y()).isNotNegative();
            assertThat(spot.x() + spot.width()).isLessThanOrEqualTo(600);
            assertThat(spot.y() + spot.height()).isLessThanOrEqualTo(300);
        }
    }

    @Test
    void theFirstWordIsInTheMiddleAndAWordWithoutRoomHasNoPlace() {
        SpiralLayout layout = new SpiralLayout(600, 300);

        assertThat(layout.place(new Size(601, 10))).isEmpty();
        assertThat(layout.place(new Size(100, 20))).contains(new Spot(250, 140, 100, 20));
        assertThat(layout.place(new Size(590, 290))).isEmpty();
    }
}
