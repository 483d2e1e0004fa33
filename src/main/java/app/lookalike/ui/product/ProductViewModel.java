package app.lookalike.ui.product;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.PictureFacts;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.compare.Comparison;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Which product is looked at, which ones are like it, and the way back. Lives on the window's thread; what is like it is
 * searched for on another.
 */
public final class ProductViewModel implements SessionListener {
    /** So many similar products are shown. */
    static final int SIMILAR = 12;

    /** The way back leads over so many products at most. */
    private static final int STEPS_BACK = 100;

    /**
     * What was found out about a product.
     *
     * @param similar the products like it, best first
     * @param picture what is known of its picture; empty where that is nothing
     * @param failure why similar ones could not be searched for, for people; empty where they could
     */
    public record Found(List<SearchHit> similar, Optional<PictureFacts> picture, String failure) {
        static final Found NOTHING = new Found(List.of(), Optional.empty(), "");

        /** Copies the list. */
        public Found {
            similar = List.copyOf(similar);
        }
    }

    private final LatestRequest searching;
    private final Supplier<SearchOptions> options;
    private final Deque<ProductPage> before = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<ProductPage>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private IntConsumer stepping = by -> {};
    private Optional<PartnersViewModel> partners = Optional.empty();

    /**
     * No product yet.
     *
     * @param options as products are searched for otherwise; the page takes ranking and weights of them
     */
    public ProductViewModel(TaskRunner runner, Supplier<SearchOptions> options) {
        this.searching = new LatestRequest(runner);
        this.options = options;
    }

    /**
     * Says what may be worn with the products, too; to be called before there is a view.
     *
     * @param wanted whether the user wants to see it
     */
    public void offerPartners(TaskRunner runner, ObservableValue<Boolean> wanted) {
        partners = Optional.of(new PartnersViewModel(runner, page(), wanted));
    }

    /** What may be worn with the product; empty where that is not offered. */
    Optional<PartnersViewModel> partners() {
        return partners;
    }

    /** What is looked at; empty while nothing is. */
    public ReadOnlyObjectProperty<Optional<ProductPage>> page() {
        return page.getReadOnlyProperty();
    }

    /** What was found out about it so far. */
    public ReadOnlyObjectProperty<Found> found() {
        return found.getReadOnlyProperty();
    }

    /** Whether that is on its way. */
    public ReadOnlyBooleanProperty searching() {
        return searching.busy();
    }

    /** Whether {@link #back} leads to another product. */
    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    /** What went wrong with an action on the product, for people; empty where nothing did. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Whether a product is looked at. */
    public boolean isOpen() {
        return page.get().isPresent();
    }

    /** Says that something went wrong with an action. */
    void say(String reason) {
        message.set(reason);
    }

    /** Takes that away. */
    void dismiss() {
        message.set("");
    }

    /** Looks at a product; there is no way back from it to those before. */
    public void show(ProductPage shown) {
        before.clear();
        look(shown);
    }

    /** Looks at a product that was reached from the one shown; {@link #back} leads back to that. */
    void visit(Product product) {
        page.get().filter(now -> !now.product().equals(product)).ifPresent(now -> {
            before.push(now);
            if (before.size() > STEPS_BACK) {
                before.removeLast();
            }
            look(ProductPage.of(now.session(), product));
        });
    }

    /** Goes back to the product before, or closes the page where there is none; whether it was open. */
    public boolean back() {
        boolean open = isOpen();
        if (before.isEmpty()) {
            close();
        } else {
            look(before.pop());
        }
        return open;
    }

    /** Looks at nothing any more. */
    public void close() {
        searching.drop();
        before.clear();
        canGoBack.set(false);
        dismiss();
        page.set(Optional.empty());
        found.set(Found.NOTHING);
    }

    /** Sets what turns to the product so many further, among those where this one was found. */
    public void onStep(IntConsumer step) {
        stepping = step;
    }

    /** Turns to the product so many further, where there is one. */
    void step(int by) {
        stepping.accept(by);
    }

    private void look(ProductPage shown) {
        canGoBack.set(!before.isEmpty());
        dismiss();
        found.set(Found.NOTHING);
        page.set(Optional.of(shown));
        search(shown);
    }

    private void search(ProductPage shown) {
        SearchRequest request = options.get()
                .within(ProductFilter.NONE)
                .atLeast(SearchOptions.ANY)
                .withIncludeSelf(false)
                .withK(SIMILAR)
                .requestOf(new Query.ByProduct(shown.product().id()));
        searching
                .of(Messages.get("product.task"), progress -> find(shown, request))
                .onSuccess(found::set)
                .onFailure(failure -> found.set(new Found(List.of(), Optional.empty(), TaskRunner.messageOf(failure))))
                .start();
    }

    private static Found find(ProductPage shown, SearchRequest request) {
        CatalogSession in = shown.session();
        Optional<PictureFacts> picture =
                in.catalog().pictureFacts(shown.product().id());
        try {
            return new Found(in.search(request).hits(), picture, "");
        } catch (LookalikeException e) {
            return new Found(List.of(), picture, TaskRunner.messageOf(e));
        }
    }

    /**
     * What the product can be compared with: the query that found it, else the products like it. Empty where there are
     * none.
     */
    Optional<Comparison> comparison() {
        return page.get().flatMap(now -> now.found().or(() -> beside(now, 0)));
    }

    /** The product beside the one that is so similar to it, from 0. */
    private Optional<Comparison> beside(ProductPage now, int at) {
        List<SearchHit> similar = found.get().similar();
        return at >= similar.size()
                ? Optional.empty()
                : Optional.of(new Comparison(
                        now.session(), List.of(new Query.ByProduct(now.product().id())), similar, at));
    }

    @Override
    public void open(CatalogSession opened) {
        close();
    }

    /** Searches again for similar products while there are none: more can be found now. */
    @Override
    public void refresh() {
        page.get().filter(now -> found.get().similar().isEmpty()).ifPresent(this::search);
    }
}
