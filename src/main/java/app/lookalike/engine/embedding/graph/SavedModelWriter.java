package app.lookalike.engine.embedding.graph;

import app.lookalike.engine.embedding.keras.FeatureShape;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;

/**
 * Writes a SavedModel without variables: one graph, tag {@code serve}, signature {@code serving_default}.
 *
 * @see <a href="https://www.tensorflow.org/guide/saved_model">TensorFlow's SavedModel format</a>
 */
final class SavedModelWriter {
    private SavedModelWriter() {}

    /**
     * Writes {@code saved_model.pb}.
     *
     * @param graph the nodes
     * @param input name and shape, without the batch, of the one input
     * @param outputs what comes out
     * @param folder an existing folder
     */
    static void write(
            GraphDef graph, Map.Entry<String, FeatureShape> input, List<NetworkConverter.Output> outputs, Path folder)
            throws IOException {
        SignatureDef.Builder signature = SignatureDef.newBuilder()
                .setMethodName("tensorflow/serving/predict")
                .putInputs(input.getKey(), info(input.getKey(), input.getValue()));
        outputs.forEach(output -> signature.putOutputs(output.key(), info(output.node(), output.shape())));
        MetaGraphDef.Builder metaGraph = MetaGraphDef.newBuilder()
                .setMetaInfoDef(MetaGraphDef.MetaInfoDef.newBuilder().addTags("serve"))
                .setGraphDef(graph)
                .putSignatureDef("serving_default", signature.build());
        SavedModel model = SavedModel.newBuilder()
                .setSavedModelSchemaVersion(1)
                .addMetaGraphs(metaGraph)
                .build();
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(ConvertedNetwork.SAVED_MODEL)))) {
            model.writeTo(out);
        }
    }

    private static TensorInfo info(String node, FeatureShape shape) {
        return TensorInfo.newBuilder()
                .setName(node + ":0")
                .setDtype(DataType.DT_FLOAT)
                .setTensorShape(GraphBuilder.batchOf(shape))
                .build();
    }
}
