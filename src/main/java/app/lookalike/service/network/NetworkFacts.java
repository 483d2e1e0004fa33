package app.lookalike.service.network;

import app.lookalike.base.Json;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.model.ModelCard;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people should know about a network and what was learned on it, from the cards in {@code models}.
 *
 * @param title for people
 * @param paper where it was published
 * @param trainingData what it has seen
 * @param inputSide pixels of the square input
 * @param preprocessing what happens to the colours first, such as {@code BGR_MINUS_MEANS}
 * @param dimension length of its vectors
 * @param origins where its weights come from
 * @param learned what ships as learned on it; empty where nothing does
 */
public record NetworkFacts(
        String title,
        String paper,
        String trainingData,
        int inputSide,
        String preprocessing,
        int dimension,
        List<Origin> origins,
        Optional<Learned> learned) {
    /** Copies the list. */
    public NetworkFacts {
        origins = List.copyOf(origins);
    }

    /**
     * Where weights come from.
     *
     * @param source for people
     * @param licence SPDX id of the licence that the publisher states
     */
    public record Origin(String source, String licence) {}

    /**
     * What was learned of fashion.
     *
     * @param products from so many labelled pictures
     * @param labels how many labels each attribute has
     * @param measuredOn so many other products, see {@code docs/quality.md}
     * @param precision of the first five answers by criterion, 0 to 1
     */
    public record Learned(int products, Map<String, Integer> labels, int measuredOn, Map<String, Double> precision) {
        /** Copies the maps. */
        public Learned {
            labels = Map.copyOf(labels);
            precision = Map.copyOf(precision);
        }
    }

    /**
     * The facts about a network.
     *
     * @throws LookalikeException if its card is missing from this installation
     */
    public static NetworkFacts of(NetworkChoice choice) {
        ModelCard card = ModelCard.named(choice.network());
        return new NetworkFacts(
                card.title(),
                card.paper(),
                card.trainingData(),
                card.inputSide(),
                card.preprocessing().name(),
                card.dimension(),
                card.sources().stream()
                        .map(source -> new Origin(source.describe(), source.licence()))
                        .toList(),
                learned(choice.network()));
    }

    private static Optional<Learned> learned(String network) {
        String name = "models/fashion/" + network + ".json";
        try (InputStream in = NetworkFacts.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                return Optional.empty();
            }
            JsonNode card = Json.tree(in.readAllBytes(), name);
            Map<String, Integer> labels = new LinkedHashMap<>();
            card.path("labels")
                    .properties()
                    .forEach(
                            entry -> labels.put(entry.getKey(), entry.getValue().asInt()));
            Map<String, Double> precision = new LinkedHashMap<>();
            card.path("precisionAt5")
                    .properties()
                    .forEach(entry ->
                            precision.put(entry.getKey(), entry.getValue().asDouble()));
            return Optional.of(new Learned(
                    card.path("products").asInt(),
                    labels,
                    card.path("measuredOn").asInt(),
                    precision));
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("learning.reinstall", name), e);
        }
    }
}
