package app.lookalike.ui.boards;

import app.lookalike.ui.common.control.SideWidth;
import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Query;
import app.lookalike.ui.export.Exportable;
import app.lookalike.ui.common.action.Screen;
import app.lookalike.ui.common.picture.PictureLoader;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The boards screen: the boards on the left, the products of one of them beside it. */
public final class BoardsView extends Region implements Screen {
    private static final SideWidth LIST = new SideWidth(0.2, 220, 320);

    private static final KeyCombination NEW = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination RENAME = new KeyCodeCombination(KeyCode.F2);
    private static final KeyCombination CANCEL = new KeyCodeCombination(KeyCode.ESCAPE);

    private final BoardsViewModel model;
    private final BoardList list;
    private final BoardPane pane;
    private final ScrollPane scroll;
    private Consumer<Exportable> export = board -> {};

    /**
     * The screen.
     *
     * @param findSimilar shows the products similar to a product
     */
    public BoardsView(BoardsViewModel model, PictureLoader loader, Consumer<Query> findSimilar) {
        this.model = model;
        this.list = new BoardList(model, this::rename);
        this.pane = new BoardPane(model, loader, board -> export.accept(board), findSimilar, list::askName);
        this.scroll = new ScrollPane(pane);
        getStyleClass().add("boards-view");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        new VisiblePictures(scroll, pane.flow());
        getChildren().addAll(list, scroll);
        sceneProperty().addListener((observable, before, now) -> {
            if (now != null) {
                model.reload();
            }
        });
    }

    /** Offers to write a board to a file; without this that does nothing. */
    public void offerExport(Consumer<Exportable> show) {
        export = show;
    }

    private void rename() {
        pane.rename();
    }

    @Override
    public String title() {
        return Messages.get("boards.screen");
    }

    @Override
    public Ikon icon() {
        return Feather.BOOKMARK;
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    protected void layoutChildren() {
        double left = LIST.in(this);
        list.resizeRelocate(0, 0, left, getHeight());
        scroll.resizeRelocate(left, 0, Math.max(0, getWidth() - left), getHeight());
    }

    @Override
    public void keyPressed(KeyEvent event) {
        if (NEW.match(event)) {
            list.askName();
        } else if (RENAME.match(event)) {
            pane.rename();
        } else if (CANCEL.match(event)) {
            model.dismiss();
        } else {
            return;
        }
        event.consume();
    }
}
