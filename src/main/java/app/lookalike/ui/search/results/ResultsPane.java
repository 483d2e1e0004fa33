package app.lookalike.ui.search.results;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchResult;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Banner;
import app.lookalike.ui.common.control.Lasting;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.filter.FilterChips;
import app.lookalike.ui.search.match.Matches;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.search.model.SearchViewModel.State;
import app.lookalike.ui.search.options.FilterNote;
import app.lookalike.ui.search.options.OptionsBar;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The answers, or why there are none. */
public final class ResultsPane extends VBox {
    private final SearchViewModel model;
    private final Matches matches;
    private final BooleanProperty answered = new SimpleBooleanProperty();
    private final OptionsBar options;
    private final ResultsHeader header;
    private final ResultGrid grid;
    private final HitActions actions;
    private final EmptyResults empty;
    private final MatchSummary summary = new MatchSummary();
    private final PauseTransition late = new PauseTransition(Lasting.PATIENCE);
    private final Label weak = new Label();
    private final Node notice;

    /**
     * The pane.
     *
     * @param notice stands above the results while it is visible, and instead of the message that there are none
     * @param actions the actions of a result; requested for each new card
     */
    public ResultsPane(SearchViewModel model, PictureLoader loader, Node notice, HitActions actions) {
        this.model = model;
        this.matches = new Matches(model);
        this.notice = notice;
        this.options = new OptionsBar(model, answered);
        this.header = new ResultsHeader(options);
        this.empty = new EmptyResults(model);
        this.actions = actions;
        actions.onBoardsChanged(this::markKept);
        this.grid = new ResultGrid(() -> new ResultCard(loader, model::searchFrom, actions.all()));
        getStyleClass().add("results-pane");
        late.setOnFinished(event -> announceSearching());
        getChildren()
                .addAll(
                        header,
                        new FilterChips(model.filter()),
                        banner(),
                        notice,
                        empty.panel(),
                        weakMatches(),
                        new FilterNote(model),
                        new FeedbackLine(model.feedback()),
                        grid,
                        summary);
        model.state().addListener((observable, before, now) -> update());
        model.result().addListener((observable, before, now) -> update());
        model.preparing().addListener((observable, before, now) -> update());
        model.message().addListener((observable, before, now) -> update());
        model.classification().labels().addListener((observable, before, now) -> compare());
        options.order().addListener((observable, before, now) -> update());
        model.filter().counts().addListener((observable, before, now) -> update());
        notice.visibleProperty().addListener((observable, before, now) -> update());
        update();
    }

    /** Hidden after a failure without an earlier result: the state panel shows the message then. */
    private Banner banner() {
        return new Banner(
                Bindings.createStringBinding(
                        () -> model.state().get() == State.FAILED
                                ? ""
                                : model.message().get(),
                        model.state(),
                        model.message()),
                model::cancel);
    }

    private Label weakMatches() {
        weak.getStyleClass().add("weak-matches");
        weak.setId("weak-matches");
        weak.setGraphic(new FontIcon(Feather.FROWN));
        weak.setWrapText(true);
        return weak;
    }

    /** Offers to write the answers to a file. */
    public void offerExport(Runnable show) {
        options.offerExport(show);
    }

    /** The cards shown, best first. */
    public List<ResultCard> cards() {
        return grid.cards();
    }

    /** Gives the keyboard to the best answer; nothing where there is none. */
    public void focusFirst() {
        grid.cards().stream().findFirst().ifPresent(Node::requestFocus);
    }

    /** Whether that is in the cards. */
    public boolean isInCards(Node node) {
        return grid.isAround(node);
    }

    /** Offers the values to filter by. */
    public void filterBy() {
        options.filterBy();
    }

    /** Shows all options. */
    public void showOptions() {
        options.showOptions();
    }

    private void update() {
        State state = model.state().get();
        late.stop();
        grid.setOpacity(1);
        if (isOutdated(state) && model.result().get().isPresent()) {
            late.playFromStart();
            return;
        }
        Optional<SearchResult> answer = model.result()
                .get()
                .filter(found -> state == State.SHOWN && !found.hits().isEmpty());
        answered.set(answer.isPresent());
        Shown.set(grid, answer.isPresent());
        Shown.set(empty.panel(), answer.isEmpty() && !notice.isVisible());
        empty.say(state);
        header.say(
                answer.map(ResultsSentence::of).orElse(""),
                answer.map(found -> ResultsSentence.howOf(found, network())).orElse(""));
        sayHowWeak(answer);
        showCards(answer);
        compare();
    }

    private String network() {
        return model.session().map(in -> in.catalog().model().title()).orElse("");
    }

    /** Whether the answers shown are to the query before; they stay until the next ones come. */
    private boolean isOutdated(State state) {
        return state == State.SEARCHING || !model.preparing().get().isEmpty();
    }

    private void sayHowWeak(Optional<SearchResult> answer) {
        Optional<SearchResult> onlyWeak = answer.filter(SearchResult::onlyWeakMatches);
        onlyWeak.ifPresent(found -> weak.setText(
                Messages.get(found.request().options().filter().isEmpty() ? "search.weak" : "search.weak.filtered")));
        Shown.set(weak, onlyWeak.isPresent());
    }

    private void announceSearching() {
        String preparing = model.preparing().get();
        header.say(preparing.isEmpty() ? Messages.get("search.captionSearching") : preparing + "…", "");
        grid.setOpacity(0.5);
    }

    private void showCards(Optional<SearchResult> answer) {
        CatalogSession session = model.session().orElse(null);
        if (session == null) {
            return;
        }
        grid.show(
                session,
                options.order().get().of(answer.map(SearchResult::hits).orElse(List.of())),
                answer.map(SearchResult::isMeasured).orElse(true),
                model.feedback().given().get());
        markKept();
    }

    /** Beside the query: once it is known what its picture shows, there may be more to say. */
    private void compare() {
        List<ResultCard> cards = answered.get() ? grid.cards() : List.of();
        cards.forEach(card -> card.hit()
                .ifPresent(hit -> card.compare(isQuery(hit) ? Messages.get("card.self") : matches.sentence(hit))));
        summary.show(cards.isEmpty() ? List.of() : matches.shared(), matches.isQueryUnknown());
    }

    private void markKept() {
        grid.cards()
                .forEach(card -> card.setKept(card.hit().map(actions::boardsOf).orElse(List.of())));
    }

    private boolean isQuery(SearchHit hit) {
        return model.result()
                .get()
                .filter(answer -> answer.request().query() instanceof Query.ByProduct product
                        && product.id().equals(hit.product().id()))
                .isPresent();
    }
}
