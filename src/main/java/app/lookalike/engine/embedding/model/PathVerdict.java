package app.lookalike.engine.embedding.model;

/**
 * What was found out about one way to run a network on this machine.
 *
 * @param path which way
 * @param right whether its vectors are those that the network should give
 * @param reason why not, for people; empty where it is right
 * @param leastCosine between its vectors and the true ones, of the picture and pooling that differ most; 0 where there
 *     were no vectors
 * @param imagesPerSecond how fast it was; 0 where it did not run
 */
public record PathVerdict(ComputePath path, boolean right, String reason, double leastCosine, double imagesPerSecond) {
    /** The path cannot be used at all. */
    public static PathVerdict failed(ComputePath path, String reason) {
        return new PathVerdict(path, false, reason, 0, 0);
    }
}
