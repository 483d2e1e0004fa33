package app.lookalike.engine.attribute.training;

import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/**
 * The loss of a tower of words for a batch of texts, and its gradients; see {@link GradientGraph}. Each text is to be
 * nearer to its own picture than to the others of the batch, and the other way round (van den Oord et al.: Representation
 * Learning with Contrastive Predictive Coding, 2018, arXiv:1807.03748; Radford et al. 2021, arXiv:2103.00020).
 */
final class WordLossGraph implements AutoCloseable {
    /** The mean vectors of the texts' words go in as a parameter, since their gradient is that of the words. */
    static final String TEXTS = "texts";

    private final GradientGraph graph = new GradientGraph();
    private final Ops tf = graph.tf();
    private final WordSettings settings;

    /** For sections of these lengths: attributes by their numbers of labels, and those that are compared by cosine. */
    WordLossGraph(WordSettings settings, Map<String, Integer> attributes, Map<String, Integer> compared) {
        this.settings = settings;
        try {
            build(attributes, compared);
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    private void build(Map<String, Integer> attributes, Map<String, Integer> compared) {
        int batch = settings.batch();
        Operand<TFloat32> texts = graph.parameter(TEXTS, batch, settings.dimension());
        Operand<TFloat32> loss = tf.constant(0f);
        for (Map.Entry<String, Integer> attribute : attributes.entrySet()) {
            Operand<TFloat32> logits = mapped(texts, attribute.getKey(), attribute.getValue());
            loss = tf.math.add(loss, graph.crossEntropy(attribute.getKey(), logits, batch, attribute.getValue()));
        }
        for (Map.Entry<String, Integer> section : compared.entrySet()) {
            Operand<TFloat32> said = graph.unit(mapped(texts, section.getKey(), section.getValue()), 1);
            Operand<TFloat32> seen = graph.input("seen." + section.getKey(), batch, section.getValue());
            Operand<TFloat32> alike = tf.math.mul(
                    tf.linalg.matMul(said, seen, MatMul.transposeB(true)), tf.constant(1 / settings.temperature()));
            Operand<TFloat32> own = graph.input("own." + section.getKey(), batch, batch);
            Operand<TFloat32> both =
                    tf.math.add(tf.nn.logSoftmax(alike), transposed(tf.nn.logSoftmax(transposed(alike))));
            loss = tf.math.sub(loss, tf.reduceSum(tf.math.mul(both, own), tf.constant(new int[] {0, 1})));
        }
        graph.complete(loss, List.of());
    }

    private Operand<TFloat32> transposed(Operand<TFloat32> values) {
        return tf.linalg.transpose(values, tf.constant(new int[] {1, 0}));
    }

    private Operand<TFloat32> mapped(Operand<TFloat32> texts, String name, int columns) {
        return tf.math.add(
                tf.linalg.matMul(texts, graph.parameter(name, settings.dimension(), columns)),
                graph.parameter(name + ".bias", 1, columns));
    }

    Map<String, Integer> parameterSizes() {
        return graph.parameterSizes();
    }

    GradientGraph.Step step(Map<String, float[]> values) {
        return graph.step(values);
    }

    @Override
    public void close() {
        graph.close();
    }
}
