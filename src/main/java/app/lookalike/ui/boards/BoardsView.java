package app.lookalike.ui.boards;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Query;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.action.Screen;
import app.lookalike.ui.common.control.SideWidth;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.export.Exportable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The boards screen: the boards on the left, the products of one of them beside it. */
public final class BoardsView extends Region implements Screen {
    private static final SideWidth LIST = new SideWidth(0.2, 220, 320);

    private final BoardsViewModel model;
    private final BoardList list;
    private final BoardPane pane;
    private final ScrollPane scroll;
    private Consumer<Exportable> export = board -> {};
    private final ObservableValue<Boolean> shown;

    /**
     * The screen.
     *
     * @param findSimilar shows the products similar to a product
     */
    public BoardsView(BoardsViewModel model, PictureLoader loader, Consumer<Query> findSimilar) {
        this.model = model;
        this.shown = model.shown().map(Optional::isPresent);
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
    public List<Action> actions() {
        return List.of(
                Action.of("action.boards.new", Feather.PLUS, list::askName).on("Shortcut+N"),
                Action.of("action.boards.rename", Feather.EDIT_2, pane::rename)
                        .on("F2")
                        .when(shown),
                Action.of("action.boards.export", Feather.SHARE, pane::export)
                        .on("Shortcut+E")
                        .when(shown),
                Action.told("action.boards.similar", Feather.SEARCH, "Enter"),
                Action.told("action.boards.note", Feather.EDIT_3, "E"),
                Action.told("action.boards.remove", Feather.X, "Delete"),
                Action.told("action.boards.move", Feather.MOVE, "Alt+Left", "Alt+Right"),
                Action.of("action.boards.cancel", Feather.X_CIRCLE, model::dismiss)
                        .on("Esc")
                        .byKeyOnly());
    }

    @Override
    public List<Place> places() {
        return model.boards().get().stream()
                .map(board -> new Place(board.name(), () -> model.show(board.id())))
                .toList();
    }
}
