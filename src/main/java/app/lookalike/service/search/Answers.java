package app.lookalike.service.search;

import app.lookalike.catalog.Product;
import app.lookalike.engine.index.Neighbour;
import java.util.List;
import java.util.Optional;

/** What of a catalogue is said about the products that were found, wherever it lies. */
interface Answers {
    /** A product that was found. */
    Product require(String id);

    /** The cosine from which a match is good; empty if that is not known. */
    Optional<Float> goodSimilarity();

    /** Of identical and nearly identical pictures the first only. */
    List<Neighbour> distinct(List<Neighbour> found);
}
