package app.lookalike.engine.embedding.keras;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;

/**
 * Topologies for files that hold weights only, as Keras publishes them; the layers are named as in those files, or, if
 * Keras named them by counting, as a Keras that counts from 1 names them.
 */
public final class Architectures {
    private Architectures() {}

    /**
     * The topology of that name, up to its last feature map.
     *
     * @param name {@code resnet50} or {@code inceptionv3}
     * @throws LookalikeException if there is none
     */
    public static Topology named(String name) {
        return switch (name) {
            case "resnet50" -> new ResNet50().build();
            case "inceptionv3" -> new InceptionV3().build();
            default -> throw new LookalikeException(Messages.get("network.notBuiltIn", name));
        };
    }
}
