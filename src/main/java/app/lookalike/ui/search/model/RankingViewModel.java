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
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * By what products count as similar, and what of it counts how much. The choice is part of the search options; what there
 * is to choose from is the catalogue's, and changes while it is indexed or learned. Lives on the window's thread.
 */
public final class RankingViewModel {
    private final LatestRequest looking;
    private final SearchCycle cycle;
    private final ReadOnlyObjectProperty<SearchOptions> options;
    private final Consumer<UnaryOperator<SearchOptions>> change;
    private final Runnable askAgain;
    private final ReadOnlyObjectWrapper<Ranking> best = new ReadOnlyObjectWrapper<>(Ranking.VISUAL);
    private final ReadOnlyObjectWrapper<Ranking> used = new ReadOnlyObjectWrapper<>(Ranking.VISUAL);
    private final BooleanProperty weighing = new SimpleBooleanProperty();

    /** Whether what is under way was asked by a ranking that is not the one wanted any more. */
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

    /** The ranking that is asked by. */
    public ReadOnlyObjectProperty<Ranking> used() {
        return used.getReadOnlyProperty();
    }

    /** Whether somebody wants to see the weights; they are there only in the fashion ranking. */
    public BooleanProperty weighing() {
        return weighing;
    }

    /** What counts how much in the fashion ranking. */
    public RankingWeights weights() {
        return options.get().weights();
    }

    /** That query as the options want it answered. */
    SearchRequest requestOf(SearchOptions wanted, Query query) {
        return wanted.requestOf(query).rankedBy(used.get());
    }

    /** From now on this is the best that there is, in a catalogue in which nothing was asked yet. */
    void offer(Ranking offered) {
        looking.drop();
        outdated = false;
        best.set(offered);
    }

    /** Looks whether the catalogue offers another ranking by now; if so, what is shown is asked for again. */
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

    /** Asks by that ranking from now on. The best one is remembered as such, so that it gives way to a better one. */
    public void choose(Ranking ranking) {
        if (best.get() == Ranking.FASHION && ranking != used.get()) {
            change.accept(wanted -> wanted.rankedBy(ranking == best.get() ? null : ranking));
        }
    }

    /** Asks by the other ranking, where there is another one. */
    public void toggle() {
        choose(used.get() == Ranking.FASHION ? Ranking.VISUAL : Ranking.FASHION);
    }

    /** Asks with other weights from now on. */
    public void weigh(RankingWeights weights) {
        change.accept(wanted -> wanted.weighted(weights));
    }

    /** Asks with the usual weights again. */
    public void weighAsUsual() {
        weigh(RankingWeights.DEFAULT);
    }
}
