package app.lookalike.ui.browse;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.service.sheet.SheetItem;
import app.lookalike.ui.boards.BoardCandidate;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.boards.KeepMenu;
import app.lookalike.ui.browse.BrowseViewModel.State;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.action.Screen;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Lasting;
import app.lookalike.ui.common.control.Placeholder;
import app.lookalike.ui.common.control.SideWidth;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.export.Exportable;
import app.lookalike.ui.filter.FilterPanel;
import app.lookalike.ui.product.ProductPage;
import app.lookalike.ui.product.ProductPane;
import app.lookalike.ui.product.ProductUses;
import app.lookalike.ui.product.ProductView;
import app.lookalike.ui.product.ProductViewModel;
import java.util.ArrayList;
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
    private static final SideWidth PAGE = new SideWidth(0.34, 350, 560);

    /** Where less than this would be left of the grid, the page of a product takes its place; usual text. */
    private static final double LEAST_GRID = 380;

    private final BrowseViewModel model;
    private final Consumer<Query> findSimilar;
    private final Consumer<List<Product>> searchByThese;
    private final Consumer<List<Product>> keep;
    private final FilterPanel facets;
    private final ProductGrid grid;
    private final BrowseHeader header;
    private final MoreLine more;
    private final Placeholder statePanel = new Placeholder();
    private final PauseTransition late = new PauseTransition(Lasting.PATIENCE);
    private final VBox content;
    private Consumer<Exportable> export = selected -> {};
    private Optional<ProductPane> product = Optional.empty();
    private Optional<Product> followed = Optional.empty();
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
        this.facets = new FilterPanel(model.filter());
        this.grid = new ProductGrid(
                model,
                loader,
                this::findSimilar,
                this::showPage,
                this::chooseSelected,
                new ProductMenu(
                        this::chooseSelected,
                        this::searchBySelected,
                        this::keep,
                        this::keepOn,
                        this::copyIds,
                        this::exportSelected));
        this.header = new BrowseHeader(model, grid.tileWidth(), grid::enter);
        this.more = new MoreLine(model, header::focusSearch);
        getStyleClass().add("browse-view");
        StackPane place = new StackPane(grid, statePanel);
        VBox.setVgrow(place, Priority.ALWAYS);
        place.setMinHeight(0); // the message takes what there is
        content = new VBox(
                header,
                new FoundLine(model).view(),
                more,
                place,
                new SelectionBar(model, this::findSimilar, searchByThese, keep, this::copyIds, this::exportSelected));
        content.getStyleClass().add("browse-content");
        getChildren().addAll(facets, content);
        late.setOnFinished(event -> grid.setOpacity(0.5));
        model.busy().addListener((observable, before, now) -> announce(now));
        model.state().addListener((observable, before, now) -> update());
        model.result().addListener((observable, before, now) -> update());
        model.meant().addListener((observable, before, now) -> update());
        update();
    }

    /** Offers to write the selected products to a file. */
    public void offerExport(Consumer<Exportable> show) {
        export = show;
    }

    private void exportSelected() {
        List<SheetItem> items = chosen().stream().map(SheetItem::of).toList();
        export.accept(new Exportable(Messages.get("browse.export.title", items.size()), items, false));
    }

    /** Offers the page of a product beside the grid. */
    public void offerProducts(ProductViewModel page, PictureLoader loader, ProductUses uses) {
        ProductView view = new ProductView(page, loader, uses);
        product = Optional.of(new ProductPane(page, view, open -> requestLayout()));
        getChildren().add(view);
        page.onStep(grid::step);
        model.selection().changes().addListener((observable, before, now) -> follow(page));
    }

    /** The page shows where the keyboard is in the grid. */
    private void follow(ProductViewModel page) {
        Optional<Product> current = model.current();
        if (page.isOpen() && current.isPresent() && !current.equals(followed)) {
            show(page, current.get());
        }
        followed = current;
    }

    private void showPage(Product of) {
        product.ifPresent(pane -> show(pane.model(), of));
    }

    private void show(ProductViewModel page, Product of) {
        followed = Optional.of(of);
        model.session().ifPresent(in -> page.show(ProductPage.of(in, of)));
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
        boolean filtered = facets.isUseful() && model.state().get() != State.EMPTY;
        facets.setVisible(filtered);
        double left = filtered ? FACETS.in(this) : 0;
        facets.resizeRelocate(0, 0, left, getHeight());
        double right = Math.max(0, getWidth() - left);
        double page = pageWidth(right);
        content.setVisible(page < right);
        content.resizeRelocate(left, 0, page < right ? right - page : right, getHeight());
        product.ifPresent(pane -> pane.view().resizeRelocate(getWidth() - page, 0, page, getHeight()));
    }

    /** 0 while there is none; all of the room where the grid would have too little. */
    private double pageWidth(double room) {
        if (product.filter(pane -> pane.model().isOpen()).isEmpty()) {
            return 0;
        }
        double wanted = PAGE.in(this);
        return room - wanted < LEAST_GRID * Appearance.textScale(this) ? room : wanted;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("action.browse.find", Feather.SEARCH, header::focusSearch)
                        .on("Shortcut+F"),
                Action.told("action.browse.page", Feather.CORNER_DOWN_LEFT, "Enter"),
                Action.told("action.browse.similar", Feather.SEARCH, "S"),
                Action.of("action.browse.export", Feather.SHARE, this::exportSelected)
                        .on("Shortcut+E"),
                Action.of("action.browse.keep", Feather.BOOKMARK, this::keep).on("B"),
                Action.of("action.browse.keepOn", Feather.BOOKMARK, this::keepOn)
                        .on("Shift+B"),
                Action.of("action.browse.copyIds", Feather.COPY, this::copyIds).on("Shortcut+C"),
                Action.of("action.browse.enter", Feather.ARROW_DOWN, grid::enter)
                        .on("Down")
                        .byKeyOnly(),
                Action.of("action.browse.clear", Feather.FILTER, model::clear),
                Action.of("action.browse.searchFilter", Feather.SEARCH, model.filter()::carry)
                        .when(model.filter().carries()),
                Action.told("action.browse.select", Feather.CHECK_SQUARE, "Shift+Right", "Shortcut+A"),
                Action.of("action.browse.back", Feather.X_CIRCLE, this::stepBack)
                        .on("Esc")
                        .byKeyOnly());
    }

    /** Escape takes away the last thing first: the page of a product, the selection, then the words. */
    private void stepBack() {
        if (product.map(ProductPane::back).orElse(false)) {
            return;
        }
        if (model.selection().count() > 0 && !header.hasFocus()) {
            model.selection().none();
        } else {
            model.text().set("");
        }
    }

    private void findSimilar(Product product) {
        findSimilar.accept(new Query.ByProduct(product.id()));
    }

    private void chooseSelected() {
        List<Product> selected = model.selectedProducts();
        if (selected.size() > 1) {
            searchByThese.accept(selected);
        } else {
            model.current().ifPresent(this::showPage);
        }
    }

    private void searchBySelected() {
        List<Product> these = chosen();
        if (these.size() > 1) {
            searchByThese.accept(these);
        } else {
            these.forEach(this::findSimilar);
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
        requestLayout();
        switch (state) {
            case NO_CATALOGUE -> say(Feather.LOADER, "state.opening");
            case EMPTY -> say(Feather.IMAGE, "browse.empty");
            case NOTHING_FOUND -> statePanel.say(Feather.SEARCH, nothingFound(), more.reason(), waysOut());
            case FAILED ->
                statePanel.say(
                        Feather.ALERT_CIRCLE,
                        Messages.get("state.failed"),
                        model.message().get(),
                        Buttons.labelled(Feather.ROTATE_CW, "state.retry", model::ask));
            case SHOWN -> {}
        }
    }

    private Node[] waysOut() {
        List<Node> ways = new ArrayList<>(more.buttons());
        if (ways.isEmpty() || !model.text().get().isBlank()) { // else it is the same as without any filter
            ways.add(Buttons.labelled(Feather.X, "browse.clear", model::clear));
        }
        return ways.toArray(Node[]::new);
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
