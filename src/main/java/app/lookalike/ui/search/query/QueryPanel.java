package app.lookalike.ui.search.query;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Box;
import app.lookalike.service.query.Query;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import app.lookalike.ui.common.picture.QueryPicture;
import app.lookalike.ui.search.model.Asked;
import app.lookalike.ui.search.model.QueryParts;
import app.lookalike.ui.search.model.SearchViewModel;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
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
    private final PicturePlate picture;
    private final CropBox crop;
    private final ObjectFrames objects;
    private final PartsPane parts;
    private final DropTargets targets = new DropTargets();
    private final BusySign busy;
    private final StackPane dropZone;
    private final Label hint = new Label();
    private final Label name = new Label();
    private final QueryLines lines;
    private final WordsBar words;
    private final WordsPlate plate = new WordsPlate();
    private final Button camera;
    private Query.@Nullable Single shown;
    private String nameShown = "";

    /**
     * The query of that search.
     *
     * @param open chooses a file to search by
     * @param paste searches by what the clipboard holds
     * @param takePicture opens the camera
     * @param toAnswers gives the keyboard to the answers
     */
    public QueryPanel(
            SearchViewModel model,
            PictureLoader loader,
            Runnable open,
            Runnable paste,
            Runnable takePicture,
            Runnable toAnswers) {
        getStyleClass().add("query-panel");
        picture = new PicturePlate(loader, PICTURE_SIDE);
        parts = new PartsPane(model, loader);
        crop = new CropBox(picture.pictureBounds(), model.composition()::crop);
        busy = new BusySign(model.preparing());
        objects = new ObjectFrames(picture.pictureBounds(), model.composition());
        dropZone = new StackPane(picture, crop, objects, parts, plate, busy, targets);
        dropZone.getStyleClass().add("drop-zone");
        dropZone.setId("drop-zone");
        VBox.setVgrow(dropZone, Priority.ALWAYS);
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        name.getStyleClass().add("query-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        lines = new QueryLines(model);
        words = new WordsBar(model, toAnswers);
        camera = Buttons.icon(Feather.CAMERA, "search.camera", takePicture);
        Shown.set(camera, false);
        VBox content = new VBox(
                header(model),
                words,
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
        model.words().understood().addListener((observable, before, now) -> describe(model));
        model.ranking().best().addListener((observable, before, now) -> describe(model));
        model.filter().counts().addListener((observable, before, now) -> {
            if (!before.values().keySet().equals(now.values().keySet())) { // another catalogue
                describe(model);
            }
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
                        .flatMap(asked -> QueryParts.pictureOf(asked.query()))
                        .isEmpty(),
                model.asked());
        BooleanBinding far = Bindings.createBooleanBinding(() -> isFar(model), model.asked());
        Button part = Buttons.icon(Feather.CROP, "search.crop", this::crop);
        part.disableProperty().bind(several);
        Shown.when(part, far.not());
        Button trim = Buttons.icon(Feather.MINIMIZE, "search.trim", model.composition()::trim);
        trim.disableProperty().bind(several);
        Shown.when(trim, far.not());
        Button find = Buttons.icon(Feather.TARGET, "search.objects", model.composition()::findObjects);
        find.disableProperty().bind(several);
        Shown.when(find, far.not());
        Button back = Buttons.icon(Feather.ARROW_LEFT, "search.back", model::back);
        back.disableProperty().bind(model.canGoBack().not());
        Button forward = Buttons.icon(Feather.ARROW_RIGHT, "search.forward", model::forward);
        forward.disableProperty().bind(model.canGoForward().not());
        HBox header = new HBox(title, space, find, part, trim, back, forward);
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
        lines.showPagesBy(browser);
    }

    /** Offers the camera from now on. */
    public void showCamera() {
        Shown.set(camera, true);
    }

    /** Gives the keyboard to the field for words. */
    public void focusWords() {
        words.focusField();
    }

    /** Takes back the words if the keyboard is in their field; returns whether that was so. */
    public boolean clearWords() {
        return words.clear();
    }

    /** Whether only a small picture of the query is here, of which no part can be searched by. */
    private static boolean isFar(SearchViewModel model) {
        return model.session().filter(CatalogSession::isShared).isPresent()
                && model.asked()
                        .get()
                        .flatMap(asked -> QueryParts.pictureOf(asked.query()))
                        .filter(Query.ByProduct.class::isInstance)
                        .isPresent();
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
        name.setText("");
        Query query = model.asked().get().map(Asked::query).orElse(null);
        CatalogSession session = model.session().orElse(null);
        Query.Single part = query == null ? null : QueryParts.pictureOf(query).orElse(null);
        boolean wordsAlone = query instanceof Query.InWords && part == null;
        parts.setVisible(query instanceof Query.Combined);
        plate.setVisible(wordsAlone);
        picture.setVisible(!parts.isVisible() && !wordsAlone);
        crop.setVisible(part != null && !isFar(model));
        hint.setText(Messages.get("search.drop") + (crop.isVisible() ? " " + Messages.get("search.drop.part") : ""));
        objects.setVisible(part != null && !(part instanceof Query.Region)); // a part has the frame of the crop box
        if (query == null || session == null) {
            shown = null;
            picture.clear();
        } else if (part != null) {
            Query.Single whole = QueryParts.wholeOf(part);
            if (!whole.equals(shown)) { // another part of it leaves the picture as it is
                shown = whole;
                nameShown = QueryPicture.show(picture, session, whole);
            }
            name.setText(nameShown);
            crop.show(part instanceof Query.Region region ? region.box() : Box.WHOLE);
        } else if (query instanceof Query.InWords said) {
            plate.show(said.text());
        } else {
            QueryParts several = QueryParts.of(query);
            parts.show(session, several);
            name.setText(Messages.get(
                    several.unwanted().isEmpty() ? "search.parts.examples" : "search.parts.examplesUnlike",
                    several.wanted().size(),
                    several.unwanted().size()));
        }
        describe(model);
    }

    private void describe(SearchViewModel model) {
        model.asked()
                .get()
                .flatMap(asked -> QueryParts.pictureOf(asked.query()))
                .map(QueryParts::wholeOf)
                .ifPresentOrElse(lines::show, lines::clear);
    }
}
