package app.lookalike.ui.browse;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.ui.boards.BoardCandidate;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.boards.KeepMenu;
import app.lookalike.ui.browse.BrowseViewModel.State;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.action.Screen;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Lasting;
import app.lookalike.ui.common.control.Placeholder;
import app.lookalike.ui.common.control.SideWidth;
import app.lookalike.ui.common.picture.PictureLoader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The browse screen: filters on the left, what they leave as a grid on the right. */
public final class BrowseView extends Region implements Screen {
    private static final SideWidth FACETS = new SideWidth(0.2, 232, 300);

    private final BrowseViewModel model;
    private final Consumer<Query> findSimilar;
    private final Consumer<List<Product>> searchByThese;
    private final Consumer<List<Product>> keep;
    private final FacetPanel facets;
    private final ProductGrid grid;
    private final BrowseHeader header;
    private final Placeholder statePanel = new Placeholder();
    private final PauseTransition late = new PauseTransition(Lasting.PATIENCE);
    private final VBox content;
    private Optional<BoardsViewModel> boards = Optional.empty();

    /**
     * The screen.
     *
     * @param findSimilar shows the products similar to a product
     * @param searchByThese searches by several selected products; at least one
     * @param keep keeps the selected products on a board
     */
    public BrowseView(
            BrowseViewModel model,
            PictureLoader loader,
            Consumer<Query> findSimilar,
            Consumer<List<Product>> searchByThese,
            Consumer<List<Product>> keep) {
        this.model = model;
        this.findSimilar = findSimilar;
        this.searchByThese = searchByThese;
        this.keep = keep;
        this.facets = new FacetPanel(model);
        this.grid = new ProductGrid(
                model,
                loader,
                this::findSimilar,
                this::searchBySelected,
                new ProductMenu(this::searchBySelected, this::keep, this::keepOn, this::copyIds));
        this.header = new BrowseHeader(model, grid.tileWidth(), grid::enter);
        getStyleClass().add("browse-view");
        StackPane place = new StackPane(grid, statePanel);
        VBox.setVgrow(place, Priority.ALWAYS);
        place.setMinHeight(0); // the message takes what there is
        content = new VBox(
                header,
                new ChosenFilters(model),
                place,
                new SelectionBar(model, this::findSimilar, searchByThese, keep, this::copyIds));
        content.getStyleClass().add("browse-content");
        getChildren().addAll(facets, content);
        late.setOnFinished(event -> grid.setOpacity(0.5));
        model.busy().addListener((observable, before, now) -> announce(now));
        model.state().addListener((observable, before, now) -> update());
        model.result().addListener((observable, before, now) -> update());
        update();
    }

    /** Offers the boards by name, too; without this only the board used last is there. */
    public void offerBoards(BoardsViewModel model) {
        boards = Optional.of(model);
    }

    @Override
    public String title() {
        return Messages.get("browse.screen");
    }

    @Override
    public Ikon icon() {
        return Feather.GRID;
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    protected void layoutChildren() {
        double left = FACETS.in(this);
        facets.resizeRelocate(0, 0, left, getHeight());
        content.resizeRelocate(left, 0, Math.max(0, getWidth() - left), getHeight());
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("action.browse.find", Feather.SEARCH, header::focusSearch)
                        .on("Shortcut+F"),
                Action.told("action.browse.similar", Feather.CORNER_DOWN_LEFT, "Enter"),
                Action.of("action.browse.keep", Feather.BOOKMARK, this::keep).on("B"),
                Action.of("action.browse.keepOn", Feather.BOOKMARK, this::keepOn)
                        .on("Shift+B"),
                Action.of("action.browse.copyIds", Feather.COPY, this::copyIds).on("Shortcut+C"),
                Action.of("action.browse.enter", Feather.ARROW_DOWN, grid::enter)
                        .on("Down")
                        .byKeyOnly(),
                Action.of("action.browse.clear", Feather.FILTER, model::clear),
                Action.told("action.browse.select", Feather.CHECK_SQUARE, "Shift+Right", "Shortcut+A"),
                Action.of("action.browse.back", Feather.X_CIRCLE, this::stepBack)
                        .on("Esc")
                        .byKeyOnly());
    }

    /** Escape takes away the last thing first: the selection, then the words. */
    private void stepBack() {
        if (model.selection().count() > 0 && !header.hasFocus()) {
            model.selection().none();
        } else {
            model.text().set("");
        }
    }

    private void findSimilar(Product product) {
        findSimilar.accept(new Query.ByProduct(product.id()));
    }

    private void searchBySelected() {
        List<Product> selected = model.selectedProducts();
        if (selected.size() > 1) {
            searchByThese.accept(selected);
        } else {
            model.current().ifPresent(this::findSimilar);
        }
    }

    /** The selected products, else the one that the keyboard is at. */
    private List<Product> chosen() {
        List<Product> selected = model.selectedProducts();
        return selected.isEmpty() ? model.current().stream().toList() : selected;
    }

    private void keep() {
        if (!chosen().isEmpty()) {
            keep.accept(chosen());
        }
    }

    private void keepOn() {
        boards.filter(model -> !chosen().isEmpty())
                .ifPresent(on -> KeepMenu.show(
                        on, chosen().stream().map(BoardCandidate::of).toList(), grid.currentTile()));
    }

    private void copyIds() {
        if (!chosen().isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(chosen().stream().map(Product::id).collect(Collectors.joining("\n")));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void announce(boolean busy) {
        if (busy) {
            late.playFromStart();
        } else {
            late.stop();
            grid.setOpacity(1);
        }
    }

    private void update() {
        State state = model.state().get();
        boolean shown = state == State.SHOWN;
        grid.setVisible(shown);
        statePanel.setVisible(!shown);
        switch (state) {
            case NO_CATALOGUE -> say(Feather.LOADER, "state.opening");
            case EMPTY -> say(Feather.IMAGE, "browse.empty");
            case NOTHING_FOUND ->
                statePanel.say(
                        Feather.SEARCH,
                        nothingFound(),
                        Messages.get("browse.nothing.text"),
                        Buttons.labelled(Feather.X, "browse.clear", model::clear));
            case FAILED ->
                statePanel.say(
                        Feather.ALERT_CIRCLE,
                        Messages.get("state.failed"),
                        model.message().get(),
                        Buttons.labelled(Feather.ROTATE_CW, "state.retry", model::ask));
            case SHOWN -> {}
        }
    }

    private String nothingFound() {
        String text = model.text().get().strip();
        return text.isEmpty()
                ? Messages.get("browse.nothing")
                : Messages.get("browse.nothingLike", text.length() > 40 ? text.substring(0, 40) + "…" : text);
    }

    private void say(Feather icon, String key) {
        statePanel.say(icon, Messages.get(key), Messages.get(key + ".text"));
    }
}
