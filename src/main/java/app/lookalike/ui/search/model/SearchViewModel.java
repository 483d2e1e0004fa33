package app.lookalike.ui.search.model;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.QueryHistory;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchResult;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.LatestSave;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.common.action.Edit;
import app.lookalike.ui.filter.FilterViewModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/**
 * The behaviour of the search screen: search, show, go back and forward. Lives on the window's thread;
 * {@link SearchCycle} controls the order of the searches.
 */
public final class SearchViewModel implements SessionListener {
    /** What the place of the results shows. */
    public enum State {
        /** No catalogue is open yet. */
        NO_CATALOGUE,
        /** The catalogue has no product with a picture. */
        NO_PICTURES,
        /** Nothing can be found before the first pictures are indexed. */
        NOTHING_INDEXED,
        /** The query has no vector yet and the network that makes one is not loaded. */
        WAITING_FOR_MODEL,
        /** An answer is on its way; the previous one may be shown meanwhile. */
        SEARCHING,
        /** The result answers the query. */
        SHOWN,
        /** The search failed and there was no earlier result to return to. */
        FAILED
    }

    private final TaskRunner runner;
    private final SearchCycle cycle;
    private final LatestRequest calibrating;
    private final FeedbackViewModel feedback;
    private final RankingViewModel ranking;
    private final ClassificationViewModel classification;
    private final CompositionViewModel composition;
    private final WordsViewModel words;
    private final VisitedQueries visited;
    private final ReadOnlyObjectWrapper<SearchOptions> options = new ReadOnlyObjectWrapper<>(SearchOptions.DEFAULT);
    private final SearchFilter filter;
    private LatestSave<SearchOptions> optionsSave;

    /** A screen without a catalogue. */
    public SearchViewModel(TaskRunner runner) {
        this.runner = runner;
        this.visited = new VisitedQueries(new LatestSave<>(runner, Messages.get("task.history"), asked -> {}));
        this.cycle = new SearchCycle(runner);
        this.calibrating = new LatestRequest(runner);
        this.feedback = new FeedbackViewModel(runner, cycle, this::askAgain);
        this.ranking = new RankingViewModel(runner, cycle, options(), this::change, this::askAgain);
        this.classification = new ClassificationViewModel(runner, cycle);
        this.composition = new CompositionViewModel(
                cycle, this::searchBy, part -> ask(part, visited.history().refine(part)));
        this.words = new WordsViewModel(
                runner, cycle, this::searchBy, query -> ask(query, visited.type(query)), this::canChangePictures);
        this.filter = new SearchFilter(runner, options(), this::change);
        this.optionsSave = new LatestSave<>(runner, Messages.get("task.searchOptions"), changed -> {});
    }

    /** What the place of the results shows. */
    public ReadOnlyObjectProperty<State> state() {
        return cycle.state();
    }

    /** The query. */
    public ReadOnlyObjectProperty<Optional<Asked>> asked() {
        return cycle.asked();
    }

    /** The last answer; it belongs to {@link #asked} unless the state is {@link State#SEARCHING}. */
    public ReadOnlyObjectProperty<Optional<SearchResult>> result() {
        return cycle.result();
    }

    /** What went wrong with the last request, for people; empty where nothing did. */
    public ReadOnlyStringProperty message() {
        return cycle.message();
    }

    /** What is done before the search can begin, such as to read a large picture; empty where nothing is. */
    public ReadOnlyStringProperty preparing() {
        return cycle.preparing();
    }

    /** Whether a request of the user is under way. */
    public ReadOnlyBooleanProperty busy() {
        return cycle.busy();
    }

    /** Whether there is an earlier query. */
    public ReadOnlyBooleanProperty canGoBack() {
        return visited.canGoBack();
    }

    /** Whether there is a later query. */
    public ReadOnlyBooleanProperty canGoForward() {
        return visited.canGoForward();
    }

    /** The last queries besides the present one, the latest first. */
    public ReadOnlyObjectProperty<List<Query>> recent() {
        return visited.recent();
    }

    /** The search options; remembered by the workspace. */
    public ReadOnlyObjectProperty<SearchOptions> options() {
        return options.getReadOnlyProperty();
    }

    /** The filter among the options, and what each further choice would leave of the catalogue. */
    public FilterViewModel filter() {
        return filter.shown();
    }

    /** The open catalogue. */
    public Optional<CatalogSession> session() {
        return cycle.session();
    }

    /** From now on feedback can be taken back by {@code edits}. */
    public void recordEdits(Consumer<Edit> edits) {
        feedback.recordEdits(edits);
    }

    /** The feedback on the results. */
    public FeedbackViewModel feedback() {
        return feedback;
    }

    /** The ranking that is searched by. */
    public RankingViewModel ranking() {
        return ranking;
    }

    /** Changes the query that is shown. */
    public CompositionViewModel composition() {
        return composition;
    }

    /** What is looked for in words. */
    public WordsViewModel words() {
        return words;
    }

    /** The classification of the query's picture. */
    public ClassificationViewModel classification() {
        return classification;
    }

    /** Turns to another catalogue and shows the last query there, else a random product of it. */
    @Override
    public void open(CatalogSession opened) {
        cycle.open(opened);
        calibrating.drop();
        feedback.open(opened);
        options.set(SearchOptions.DEFAULT);
        ranking.offer(Ranking.VISUAL);
        filter.open(opened);
        optionsSave = new LatestSave<>(
                runner, Messages.get("task.searchOptions"), opened.catalog().memory()::remember);
        visited.reset(QueryHistory.EMPTY);
        cycle.prepare(Messages.get("task.random"), progress -> Beginning.in(opened), beginning -> {
            visited.saveBy(new LatestSave<>(
                    runner, Messages.get("task.history"), opened.catalog().memory()::remember));
            options.set(beginning.options());
            ranking.offer(beginning.ranking());
            filter.count();
            visited.reset(beginning.history());
            Optional<Query> last = visited.history().current();
            last.or(() -> beginning.product().map(product -> new Query.ByProduct(product.id())))
                    .ifPresentOrElse(this::searchBy, cycle::nothingToAsk);
            words.begin(last.isPresent());
            calibrate(opened);
        });
    }

    /** Runs in parallel: a result that comes earlier is shown without a remark on how good it is. */
    private void calibrate(CatalogSession in) {
        calibrating
                .of(Messages.get("task.calibrate"), in::calibrate)
                .onSuccess(found -> {
                    if (found) {
                        cycle.refresh();
                    }
                })
                .startQuietly();
    }

    /** Sets whether the network is loaded; a query that waited for it is run now. */
    public void setModelReady(boolean ready) {
        cycle.setModelReady(ready);
        classification.setModelReady(ready);
        if (ready) {
            session().ifPresent(ranking::look);
        }
    }

    /** Searches by a random product. */
    public void random() {
        session()
                .ifPresent(from -> cycle.prepare(
                        Messages.get("task.random"),
                        progress -> from.randomProduct(),
                        product -> product.ifPresentOrElse(this::searchFrom, cycle::nothingToAsk)));
    }

    /** Searches for products similar to this one. */
    public void searchFrom(Product product) {
        searchBy(new Query.ByProduct(product.id()));
    }

    /** Runs that query. */
    public void searchBy(Query query) {
        ask(query, visited.visit(query));
    }

    /** Searches by a picture that was opened, dropped or pasted. */
    public void searchBy(PictureOffer offer) {
        searchBy(List.of(offer), false);
    }

    /**
     * Searches by all these pictures.
     *
     * @param offers if one cannot be read, the others are used, and a message names it
     * @param adding whether the query of before stays and they are added to it
     */
    public void searchBy(List<PictureOffer> offers, boolean adding) {
        composition.take(offers, adding);
    }

    /** Shows the message that something was dropped or pasted that is no picture. */
    public void refuse(String reason) {
        cycle.say(reason);
    }

    /** Changes the search options, also for the query that is shown. */
    public void change(UnaryOperator<SearchOptions> change) {
        SearchOptions changed = change.apply(options.get()).shown();
        if (!changed.equals(options.get())) {
            options.set(changed);
            optionsSave.save(changed);
            askAgain();
        }
    }

    /** Shows the most similar products however similar they are: the least similarity is any from now on. */
    public void showAnyway() {
        change(wanted -> wanted.atLeast(SearchOptions.ANY));
    }

    /** Goes to the query before. */
    public void back() {
        travel(visited.history().back());
    }

    /** Goes to the query that was left by {@link #back}. */
    public void forward() {
        travel(visited.history().forward());
    }

    private void travel(QueryHistory to) {
        if (!to.equals(visited.history())) {
            to.current().ifPresent(query -> ask(query, to));
        }
    }

    /** Repeats the search, such as after a failure. */
    public void askAgain() {
        asked().get().ifPresent(shown -> searchBy(shown.query()));
    }

    /** Cancels the request under way and dismisses the message. */
    public void cancel() {
        cycle.cancel();
    }

    /** Repeats the search, without disturbing, because more is indexed. */
    @Override
    public void refresh() {
        cycle.refresh();
        filter.count();
        session().ifPresent(ranking::look);
        session()
                .filter(in -> !busy().get() && in.indexedCount() >= in.pictureCount())
                .ifPresent(this::calibrate);
    }

    /** Repeats the search and classifies the picture again, because something was learned. */
    public void refreshLearned() {
        classification.refresh();
        refresh();
    }

    private boolean canChangePictures() {
        return ranking.best().get() == Ranking.FASHION;
    }

    private void ask(Query query, QueryHistory then) {
        cycle.ask(ranking.requestOf(options.get(), query), () -> visited.travel(then));
    }

    /** Forgets all earlier queries, also those that the workspace remembers; what is shown stays. */
    public void forgetHistory() {
        session()
                .ifPresent(in -> runner.start(
                        Messages.get("task.history"),
                        progress -> {
                            in.catalog().memory().eraseHistory();
                            return true;
                        },
                        TaskRunner.Outcome.of(
                                erased -> {
                                    cycle.forgetJudged();
                                    visited.reset(QueryHistory.EMPTY);
                                },
                                failure -> refuse(TaskRunner.messageOf(failure)))));
    }
}
