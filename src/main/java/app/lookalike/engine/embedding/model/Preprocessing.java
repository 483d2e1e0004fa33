package app.lookalike.engine.embedding.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to RGB values from 0 to 255 before the first layer; done inside the converted network. */
public enum Preprocessing {
    /** Blue first, minus the ImageNet means 103.939, 116.779, 123.68: Keras' "caffe" mode, for ResNet50. */
    @JsonProperty("bgr-minus-means")
    BGR_MINUS_MEANS,
    /** {@code x / 127.5 - 1}: Keras' "tf" mode, for InceptionV3. */
    @JsonProperty("minus-one-to-one")
    MINUS_ONE_TO_ONE,
    /** {@code x / 255}. */
    @JsonProperty("zero-to-one")
    ZERO_TO_ONE
}
