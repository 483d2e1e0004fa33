package app.lookalike.service.network;

import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.model.PathReport;
import java.util.Optional;

/**
 * How a network is computed on this machine.
 *
 * @param report which ways are right here and how fast each is; empty before it was determined
 * @param path the way in use; empty until the network is loaded
 * @param notice what the user who chose how to compute should know, one line; empty if all is as chosen
 */
public record NetworkUse(Optional<PathReport> report, Optional<ComputePath> path, Optional<String> notice) {
    /** Nothing is known. */
    public static final NetworkUse UNKNOWN = new NetworkUse(Optional.empty(), Optional.empty(), Optional.empty());
}
