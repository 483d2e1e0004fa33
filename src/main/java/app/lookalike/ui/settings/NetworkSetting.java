package app.lookalike.ui.settings;

import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.service.network.NetworkChoice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing to choose about the network, such as its pooling, with all that can be chosen; each differs from the choice
 * now in that one thing.
 *
 * @param titleKey what is chosen
 * @param choices what can be chosen
 * @param key of the text for one of them
 */
public record NetworkSetting(String titleKey, List<NetworkChoice> choices, Function<NetworkChoice, String> key) {
    /** All that can be chosen, starting from the choice now. */
    public static List<NetworkSetting> of(NetworkChoice now) {
        return List.of(
                new NetworkSetting(
                        "network.network",
                        NetworkChoice.offered().stream().map(now::withNetwork).toList(),
                        choice -> "model.name." + choice.network()),
                new NetworkSetting(
                        "network.pooling",
                        Arrays.stream(Pooling.values()).map(now::withPooling).toList(),
                        choice -> "network.pooling." + choice.pooling().output()),
                new NetworkSetting(
                        "network.precision",
                        Stream.concat(
                                        Stream.of(Optional.<Precision>empty()),
                                        Arrays.stream(Precision.values()).map(Optional::of))
                                .map(now::withPrecision)
                                .toList(),
                        choice -> "network.precision." + choice.precisionName()));
    }
}
