package app.lookalike.engine.embedding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.engine.embedding.keras.Architectures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ModelCardTest {
    @SuppressWarnings("unused")
    private static final java.util.List<String> NAMES = ModelCard.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyCardSaysWhatIsNeeded(String name) {
        ModelCard card = ModelCard.named(name);
        assertThat(card.name()).isEqualTo(name);
        assertThat(card.sources()).isNotEmpty().allSatisfy(source -> {
            assertThat(source.checksums()).isNotEmpty();
            assertThat(source.bytes()).isPositive();
            assertThat(source.licence()).isNotBlank();
            assertThat(source.fileName()).matches("[\\w.-]+\\.(tgz|h5)");
        });
        assertThat(card.limits()).isNotEmpty();
        assertThat(card.cutAt())
                .anyMatch(layer ->
                        Architectures.named(card.architecture()).find(layer).isPresent());
    }

    /** Whoever asks for no network in particular does not get one that was made for something else. */
    @Test
    void theDefaultIsResNet50AndTheRetrainedOneSaysWhatItIs() {
        assertThat(ModelCard.NAMES).startsWith("resnet50");
        ModelCard retrained = ModelCard.named("inceptionv3-nsfwjs");
        assertThat(retrained.title()).contains("retrained", "8-bit", "tests");
        assertThat(retrained.purpose()).contains("another purpose");
        assertThat(retrained.packedModels()).containsExactly("package/dist/models/inception_v3/model.min.js");
    }

    @Test
    void anUnknownNetworkIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> ModelCard.named("resnet51"))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("resnet51")
                .hasMessageContaining("resnet50");
    }
}
