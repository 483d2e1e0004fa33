package app.lookalike.ui.search;

import app.lookalike.service.Query;
import app.lookalike.service.SearchHit;
import app.lookalike.service.SearchResult;
import app.lookalike.ui.common.Banner;
import app.lookalike.ui.common.Buttons;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.Messages;
import app.lookalike.ui.common.PictureLoader;
import app.lookalike.ui.common.StatePanel;
import app.lookalike.ui.common.TileFlow;
import app.lookalike.ui.search.SearchViewModel.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The answers, or why there are none. */
final class ResultsPane extends VBox {
    private static final double MIN_CARD = 118;
    private static final double MAX_CARD = 290;
    private static final double GAP = 14;
    private static final int MAX_COLUMNS = 8;

    /** An answer that comes sooner than this is not announced: it would only flicker. */
    private static final Duration PATIENCE = Duration.millis(200);

    private final SearchViewModel model;
    private final PictureLoader loader;
    private final Label caption = new Label();
    private final TileFlow flow = new TileFlow(MIN_CARD, MAX_CARD, GAP, MAX_COLUMNS);
    private final List<ResultCard> cards = new ArrayList<>();
    private final StatePanel statePanel = new StatePanel();
    private final MatchSummary summary = new MatchSummary();
    private final PauseTransition late = new PauseTransition(PATIENCE);
    private final Node notice;

    /**
     * The pane.
     *
     * @param notice stands above the results while it is visible, and instead of a word that there are none
     */
    ResultsPane(SearchViewModel model, PictureLoader loader, Node notice) {
        this.model = model;
        this.loader = loader;
        this.notice = notice;
        getStyleClass().add("results-pane");
        flow.setId("results");
        flow.addEventHandler(KeyEvent.KEY_PRESSED, this::moveFocus);
        late.setOnFinished(event -> announceSearching());
        getChildren().addAll(header(), banner(), notice, statePanel, flow, summary);
        model.state().addListener((observable, before, now) -> update());
        model.result().addListener((observable, before, now) -> update());
        model.message().addListener((observable, before, now) -> update());
        notice.visibleProperty().addListener((observable, before, now) -> update());
        update();
    }

    /** Where there is nothing else to show, the state panel says it. */
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

    private HBox header() {
        Label title = new Label(Messages.get("search.title"));
        title.getStyleClass().add("screen-title");
        caption.getStyleClass().add("caption");
        caption.setId("caption");
        VBox words = new VBox(title, caption);
        words.getStyleClass().add("titles");
        HBox.setHgrow(words, Priority.ALWAYS);
        CheckBox self = new CheckBox(Messages.get("search.self"));
        self.setId("include-self");
        self.setTooltip(new Tooltip(Messages.get("search.self.hint")));
        self.setMinWidth(Region.USE_PREF_SIZE);
        self.selectedProperty().bindBidirectional(model.includeSelf());
        self.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.result().get().isPresent() && !isPhoto(), model.result(), model.asked()));
        HBox header = new HBox(words, self);
        header.getStyleClass().add("results-header");
        return header;
    }

    /** The arrows go from card to card; the scroll pane around them would take them for itself. */
    private void moveFocus(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step == 0 || event.isAltDown()) {
            return;
        }
        List<ResultCard> shown = cards();
        for (int i = 0; i < shown.size(); i++) {
            int next = i + step;
            if (shown.get(i).isFocused() && next >= 0 && next < shown.size()) {
                shown.get(next).requestFocus();
                break;
            }
        }
        event.consume();
    }

    /** The cards shown, best first. */
    List<ResultCard> cards() {
        return flow.tiles().stream().map(ResultCard.class::cast).toList();
    }

    private void update() {
        State state = model.state().get();
        late.stop();
        flow.setOpacity(1);
        if (state == State.SEARCHING && model.result().get().isPresent()) {
            late.playFromStart();
            return;
        }
        List<SearchHit> hits = model.result().get().map(SearchResult::hits).orElse(List.of());
        boolean answered = state == State.SHOWN && !hits.isEmpty();
        showCards(answered ? hits : List.of());
        show(flow, answered);
        caption.setText(
                answered ? model.result().get().map(ResultsPane::captionOf).orElse("") : "");
        show(caption, answered);
        summary.show(answered ? model.sharedAttributes() : List.of(), isPhoto());
        say(state);
        show(statePanel, !answered && !notice.isVisible());
    }

    private boolean isPhoto() {
        return model.asked().get().filter(asked -> asked.product().isEmpty()).isPresent();
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void announceSearching() {
        caption.setText(Messages.get("search.captionSearching"));
        flow.setOpacity(0.5);
    }

    private void showCards(List<SearchHit> hits) {
        CatalogSession session = model.session().orElse(null);
        if (session == null) {
            return;
        }
        while (cards.size() < hits.size()) {
            cards.add(new ResultCard(loader, model::searchFrom));
        }
        for (int i = 0; i < hits.size(); i++) {
            cards.get(i).show(session, hits.get(i), isQuery(hits.get(i)));
        }
        if (flow.tiles().size() != hits.size()) {
            flow.setTiles(cards.subList(0, hits.size()));
        }
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
                String.format(Locale.ENGLISH, millis < 10 ? "%.1f" : "%.0f", millis),
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
            case SHOWN -> say(Feather.SEARCH, "state.noHits");
        }
    }

    private void say(Feather icon, String key) {
        statePanel.say(icon, Messages.get(key), Messages.get(key + ".text"));
    }
}
