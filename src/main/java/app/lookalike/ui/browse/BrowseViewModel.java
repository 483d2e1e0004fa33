package app.lookalike.ui.browse;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.browse.BrowseRequest;
import app.lookalike.service.browse.BrowseResult;
import app.lookalike.service.browse.FacetCounts;
import app.lookalike.service.browse.PagedProducts;
import app.lookalike.service.browse.ProductSet;
import app.lookalike.service.browse.SortOrder;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.OtherWords;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.filter.FilterViewModel;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The behaviour of the browse screen: sends a new request at every change of words, filters or order, and keeps the
 * selection. Lives on the UI thread; the newest request wins, the previous result is shown until the new one arrives.
 */
public final class BrowseViewModel implements SessionListener {
    /** What the place of the grid shows. */
    public enum State {
        /** No catalogue is open yet, or its first answer is on its way. */
        NO_CATALOGUE,
        /** The catalogue has no products. */
        EMPTY,
        /** No product matches. */
        NOTHING_FOUND,
        /** The result. */
        SHOWN,
        /** The request failed; the message has the reason. */
        FAILED
    }

    /** More pages are not fetched because they were selected. */
    private static final int FETCHED_AT_ONCE = 20;

    private final TaskRunner runner;
    private final LatestRequest requests;
    private final OtherWords words;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<SortOrder> order = new SimpleObjectProperty<>(SortOrder.RELEVANCE);
    private final FilterViewModel filter = new FilterViewModel();
    private final ReadOnlyObjectWrapper<Optional<ProductSet>> within = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CATALOGUE);
    private final ReadOnlyObjectWrapper<Optional<BrowseResult>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> meant = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final GridSelection selection = new GridSelection();
    private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();

    /** The pages that are on their way; one that failed is not asked for again before the next request. */
    private final Set<Integer> fetching = new HashSet<>();

    private @Nullable CatalogSession session;

    /** A screen without a catalogue. */
    public BrowseViewModel(TaskRunner runner) {
        this.runner = runner;
        this.requests = new LatestRequest(runner);
        this.words = new OtherWords(runner);
        text.addListener((observable, before, now) -> ask());
        order.addListener((observable, before, now) -> ask());
        filter.chosen().addListener((observable, before, now) -> ask());
        within.addListener((observable, before, now) -> ask());
        selection.changes().addListener((observable, before, now) -> fetchSelected());
    }

    /** The words to look for; every change sends a new request. */
    public StringProperty text() {
        return text;
    }

    /** The order of the products; a change sends a new request. */
    public ObjectProperty<SortOrder> order() {
        return order;
    }

    /** Which attributes are wanted; every change sends a new request. */
    public FilterViewModel filter() {
        return filter;
    }

    /** What the words may mean where they find little, the likeliest first; each finds more. */
    public ReadOnlyObjectProperty<List<String>> meant() {
        return meant.getReadOnlyProperty();
    }

    /** What the place of the grid shows. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The last answer. */
    public ReadOnlyObjectProperty<Optional<BrowseResult>> result() {
        return result.getReadOnlyProperty();
    }

    /** What went wrong with the last request, for people; empty where nothing did. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Whether an answer is on its way. */
    public ReadOnlyBooleanProperty busy() {
        return requests.busy();
    }

    /** The open catalogue. */
    public Optional<CatalogSession> session() {
        return Optional.ofNullable(session);
    }

    /** Turns to another catalogue and shows all of it. */
    @Override
    public void open(CatalogSession opened) {
        requests.drop();
        session = null;
        result.set(Optional.empty());
        filter.show(FacetCounts.NONE);
        selection.reset(0, new BitSet(), -1);
        state.set(State.NO_CATALOGUE);
        clear();
        session = opened;
        ask();
    }

    /** Shows the products that pass a filter, whatever was looked for before. */
    public void showOnly(ProductFilter wanted) {
        clear();
        filter.choose(wanted);
    }

    /** Shows just these products, whatever was looked for before; further words and filters look within them. */
    public void showOnly(ProductSet products) {
        clear();
        within.set(Optional.of(products));
    }

    /** Looks through the whole catalogue again; words and filters stay. */
    public void showAll() {
        within.set(Optional.empty());
    }

    /** Shows the whole catalogue. */
    public void clear() {
        text.set("");
        filter.clear();
        showAll();
    }

    /** Repeats the request, such as after a failure. */
    public void ask() {
        CatalogSession in = session;
        if (in == null) {
            return;
        }
        BrowseRequest request =
                new BrowseRequest(within.get(), text.get(), filter.chosen().get(), order.get());
        message.set("");
        words.drop();
        requests.of(Messages.get("task.browse"), progress -> in.browse(request))
                .onSuccess(this::answered)
                .onFailure(this::failed)
                .start();
    }

    private void answered(BrowseResult answer) {
        List<Product> before = products();
        Set<String> selected = selectedProducts().stream().map(Product::id).collect(Collectors.toSet());
        String current = current().map(Product::id).orElse(null);
        meant.set(List.of());
        filter.show(answer.facets());
        fetching.clear();
        result.set(Optional.of(answer));
        keepSelection(before.equals(answer.products()), selected, current);
        state.set(
                !answer.products().isEmpty()
                        ? State.SHOWN
                        : answer.request().narrows() ? State.NOTHING_FOUND : State.EMPTY);
        session()
                .ifPresent(
                        in -> words.look(in, answer.request(), answer.products().size(), meant::set));
    }

    /** Selected products stay selected as long as they are in the result. */
    private void keepSelection(boolean same, Set<String> selected, @Nullable String current) {
        if (same) {
            return;
        }
        List<Product> now = products();
        BitSet still = new BitSet();
        int at = -1;
        for (int i = 0; i < now.size() && (!selected.isEmpty() || current != null); i++) {
            String id = loaded(now, i).map(Product::id).orElse("");
            if (selected.contains(id)) {
                still.set(i);
            }
            if (id.equals(current)) {
                at = i;
            }
        }
        selection.reset(now.size(), still, at);
    }

    private void failed(Throwable failure) {
        message.set(TaskRunner.messageOf(failure));
        state.set(State.FAILED);
    }

    /** The products found, in order. */
    public List<Product> products() {
        return result.get().map(BrowseResult::products).orElse(List.of());
    }

    /** The product at a position; empty while it is being fetched, which {@link #arrivals} tells the end of. */
    Optional<Product> product(int index) {
        List<Product> now = products();
        Optional<Product> product = loaded(now, index);
        if (product.isEmpty()
                && index < now.size()
                && now instanceof PagedProducts paged
                && fetching.add(index / PagedProducts.PAGE)) {
            runner.prepare(
                            Messages.get("task.browse"),
                            progress -> {
                                paged.load(index);
                                return index;
                            },
                            Outcome.of(there -> arrived(paged, index / PagedProducts.PAGE), failure -> {
                                if (paged == products()) {
                                    failed(failure);
                                }
                            }))
                    .quietly()
                    .start();
        }
        return product;
    }

    /** What is selected in one go, as by the Shift key, may not be here yet. */
    private void fetchSelected() {
        if (products() instanceof PagedProducts) {
            selection
                    .selected()
                    .map(index -> index / PagedProducts.PAGE)
                    .distinct()
                    .limit(FETCHED_AT_ONCE)
                    .forEach(page -> product(page * PagedProducts.PAGE));
        }
    }

    private void arrived(PagedProducts paged, int page) {
        if (paged == products()) {
            fetching.remove(page);
            arrivals.set(arrivals.get() + 1);
        }
    }

    /** Counts the products that came late, to listen to. */
    ReadOnlyIntegerProperty arrivals() {
        return arrivals.getReadOnlyProperty();
    }

    private static Optional<Product> loaded(List<Product> products, int index) {
        if (index < 0 || index >= products.size()) {
            return Optional.empty();
        }
        return products instanceof PagedProducts paged ? paged.loaded(index) : Optional.of(products.get(index));
    }

    /** Selects everything; of a shared catalogue what was looked at, since only that is here. */
    void selectAll() {
        List<Product> now = products();
        BitSet all = new BitSet(now.size());
        for (int i = 0; i < now.size(); i++) {
            all.set(i, loaded(now, i).isPresent());
        }
        selection.all(all);
    }

    /** Which of them are selected. */
    GridSelection selection() {
        return selection;
    }

    /** The selected products, in order. */
    public List<Product> selectedProducts() {
        List<Product> all = products();
        return selection
                .selected()
                .mapToObj(index -> loaded(all, index))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The product that the keyboard is at. */
    public Optional<Product> current() {
        return loaded(products(), selection.current());
    }
}
