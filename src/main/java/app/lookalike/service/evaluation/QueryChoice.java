package app.lookalike.service.evaluation;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Which products are the queries; all others are candidates for the results. */
public sealed interface QueryChoice {
    /** For people, such as "test part". */
    String description();

    /**
     * The products that a file names, one id a line; empty lines and lines that begin with {@code #} are left out.
     *
     * @param file in UTF-8
     */
    record Listed(Path file) implements QueryChoice {
        @Override
        public String description() {
            return "those in " + file.getFileName();
        }
    }

    /**
     * Indexed products, drawn by chance.
     *
     * @param part only products of this part
     * @param atMost how many; empty for all
     * @param seed the same draws the same products
     */
    record Drawn(Optional<DatasetPart> part, OptionalInt atMost, long seed) implements QueryChoice {
        @Override
        public String description() {
            String of = part.map(p -> p.key() + " part").orElse("all products");
            return atMost.isEmpty()
                    ? of
                    : String.format(Locale.ROOT, "up to %,d of %s, seed %d", atMost.getAsInt(), of, seed);
        }
    }
}
