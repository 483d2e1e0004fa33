package app.lookalike.service.mislabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelfCheckTest {
    private static DoubtfulLabel suspect(String id, String suggested, double confidence) {
        return new DoubtfulLabel(
                new Product(id, "", Map.of(), null),
                Attribute.ARTICLE_TYPE,
                "Shirts",
                suggested,
                confidence,
                List.of(),
                Optional.empty());
    }

    @Test
    void countsWhatWasFoundAndHowSureItWas() {
        SelfCheck check = SelfCheck.of(
                Attribute.ARTICLE_TYPE,
                7,
                Map.of("1", "Jeans", "2", "Jeans", "3", "Jeans", "4", "Jeans"),
                List.of(
                        suspect("1", "Jeans", 1),
                        suspect("2", "Caps", 0.96),
                        suspect("9", "Jeans", 0.92),
                        suspect("3", "Jeans", 0.25)));

        assertThat(check.corrupted()).isEqualTo(4);
        assertThat(check.precisionAt100()).isEqualTo(0.75);
        assertThat(check.recall()).isEqualTo(0.75);
        assertThat(check.suggestionsRight()).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(check.calibration()).hasSize(2);
        assertThat(check.calibration().get(0)).isEqualTo(new SelfCheck.Bin(1, 0.25, 1));
        assertThat(check.calibration().get(1).n()).isEqualTo(3);
        assertThat(check.calibration().get(1).confidence()).isEqualTo(0.96, within(1e-9));
        assertThat(check.calibration().get(1).changed()).isEqualTo(2.0 / 3, within(1e-9));
    }
}
