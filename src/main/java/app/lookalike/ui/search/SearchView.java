package app.lookalike.ui.search;

import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.Messages;
import app.lookalike.ui.common.PictureLoader;
import app.lookalike.ui.common.Screen;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The search screen: the query on the left, its answers on the right; pictures may be dropped anywhere on it. */
public final class SearchView extends Region implements Screen {
    private static final double QUERY_SHARE = 0.26;
    private static final double MIN_QUERY = 292;
    private static final double MAX_QUERY = 400;

    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination OPEN_MORE =
            new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination PASTE_MORE =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
    private static final KeyCombination FORWARD = new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN);
    private static final KeyCombination RANDOM = new KeyCodeCombination(KeyCode.R);
    private static final KeyCombination CANCEL = new KeyCodeCombination(KeyCode.ESCAPE);

    private final SearchViewModel model;
    private final FilePrompts prompts;
    private final QueryPanel query;
    private final ResultsPane results;
    private final ScrollPane scroll;

    /**
     * The screen.
     *
     * @param notice stands above the results while it is visible
     */
    public SearchView(SearchViewModel model, PictureLoader loader, FilePrompts prompts, Node notice) {
        this.model = model;
        this.prompts = prompts;
        this.query = new QueryPanel(model, loader, () -> openPictures(false), () -> paste(false));
        this.results = new ResultsPane(model, loader, notice);
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
        double left = Math.rint(Math.max(MIN_QUERY, Math.min(MAX_QUERY, getWidth() * QUERY_SHARE)));
        query.resizeRelocate(0, 0, left, getHeight());
        scroll.resizeRelocate(left, 0, Math.max(0, getWidth() - left), getHeight());
    }

    @Override
    public void keyPressed(KeyEvent event) {
        Runnable action = actionOf(event);
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    private @Nullable Runnable actionOf(KeyEvent event) {
        if (RANDOM.match(event)) {
            return model::random;
        }
        if (OPEN.match(event) || OPEN_MORE.match(event)) {
            return () -> openPictures(event.isShiftDown());
        }
        if (PASTE.match(event) || PASTE_MORE.match(event)) {
            return () -> paste(event.isShiftDown());
        }
        if (BACK.match(event)) {
            return model::back;
        }
        if (FORWARD.match(event)) {
            return model::forward;
        }
        if (CANCEL.match(event)) {
            return this::cancel;
        }
        int more = stepOf(event);
        if (more != 0) {
            return () -> model.change(options -> options.withK(options.k() + more));
        }
        return event.getCode().isDigitKey() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown()
                ? () -> searchFromResult(event.getCode())
                : null;
    }

    private void cancel() {
        if (!query.resetCrop()) {
            model.cancel();
        }
    }

    /** Plus and minus, with Shift or on the number pad as the keyboard has them. */
    private static int stepOf(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return 0;
        }
        KeyCode key = event.getCode();
        if (key == KeyCode.PLUS || key == KeyCode.ADD || event.getText().equals("+")) {
            return 1;
        }
        return key == KeyCode.MINUS
                        || key == KeyCode.SUBTRACT
                        || event.getText().equals("-")
                ? -1
                : 0;
    }

    /** The digits choose a result by its rank. */
    private void searchFromResult(KeyCode digit) {
        List<ResultCard> cards = results.cards();
        int rank = digit.getName().charAt(digit.getName().length() - 1) - '0';
        if (rank >= 1 && rank <= cards.size()) {
            cards.get(rank - 1).hit().ifPresent(hit -> model.searchFrom(hit.product()));
        }
    }

    private void openPictures(boolean adding) {
        List<PictureOffer> offers = prompts.pictures().stream()
                .<PictureOffer>map(PictureOffer.InFile::new)
                .toList();
        if (!offers.isEmpty()) {
            model.searchBy(offers, adding);
        }
    }

    private void paste(boolean adding) {
        take(Clipboard.getSystemClipboard(), Messages.get("query.clipboard"), adding);
    }

    private void take(Clipboard source, String label, boolean adding) {
        List<PictureOffer> offers = PictureTransfer.read(source, label);
        if (offers.isEmpty()) {
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
