package app.lookalike.ui.browse;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.browse.BrowseRequest;
import app.lookalike.service.browse.BrowseResult;
import app.lookalike.service.browse.PagedProducts;
import app.lookalike.service.browse.ProductSet;
import app.lookalike.service.browse.SortOrder;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.ui.browse.BrowseViewModel.State;
import app.lookalike.ui.testing.FakeSession;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BrowseViewModelTest {
    private final FakeSession session = FakeSession.ofSize(12);
    private final BrowseViewModel model = new BrowseViewModel(TaskRunner.inline());

    private List<String> ids() {
        return model.products().stream().map(Product::id).toList();
    }

    @Test
    void waitsForACatalogue() {
        assertThat(model.state().get()).isEqualTo(State.NO_CATALOGUE);
        model.text().set("shirt");
        assertThat(model.products()).isEmpty();
    }

    @Test
    void showsAllOfACatalogueAtOnce() {
        model.open(session);

        assertThat(model.state().get()).isEqualTo(State.SHOWN);
        assertThat(model.products()).hasSize(12);
        assertThat(session.browsed).containsExactly(BrowseRequest.ALL);
    }

    @Test
    void narrowsByWordsAndFilters() {
        model.open(session);
        model.filter().toggle(Attribute.GENDER, "Men");
        assertThat(ids()).containsExactly("3", "6", "9", "12");

        model.filter().toggle(Attribute.ARTICLE_TYPE, "Tshirts");
        assertThat(ids()).containsExactly("6", "12");

        model.text().set("number 12");
        assertThat(ids()).containsExactly("12");

        model.filter().toggle(Attribute.GENDER, "Men");
        assertThat(model.filter().chosen().get())
                .isEqualTo(ProductFilter.NONE.toggled(Attribute.ARTICLE_TYPE, "Tshirts"));
    }

    @Test
    void saysWhenNothingMatchesAndGoesBackToAll() {
        model.open(session);
        model.text().set("umbrella");
        assertThat(model.state().get()).isEqualTo(State.NOTHING_FOUND);

        model.clear();

        assertThat(model.state().get()).isEqualTo(State.SHOWN);
        assertThat(model.products()).hasSize(12);
    }

    @Test
    void looksForOtherWordsOnlyWhereTheseFindLittle() {
        model.open(session);
        model.text().set("nunber 1");
        assertThat(model.meant().get()).containsExactly("number 1");

        model.text().set("number 1");
        assertThat(model.meant().get()).isEmpty();
        assertThat(ids()).containsExactly("1", "10", "11", "12");

        model.filter().toggle(Attribute.GENDER, "Men");
        assertThat(ids()).containsExactly("12");
        assertThat(model.meant().get()).as("no other words find more").isEmpty();
    }

    @Test
    void showsCertainProductsAndLooksWithinThem() {
        model.open(session);
        model.text().set("umbrella");

        model.showOnly(new ProductSet("three of them", Set.of("1", "2", "12")));
        assertThat(ids()).containsExactly("1", "2", "12");

        model.text().set("number 1");
        assertThat(ids()).containsExactly("1", "12");

        model.showAll();
        assertThat(ids()).containsExactly("1", "10", "11", "12");
    }

    @Test
    void fetchesWhatIsLookedAt() {
        FakeSession large = FakeSession.ofSize(250, 0);
        large.paged = true;
        Deque<Runnable> later = new ArrayDeque<>();
        BrowseViewModel paging = new BrowseViewModel(new TaskRunner(later::add, Runnable::run));
        paging.open(large);
        while (!later.isEmpty()) {
            later.remove().run();
        }
        assertThat(paging.products()).hasSize(250);
        assertThat(paging.product(120)).as("not here, and nobody waits").isEmpty();
        assertThat(paging.product(121)).isEmpty();
        assertThat(paging.product(300)).as("past the end").isEmpty();
        assertThat(later).as("one page, once").hasSize(1);

        int before = paging.arrivals().get();
        later.remove().run();
        assertThat(paging.arrivals().get()).isEqualTo(before + 1);
        assertThat(paging.product(120)).map(Product::id).contains("121");
        assertThat(paging.product(0)).as("the first page was not asked for").isEmpty();
    }

    @Test
    void saysWhyWhatIsLookedAtIsNotFetchedAndFetchesItAgain() {
        FakeSession large = FakeSession.ofSize(250, 0);
        large.paged = true;
        model.open(large);
        large.pageFailure = Optional.of(new LookalikeException("Solr does not answer."));
        model.product(120);
        assertThat(model.state().get()).isEqualTo(State.FAILED);
        assertThat(model.message().get()).isEqualTo("Solr does not answer.");

        large.pageFailure = Optional.empty();
        model.ask();
        assertThat(model.state().get()).isEqualTo(State.SHOWN);
        model.product(120);
        assertThat(model.product(120)).map(Product::id).contains("121");
    }

    @Test
    void selectsOfAFetchedCatalogueWhatIsHere() {
        FakeSession large = FakeSession.ofSize(250, 0);
        large.paged = true;
        model.open(large);
        model.product(0);
        model.selectAll();
        assertThat(model.selectedProducts()).as("one page was looked at").hasSize(PagedProducts.PAGE);

        model.selection().only(10);
        model.selection().extendTo(210);
        assertThat(model.selectedProducts()).as("what is between is fetched").hasSize(201);
    }

    @Test
    void tellsAnEmptyCatalogueFromAFilterThatLeavesNothing() {
        model.open(FakeSession.ofSize(0));

        assertThat(model.state().get()).isEqualTo(State.EMPTY);
    }

    @Test
    void beginsAnewWithAnotherCatalogue() {
        model.open(session);
        model.text().set("number 1");
        model.filter().toggle(Attribute.GENDER, "Men");
        model.selection().only(0);

        FakeSession other = FakeSession.ofSize(5);
        model.open(other);

        assertThat(other.browsed).containsExactly(BrowseRequest.ALL);
        assertThat(model.text().get()).isEmpty();
        assertThat(model.selectedProducts()).isEmpty();
        assertThat(model.products()).hasSize(5);
    }

    @Test
    void sortsByWhatIsChosen() {
        model.open(session);

        model.order().set(SortOrder.NAME);

        assertThat(ids()).startsWith("1", "10", "11", "12", "2");
    }

    @Test
    void keepsSelectedWhatIsStillThere() {
        model.open(session);
        model.selection().only(2);
        model.selection().toggle(5);
        model.selection().toggle(6);

        model.filter().toggle(Attribute.GENDER, "Men");

        assertThat(model.selectedProducts()).extracting(Product::id).containsExactly("3", "6");
        assertThat(model.current()).isEmpty();

        model.clear();
        assertThat(model.selectedProducts()).extracting(Product::id).containsExactly("3", "6");
    }

    @Test
    void onlyTheNewestRequestIsShownHoweverLateTheOthersCome() {
        Deque<Runnable> jobs = new ArrayDeque<>();
        BrowseViewModel late = new BrowseViewModel(new TaskRunner(jobs::add, Runnable::run));
        late.open(session);
        late.text().set("number 1");
        late.text().set("number 12");

        while (!jobs.isEmpty()) {
            jobs.pollLast().run();
        }

        assertThat(late.result().get().map(BrowseResult::request).map(BrowseRequest::text))
                .contains("number 12");
        assertThat(late.busy().get()).isFalse();
    }

    @Test
    void saysWhatWentWrongAndAsksAgain() {
        FakeSession broken = FakeSession.ofSize(3);
        broken.browseFailure = Optional.of(new LookalikeException("The database is locked."));
        model.open(broken);
        assertThat(model.state().get()).isEqualTo(State.FAILED);
        assertThat(model.message().get()).isEqualTo("The database is locked.");

        broken.browseFailure = Optional.empty();
        model.ask();
        assertThat(model.state().get()).isEqualTo(State.SHOWN);
        assertThat(model.message().get()).isEmpty();
    }
}
