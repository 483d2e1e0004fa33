package app.lookalike.engine.embedding.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.keras.Architectures;
import app.lookalike.engine.embedding.keras.KerasFile;
import app.lookalike.engine.embedding.keras.LayerNode;
import app.lookalike.engine.embedding.keras.Topology;
import app.lookalike.engine.embedding.model.ModelCard;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The built-in topology, for files with weights only, against one that Keras 2.2.4 wrote and published with weights. */
class InceptionV3TopologyTest {
    private final Topology builtIn = Architectures.named("inceptionv3");

    /** Types, windows, filters, settings, connections and even the names are the same. */
    @Test
    void everyLayerUpToTheCutIsThePublishedOne() {
        Topology published = published();
        List<LayerNode> layers = upToMixed10(builtIn);
        assertThat(layers).hasSize(311).isEqualTo(upToMixed10(published));
        assertThat(builtIn.layers()).containsExactlyInAnyOrderElementsOf(layers);
    }

    /** Keras writes a model's layers in the order in which it reads weights. */
    @Test
    void theOrderInWhichWeightsAreMatchedIsKerasOwn() {
        Topology published = published();
        List<LayerNode> layers = published.layers();
        assertThat(builtIn.inKerasOrder()).isEqualTo(layers.subList(0, 311));
        assertThat(published.inKerasOrder()).isEqualTo(layers);
    }

    private static List<LayerNode> upToMixed10(Topology topology) {
        return topology.upTo(topology.find("mixed10").orElseThrow());
    }

    private Topology published() {
        ModelCard card = ModelCard.named("inceptionv3-nsfwjs");
        Path weights = RealNetworks.weights(card.name());
        return KerasFile.read(weights, builtIn, card.packedModels(), Progress.NONE)
                .topology();
    }
}
