package app.lookalike.ui.search.model;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.query.Understanding;
import app.lookalike.ui.common.LatestRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in words: alone, or as a change of the picture of the query. The text is all there is; what is
 * replaced or taken off by a click changes the text. Lives on the window's thread.
 */
public final class WordsViewModel {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private final SearchCycle cycle;
    private final Consumer<Query> search;
    private final Consumer<Query> type;
    private final BooleanSupplier canChange;
    private final LatestRequest reading;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper together = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Query.Single>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Understanding>> understood =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * Nothing is said yet.
     *
     * @param search runs a query that the user decided on
     * @param type runs a query that is still being typed
     * @param canChange whether words can change a picture now
     */
    WordsViewModel(
            TaskRunner runner,
            SearchCycle cycle,
            Consumer<Query> search,
            Consumer<Query> type,
            BooleanSupplier canChange) {
        this.canChange = canChange;
        this.cycle = cycle;
        this.search = search;
        this.type = type;
        this.reading = new LatestRequest(runner);
        cycle.asked().addListener((observable, before, now) -> asked(now));
        cycle.result().addListener((observable, before, now) -> answered());
    }

    /** What is in the field. */
    public StringProperty text() {
        return text;
    }

    /** Whether the words are to change the picture of the query; else they stand alone. */
    public ReadOnlyBooleanProperty together() {
        return together.getReadOnlyProperty();
    }

    /** The picture that words can change: that of the query, or of the last one that had one. */
    public ReadOnlyObjectProperty<Optional<Query.Single>> picture() {
        return picture.getReadOnlyProperty();
    }

    /** How the words of the query that is shown were understood; empty where it has none, or no answer yet. */
    public ReadOnlyObjectProperty<Optional<Understanding>> understood() {
        return understood.getReadOnlyProperty();
    }

    /** The first query of a catalogue is asked; nobody chose it where it is a random product, so words stand alone. */
    void begin(boolean chosen) {
        together.set(chosen && together.get());
    }

    private void asked(Optional<Asked> now) {
        Query query = now.map(Asked::query).orElse(null);
        if (query instanceof Query.InWords words) {
            words.like().ifPresent(like -> picture.set(Optional.of(like)));
            together.set(words.like().isPresent());
            if (!text.get().strip().equals(words.text())) {
                text.set(words.text());
            }
        } else {
            picture.set(Optional.ofNullable(query).flatMap(QueryParts::pictureOf));
            if (cycle.message().get().isEmpty()) { // else a query by these words has failed
                together.set(picture.get().isPresent());
                text.set("");
            }
        }
        answered();
    }

    /** Between words and the next ones, what was understood stays until it is known anew. */
    private void answered() {
        Optional<SearchResult> answer = cycle.result().get();
        boolean isAnswered =
                answer.filter(last -> last.request().query().equals(shown())).isPresent();
        if (isAnswered || answer.isEmpty() || !(shown() instanceof Query.InWords)) {
            understood.set(isAnswered ? answer.flatMap(SearchResult::understanding) : Optional.empty());
        }
    }

    /** Collects the words of the catalogue, which takes a moment the first time, so that the query need not wait. */
    public void prepare() {
        cycle.session().ifPresent(in -> reading.of(Messages.get("task.words"), progress -> {
                    in.prepareWords();
                    return true;
                })
                .startQuietly());
    }

    /** Searches by what is in the field. */
    public void search() {
        String words = text.get().strip();
        if (words.isEmpty() && isChanged()) {
            picture.get().ifPresent(search);
        } else {
            run(words, search);
        }
    }

    /** Searches by what is in the field while the user goes on typing; nothing where it says nothing yet. */
    public void type() {
        if (text.get().codePoints().anyMatch(Character::isLetterOrDigit) && !isShown()) {
            run(text.get().strip(), type);
        }
    }

    /** Whether the query that is shown is what is in the field. */
    public boolean isShown() {
        return shown() instanceof Query.InWords words
                && words.text().equals(text.get().strip());
    }

    /** Whether words change the picture that is shown. */
    private boolean isChanged() {
        return shown() instanceof Query.InWords words && words.like().isPresent();
    }

    private @Nullable Query shown() {
        return cycle.asked().get().map(Asked::query).orElse(null);
    }

    /** Searches by other words, alone unless they say that they change the picture, such as "but red". */
    public void searchFor(String words) {
        together.set(false);
        text.set(words.strip());
        search();
    }

    /** Searches by the picture of the query, changed by these words. */
    public void change(String words) {
        together.set(picture.get().isPresent());
        text.set(words.strip());
        search();
    }

    private void run(String words, Consumer<Query> how) {
        run(words, isChange(words) || (together.get() && canChange.getAsBoolean()), how);
    }

    private void run(String words, boolean change, Consumer<Query> how) {
        Optional<Query.Single> like = change ? picture.get() : Optional.empty();
        try {
            how.accept(new Query.InWords(like, words));
        } catch (LookalikeException e) {
            cycle.say(String.valueOf(e.getMessage()));
        }
    }

    /** Lets the words change the picture, or stand alone; searches again where there are words. */
    public void setTogether(boolean wanted) {
        together.set(wanted && picture.get().isPresent());
        if (!text.get().isBlank()) {
            run(text.get().strip(), together.get(), search);
        }
    }

    /** Empties the field; a picture that was changed is as it was. */
    public void clear() {
        text.set("");
        if (isChanged()) {
            search();
        }
    }

    /** Takes a part off what is said; the picture is left where it was all. */
    public void takeOff(WordChip chip) {
        understood.get().ifPresent(said -> say(chip.takenFrom(said)));
    }

    private void say(String words) {
        if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
            text.set(words);
            search();
        } else if (picture.get().isPresent()) {
            text.set("");
            search.accept(picture.get().get());
        } else {
            cycle.say(Messages.get("words.none"));
        }
    }

    /** Takes a word as it was written that was taken for misspelt. */
    public void asWritten(Understanding.Correction correction) {
        understood
                .get()
                .ifPresent(said -> say(said.text()
                        .replaceFirst(
                                Pattern.quote(correction.written()),
                                Matcher.quoteReplacement(Messages.get("search.words.quoted", correction.written())))));
    }

    /** The values that the words ask for in that respect; empty where they ask for none. */
    public List<String> wanted(Attribute attribute) {
        return understood.get().stream()
                .flatMap(said -> said.values().stream())
                .filter(value -> value.wanted() && value.attribute().equals(attribute.key()))
                .flatMap(value -> value.values().stream())
                .distinct()
                .toList();
    }

    /** Asks for the picture with another value of an attribute, in place of the value that was asked for before. */
    public void replace(Attribute attribute, String value) {
        change((without(attribute) + " " + value).strip());
    }

    /** Takes back what the words ask for in that respect. */
    public void keep(Attribute attribute) {
        say(without(attribute));
    }

    /** The text without what it says of an attribute. */
    private String without(Attribute attribute) {
        String typed = text.get().strip();
        return isShown()
                ? understood.get().map(said -> without(said, attribute)).orElse(typed)
                : typed;
    }

    /** Whether a text begins as a change does. */
    private static boolean isChange(String text) {
        Matcher first = WORD.matcher(text);
        return first.find()
                && Arrays.asList(Messages.get("search.words.but").split(" ", -1))
                        .contains(first.group().toLowerCase(Locale.ROOT));
    }

    /** What is left of a text without what it says of an attribute; nothing where only "but" is left. */
    private static String without(Understanding said, Attribute attribute) {
        StringBuilder rest = new StringBuilder(said.text());
        said.values().stream()
                .filter(value -> value.attribute().equals(attribute.key()))
                .map(value -> List.of(value.from(), value.to()))
                .distinct()
                .sorted(Comparator.comparing((List<Integer> range) -> range.get(0))
                        .reversed())
                .forEach(range -> rest.delete(range.get(0), range.get(1)));
        String left = rest.toString().replaceAll("\\s+", " ").strip();
        return isChange(left) && left.indexOf(' ') < 0 ? "" : left;
    }
}
