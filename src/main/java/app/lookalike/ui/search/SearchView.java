package app.lookalike.ui.search;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchResult;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.common.FileOpener;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.Originals;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.action.Screen;
import app.lookalike.ui.common.control.SideWidth;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.compare.Comparison;
import app.lookalike.ui.export.Exportable;
import app.lookalike.ui.product.ProductPage;
import app.lookalike.ui.product.ProductPane;
import app.lookalike.ui.product.ProductUses;
import app.lookalike.ui.product.ProductView;
import app.lookalike.ui.product.ProductViewModel;
import app.lookalike.ui.search.model.ExportedAnswers;
import app.lookalike.ui.search.model.PictureOffer;
import app.lookalike.ui.search.model.PictureTransfer;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.search.query.QueryPanel;
import app.lookalike.ui.search.results.HitActions;
import app.lookalike.ui.search.results.ResultsPane;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The search screen: the query on the left, its answers on the right; pictures may be dropped anywhere on it. */
public final class SearchView extends Region implements Screen {
    private static final SideWidth QUERY = new SideWidth(0.26, 308, 400);

    private final SearchViewModel model;
    private final FilePrompts prompts;
    private final QueryPanel query;
    private final HitActions hitActions;
    private final ResultsPane results;
    private final ScrollPane scroll;
    private Optional<Consumer<Exportable>> export = Optional.empty();
    private Optional<ProductPane> product = Optional.empty();
    private Optional<Runnable> camera = Optional.empty();

    /**
     * The screen, without boards to keep answers on.
     *
     * @param notice stands above the results while it is visible
     */
    public SearchView(SearchViewModel model, PictureLoader loader, FilePrompts prompts, Node notice) {
        this(model, loader, prompts, notice, Optional.empty());
    }

    /**
     * The screen.
     *
     * @param notice stands above the results while it is visible
     * @param boards where answers can be kept
     */
    public SearchView(
            SearchViewModel model,
            PictureLoader loader,
            FilePrompts prompts,
            Node notice,
            Optional<BoardsViewModel> boards) {
        this.model = model;
        this.prompts = prompts;
        this.query = new QueryPanel(
                model, loader, () -> openPictures(false), () -> paste(false), this::openCamera, this::toAnswers);
        this.hitActions = new HitActions(model, loader, boards);
        this.results = new ResultsPane(model, loader, notice, hitActions);
        this.scroll = new ScrollPane(results);
        getStyleClass().add("search-view");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().addAll(query, scroll);
        setOnDragOver(this::dragOver);
        setOnDragExited(event -> query.dragGone());
        setOnDragDropped(this::dropped);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::mousePressed);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyFiltered);
    }

    /** Offers the camera beside the other ways to bring a picture; without this there is none. */
    public void offerCamera(Runnable open) {
        camera = Optional.of(open);
        query.showCamera();
    }

    /** Offers to compare answers with the query; before the first answer. */
    public void offerComparison(Consumer<Comparison> show) {
        hitActions.offerComparison(show);
    }

    /** Opens the pages of products in a browser, each when its link is clicked; without this nothing opens. */
    public void offerPages(Consumer<String> browser) {
        query.showPagesBy(browser);
    }

    /** Offers the pages of answers, in the place of the answers; before the first answer. */
    public void offerProducts(ProductViewModel page, PictureLoader loader, ProductUses uses) {
        ProductView view = new ProductView(page, loader, uses);
        ProductPane pane = new ProductPane(page, view, open -> scroll.setVisible(!open));
        product = Optional.of(pane);
        getChildren().add(view);
        page.onStep(by -> page.page()
                .get()
                .flatMap(ProductPage::found)
                .flatMap(at -> at.step(by))
                .ifPresent(next -> page.show(ProductPage.of(next))));
        model.asked().addListener((observable, before, now) -> page.close());
        hitActions.offerPages(page::show);
    }

    /** Offers to write the answers to a file. */
    public void offerExport(Consumer<Exportable> show) {
        export = Optional.of(show);
        results.offerExport(this::exportAnswers);
    }

    private void exportAnswers() {
        export.ifPresent(show -> ExportedAnswers.of(model).ifPresent(show));
    }

    /** Offers the files of pictures in other programs; before the first answer. */
    public void offerOriginals(TaskRunner runner, FileOpener files) {
        hitActions.offerOriginals(new Originals(runner, files, model::refuse));
    }

    @Override
    public String title() {
        return Messages.get("search.screen");
    }

    @Override
    public Ikon icon() {
        return Feather.SEARCH;
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    protected void layoutChildren() {
        double left = QUERY.in(this);
        query.resizeRelocate(0, 0, left, getHeight());
        double right = Math.max(0, getWidth() - left);
        scroll.resizeRelocate(left, 0, right, getHeight());
        product.ifPresent(pane -> pane.view().resizeRelocate(left, 0, right, getHeight()));
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("action.search.words", Feather.TYPE, query::focusWords)
                        .on("Shortcut+F"),
                Action.of("action.search.random", Feather.SHUFFLE, model::random)
                        .on("R"),
                Action.of("action.search.open", Feather.FOLDER, () -> openPictures(false))
                        .on("Shortcut+O"),
                Action.of("action.search.openMore", Feather.FOLDER_PLUS, () -> openPictures(true))
                        .on("Shortcut+Shift+O"),
                Action.of("action.search.paste", Feather.CLIPBOARD, () -> paste(false))
                        .on("Shortcut+V"),
                Action.of("action.search.pasteMore", Feather.CLIPBOARD, () -> paste(true))
                        .on("Shortcut+Shift+V"),
                Action.of("action.search.camera", Feather.CAMERA, this::openCamera)
                        .on("W"),
                Action.of("action.search.crop", Feather.CROP, query::crop).on("X"),
                Action.told("action.search.cropKeys", Feather.MOVE, "Left", "Shift+Right"),
                Action.of("action.search.objects", Feather.TARGET, model.composition()::findObjects)
                        .on("Shift+X"),
                Action.of("action.search.trim", Feather.MINIMIZE, model.composition()::trim),
                Action.of("action.search.filter", Feather.FILTER, results::filterBy)
                        .on("Shift+S"),
                Action.of("action.search.browseFilter", Feather.GRID, model.filter()::carry)
                        .when(model.filter().carries()),
                Action.of("action.search.first", Feather.ARROW_DOWN, results::focusFirst)
                        .on("Down")
                        .byKeyOnly(),
                Action.of("action.search.back", Feather.ARROW_LEFT, model::back)
                        .on("Alt+Left")
                        .when(model.canGoBack()),
                Action.of("action.search.forward", Feather.ARROW_RIGHT, model::forward)
                        .on("Alt+Right")
                        .when(model.canGoForward()),
                Action.ofDigits("action.search.result", Feather.HASH, this::searchFromResult),
                Action.told("action.search.card", Feather.CORNER_DOWN_LEFT, "Enter"),
                Action.told("action.search.page", Feather.MAXIMIZE_2, "P"),
                Action.told("action.search.like", Feather.THUMBS_UP, "Alt+Up"),
                Action.told("action.search.dislike", Feather.THUMBS_DOWN, "Alt+Down"),
                Action.told("action.search.why", Feather.INFO, "I"),
                Action.told("action.search.compare", Feather.COLUMNS, "C"),
                Action.told("action.search.original", Feather.EXTERNAL_LINK, "Shortcut+Enter"),
                Action.told("action.search.reveal", Feather.FOLDER, "Shortcut+Shift+Enter"),
                Action.told("action.search.examples", Feather.PLUS, "M", "L"),
                Action.told("action.search.keep", Feather.BOOKMARK, "B"),
                Action.told("action.search.keepOn", Feather.BOOKMARK, "Shift+B"),
                Action.told("action.search.copy", Feather.IMAGE, "Shortcut+C"),
                Action.told("action.search.copyId", Feather.COPY, "Shortcut+Shift+C"),
                Action.of("action.search.more", Feather.PLUS, () -> changeK(1)).on("+"),
                Action.of("action.search.fewer", Feather.MINUS, () -> changeK(-1))
                        .on("-"),
                Action.of("action.search.ranking", Feather.REPEAT, model.ranking()::toggle)
                        .on("F")
                        .when(model.ranking().best().map(Ranking.FASHION::equals)),
                Action.of("action.search.options", Feather.SLIDERS, results::showOptions)
                        .on("Shift+F"),
                Action.of("action.search.export", Feather.SHARE, this::exportAnswers)
                        .on("Shortcut+E")
                        .when(model.result().map(answer -> !answer.map(SearchResult::hits)
                                .orElse(List.of())
                                .isEmpty())),
                Action.of("action.search.cancel", Feather.X_CIRCLE, this::cancel)
                        .on("Esc")
                        .byKeyOnly());
    }

    /** The field for words may be left before there are answers to them. */
    private void toAnswers() {
        results.focusFirst();
    }

    /** Down leads to the answers from every control that does not need it for itself. */
    private void keyFiltered(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN
                && !event.isAltDown()
                && !event.isShiftDown()
                && !event.isShortcutDown()
                && event.getTarget() instanceof Node node
                && (node instanceof ButtonBase || node == this)
                && !results.isInCards(node)) {
            results.focusFirst();
            event.consume();
        }
    }

    /** Chooses a result by its rank. */
    private void searchFromResult(int rank) {
        results.cards().stream()
                .flatMap(card -> card.hit().stream())
                .filter(hit -> hit.rank() == rank)
                .findFirst()
                .ifPresent(hit -> model.searchFrom(hit.product()));
    }

    private void openPictures(boolean adding) {
        List<PictureOffer> offers = prompts.pictures().stream()
                .<PictureOffer>map(PictureOffer.InFile::new)
                .toList();
        if (!offers.isEmpty()) {
            model.searchBy(offers, adding);
        }
    }

    private void openCamera() {
        camera.ifPresent(Runnable::run);
    }

    private void cancel() {
        boolean answering = model.busy().get() || !model.message().get().isEmpty();
        boolean done = product.map(ProductPane::back).orElse(false) || query.resetCrop();
        if (!done && (answering || !query.clearWords())) {
            model.cancel();
        }
    }

    private void changeK(int step) {
        model.change(options -> options.withK(options.k() + step));
    }

    private void paste(boolean adding) {
        take(Clipboard.getSystemClipboard(), Messages.get("query.clipboard"), adding);
    }

    private void take(Clipboard source, String label, boolean adding) {
        List<PictureOffer> offers = PictureTransfer.read(source, label);
        Optional<String> words = offers.isEmpty() ? PictureTransfer.words(source) : Optional.empty();
        if (words.isPresent() && adding) {
            model.words().change(words.get());
        } else if (words.isPresent()) {
            model.words().searchFor(words.get());
        } else if (offers.isEmpty()) {
            model.refuse(PictureTransfer.refusal());
        } else {
            model.searchBy(offers, adding);
        }
    }

    private void dragOver(DragEvent event) {
        if (PictureTransfer.mayHavePicture(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            query.dragOver(event.getSceneX(), event.getSceneY());
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        boolean adding = query.isAdding();
        query.dragGone();
        take(event.getDragboard(), Messages.get("query.dropped"), adding);
        event.setDropCompleted(true);
        event.consume();
    }

    private void mousePressed(MouseEvent event) {
        if (event.getButton() == MouseButton.BACK) {
            model.back();
        } else if (event.getButton() == MouseButton.FORWARD) {
            model.forward();
        }
    }
}
