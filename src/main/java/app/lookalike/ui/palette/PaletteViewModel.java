package app.lookalike.ui.palette;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.ui.common.LatestRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kordamp.ikonli.feather.Feather;

/** Finds the entries for the typed text: the given ones at once, products as soon as they are found. */
public final class PaletteViewModel {
    private static final int MAX_ENTRIES = 40;

    private record Scored(PaletteEntry entry, int score) {}

    private final List<PaletteEntry> entries;
    private final Function<String, List<Product>> products;
    private final Consumer<Product> chooseProduct;
    private final Optional<Consumer<String>> searchWords;
    private final LatestRequest search;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<PaletteEntry> found = FXCollections.observableArrayList();
    private final ObservableList<PaletteEntry> foundToRead = FXCollections.unmodifiableObservableList(found);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);

    /**
     * A palette for one opening.
     *
     * @param entries what can be found besides products, most useful first
     * @param products finds products for the typed text; takes time
     * @param chooseProduct what choosing one of them does
     * @param searchWords searches pictures by the typed text; empty where there is nothing to search
     */
    public PaletteViewModel(
            List<PaletteEntry> entries,
            Function<String, List<Product>> products,
            Consumer<Product> chooseProduct,
            Optional<Consumer<String>> searchWords,
            TaskRunner runner) {
        this.searchWords = searchWords;
        this.entries = List.copyOf(entries);
        this.products = products;
        this.chooseProduct = chooseProduct;
        this.search = new LatestRequest(runner);
        typed.addListener((observable, before, now) -> find(now));
        find("");
    }

    /** The typed text. */
    public StringProperty typed() {
        return typed;
    }

    /** What was found, best first, products last. */
    public ObservableList<PaletteEntry> found() {
        return foundToRead;
    }

    /** Which of them would be chosen; -1 where nothing was found. */
    public ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /** Goes that many entries down, or up; from the last one on to the first. */
    public void move(int by) {
        if (!found.isEmpty()) {
            selected.set(Math.floorMod(selected.get() + by, found.size()));
        }
    }

    /** Goes to that entry. */
    public void select(int index) {
        if (index >= 0 && index < found.size()) {
            selected.set(index);
        }
    }

    /** What would be chosen. */
    public Optional<PaletteEntry> chosen() {
        int index = selected.get();
        return index >= 0 && index < found.size() ? Optional.of(found.get(index)) : Optional.empty();
    }

    /** Stops looking; the last call. */
    public void close() {
        search.drop();
    }

    private void find(String text) {
        search.drop();
        List<Scored> scored = entries.stream()
                .flatMap(entry ->
                        FuzzyMatch.score(text, entry.title()).stream().mapToObj(score -> new Scored(entry, score)))
                .collect(Collectors.toCollection(ArrayList::new));
        words(text).ifPresent(scored::add);
        found.setAll(scored.stream()
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(MAX_ENTRIES)
                .map(Scored::entry)
                .toList());
        selected.set(found.isEmpty() ? -1 : 0);
        if (!text.isBlank()) {
            search.of(Messages.get("task.find"), progress -> products.apply(text))
                    .onSuccess(this::add)
                    .startQuietly();
        }
    }

    /** After what has the typed words in its name, before what has only their letters. */
    private Optional<Scored> words(String text) {
        String words = text.strip();
        return searchWords
                .filter(by -> words.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(by -> new Scored(
                        new PaletteEntry(
                                Feather.TYPE,
                                Messages.get("palette.words", words),
                                Messages.get("palette.words.detail"),
                                List.of(),
                                () -> by.accept(words)),
                        FuzzyMatch.leastWithin(words)));
    }

    private void add(List<Product> more) {
        more.forEach(product -> found.add(entryOf(product)));
        if (selected.get() < 0 && !found.isEmpty()) {
            selected.set(0);
        }
    }

    private PaletteEntry entryOf(Product product) {
        return new PaletteEntry(
                Feather.TAG,
                product.displayName(),
                Messages.get("palette.product", product.id()),
                List.of(),
                () -> chooseProduct.accept(product));
    }
}
