package app.lookalike.ui.search.model;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The ranking that products are searched by, and the weights of its parts. The choice is part of the search options;
 * the available rankings depend on the catalogue, and change as it is indexed or learned. Lives on the window's thread.
 */
public final class RankingViewModel {
    private final LatestRequest looking;
    private final SearchCycle cycle;
    private final ReadOnlyObjectProperty<SearchOptions> options;
    private final Consumer<UnaryOperator<SearchOptions>> change;
    private final Runnable askAgain;
    private final ReadOnlyObjectWrapper<Ranking> best = new ReadOnlyObjectWrapper<>(Ranking.VISUAL);
    private final ReadOnlyObjectWrapper<Ranking> used = new ReadOnlyObjectWrapper<>(Ranking.VISUAL);

    /** Whether the request under way uses a ranking that is not the chosen one any more. */
    private boolean outdated;

    RankingViewModel(
            TaskRunner runner,
            SearchCycle cycle,
            ReadOnlyObjectProperty<SearchOptions> options,
            Consumer<UnaryOperator<SearchOptions>> change,
            Runnable askAgain) {
        this.looking = new LatestRequest(runner);
        this.cycle = cycle;
        this.options = options;
        this.change = change;
        this.askAgain = askAgain;
        options.addListener((observable, before, now) -> update());
        best.addListener((observable, before, now) -> update());
        cycle.busy().addListener((observable, before, now) -> {
            if (!now && outdated) {
                outdated = false;
                askAgain.run();
            }
        });
    }

    private void update() {
        used.set(best.get() == Ranking.VISUAL ? Ranking.VISUAL : wanted());
    }

    private Ranking wanted() {
        Ranking wanted = options.get().ranking();
        return wanted == null ? best.get() : wanted;
    }

    /** The best ranking that the catalogue offers; with {@link Ranking#FASHION} there are both to choose from. */
    public ReadOnlyObjectProperty<Ranking> best() {
        return best.getReadOnlyProperty();
    }

    /** The ranking that is searched by. */
    public ReadOnlyObjectProperty<Ranking> used() {
        return used.getReadOnlyProperty();
    }

    /** The weights of the fashion ranking. */
    public RankingWeights weights() {
        return options.get().weights();
    }

    /** The request for that query with these options. */
    SearchRequest requestOf(SearchOptions wanted, Query query) {
        return wanted.requestOf(query).rankedBy(used.get());
    }

    /** Sets the best available ranking, in a catalogue in which nothing was searched yet. */
    void offer(Ranking offered) {
        looking.drop();
        outdated = false;
        best.set(offered);
    }

    /** Checks whether the catalogue offers another ranking by now; if so, the query shown is searched again. */
    void look(CatalogSession in) {
        looking.of(Messages.get("task.ranking"), progress -> in.bestRanking())
                .onSuccess(this::found)
                .startQuietly();
    }

    private void found(Ranking offered) {
        Ranking before = used.get();
        best.set(offered);
        if (used.get() != before) {
            outdated = cycle.busy().get();
            if (!outdated) {
                askAgain.run();
            }
        }
    }

    /** Searches by that ranking from now on. The best one is remembered as such and gives way to a better one. */
    public void choose(Ranking ranking) {
        if (best.get() == Ranking.FASHION && ranking != used.get()) {
            change.accept(wanted -> wanted.rankedBy(ranking == best.get() ? null : ranking));
        }
    }

    /** Searches by the other ranking, if there is another one. */
    public void toggle() {
        choose(used.get() == Ranking.FASHION ? Ranking.VISUAL : Ranking.FASHION);
    }

    /** Searches with other weights from now on. */
    public void weigh(RankingWeights weights) {
        change.accept(wanted -> wanted.weighted(weights));
    }

    /** Searches with the default weights again. */
    public void weighAsUsual() {
        weigh(RankingWeights.DEFAULT);
    }
}
