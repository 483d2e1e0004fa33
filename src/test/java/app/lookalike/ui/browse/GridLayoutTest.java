package app.lookalike.ui.browse;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

final class GridLayoutTest {
    @Property
    void tilesFillTheRowAndNeverOverflow(
            @ForAll @DoubleRange(min = 1, max = 4_000) double width,
            @ForAll @DoubleRange(min = 40, max = 400) double wanted) {
        GridLayout layout = GridLayout.of(width, wanted, 1);

        double row = layout.columns() * layout.tileWidth() + (layout.columns() - 1) * GridLayout.GAP;
        assertThat(row).isLessThanOrEqualTo(Math.max(1, width));
        assertThat(width - row).isLessThan(layout.columns() + 1);
    }

    @Test
    void countsRows() {
        GridLayout layout = GridLayout.of(1_000, 132, 1);

        assertThat(layout.columns()).isEqualTo(7);
        assertThat(layout.rows(0)).isZero();
        assertThat(layout.rows(7)).isEqualTo(1);
        assertThat(layout.rows(8)).isEqualTo(2);
        assertThat(layout.rowOf(7)).isEqualTo(1);
    }

    @Test
    void showsOneTileHoweverNarrow() {
        assertThat(GridLayout.of(0, 132, 1).columns()).isEqualTo(1);
    }
}
