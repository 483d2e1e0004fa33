package app.lookalike.service.taste;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everybody whose taste is known in one catalogue. Boards are everybody's: what is put on one counts for the person who
 * used the program at that time, see {@link #with(List)}.
 *
 * @param all at least one; the first to use the program comes first
 * @param active id of the person who uses the program
 * @param nextId of the next person
 * @param since what was kept before is nobody's taste: it was erased
 */
public record People(List<Person> all, long active, long nextId, Instant since) {
    /** Characters. */
    public static final int MAX_NAME = 40;

    /** More cannot be told apart in a menu. */
    public static final int MAX_PEOPLE = 20;

    /** One person without a name, of whom nothing is known. */
    public static final People NOBODY_KNOWN = only(1, Instant.EPOCH);

    /** Copies the list. */
    public People {
        all = List.copyOf(all);
    }

    private static People only(long id, Instant since) {
        return new People(List.of(new Person(id, "", List.of())), id, id + 1, since);
    }

    /** The same where all is erased: one person without a name, of whom nothing is known. */
    People erased(Instant now) {
        return only(nextId, now);
    }

    /** Who uses the program. */
    public Person current() {
        return all.stream().filter(person -> person.id() == active).findFirst().orElse(all.get(0));
    }

    /** The same where the person who uses the program did this, too. */
    public People with(TasteEvent event) {
        return change(active, person -> person.with(event));
    }

    /** The same where the person who uses the program did not do this. */
    public People without(String productId, TasteSign sign) {
        return change(active, person -> person.without(productId, sign));
    }

    private People change(long id, UnaryOperator<Person> change) {
        List<Person> changed = all.stream()
                .map(person -> person.id() == id ? change.apply(person) : person)
                .toList();
        return new People(changed, active, nextId, since);
    }

    /**
     * The same with what is on the boards now: what nobody is known to have kept was kept by the person who uses the
     * program, and what was taken off is nobody's any more.
     */
    public People with(List<Board> boards) {
        List<BoardItem> items =
                boards.stream().flatMap(board -> board.items().stream()).toList();
        Set<String> on = items.stream().map(BoardItem::productId).collect(Collectors.toSet());
        List<Person> still = all.stream()
                .map(person -> person.only(event -> event.sign() != TasteSign.KEPT || on.contains(event.productId())))
                .toList();
        People now = new People(still, active, nextId, since);
        for (BoardItem item : items) {
            boolean known = now.all.stream().anyMatch(person -> person.has(item.productId(), TasteSign.KEPT));
            if (!known && item.kept().isAfter(since)) {
                now = now.with(new TasteEvent(item.productId(), TasteSign.KEPT, item.kept()));
            }
        }
        return now;
    }

    /**
     * The same without feedback that was taken back.
     *
     * @param feedback liked or not, by product id
     */
    People with(Map<String, Boolean> feedback) {
        List<Person> still = all.stream()
                .map(person -> person.only(event -> switch (event.sign()) {
                    case LIKED -> Boolean.TRUE.equals(feedback.get(event.productId()));
                    case DISLIKED -> Boolean.FALSE.equals(feedback.get(event.productId()));
                    default -> true;
                }))
                .toList();
        return new People(still, active, nextId, since);
    }

    /**
     * The same with one more person, who uses the program from now on.
     *
     * @throws LookalikeException if the name is blank, too long, or somebody has it
     */
    public People with(String name) {
        if (all.size() >= MAX_PEOPLE) {
            throw new LookalikeException(Messages.get("foryou.person.tooMany", MAX_PEOPLE));
        }
        Person added = new Person(nextId, checked(name, -1), List.of());
        return new People(Stream.concat(all.stream(), Stream.of(added)).toList(), nextId, nextId + 1, since);
    }

    /**
     * The same where the person who uses the program has another name.
     *
     * @throws LookalikeException if the name is blank, too long, or somebody else has it
     */
    public People renamed(String name) {
        String wanted = checked(name, active);
        return change(active, person -> person.named(wanted));
    }

    private String checked(String name, long own) {
        String wanted = name.strip();
        if (wanted.isEmpty()) {
            throw new LookalikeException(Messages.get("foryou.person.noName"));
        }
        if (wanted.length() > MAX_NAME) {
            throw new LookalikeException(Messages.get("foryou.person.longName", MAX_NAME, wanted.length()));
        }
        if (all.stream().anyMatch(person -> person.id() != own && person.name().equalsIgnoreCase(wanted))) {
            throw new LookalikeException(Messages.get("foryou.person.sameName", wanted));
        }
        return wanted;
    }

    /** The same used by that person; nothing changes where there is no such person. */
    public People usedBy(long id) {
        return all.stream().anyMatch(person -> person.id() == id) ? new People(all, id, nextId, since) : this;
    }

    /**
     * The same without that person and all that is known of this person; the last one leaves somebody without a name,
     * of whom nothing is known. What is on the boards stays there and is nobody's taste.
     *
     * @param now later keeps count again
     */
    public People without(long id, Instant now) {
        List<Person> others = new ArrayList<>(all);
        others.removeIf(person -> person.id() == id);
        if (others.isEmpty()) {
            return erased(now);
        }
        return new People(others, active == id ? others.get(0).id() : active, nextId, now);
    }
}
