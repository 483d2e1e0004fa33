package app.lookalike.engine.embedding.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the last feature map, {@code h × w × channels}, becomes one vector of {@code channels} numbers. */
public enum Pooling {
    /** The mean over all places: what a picture is like as a whole. */
    @JsonProperty("average")
    AVERAGE("average", "avg"),
    /** The largest value over all places: which details occur anywhere. */
    @JsonProperty("max")
    MAX("max", "max");

    private final String output;
    private final String tag;

    Pooling(String output, String tag) {
        this.output = output;
        this.tag = tag;
    }

    /** Name of the converted network's output, such as {@code average}. */
    public String output() {
        return output;
    }

    /** The part of an extractor's id, such as {@code avg}. */
    public String tag() {
        return tag;
    }
}
