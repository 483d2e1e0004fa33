package app.lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowFrameTest {
    private static final Rectangle2D MAIN = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D SECOND = new Rectangle2D(1920, 0, 1280, 1024);

    @Test
    void opensWhereItWas() {
        Rectangle2D left = new Rectangle2D(-300, 40, 1200, 800);
        Rectangle2D second = new Rectangle2D(2000, 100, 1000, 700);

        assertThat(WindowFrame.corrected(left, List.of(MAIN))).isEqualTo(left);
        assertThat(WindowFrame.corrected(second, List.of(MAIN, SECOND))).isEqualTo(second);
    }

    @Test
    void opensInTheMiddleOfTheMainScreenWhereItsOwnIsGone() {
        assertThat(WindowFrame.corrected(new Rectangle2D(2000, 100, 1000, 700), List.of(MAIN)))
                .isEqualTo(new Rectangle2D(460, 190, 1000, 700));
    }

    @Test
    void comesBackWhereTooLittleOfItCouldBeSeen() {
        for (Rectangle2D lost : List.of(
                new Rectangle2D(1900, 100, 1000, 700), // a strip at the right
                new Rectangle2D(100, -400, 1000, 700), // its title above the screen
                new Rectangle2D(100, 1070, 1000, 700))) {
            assertThat(WindowFrame.corrected(lost, List.of(MAIN))).isEqualTo(new Rectangle2D(460, 190, 1000, 700));
        }
    }

    @Test
    void isNeverLargerThanItsScreen() {
        assertThat(WindowFrame.corrected(new Rectangle2D(1950, 10, 1900, 1060), List.of(MAIN, SECOND)))
                .isEqualTo(new Rectangle2D(1950, 10, 1280, 1024));
    }

    @Test
    void needsMoreRoomForLargerTextsButNoMoreThanASmallLaptopHas() {
        assertThat(List.of(WindowFrame.leastWidth(100), WindowFrame.leastHeight(100)))
                .containsExactly(900.0, 620.0);
        assertThat(List.of(WindowFrame.leastWidth(110), WindowFrame.leastHeight(110)))
                .containsExactly(990.0, 682.0);
        assertThat(List.of(WindowFrame.leastWidth(150), WindowFrame.leastHeight(150)))
                .containsExactly(1024.0, 700.0);
    }
}
