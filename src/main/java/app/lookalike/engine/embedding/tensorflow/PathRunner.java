package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.Precision;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a network in several ways and returns the result of each. Must be closed. */
interface PathRunner extends AutoCloseable {
    /**
     * Begins to get ready for paths that {@link #run} will be asked for; returns at once. Optional: it saves time while
     * the network is still being fetched.
     */
    default void prepare(List<ComputePath> paths) {}

    /**
     * Runs the network on pictures in each of these ways, one after the other. Whatever goes wrong, a crash included, is
     * a result, not an exception.
     *
     * @param savedModels the network's folders
     * @param inputs pictures as the network's input
     * @return one for each path, but for those that could not be tried at all
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    List<PathRun> run(
            List<ComputePath> paths, Map<Precision, Path> savedModels, List<float[]> inputs, Progress progress);

    @Override
    default void close() {}
}
