package app.lookalike.ui.filter;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.FacetCounts;
import app.lookalike.service.browse.FacetCounts.Relaxed;
import app.lookalike.service.query.PriceRange;
import app.lookalike.service.query.ProductFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The filter of one screen, and what each further choice would leave. Lives on the UI thread. */
public final class FilterViewModel {
    /**
     * Another screen that can be filtered in the same way.
     *
     * @param words that lead there
     * @param go shows it with this filter
     */
    public record Elsewhere(String words, Consumer<ProductFilter> go) {}

    private final ReadOnlyObjectWrapper<ProductFilter> chosen = new ReadOnlyObjectWrapper<>(ProductFilter.NONE);
    private final ReadOnlyObjectWrapper<FacetCounts> counts = new ReadOnlyObjectWrapper<>(FacetCounts.NONE);
    private final ReadOnlyObjectWrapper<Optional<Elsewhere>> elsewhere = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The filter. */
    public ReadOnlyObjectProperty<ProductFilter> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** What further choices would leave; may be those of the filter before until they are counted anew. */
    public ReadOnlyObjectProperty<FacetCounts> counts() {
        return counts.getReadOnlyProperty();
    }

    /** Where else products can be filtered in the same way. */
    public ReadOnlyObjectProperty<Optional<Elsewhere>> elsewhere() {
        return elsewhere.getReadOnlyProperty();
    }

    /** Offers to take the filter to another screen. */
    public void offer(Elsewhere screen) {
        elsewhere.set(Optional.of(screen));
    }

    /** Shows another screen with this filter. */
    public void carry() {
        elsewhere.get().ifPresent(screen -> screen.go().accept(chosen.get()));
    }

    /** Whether there is a filter and another screen for it. */
    public ObservableValue<Boolean> carries() {
        return Bindings.createBooleanBinding(
                () -> elsewhere.get().isPresent() && !chosen.get().isEmpty(), elsewhere, chosen);
    }

    /** Gets the counts for the filter; {@link FacetCounts#NONE} while another catalogue is opened. */
    public void show(FacetCounts counted) {
        counts.set(counted);
    }

    /** Filters by this from now on. */
    public void choose(ProductFilter filter) {
        chosen.set(filter);
    }

    /** Filters by one more value, or no longer by it. */
    public void toggle(Attribute attribute, String value) {
        choose(chosen.get().toggled(attribute, value));
    }

    /** Filters by prices. */
    public void cost(PriceRange range) {
        choose(chosen.get().costing(range));
    }

    /** Filters by nothing. */
    public void clear() {
        choose(ProductFilter.NONE);
    }

    /** The conditions without which there would be more products, that with the most first. */
    public List<Relaxed> relaxed() {
        FacetCounts known = counts.get();
        return known.filter().equals(chosen.get())
                ? known.relaxed().stream()
                        .filter(without -> without.found() > known.found())
                        .sorted(Comparator.comparingInt(Relaxed::found).reversed())
                        .toList()
                : List.of();
    }
}
