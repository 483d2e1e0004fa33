package app.lookalike.service.taste;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Somebody who uses the program, and what is known of this person's taste in one catalogue.
 *
 * @param id of the person, never used for another one of the same workspace
 * @param name as the person wants to be called; empty for the first one, who never needed a name
 * @param events oldest first; a product has each sign once at most
 */
public record Person(long id, String name, List<TasteEvent> events) {
    /** More are forgotten: of the weak signs the oldest first. */
    public static final int MAX_EVENTS = 1_000;

    /** Copies the list. */
    public Person {
        events = List.copyOf(events);
    }

    /** The same who did this, too; the same sign for the same product is only dated anew. */
    public Person with(TasteEvent event) {
        List<TasteEvent> all = new ArrayList<>(events);
        all.removeIf(isSame(event.productId(), event.sign()));
        all.add(event);
        if (all.size() > MAX_EVENTS) {
            all.remove(all.stream()
                    .filter(one -> !one.sign().isStrong())
                    .findFirst()
                    .orElse(all.get(0)));
        }
        return new Person(id, name, all);
    }

    /** The same without that sign for that product. */
    public Person without(String productId, TasteSign sign) {
        return only(isSame(productId, sign).negate());
    }

    /** The same with those events only. */
    Person only(Predicate<TasteEvent> wanted) {
        return new Person(id, name, events.stream().filter(wanted).toList());
    }

    /** Whether there is that sign for that product. */
    public boolean has(String productId, TasteSign sign) {
        return events.stream().anyMatch(isSame(productId, sign));
    }

    /** The same with another name. */
    Person named(String other) {
        return new Person(id, other, events);
    }

    private static Predicate<TasteEvent> isSame(String productId, TasteSign sign) {
        return event -> event.sign() == sign && event.productId().equals(productId);
    }
}
