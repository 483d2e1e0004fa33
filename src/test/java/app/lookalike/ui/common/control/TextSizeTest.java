package app.lookalike.ui.common.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSizeTest {
    @Test
    void enlargesTextAndIconsAndNothingElse() {
        String css = ".a { -fx-font-size: 14px; -fx-padding: 8px; -fx-pref-width: 2em }\n.b { -fx-icon-size:20px; }";

        assertThat(TextSize.scaled(css, 150))
                .isEqualTo(".a { -fx-font-size: 21.00px; -fx-padding: 8px; -fx-pref-width: 2em }\n"
                        + ".b { -fx-icon-size:30.00px; }");
    }

    @Test
    void changesNothingAtTheUsualSize() {
        assertThat(TextSize.scaled("-fx-font-size: 11.5px;", 100)).isEqualTo("-fx-font-size: 11.50px;");
    }
}
