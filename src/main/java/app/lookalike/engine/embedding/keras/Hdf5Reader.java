package app.lookalike.engine.embedding.keras;

import app.lookalike.base.Json;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads Keras' HDF5 files: whole models ({@code model_config} and a group {@code model_weights}) and weights alone. The
 * attributes {@code layer_names} and, in each layer's group, {@code weight_names} give the order. Weights alone are
 * matched with the given topology ({@link WeightMatching}).
 */
final class Hdf5Reader {
    private Hdf5Reader() {}

    /**
     * Reads a network.
     *
     * @param file the {@code .h5} file
     * @param otherwise the topology for a file that holds weights only
     * @throws LookalikeException if it is not a Keras file that the converter supports
     */
    static KerasNetwork read(Path file, Topology otherwise) throws IOException {
        try (HdfFile hdf = new HdfFile(file)) {
            Group group = hdf.getChildren().get("model_weights") instanceof Group inner ? inner : hdf;
            Optional<String> config = strings(hdf, "model_config").stream().findFirst();
            Topology topology =
                    config.isPresent() ? TopologyReader.read(Json.tree(config.get(), "model_config")) : otherwise;
            LayerWeights weights = new LayerWeights();
            for (String layer : strings(group, "layer_names")) {
                if (!(group.getChildren().get(layer) instanceof Group layerGroup)) {
                    throw new LookalikeException(Messages.get("network.listsLayer", file, layer));
                }
                for (String weight : strings(layerGroup, "weight_names")) {
                    weights.add(layer, weight, tensor(weight, layerGroup.getDatasetByPath(weight)));
                }
            }
            if (weights.layerNames().isEmpty()) {
                throw new LookalikeException(Messages.get("network.noKerasWeights", file));
            }
            return new KerasNetwork(topology, config.isPresent() ? weights : WeightMatching.match(weights, topology));
        } catch (HdfException e) {
            throw new IOException(Messages.get("network.noHdf5", e.getMessage()), e);
        }
    }

    private static Tensor tensor(String name, Dataset dataset) {
        if (dataset.getDataFlat() instanceof float[] values) {
            return new Tensor(values, dataset.getDimensions());
        }
        throw new LookalikeException(
                Messages.get("network.weightType", name, dataset.getJavaType().getSimpleName()));
    }

    /** The attribute's strings, also where Keras split and numbered them (0, 1, …) to fit 64 KiB. */
    private static List<String> strings(Group group, String name) {
        if (group.getAttributes().containsKey(name)) {
            return strings(group.getAttribute(name));
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; group.getAttributes().containsKey(name + i); i++) {
            all.addAll(strings(group.getAttribute(name + i)));
        }
        return all;
    }

    /** A layer without weights has an empty list of numbers where the others have names. */
    private static List<String> strings(Attribute attribute) {
        Object data = attribute.getData();
        if (data instanceof String text) {
            return List.of(text);
        }
        return data instanceof Object[] array
                ? Arrays.stream(array).map(Object::toString).toList()
                : List.of();
    }
}
