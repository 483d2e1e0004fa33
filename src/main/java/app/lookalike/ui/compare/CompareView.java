package app.lookalike.ui.compare;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.SearchHit;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import app.lookalike.ui.common.picture.QueryPicture;
import app.lookalike.ui.common.picture.Zoom;
import app.lookalike.ui.common.picture.ZoomGestures;
import app.lookalike.ui.compare.ComparedAttribute.Likeness;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The query's picture beside a result's, both under one magnifier, and the attributes of both. */
public final class CompareView extends VBox {
    /** Pixels of the longer side of a picture at most. */
    private static final int MAX_SIDE = 2_400;

    private static final double MIN_PICTURE = 90;
    private static final double PICTURE = 400;
    private static final double TABLE_SHARE = 0.4;

    private final CompareViewModel model;
    private final PicturePlate asked;
    private final PicturePlate found;
    private final Label askedRole = Labels.of("", "compare-role");
    private final Label askedName = Labels.of("", "compare-name");
    private final Label foundRole = Labels.of("", "compare-role");
    private final Label foundName = Labels.of("", "compare-name");
    private final GridPane pictures = new GridPane();
    private final Button previous;
    private final Button next;
    private final Label rank = Labels.of("", "compare-count");
    private final Button zoomOut;
    private final Button zoomIn;
    private final Button whole;
    private final Label factor = Labels.of("", "compare-count");
    private final Label summary = Labels.of("", "hint");
    private final AttributeTable table = new AttributeTable();

    /** A panel that shows nothing yet. */
    public CompareView(CompareViewModel model, PictureLoader loader) {
        this.model = model;
        asked = new PicturePlate(loader, MAX_SIDE);
        found = new PicturePlate(loader, MAX_SIDE);
        previous = Buttons.icon(Feather.CHEVRON_LEFT, "compare.previous", () -> model.step(-1));
        next = Buttons.icon(Feather.CHEVRON_RIGHT, "compare.next", () -> model.step(1));
        zoomOut = Buttons.icon(Feather.ZOOM_OUT, "compare.zoomOut", model.magnifier()::zoomOut);
        zoomIn = Buttons.icon(Feather.ZOOM_IN, "compare.zoomIn", model.magnifier()::zoomIn);
        whole = Buttons.icon(Feather.MAXIMIZE, "compare.reset", model.magnifier()::reset);
        getStyleClass().add("compare-view");
        layPictures();
        ScrollPane scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // The pictures give way first, but not for a long table.
        scroll.minHeightProperty()
                .bind(Bindings.min(table.heightProperty(), heightProperty().multiply(TABLE_SHARE)));
        getChildren().addAll(pictures, bar(), scroll);
        VBox.setVgrow(pictures, Priority.ALWAYS);
        ZoomGestures gestures = new ZoomGestures(model.magnifier());
        gestures.listen(asked, false);
        gestures.listen(found, false);
        gestures.listenToSigns(this);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            focus();
            event.consume(); // else the pane around would take the focus, and with it the keys
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed); // else the arrows would move the focus
        model.comparison().addListener((observable, before, now) -> now.ifPresentOrElse(this::show, this::clear));
        model.magnifier().zoom().addListener((observable, before, now) -> magnify(now));
        magnify(model.magnifier().zoom().get());
    }

    /** Keys that are somewhere on each keyboard. */
    private void keyPressed(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown() || event.isControlDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> does(event, () -> model.arrow(-1, 0));
            case RIGHT -> does(event, () -> model.arrow(1, 0));
            case UP -> does(event, () -> model.arrow(0, -1));
            case DOWN -> does(event, () -> model.arrow(0, 1));
            case PAGE_UP -> does(event, () -> model.step(-1));
            case PAGE_DOWN -> does(event, () -> model.step(1));
            default -> {}
        }
    }

    private static void does(KeyEvent event, Runnable action) {
        action.run();
        event.consume();
    }

    /** Gives the keys to the pictures. */
    public void focus() {
        pictures.requestFocus();
    }

    private void layPictures() {
        pictures.setId("compare-pictures");
        pictures.getStyleClass().add("compare-pictures");
        pictures.setFocusTraversable(true);
        pictures.setAccessibleText(Messages.get("compare.accessible"));
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            pictures.getColumnConstraints().add(half);
        }
        RowConstraints plates = new RowConstraints(MIN_PICTURE, PICTURE, Double.MAX_VALUE);
        plates.setVgrow(Priority.ALWAYS);
        pictures.getRowConstraints().addAll(new RowConstraints(), plates);
        asked.setId("compare-asked");
        found.setId("compare-found");
        pictures.addRow(0, new VBox(askedRole, askedName), new VBox(foundRole, foundName));
        pictures.addRow(1, asked, found);
    }

    private Node bar() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return Styled.as("compare-bar", new HBox(previous, rank, next, summary, space, zoomOut, factor, zoomIn, whole));
    }

    private void show(Comparison now) {
        SearchHit hit = now.hit();
        askedRole.setText(
                now.wanted().size() == 1
                        ? Messages.get("compare.query")
                        : Messages.get("compare.query.first", now.wanted().size()));
        askedName.setText(QueryPicture.show(asked, now.session(), now.asked()));
        foundRole.setText(Messages.get("compare.found", hit.rank(), hit.similarity() * 100));
        foundName.setText(hit.product().displayName());
        found.show(now.session(), hit.shown());
        rank.setText(Messages.get("compare.rank", now.at() + 1, now.hits().size()));
        previous.setDisable(!model.canStep(-1));
        next.setDisable(!model.canStep(1));
        List<ComparedAttribute> lines = now.attributes();
        long known = lines.stream()
                .filter(line -> line.likeness() != Likeness.UNKNOWN)
                .count();
        long same =
                lines.stream().filter(line -> line.likeness() == Likeness.SAME).count();
        summary.setText(known == 0 ? Messages.get("compare.nothing") : Messages.get("compare.same", same, known));
        table.show(lines);
    }

    private void clear() {
        asked.clear();
        found.clear();
    }

    /** Both plates are of one size, and have the same part of it in sight. */
    private void magnify(Zoom zoom) {
        asked.magnify(zoom.factor(), zoom.x(), zoom.y());
        found.magnify(zoom.factor(), zoom.x(), zoom.y());
        factor.setText(Messages.get("compare.factor", zoom.factor() * 100));
        zoomOut.setDisable(!zoom.isZoomed());
        whole.setDisable(!zoom.isZoomed());
        zoomIn.setDisable(zoom.factor() >= Zoom.MAX);
    }
}
