package app.lookalike.engine.embedding.keras;

import java.util.List;

/**
 * One layer as used for inference, without its name and weights; maps have their channels last. A layer's text form
 * holds all that matters for what it computes, so it takes part in a network's fingerprint.
 */
public sealed interface Layer {
    /**
     * The shape that comes out.
     *
     * @throws IllegalArgumentException if the layer cannot take these shapes; the message gives the reason
     */
    FeatureShape outputShape(List<FeatureShape> inputs);

    /** The weights that it needs, by Keras' names and in Keras' order, such as {@code kernel, bias}. */
    default List<String> weightRoles() {
        return List.of();
    }

    /**
     * The sizes that a weight must have.
     *
     * @param role one of {@link #weightRoles()}
     * @param input the shape that comes in
     */
    default int[] weightShape(String role, FeatureShape input) {
        throw new IllegalArgumentException(this + " has no " + role);
    }

    /** The picture. Its size is the model card's, regardless of the file, since convolutions fit any. */
    record Input() implements Layer {
        @Override
        public FeatureShape outputShape(List<FeatureShape> inputs) {
            return inputs.get(0);
        }
    }

    /**
     * Conv2D; kernel {@code window.height × window.width × channels in × filters}.
     *
     * @param filters channels that come out
     * @param window how it slides
     * @param bias whether a bias is added
     * @param activation what follows
     */
    record Convolution(int filters, Window window, boolean bias, ActivationFunction activation) implements Layer {
        @Override
        public FeatureShape outputShape(List<FeatureShape> inputs) {
            return window.over(map(inputs), filters);
        }

        @Override
        public List<String> weightRoles() {
            return bias ? List.of("kernel", "bias") : List.of("kernel");
        }

        @Override
        public int[] weightShape(String role, FeatureShape input) {
            return role.equals("kernel")
                    ? new int[] {window.height(), window.width(), input.channels(), filters}
                    : new int[] {filters};
        }
    }

    /**
     * BatchNormalization over the channels.
     *
     * @param epsilon added to the variance; topologies differ in it, and it matters
     * @param scale whether there is a gamma
     * @param centre whether there is a beta
     */
    record BatchNormalization(double epsilon, boolean scale, boolean centre) implements Layer {
        @Override
        public FeatureShape outputShape(List<FeatureShape> inputs) {
            return inputs.get(0);
        }

        @Override
        public List<String> weightRoles() {
            if (scale) {
                return centre
                        ? List.of("gamma", "beta", "moving_mean", "moving_variance")
                        : List.of("gamma", "moving_mean", "moving_variance");
            }
            return centre
                    ? List.of("beta", "moving_mean", "moving_variance")
                    : List.of("moving_mean", "moving_variance");
        }

        @Override
        public int[] weightShape(String role, FeatureShape input) {
            return new int[] {input.channels()};
        }
    }

    /**
     * Activation.
     *
     * @param function which
     */
    record Activation(ActivationFunction function) implements Layer {
        @Override
        public FeatureShape outputShape(List<FeatureShape> inputs) {
            return inputs.get(0);
        }
    }

    /** ZeroPadding2D: rows and columns of zeros around the map. */
    record ZeroPadding(int top, int bottom, int left, int right) implements Layer {
        @Override
        public FeatureShape outputShape(List<FeatureShape> inputs) {
            FeatureShape in = map(inputs);
            return FeatureShape.map(in.height() + top + bottom, in.width() + left + right, in.channels());
        }
    }

    /**
     * MaxPooling2D or AveragePooling2D; padded places are ignored.
     *
     * @param max the largest value, or else the mean
     * @param window how it slides
     */
    record WindowPooling(boolean max, Window window) implements Layer {
        @Override
        public FeatureShape outputShape(List<FeatureShape> inputs) {
            return window.over(map(inputs), map(inputs).channels());
        }
    }

    /**
     * GlobalMaxPooling2D or GlobalAveragePooling2D.
     *
     * @param max the largest value, or else the mean
     */
    record GlobalPooling(boolean max) implements Layer {
        @Override
        public FeatureShape outputShape(List<FeatureShape> inputs) {
            return FeatureShape.vector(map(inputs).channels());
        }
    }

    /** Add: the sum of maps of one shape. */
    record Add() implements Layer {
        @Override
        public FeatureShape outputShape(List<FeatureShape> inputs) {
            if (inputs.size() < 2 || !inputs.stream().allMatch(inputs.get(0)::equals)) {
                throw new IllegalArgumentException("it adds " + inputs + ", which are not of one shape");
            }
            return inputs.get(0);
        }
    }

    /** Concatenate along the channels. */
    record Concatenate() implements Layer {
        @Override
        public FeatureShape outputShape(List<FeatureShape> inputs) {
            FeatureShape first = inputs.get(0);
            int channels = 0;
            for (FeatureShape in : inputs) {
                if (in.height() != first.height() || in.width() != first.width() || in.flat() != first.flat()) {
                    throw new IllegalArgumentException("it joins " + inputs + ", which differ in size");
                }
                channels += in.channels();
            }
            return new FeatureShape(first.height(), first.width(), channels, first.flat());
        }
    }

    /**
     * Dense; kernel {@code length in × units}.
     *
     * @param units length of the vector that comes out
     * @param bias whether a bias is added
     * @param activation what follows
     */
    record Dense(int units, boolean bias, ActivationFunction activation) implements Layer {
        @Override
        public FeatureShape outputShape(List<FeatureShape> inputs) {
            if (!inputs.get(0).flat()) {
                throw new IllegalArgumentException("a Dense layer over a map (" + inputs.get(0) + ") is not known");
            }
            return FeatureShape.vector(units);
        }

        @Override
        public List<String> weightRoles() {
            return bias ? List.of("kernel", "bias") : List.of("kernel");
        }

        @Override
        public int[] weightShape(String role, FeatureShape input) {
            return role.equals("kernel") ? new int[] {input.channels(), units} : new int[] {units};
        }
    }

    /** Flatten: a map as a vector, row by row. */
    record Flatten() implements Layer {
        @Override
        public FeatureShape outputShape(List<FeatureShape> inputs) {
            return FeatureShape.vector(inputs.get(0).size());
        }
    }

    /** A layer that does nothing at inference, such as Dropout. */
    record Identity() implements Layer {
        @Override
        public FeatureShape outputShape(List<FeatureShape> inputs) {
            return inputs.get(0);
        }
    }

    private static FeatureShape map(List<FeatureShape> inputs) {
        FeatureShape in = inputs.get(0);
        if (in.flat()) {
            throw new IllegalArgumentException("it needs a map and gets a vector of " + in);
        }
        return in;
    }
}
