package app.lookalike.service.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyCheckTest {
    private final List<Product> products = new ArrayList<>();

    private void add(Attribute attribute, String value, int times) {
        for (int i = 0; i < times; i++) {
            products.add(new Product("p" + products.size(), "", Map.of(attribute, value), null));
        }
    }

    private List<String> found(HealthKind kind) {
        Findings findings = new Findings();
        VocabularyCheck.run(products, findings);
        return findings.sections().stream()
                .filter(section -> section.kind() == kind)
                .flatMap(section -> section.open().stream())
                .map(Finding::subject)
                .toList();
    }

    @Test
    void findsWhatIsWrittenOtherwiseOrWrongly() {
        add(Attribute.BASE_COLOUR, "Navy Blue", 40);
        add(Attribute.BASE_COLOUR, "navy-blue", 30);
        add(Attribute.BASE_COLOUR, "Navvy Blue", 1);
        add(Attribute.BASE_COLOUR, "Beige", 40);
        add(Attribute.BASE_COLOUR, "Beigé", 3);

        assertThat(found(HealthKind.TYPO))
                .containsExactly("baseColour=Beigé", "baseColour=Navvy Blue", "baseColour=navy-blue");
        assertThat(found(HealthKind.SINGLETON)).as("named once").isEmpty();
    }

    @Test
    void takesNoWordForTheMistakeOfAnother() {
        add(Attribute.ARTICLE_TYPE, "Shirts", 2_579);
        add(Attribute.ARTICLE_TYPE, "Skirts", 109);
        add(Attribute.ARTICLE_TYPE, "Lounge Shorts", 30);
        add(Attribute.ARTICLE_TYPE, "Lounge Tshirts", 3);
        add(Attribute.ARTICLE_TYPE, "Hats", 90);
        add(Attribute.ARTICLE_TYPE, "Bats", 1);
        add(Attribute.YEAR, "2012", 900);
        add(Attribute.YEAR, "2017", 1);

        assertThat(found(HealthKind.TYPO)).isEmpty();
        assertThat(found(HealthKind.SINGLETON)).containsExactly("articleType=Bats", "year=2017");
    }

    @Test
    void oneValueEverywhereIsNoSingleton() {
        add(Attribute.GENDER, "Women", 1);

        assertThat(found(HealthKind.SINGLETON)).isEmpty();
    }
}
