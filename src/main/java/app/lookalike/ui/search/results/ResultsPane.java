package app.lookalike.ui.search.results;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Banner;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Lasting;
import app.lookalike.ui.common.control.Placeholder;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.search.model.AnswerOrder;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.search.model.SearchViewModel.State;
import app.lookalike.ui.search.options.FilterChips;
import app.lookalike.ui.search.options.OptionsBar;
import app.lookalike.ui.search.options.WeightSliders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The answers, or why there are none. */
public final class ResultsPane extends VBox {
    private final SearchViewModel model;
    private final Label caption = new Label();
    private final ResultGrid grid;
    private final HitActions actions;
    private final Placeholder statePanel = new Placeholder();
    private final MatchSummary summary = new MatchSummary();
    private final PauseTransition late = new PauseTransition(Lasting.PATIENCE);
    private final Label weak = new Label();
    private final Node notice;
    private final Button export = Buttons.icon(Feather.SHARE, "search.export", () -> {});
    private boolean canExport;
    private final ChoiceBox<AnswerOrder> order = new ChoiceBox<>();
    private final OptionsBar options;

    /**
     * The pane.
     *
     * @param notice stands above the results while it is visible, and instead of the message that there are none
     * @param actions the actions of a result; requested for each new card
     */
    public ResultsPane(SearchViewModel model, PictureLoader loader, Node notice, HitActions actions) {
        this.model = model;
        this.notice = notice;
        this.options = new OptionsBar(model);
        this.actions = actions;
        actions.onBoardsChanged(this::markKept);
        this.grid = new ResultGrid(() -> new ResultCard(loader, model::searchFrom, actions.all()));
        getStyleClass().add("results-pane");
        late.setOnFinished(event -> announceSearching());
        getChildren()
                .addAll(
                        header(),
                        options,
                        new WeightSliders(model),
                        new FilterChips(model),
                        banner(),
                        notice,
                        statePanel,
                        weakMatches(),
                        new FeedbackLine(model.feedback()),
                        grid,
                        summary);
        model.state().addListener((observable, before, now) -> update());
        model.result().addListener((observable, before, now) -> update());
        model.preparing().addListener((observable, before, now) -> update());
        model.message().addListener((observable, before, now) -> update());
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
        export.setOnAction(event -> show.run());
        canExport = true;
        update();
    }

    private ChoiceBox<AnswerOrder> order() {
        order.setId("answer-order");
        order.getItems().setAll(AnswerOrder.values());
        order.setConverter(new StringConverter<>() {
            @Override
            public String toString(AnswerOrder value) {
                return value == null
                        ? ""
                        : Messages.get("search.order." + value.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public AnswerOrder fromString(String text) {
                throw new UnsupportedOperationException("Orders are chosen, not written");
            }
        });
        order.setMinWidth(USE_PREF_SIZE);
        order.setValue(AnswerOrder.SIMILARITY);
        order.setAccessibleText(Messages.get("search.order"));
        order.setTooltip(new Tooltip(Messages.get("search.order")));
        order.valueProperty().addListener((observable, before, now) -> update());
        return order;
    }

    private HBox header() {
        Label title = new Label(Messages.get("search.title"));
        title.getStyleClass().add("screen-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        caption.getStyleClass().add("caption");
        caption.setId("caption");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(title, caption);
        words.getStyleClass().add("titles");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox header = new HBox(words, order(), export);
        header.getStyleClass().add("results-header");
        return header;
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

    private void update() {
        State state = model.state().get();
        late.stop();
        grid.setOpacity(1);
        if (isOutdated(state) && model.result().get().isPresent()) {
            late.playFromStart();
            return;
        }
        List<SearchHit> hits =
                order.getValue().of(model.result().get().map(SearchResult::hits).orElse(List.of()));
        boolean answered = state == State.SHOWN && !hits.isEmpty();
        showCards(answered ? hits : List.of());
        Shown.set(grid, answered);
        Shown.set(order, answered);
        Shown.set(export, answered && canExport);
        caption.setText(
                answered ? model.result().get().map(ResultsPane::captionOf).orElse("") : "");
        sayHowWeak(answered);
        summary.show(
                answered ? model.sharedAttributes() : List.of(),
                SimilarityShares.mean(answered ? hits : List.of()),
                isPhoto());
        say(state);
        Shown.set(statePanel, !answered && !notice.isVisible());
    }

    /** Whether the answers shown are to the query before; they stay until the next ones come. */
    private boolean isOutdated(State state) {
        return state == State.SEARCHING || !model.preparing().get().isEmpty();
    }

    private void sayHowWeak(boolean answered) {
        Optional<SearchResult> onlyWeak = model.result().get().filter(answer -> answered && answer.onlyWeakMatches());
        onlyWeak.ifPresent(answer -> {
            String text = answer.request().options().filter().isEmpty() ? "search.weak" : "search.weak.filtered";
            weak.setText(Messages.get(text, answer.goodSimilarity().orElseThrow() * 100));
        });
        Shown.set(weak, onlyWeak.isPresent());
    }

    private boolean isPhoto() {
        return model.asked().get().filter(asked -> asked.product().isEmpty()).isPresent();
    }

    private void announceSearching() {
        String preparing = model.preparing().get();
        caption.setText(preparing.isEmpty() ? Messages.get("search.captionSearching") : preparing + "…");
        grid.setOpacity(0.5);
    }

    private void showCards(List<SearchHit> hits) {
        CatalogSession session = model.session().orElse(null);
        if (session == null) {
            return;
        }
        grid.show(session, hits, this::isQuery, model.feedback().given().get());
        markKept();
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

    private static String captionOf(SearchResult result) {
        double millis = result.timings().totalMs();
        return Messages.get(
                "search.caption",
                result.hits().size(),
                modelName(result.model()),
                millis < 10 ? millis : Math.rint(millis),
                result.searched());
    }

    /** Extractor ids begin with the network's name: "resnet50-avg-1a2b3c4d". */
    private static String modelName(String extractorId) {
        String network = extractorId.split("-", 2)[0];
        return Messages.getOr("model.name." + network, extractorId);
    }

    private void say(State state) {
        switch (state) {
            case NO_CATALOGUE -> say(Feather.LOADER, "state.opening");
            case SEARCHING -> say(Feather.SEARCH, "state.searching");
            case NO_PICTURES -> say(Feather.IMAGE, "state.noPictures");
            case NOTHING_INDEXED -> say(Feather.CLOCK, "state.nothingIndexed");
            case WAITING_FOR_MODEL -> say(Feather.CLOCK, "state.waiting");
            case FAILED ->
                statePanel.say(
                        Feather.ALERT_CIRCLE,
                        Messages.get("state.failed"),
                        model.message().get(),
                        Buttons.labelled(Feather.ROTATE_CW, "state.retry", model::askAgain));
            case SHOWN -> model.result().get().ifPresent(this::sayWhyNothing);
        }
    }

    /** Nothing similar enough, nothing that passes the filters, or nothing at all. */
    private void sayWhyNothing(SearchResult answer) {
        SearchRequest request = answer.request();
        if (answer.tooFar().isPresent()) {
            statePanel.say(
                    Feather.FROWN,
                    Messages.get("search.noMatch"),
                    Messages.get(
                            "search.noMatch.text",
                            Math.round(request.options().minimumSimilarity() * 100),
                            answer.tooFar().get().similarity() * 100),
                    Buttons.labelled(Feather.EYE, "search.showAnyway", model::showAnyway));
        } else if (!request.options().filter().isEmpty()) {
            statePanel.say(
                    Feather.FILTER,
                    Messages.get("search.filteredOut"),
                    Messages.get("search.filteredOut.text"),
                    Buttons.labelled(
                            Feather.X,
                            "search.filter.clear",
                            () -> model.change(options -> options.within(ProductFilter.NONE))));
        } else if (answer.understanding().isPresent()) {
            say(Feather.SEARCH, "search.words.nothing");
        } else {
            say(Feather.SEARCH, "state.noHits");
        }
    }

    private void say(Feather icon, String key) {
        statePanel.say(icon, Messages.get(key), Messages.get(key + ".text"));
    }
}
