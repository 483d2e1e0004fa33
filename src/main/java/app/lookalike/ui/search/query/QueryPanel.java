package app.lookalike.ui.search.query;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.ProductDetails;
import app.lookalike.service.query.Box;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.QueryHistory;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import app.lookalike.ui.common.picture.QueryPicture;
import app.lookalike.ui.search.model.Asked;
import app.lookalike.ui.search.model.Attributes;
import app.lookalike.ui.search.model.QueryParts;
import app.lookalike.ui.search.model.SearchViewModel;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The query: the picture, the ways to choose another one, and the catalogue's data on it. The picture takes the height
 * that is left; where there is too little for all, the panel scrolls.
 */
public final class QueryPanel extends ScrollPane {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    private static final int PICTURE_SIDE = 960;
    /** Of a description so much is shown; all of it on a tooltip. */
    private static final int LONGEST = 100;

    private static final double WHOLE_WIDTH = 480;

    private final PicturePlate picture;
    private final CropBox crop;
    private final PartsPane parts;
    private final DropTargets targets = new DropTargets();
    private final BusySign busy;
    private final StackPane dropZone;
    private final Label hint = new Label(Messages.get("search.drop"));
    private final Label name = new Label();
    private final GridPane lines = new GridPane();
    private final Button camera;
    private Consumer<String> showPage = page -> {};
    private Query.@Nullable Single shown;
    private String nameShown = "";

    /**
     * The query of that search.
     *
     * @param open chooses a file to search by
     * @param paste searches by what the clipboard holds
     * @param takePicture opens the camera
     */
    public QueryPanel(
            SearchViewModel model, PictureLoader loader, Runnable open, Runnable paste, Runnable takePicture) {
        getStyleClass().add("query-panel");
        picture = new PicturePlate(loader, PICTURE_SIDE);
        parts = new PartsPane(model, loader);
        crop = new CropBox(picture.pictureBounds(), model.composition()::crop);
        busy = new BusySign(model.preparing());
        dropZone = new StackPane(picture, crop, parts, busy, targets);
        dropZone.getStyleClass().add("drop-zone");
        dropZone.setId("drop-zone");
        VBox.setVgrow(dropZone, Priority.ALWAYS);
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        name.getStyleClass().add("query-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        lines.getStyleClass().add("lines");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().addAll(new ColumnConstraints(), values);
        camera = Buttons.icon(Feather.CAMERA, "search.camera", takePicture);
        Shown.set(camera, false);
        lines.setMinHeight(USE_PREF_SIZE);
        VBox content = new VBox(
                header(model),
                dropZone,
                new ClassificationLine(model),
                buttons(model, open, paste, camera),
                new RecentStrip(model, loader),
                hint,
                name,
                lines);
        content.getStyleClass().add("query-content");
        setContent(content);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        model.asked().addListener((observable, before, now) -> {
            if (now.isEmpty()) {
                shown = null; // another catalogue may have the same id
            }
            show(model);
        });
        show(model);
    }

    private HBox header(SearchViewModel model) {
        Label title = new Label(Messages.get("search.query"));
        title.getStyleClass().add("panel-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        BooleanBinding several = Bindings.createBooleanBinding(
                () -> model.asked()
                        .get()
                        .filter(asked -> asked.query() instanceof Query.Single)
                        .isEmpty(),
                model.asked());
        Button part = Buttons.icon(Feather.CROP, "search.crop", this::crop);
        part.disableProperty().bind(several);
        Button trim = Buttons.icon(Feather.MINIMIZE, "search.trim", model.composition()::trim);
        trim.disableProperty().bind(several);
        Button back = Buttons.icon(Feather.ARROW_LEFT, "search.back", model::back);
        back.disableProperty().bind(model.canGoBack().not());
        Button forward = Buttons.icon(Feather.ARROW_RIGHT, "search.forward", model::forward);
        forward.disableProperty().bind(model.canGoForward().not());
        HBox header = new HBox(title, space, part, trim, back, forward);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private static FlowPane buttons(SearchViewModel model, Runnable open, Runnable paste, Button camera) {
        Button random = Buttons.labelled(Feather.SHUFFLE, "search.random", model::random);
        random.getStyleClass().add("accent");
        Button opens = Buttons.labelled(Feather.FOLDER, "search.open", open);
        Button pastes = Buttons.icon(Feather.CLIPBOARD, "search.paste", paste);
        for (Button button : List.of(pastes, camera)) {
            button.getStyleClass().remove("flat");
        }
        FlowPane buttons = new FlowPane(random, opens, pastes, camera); // large text takes a second row
        buttons.setMinHeight(USE_PREF_SIZE);
        buttons.getStyleClass().add("actions");
        return buttons;
    }

    /** Opens the pages of products with that from now on; without it nothing opens. */
    public void showPagesBy(Consumer<String> browser) {
        showPage = browser;
    }

    /** Offers the camera from now on. */
    public void showCamera() {
        Shown.set(camera, true);
    }

    /** Begins to choose a part of the picture. */
    public void crop() {
        if (crop.isVisible()) {
            crop.begin();
        }
    }

    /** Takes all of the picture again if a part of it is being chosen; returns whether that was so. */
    public boolean resetCrop() {
        boolean choosing = crop.isVisible() && crop.isChosen() && crop.isFocused();
        if (choosing) {
            crop.reset();
        }
        return choosing;
    }

    /** Shows that a picture is being dragged over that point of the scene. */
    public void dragOver(double x, double y) {
        dropZone.pseudoClassStateChanged(DROPPING, true);
        targets.over(x, y);
    }

    /** Nothing is being dragged any more. */
    public void dragGone() {
        dropZone.pseudoClassStateChanged(DROPPING, false);
        targets.setVisible(false);
    }

    /** Whether what is dragged would be added to the query if it were let go now. */
    public boolean isAdding() {
        return targets.isAdding();
    }

    private void show(SearchViewModel model) {
        lines.getChildren().clear();
        name.setText("");
        Query query = model.asked().get().map(Asked::query).orElse(null);
        CatalogSession session = model.session().orElse(null);
        parts.setVisible(query instanceof Query.Combined);
        picture.setVisible(!parts.isVisible());
        crop.setVisible(query instanceof Query.Single);
        if (query == null || session == null) {
            shown = null;
            picture.clear();
        } else if (QueryHistory.baseOf(query) instanceof Query.Single whole) {
            if (!whole.equals(shown)) { // another part of it leaves the picture as it is
                shown = whole;
                nameShown = QueryPicture.show(picture, session, whole);
            }
            name.setText(nameShown);
            crop.show(query instanceof Query.Region region ? region.box() : Box.WHOLE);
            describe(model, whole);
        } else {
            QueryParts several = QueryParts.of(query);
            parts.show(session, several);
            name.setText(Messages.get(
                    several.unwanted().isEmpty() ? "search.parts.examples" : "search.parts.examplesUnlike",
                    several.wanted().size(),
                    several.unwanted().size()));
        }
    }

    private void describe(SearchViewModel model, Query.Single single) {
        if (single instanceof Query.ByPicture photo) {
            addLine(
                    Messages.get("query.size"),
                    Messages.get(
                            "query.pixels",
                            photo.original().width(),
                            photo.original().height()));
        }
        model.asked().get().flatMap(Asked::product).ifPresent(product -> {
            Attributes.linesOf(product).forEach(this::addLine);
            ProductDetails details = product.details();
            if (ProductDetails.isLink(details.link())) {
                addLine(Messages.get("attribute.link"), link(details.link()));
            }
            if (!details.description().isEmpty()) {
                addLine(Messages.get("attribute.description"), details.description());
            }
        });
    }

    private Hyperlink link(String page) {
        String host = page.replaceFirst("^[^/]*//", "").replaceFirst("[/?#].*", "");
        Hyperlink link = new Hyperlink(host.substring(host.lastIndexOf('@') + 1));
        link.setId("product-page");
        link.setTooltip(new Tooltip(page));
        link.setOnAction(event -> showPage.accept(page));
        return link;
    }

    private void addLine(String key, String value) {
        Label text = new Label(value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("line-value");
        if (value.length() > LONGEST) {
            Tooltip whole = new Tooltip(value);
            whole.setWrapText(true);
            whole.setMaxWidth(WHOLE_WIDTH);
            text.setTooltip(whole);
        }
        addLine(key, text);
    }

    private void addLine(String key, Node text) {
        Label name = new Label(key);
        name.getStyleClass().add("line-name");
        name.setMinWidth(USE_PREF_SIZE);
        lines.addRow(lines.getRowCount(), name, text);
        GridPane.setValignment(name, VPos.TOP);
    }
}
