package app.lookalike.engine.embedding.keras;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds a network's weights in a file without topology. Layers named explicitly are found by name. Names that Keras
 * made by counting ({@code conv2d}, {@code conv2d_1}, … or {@code conv2d_95}, …) depend on what else was built in the
 * same program and carry no information, so these layers are matched by order, as Keras' {@code load_weights} does, and
 * type by type, since versions of Keras differ in how they mix types. The numbers must rise with the network's own,
 * else file and network are not in the same order.
 */
final class WeightMatching {
    private static final Pattern COUNTED = Pattern.compile("(?:conv2d|batch_normalization|dense)(?:_\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("(.*?)(?:_(\\d+))?");

    private final LayerWeights file;
    private final Topology topology;

    private WeightMatching(LayerWeights file, Topology topology) {
        this.file = file;
        this.topology = topology;
    }

    /**
     * The weights under the network's names. That their shapes fit is checked by the converter, which knows the shapes
     * between the layers.
     *
     * @throws LookalikeException if the file has another number of layers of a type, or another order
     */
    static LayerWeights match(LayerWeights file, Topology topology) {
        return new WeightMatching(file, topology).match();
    }

    private LayerWeights match() {
        List<LayerNode> counted = topology.inKerasOrder().stream()
                .filter(node -> !node.layer().weightRoles().isEmpty()
                        && COUNTED.matcher(node.name()).matches())
                .toList();
        if (counted.isEmpty()) {
            return file;
        }
        LayerWeights matched = new LayerWeights();
        List<String> countedNames = counted.stream().map(LayerNode::name).toList();
        List<String> chosen = topology.layers().stream()
                .map(LayerNode::name)
                .filter(name -> !countedNames.contains(name))
                .toList();
        for (String name : file.layerNames()) {
            if (chosen.contains(name)) {
                matched.copy(file, name, name);
            }
        }
        counted.stream().map(WeightMatching::rank).distinct().forEach(rank -> {
            List<LayerNode> nodes =
                    counted.stream().filter(node -> rank(node) == rank).toList();
            List<String> layers = file.layerNames().stream()
                    .filter(name -> !chosen.contains(name) && file.rank(name) == rank)
                    .toList();
            requireSameOrder(nodes, layers);
            for (int i = 0; i < nodes.size(); i++) {
                matched.copy(file, layers.get(i), nodes.get(i).name());
            }
        });
        return matched;
    }

    private static void requireSameOrder(List<LayerNode> nodes, List<String> layers) {
        String type = nodes.get(0).layer().getClass().getSimpleName().toLowerCase(Locale.ROOT);
        if (nodes.size() != layers.size()) {
            String odd = nodes.size() > layers.size()
                    ? Messages.get("network.hasNone", nodes.get(layers.size()).name())
                    : Messages.get("network.oneTooMany", layers.get(nodes.size()));
            throw new LookalikeException(Messages.get("network.otherCount", layers.size(), type, nodes.size(), odd));
        }
        if (layers.stream().map(WeightMatching::base).distinct().count() > 1) {
            return;
        }
        List<Integer> byNumber = IntStream.range(0, nodes.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> number(nodes.get(i).name())))
                .toList();
        for (int i = 1; i < byNumber.size(); i++) {
            String before = layers.get(byNumber.get(i - 1));
            String after = layers.get(byNumber.get(i));
            if (number(before) >= number(after)) {
                throw new LookalikeException(Messages.get(
                        "network.otherOrder", nodes.get(byNumber.get(i)).name(), after, before));
            }
        }
    }

    /** What distinguishes the types of layers in any file: a kernel of 4 axes, of 2, or vectors only. */
    private static int rank(LayerNode node) {
        Layer layer = node.layer();
        return layer.weightShape(layer.weightRoles().get(0), FeatureShape.vector(1)).length;
    }

    private static String base(String name) {
        return numbered(name).group(1);
    }

    private static int number(String name) {
        String digits = numbered(name).group(2);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Matcher numbered(String name) {
        Matcher matcher = NUMBER.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name);
        }
        return matcher;
    }
}
