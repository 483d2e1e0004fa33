package app.lookalike.ui.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

final class GridSelectionTest {
    private final GridSelection selection = new GridSelection();

    GridSelectionTest() {
        selection.reset(10, new BitSet(), -1);
    }

    @Test
    void beginsWithNothing() {
        assertThat(selection.count()).isZero();
        assertThat(selection.current()).isEqualTo(-1);
    }

    @Test
    void selectsOneAtATime() {
        selection.only(3);
        selection.only(5);

        assertThat(selection.selected()).containsExactly(5);
        assertThat(selection.current()).isEqualTo(5);
    }

    @Test
    void aRangeReachesFromWhereItBeganInBothDirections() {
        selection.only(4);
        selection.extendTo(6);
        assertThat(selection.selected()).containsExactly(4, 5, 6);

        selection.extendTo(2);
        assertThat(selection.selected()).containsExactly(2, 3, 4);
        assertThat(selection.current()).isEqualTo(2);
    }

    @Test
    void addsAndTakesAwaySingleOnes() {
        selection.only(1);
        selection.toggle(8);
        selection.toggle(3);
        selection.toggle(1);

        assertThat(selection.selected()).containsExactly(3, 8);
        assertThat(selection.current()).isEqualTo(1);
    }

    @Test
    void selectsAllAndNothing() {
        selection.only(2);
        BitSet all = new BitSet();
        all.set(0, 10);
        selection.all(all);
        assertThat(selection.count()).isEqualTo(10);
        assertThat(selection.current()).isEqualTo(2);

        selection.none();
        assertThat(selection.count()).isZero();
        assertThat(selection.current()).isEqualTo(2);
    }

    @Test
    void ignoresPlacesWithoutAProduct() {
        selection.only(10);
        selection.toggle(-1);
        selection.extendTo(99);

        assertThat(selection.count()).isZero();
        assertThat(selection.changes().get()).isEqualTo(1);
    }
}
