package app.lookalike.engine.embedding.keras;

import java.util.Locale;
import java.util.Optional;

/** The activations that the converter supports, named as in Keras but in capitals. */
public enum ActivationFunction {
    /** Nothing. */
    LINEAR,
    /** {@code max(x, 0)}. */
    RELU,
    /** {@code min(max(x, 0), 6)}. */
    RELU6,
    /** {@code 1 / (1 + exp(-x))}. */
    SIGMOID,
    /** Hyperbolic tangent. */
    TANH,
    /** {@code exp(x)} scaled to a sum of 1 over the channels. */
    SOFTMAX;

    /** The function of that Keras name, such as {@code relu}. */
    static Optional<ActivationFunction> named(String name) {
        for (ActivationFunction function : values()) {
            if (function.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }
}
