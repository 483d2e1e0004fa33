package app.lookalike.service.taste;

import app.lookalike.base.InvalidJsonException;
import app.lookalike.base.text.Messages;
import app.lookalike.service.workspace.OpenCatalog;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people of one open catalogue, as its workspace keeps them. In one that cannot be written to they are remembered
 * until it is closed. Any thread may use it; it takes time.
 */
public final class TasteRecords {
    private static final Logger LOG = LoggerFactory.getLogger(TasteRecords.class);

    private final OpenCatalog catalog;
    private final Clock clock;
    private @Nullable People unstored;

    /** Those of that catalogue, by this machine's clock. */
    public TasteRecords(OpenCatalog catalog) {
        this(catalog, Clock.systemUTC());
    }

    TasteRecords(OpenCatalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Whose records they are. */
    OpenCatalog catalog() {
        return catalog;
    }

    /** This moment, as it is stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Everybody as of now, with what is on the boards, and without feedback that was taken back. */
    public synchronized People people() {
        People people = stored().with(catalog.boards().all());
        return catalog.isReadOnly() ? people : people.with(catalog.memory().feedback());
    }

    private People stored() {
        if (unstored != null) {
            return unstored;
        }
        Optional<String> text = catalog.memory().people();
        if (text.isEmpty()) {
            return fromFeedback();
        }
        try {
            return PeopleJson.read(text.get(), Messages.get("foryou.stored"));
        } catch (InvalidJsonException e) {
            LOG.warn("Nothing is known of anybody's taste in {}: {}", catalog.directory(), e.getMessage());
            return People.NOBODY_KNOWN;
        }
    }

    /** Before anything was recorded: the feedback on results so far is the first person's. */
    private People fromFeedback() {
        People people = People.NOBODY_KNOWN;
        for (Map.Entry<String, Boolean> said : catalog.memory().feedback().entrySet()) {
            TasteSign sign = said.getValue() ? TasteSign.LIKED : TasteSign.DISLIKED;
            people = people.with(new TasteEvent(said.getKey(), sign, now()));
        }
        return people;
    }

    /** Records that the person who uses the program did this just now. */
    public People record(String productId, TasteSign sign) {
        return change(people -> people.with(new TasteEvent(productId, sign, now())));
    }

    /** Erases all that is known of a person, for good; see {@link People#without(long, Instant)}. */
    public People erase(long person) {
        return change(people -> people.without(person, clock.instant()));
    }

    /**
     * Changes and stores them.
     *
     * @return everybody after it
     * @throws app.lookalike.base.LookalikeException if the change refuses, or it cannot be stored
     */
    public synchronized People change(UnaryOperator<People> change) {
        People before = stored();
        People changed = change.apply(before.with(catalog.boards().all()));
        if (catalog.isReadOnly()) {
            unstored = changed;
        } else if (!changed.equals(before)) {
            catalog.memory().rememberPeople(PeopleJson.write(changed));
        }
        return changed;
    }
}
