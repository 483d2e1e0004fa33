package app.lookalike.service.network;

import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which network makes the vectors, and how.
 *
 * @param network name of its model card, such as {@code resnet50}
 * @param pooling of its last feature map
 * @param precision in which numbers it calculates; empty for the fastest that gives the same answers
 */
public record NetworkChoice(String network, Pooling pooling, Optional<Precision> precision) {
    /** The network that a catalogue is searched by unless another one is chosen. */
    public static final NetworkChoice DEFAULT =
            new NetworkChoice(ModelCard.NAMES.get(0), Pooling.AVERAGE, Optional.empty());

    /**
     * The choice that was kept as two texts; what is missing in them or not known here is as in {@link #DEFAULT}.
     *
     * @param vectors see {@link #vectors()}
     * @param precision see {@link #precisionName()}
     */
    public static NetworkChoice of(@Nullable String vectors, @Nullable String precision) {
        Optional<Precision> numbers = Arrays.stream(Precision.values())
                .filter(each -> each.name().equalsIgnoreCase(precision))
                .findFirst();
        return DEFAULT.withPrecision(numbers).withVectorsOf(vectors == null ? "" : vectors);
    }

    /** The networks that are worth choosing; the command line has those for tests, too. */
    public static List<String> offered() {
        return ModelCard.NAMES.stream().filter(name -> !name.contains("-")).toList();
    }

    /** The same with another network. */
    public NetworkChoice withNetwork(String other) {
        return new NetworkChoice(other, pooling, precision);
    }

    /** The same with another pooling. */
    public NetworkChoice withPooling(Pooling other) {
        return new NetworkChoice(network, other, precision);
    }

    /** The same in other numbers. */
    public NetworkChoice withPrecision(Optional<Precision> other) {
        return new NetworkChoice(network, pooling, other);
    }

    /** The same with the network and pooling named by that text, or this if the text is not known. */
    public NetworkChoice withVectorsOf(String text) {
        return ModelCard.NAMES.stream()
                .flatMap(name -> Arrays.stream(Pooling.values()).map(each -> new NetworkChoice(name, each, precision)))
                .filter(choice -> choice.vectors().equals(text))
                .findFirst()
                .orElse(this);
    }

    /** Network and pooling, which decide the vectors, as they are kept: such as {@code resnet50-average}. */
    public String vectors() {
        return network + "-" + pooling.output();
    }

    /** Precision as it is kept: {@code auto}, {@code float32}, {@code bfloat16}. */
    public String precisionName() {
        return precision.map(p -> p.name().toLowerCase(Locale.ROOT)).orElse("auto");
    }
}
