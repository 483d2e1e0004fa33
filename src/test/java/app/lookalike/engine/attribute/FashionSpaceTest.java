package app.lookalike.engine.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.LookalikeException;
import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.attribute.FashionSpace.Section;
import app.lookalike.engine.attribute.FashionSpace.Weighted;
import app.lookalike.engine.embedding.Embedding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FashionSpaceTest {
    private static final Map<String, List<String>> LABELS =
            Map.of("articleType", List.of("Shirts", "Shoes", "Bags"), "gender", List.of("Men", "Women"));

    private final FeatureBasis basis = TinyFashion.basis();
    private final FashionHead head = new FashionHead(TinyFashion.head(LABELS));
    private final FashionSpace space = new FashionSpace(basis, head, List.of("articleType", "gender", "unknown"));

    private float[] description(long seed) {
        Random random = new Random(seed);
        float[] description = new float[basis.dimension()];
        for (int i = 0; i < description.length; i++) {
            description[i] = (float) random.nextGaussian();
        }
        return description;
    }

    @Test
    void probabilitiesAddUpToOneAndTheLearnedVectorHasUnitLength() {
        FashionHead.Prediction prediction = head.predict(description(1));
        for (String attribute : head.attributes()) {
            float sum = 0;
            for (float p : prediction.probabilities(attribute)) {
                assertThat(p).isBetween(0f, 1f);
                sum += p;
            }
            assertThat(sum).isCloseTo(1, within(1e-5f));
        }
        assertThat(Embedding.ofUnit(prediction.vector()).dimension()).isEqualTo(head.dimension());
    }

    @Test
    void theCosineTimesTheScaleIsTheWeightedMeanOfTheSections() {
        Position query = space.position(description(1));
        Embedding product = space.product(description(2), attribute -> -1);
        Weighted weighted = query.weighted(
                Map.of("articleType", 1f, "gender", 0.5f), Map.of(Section.LOOK, 0.3f, Section.COLOUR, 0.2f));
        Map<String, Double> cosines = space.cosines(query, product);
        double expected = (cosine(cosines, "articleType")
                        + 0.5 * cosine(cosines, "gender")
                        + 0.3 * cosine(cosines, "look")
                        + 0.2 * cosine(cosines, "colour"))
                / 2.0;
        assertThat(weighted.embedding().cosine(product) * weighted.scale()).isCloseTo(expected, within(1e-5));
    }

    @Test
    void aQueryMadeOfThePicturesSectionsIsThePictures() {
        Position query = space.position(description(1));
        Map<String, Float> weights = Map.of("articleType", 1f, "gender", 0.5f, "look", 0.3f, "colour", 0.2f);
        Weighted own = query.weighted(
                Map.of("articleType", 1f, "gender", 0.5f), Map.of(Section.LOOK, 0.3f, Section.COLOUR, 0.2f));

        Weighted made = space.weighted(query.sections(), weights);

        assertThat(made.embedding().cosine(own.embedding())).isCloseTo(1, within(1e-5));
        assertThat(made.scale()).isCloseTo(own.scale(), within(1e-4));
    }

    @Test
    void aQueryOfOneSectionComparesNothingElse() {
        Embedding product = space.product(description(2), attribute -> attribute.equals("gender") ? 1 : -1);
        float[] wanted = new float[head.labels("gender").size()];
        wanted[1] = 1;
        float[] denied = wanted.clone();
        denied[1] = -1;
        Weighted query = space.weighted(Map.of("gender", wanted), Map.of("gender", 0.7f, "look", 1f));
        Weighted contrary = space.weighted(Map.of("gender", denied), Map.of("gender", 0.7f));

        double agreement = query.embedding().cosine(product) * query.scale();
        assertThat(agreement).isCloseTo(space.section("gender", product)[1], within(1e-5));
        assertThat(contrary.embedding().cosine(product) * contrary.scale()).isCloseTo(-agreement, within(1e-5));
        assertThatThrownBy(() -> space.weighted(Map.of(), Map.of("gender", 1f)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double cosine(Map<String, Double> cosines, String part) {
        return Objects.requireNonNull(cosines.get(part));
    }

    @Test
    void aPictureIsAsAlikeAsCanBeToItself() {
        Position query = space.position(description(3));
        Embedding itself = space.product(description(3), attribute -> -1);
        for (double cosine : space.cosines(query, itself).values()) {
            assertThat(cosine).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void aProductsLabelCountsMoreThanItsPicture() {
        Position query = space.position(description(1));
        query.know("articleType", new float[] {0, 1, 0});
        Map<String, Float> byKind = Map.of("articleType", 1f);
        Weighted asked = query.weighted(byKind, Map.of());
        double labelled =
                asked.embedding().cosine(space.product(description(2), a -> a.equals("articleType") ? 1 : -1));
        double other = asked.embedding().cosine(space.product(description(2), a -> a.equals("articleType") ? 0 : -1));
        assertThat(labelled * asked.scale()).isGreaterThan(0.8);
        assertThat(other * asked.scale()).isLessThan(0.6);
    }

    @Test
    void attributesTheHeadDoesNotKnowAreLeftOut() {
        assertThat(space.attributes()).containsExactly("articleType", "gender");
        assertThat(space.dimension()).isEqualTo(3 + 2 + 8 + 6 + 6);
    }

    @Test
    void aHeadThatLacksAPartIsRefused() {
        TensorFile whole = TinyFashion.head(LABELS);
        Map<String, Matrix> less = new HashMap<>(whole.matrices());
        less.remove("output.bias");
        assertThatThrownBy(() -> new FashionHead(new TensorFile(less, whole.metadata())))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("output.bias");
        assertThatThrownBy(() -> new FashionHead(new TensorFile(whole.matrices(), Map.of())))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("labels");
    }
}
