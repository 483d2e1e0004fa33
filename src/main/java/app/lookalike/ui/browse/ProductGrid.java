package app.lookalike.ui.browse;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.GridKeys;
import app.lookalike.ui.common.picture.PictureLoader;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * All products found, as a grid of pictures. A list of rows of one height, so that only those in view exist, however
 * many there are. The list has the focus, and the grid moves its own mark within it.
 */
final class ProductGrid extends Region implements ProductRow.Source {
    /** Selects everything. */
    private static final KeyCombination ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

    /** Selects or unselects where the keyboard is. */
    private static final KeyCombination TOGGLE = new KeyCodeCombination(KeyCode.SPACE, KeyCombination.SHORTCUT_ANY);

    /** Finds what is similar to where the keyboard is. */
    private static final KeyCombination SIMILAR = new KeyCodeCombination(KeyCode.S);

    /** Free at both sides; the scroll bar stands in the right one. */
    private static final double INSET = 20;

    private static final double USUAL_TILE = 132;

    private final BrowseViewModel model;
    private final PictureLoader loader;
    private final Consumer<Product> findSimilar;
    private final Consumer<Product> showPage;
    private final Runnable chooseSelected;
    private final ListView<Integer> list = new ListView<>();
    private final Set<ProductRow> rows = Collections.newSetFromMap(new WeakHashMap<>());
    private final DoubleProperty tileWidth = new SimpleDoubleProperty(USUAL_TILE);
    private final Button similar;
    private @Nullable ProductTile pointed;
    private GridLayout layout = GridLayout.of(0, USUAL_TILE, 1);

    /** The first product of the row that was at the top before the grid was laid out anew, and that row now. */
    private int anchor;

    private int anchorRow;

    /**
     * The grid.
     *
     * @param findSimilar for one product, whatever is selected
     * @param showPage shows the page of one product
     * @param chooseSelected what Enter does with what is selected
     * @param menu for what is selected
     */
    ProductGrid(
            BrowseViewModel model,
            PictureLoader loader,
            Consumer<Product> findSimilar,
            Consumer<Product> showPage,
            Runnable chooseSelected,
            ProductMenu menu) {
        this.model = model;
        this.showPage = showPage;
        this.chooseSelected = chooseSelected;
        this.loader = loader;
        this.findSimilar = findSimilar;
        this.similar = Buttons.icon(Feather.SEARCH, "browse.similar", this::findSimilarToPointed);
        similar.getStyleClass().remove("flat");
        similar.getStyleClass().add("tile-action");
        similar.setFocusTraversable(false);
        getStyleClass().add("product-grid");
        list.setId("products");
        list.setAccessibleText(Messages.get("browse.grid"));
        list.setCellFactory(view -> newRow());
        list.setFixedCellSize(layout.rowHeight());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.setOnContextMenuRequested(event -> {
            if (model.current().isPresent()) {
                Bounds tile = currentTile().localToScreen(currentTile().getLayoutBounds());
                boolean byKey = event.isKeyboardTrigger();
                menu.show(
                        list,
                        byKey ? tile.getCenterX() : event.getScreenX(),
                        byKey ? tile.getCenterY() : event.getScreenY());
            }
            event.consume();
        });
        getChildren().add(list);
        tileWidth.addListener((observable, before, now) -> arrange());
        model.result().addListener((observable, before, now) -> showResult());
        model.selection().changes().addListener((observable, before, now) -> mark());
        model.arrivals().addListener((observable, before, now) -> mark());
    }

    /** How wide a tile is about, pixels. */
    DoubleProperty tileWidth() {
        return tileWidth;
    }

    /** Gives the keyboard to the grid, at the first product if it was nowhere yet. */
    void enter() {
        list.requestFocus();
        if (model.selection().current() < 0) {
            model.selection().only(0);
        }
    }

    /** Goes on by so many products, where there are so many. */
    void step(int by) {
        int to = model.selection().current() + by;
        if (to >= 0 && to < model.products().size()) {
            model.selection().only(to);
            flow().ifPresent(flow -> flow.scrollTo(layout.rowOf(to)));
        }
    }

    /** The tile that the keyboard is at; the grid itself where that is out of view. */
    Node currentTile() {
        return list.lookupAll(".product-tile").stream()
                .filter(tile -> tile.isVisible()
                        && tile instanceof ProductTile one
                        && one.index() == model.selection().current())
                .findFirst()
                .orElse(this);
    }

    private ProductRow newRow() {
        ProductRow row = new ProductRow(this, this::newTile);
        rows.add(row);
        return row;
    }

    private ProductTile newTile() {
        ProductTile tile = new ProductTile(loader);
        tile.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(tile, event));
        tile.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(tile, event));
        tile.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> point(tile));
        return tile;
    }

    private void point(ProductTile tile) {
        if (pointed != tile) {
            pointed = tile;
            tile.setAction(similar);
        }
    }

    private void findSimilarToPointed() {
        Optional.ofNullable(pointed).flatMap(ProductTile::product).ifPresent(findSimilar);
    }

    private void pressed(ProductTile tile, MouseEvent event) {
        list.requestFocus();
        tile.product().map(product -> tile.index()).ifPresent(index -> {
            if (event.getButton() == MouseButton.SECONDARY && !model.selection().isSelected(index)) {
                model.selection().only(index); // its menu is for what is selected
            }
            if (event.getButton() != MouseButton.PRIMARY) {
                return;
            }
            if (event.isShiftDown()) {
                model.selection().extendTo(index);
            } else if (event.isShortcutDown()) {
                model.selection().toggle(index);
            } else {
                model.selection().only(index);
            }
        });
        event.consume(); // the list has no selection of its own
    }

    private void clicked(ProductTile tile, MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            tile.product().ifPresent(showPage);
        }
    }

    private void keyPressed(KeyEvent event) {
        if (ALL.match(event)) {
            model.selectAll();
            event.consume();
        } else if (TOGGLE.match(event)) {
            model.selection().toggle(model.selection().current());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            chooseSelected.run();
            event.consume();
        } else if (SIMILAR.match(event)) {
            model.current().ifPresent(findSimilar);
            event.consume();
        } else {
            move(event);
        }
    }

    private void move(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        GridSelection selection = model.selection();
        int products = model.products().size();
        int rowsInView = (int) Math.max(1, Math.floor(list.getHeight() / layout.rowHeight()));
        GridKeys.target(event.getCode(), selection.current(), products, layout.columns(), rowsInView)
                .ifPresent(index -> {
                    if (event.isShiftDown()) {
                        selection.extendTo(index);
                    } else {
                        selection.only(index);
                    }
                    flow().ifPresent(flow -> flow.scrollTo(layout.rowOf(index)));
                    event.consume();
                });
    }

    @Override
    public GridLayout gridLayout() {
        return layout;
    }

    @Override
    public void show(ProductTile tile, int index) {
        if (index >= model.products().size()) {
            tile.clear();
            return;
        }
        Optional<Product> product = model.product(index);
        product.ifPresentOrElse(
                known -> model.session().ifPresent(session -> tile.show(session, known, index)),
                () -> tile.await(index));
        tile.mark(model.selection().isSelected(index), model.selection().current() == index);
    }

    private void showResult() {
        fill();
        // In another order, the grid follows the product that the keyboard is at.
        anchor = list.isFocused() ? Math.max(0, model.selection().current()) : 0;
        anchorRow = layout.rowOf(anchor);
        list.scrollTo(anchorRow);
    }

    private void fill() {
        int count = layout.rows(model.products().size());
        list.setItems(FXCollections.observableList(new RowNumbers(count)));
        rows.forEach(ProductRow::refresh);
    }

    private void mark() {
        rows.forEach(ProductRow::refresh);
        list.setAccessibleText(model.current()
                .map(product -> ProductTile.describe(
                        product, model.selection().isSelected(model.selection().current())))
                .orElseGet(() -> Messages.get("browse.grid")));
    }

    @Override
    protected void layoutChildren() {
        list.resizeRelocate(0, 0, getWidth(), getHeight());
        arrange();
    }

    /** Lays the tiles out anew where their number in a row or their size changed; what is at the top stays there. */
    private void arrange() {
        GridLayout fitting = GridLayout.of(getWidth() - 2 * INSET, tileWidth.get(), Appearance.textScale(this));
        if (fitting.equals(layout)) {
            return;
        }
        int top = flow().map(VirtualFlow::getFirstVisibleCell)
                .map(cell -> cell.getIndex())
                .orElse(0);
        if (top != anchorRow) { // the user has scrolled since
            anchor = top * layout.columns();
        }
        layout = fitting;
        anchorRow = layout.rowOf(anchor);
        list.setFixedCellSize(layout.rowHeight());
        fill();
        list.scrollTo(anchorRow);
    }

    private Optional<VirtualFlow<?>> flow() {
        return Optional.ofNullable((VirtualFlow<?>) list.lookup(".virtual-flow"));
    }
}
