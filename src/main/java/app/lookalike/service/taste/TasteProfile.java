package app.lookalike.service.taste;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person likes at one moment: a list of products and not their mean, since who likes boots and shirts does not
 * like what is between them (as in PinnerSage, Pal et al., KDD 2020). Each sign counts with its own weight, half of it
 * for every {@value #HALF_LIFE_DAYS} days that it is old; the signs of one product add up.
 *
 * @param liked strongest first, at most {@value #MAX_INTERESTS}
 * @param unwanted strongest first, at most {@value #MAX_INTERESTS}
 * @param seen ids of all products that the person has dealt with: nothing new in them
 * @param known whether that is enough to suggest something by
 */
public record TasteProfile(List<Interest> liked, List<Interest> unwanted, Set<String> seen, boolean known) {
    /** After so many days a sign counts half. */
    static final int HALF_LIFE_DAYS = 90;

    /** Weaker ones hardly matter beside so many. */
    static final int MAX_INTERESTS = 24;

    /** So many products with weak signs are enough, or one with a strong one. */
    static final int ENOUGH = 3;

    /** Copies the lists. */
    public TasteProfile {
        liked = List.copyOf(liked);
        unwanted = List.copyOf(unwanted);
        seen = Set.copyOf(seen);
    }

    /** What that person likes now. */
    public static TasteProfile of(Person person, Instant now) {
        Map<String, List<TasteEvent>> byProduct =
                person.events().stream().collect(Collectors.groupingBy(TasteEvent::productId));
        List<Interest> interests = new ArrayList<>();
        byProduct.forEach((product, events) -> interests.add(interest(product, events, now)));
        List<Interest> liked = strongest(interests, 1);
        return new TasteProfile(
                liked,
                strongest(interests, -1),
                byProduct.keySet(),
                liked.size() >= ENOUGH
                        || liked.stream().anyMatch(one -> one.sign().isStrong()));
    }

    private static Interest interest(String product, List<TasteEvent> events, Instant now) {
        Map<TasteSign, Double> weights = new HashMap<>();
        double sum = 0;
        for (TasteEvent event : events) {
            double weight = event.sign().weight() * freshness(event.at(), now);
            weights.merge(event.sign(), weight, Double::sum);
            sum += weight;
        }
        double direction = Math.signum(sum);
        TasteSign sign = weights.entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<TasteSign, Double> one) -> direction * one.getValue())
                        .thenComparing(one -> -one.getKey().ordinal()))
                .orElseThrow()
                .getKey();
        return new Interest(product, sum, sign);
    }

    /** 1 for now, half for every half-life before; a time ahead, of a clock that was set back, is now. */
    static double freshness(Instant at, Instant now) {
        double days = Math.max(0, Duration.between(at, now).toMinutes() / (24 * 60.0));
        return Math.pow(0.5, days / HALF_LIFE_DAYS);
    }

    private static List<Interest> strongest(List<Interest> all, int direction) {
        return all.stream()
                .filter(one -> one.weight() * direction > 0)
                .sorted(Comparator.comparingDouble((Interest one) -> -one.weight() * direction)
                        .thenComparing(Interest::productId))
                .limit(MAX_INTERESTS)
                .toList();
    }
}
