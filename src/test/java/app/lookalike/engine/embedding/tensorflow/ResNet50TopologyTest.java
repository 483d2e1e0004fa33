package app.lookalike.engine.embedding.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.keras.Architectures;
import app.lookalike.engine.embedding.keras.KerasFile;
import app.lookalike.engine.embedding.keras.Layer;
import app.lookalike.engine.embedding.keras.LayerNode;
import app.lookalike.engine.embedding.keras.Topology;
import app.lookalike.engine.embedding.model.ModelCard;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The built-in topology, for files with weights only, against the one that was published with weights. */
class ResNet50TopologyTest {
    @Test
    void theBuiltInTopologyIsThePublishedOneButForEpsilon() {
        ModelCard card = ModelCard.named("resnet50");
        Path weights = RealNetworks.weights("resnet50");
        Topology builtIn = Architectures.named("resnet50");
        Topology published =
                KerasFile.read(weights, builtIn, List.of(), Progress.NONE).topology();
        assertThat(shape(builtIn, card)).hasSize(175).isEqualTo(shape(published, card));
    }

    /** Every layer as a tree of what it takes from, without names; sums in one order. */
    private static List<String> shape(Topology topology, ModelCard card) {
        LayerNode last = card.cutAt().stream()
                .flatMap(name -> topology.find(name).stream())
                .findFirst()
                .orElseThrow();
        Map<String, Integer> depth = new HashMap<>();
        return topology.upTo(last).stream()
                .map(node -> {
                    List<Integer> from = node.inputs().stream()
                            .map(input -> depth.getOrDefault(input, -1))
                            .sorted()
                            .toList();
                    depth.put(
                            node.name(),
                            1 + from.stream().mapToInt(i -> i).max().orElse(-1));
                    return withoutEpsilon(node.layer()) + " after layers of depth " + from;
                })
                .sorted()
                .toList();
    }

    private static Layer withoutEpsilon(Layer layer) {
        return layer instanceof Layer.BatchNormalization normalisation
                ? new Layer.BatchNormalization(0, normalisation.scale(), normalisation.centre())
                : layer;
    }
}
