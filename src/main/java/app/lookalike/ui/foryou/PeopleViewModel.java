package app.lookalike.ui.foryou;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.service.taste.People;
import app.lookalike.service.taste.Person;
import app.lookalike.service.taste.TasteRecords;
import app.lookalike.service.taste.TasteSign;
import app.lookalike.ui.common.CatalogSession;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Who uses the program, and what these people do with the products of the open catalogue. Lives on the window's thread;
 * what it stores is stored on another, in the order in which it happened.
 */
public final class PeopleViewModel {
    private final TaskRunner changes;
    private final ReadOnlyObjectWrapper<People> people = new ReadOnlyObjectWrapper<>(People.NOBODY_KNOWN);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private Optional<TasteRecords> records = Optional.empty();
    private Runnable switched = () -> {};

    /** @param changes runs one job after the other, in the order they came */
    public PeopleViewModel(TaskRunner changes) {
        this.changes = changes;
    }

    /** Everybody, as far as was read. */
    public ReadOnlyObjectProperty<People> people() {
        return people.getReadOnlyProperty();
    }

    /** What went wrong with a change, for people; empty where nothing did. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Takes the message away. */
    void dismiss() {
        message.set("");
    }

    /** Called when another person uses the program, or all is erased that was known of one. */
    void onSwitch(Runnable action) {
        switched = action;
    }

    /** Where they are kept; empty while no catalogue is open. */
    Optional<TasteRecords> records() {
        return records;
    }

    void open(CatalogSession session) {
        records = Optional.of(new TasteRecords(session.catalog()));
        people.set(People.NOBODY_KNOWN);
        dismiss();
    }

    /** Reads them again: what was kept on boards meanwhile is written down. */
    void read() {
        change(all -> all.change(same -> same), () -> {});
    }

    /** A product of the open catalogue was dealt with. */
    void record(String productId, TasteSign sign) {
        change(all -> all.record(productId, sign), () -> {});
    }

    /** The same, and then something else. */
    void record(String productId, TasteSign sign, Runnable then) {
        change(all -> all.record(productId, sign), then);
    }

    /** That was taken back. */
    void forget(String productId, TasteSign sign, Runnable then) {
        change(all -> all.change(now -> now.without(productId, sign)), then);
    }

    /** One more person, who uses the program from now on. */
    void add(String name) {
        change(all -> all.change(now -> now.with(name)), () -> switched.run());
    }

    /** Names the person who uses the program. */
    void rename(String name) {
        change(all -> all.change(now -> now.renamed(name)), () -> {});
    }

    /** Another person uses the program from now on. */
    void use(Person person) {
        change(all -> all.change(now -> now.usedBy(person.id())), () -> switched.run());
    }

    /** Erases all that is known of a person in this catalogue. */
    void erase(Person person) {
        change(all -> all.erase(person.id()), () -> switched.run());
    }

    private void change(Function<TasteRecords, People> change, Runnable then) {
        records.ifPresent(in -> changes.start(
                Messages.get("foryou.task.people"),
                progress -> change.apply(in),
                Outcome.of(
                        ifStill(in, changed -> {
                            dismiss();
                            people.set(changed);
                            then.run();
                        }),
                        ifStill(in, failure -> message.set(TaskRunner.messageOf(failure))))));
    }

    private <T> Consumer<T> ifStill(TasteRecords in, Consumer<T> action) {
        return made -> {
            if (records.filter(in::equals).isPresent()) {
                action.accept(made);
            }
        };
    }

    /** What to call somebody. */
    static String nameOf(Person person) {
        return person.name().isEmpty() ? Messages.get("foryou.person.you") : person.name();
    }
}
