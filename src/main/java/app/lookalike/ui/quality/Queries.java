package app.lookalike.ui.quality;

import app.lookalike.service.evaluation.DatasetPart;
import app.lookalike.service.evaluation.QueryChoice;
import java.util.Optional;
import java.util.OptionalInt;

/** Which products can be the queries. */
public enum Queries {
    /** Some by chance: enough for intervals of some 2 %, and done in seconds. */
    SAMPLE(Optional.empty(), OptionalInt.of(1_000)),
    /** A tenth of the catalogue that nothing is learned from. */
    HOLDOUT(Optional.of(DatasetPart.HOLDOUT), OptionalInt.empty()),
    /** Every product. */
    ALL(Optional.empty(), OptionalInt.empty());

    private static final long SEED = 1;

    @SuppressWarnings("ImmutableEnumChecker") // a record of values
    private final QueryChoice choice;

    Queries(Optional<DatasetPart> part, OptionalInt atMost) {
        this.choice = new QueryChoice.Drawn(part, atMost, SEED);
    }

    /** The same for the service; always the same products. */
    QueryChoice choice() {
        return choice;
    }
}
