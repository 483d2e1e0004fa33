package app.lookalike.ui.search.query;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Query;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.TileFlow;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import app.lookalike.ui.common.picture.QueryPicture;
import app.lookalike.ui.search.model.QueryParts;
import app.lookalike.ui.search.model.SearchViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The parts of a query as small plates: what is wanted with a plus, what is not with a minus, each to be taken away. */
final class PartsPane extends ScrollPane {
    private static final PseudoClass UNWANTED = PseudoClass.getPseudoClass("unwanted");
    private static final int PICTURE_SIDE = 320;
    private static final double MIN_PLATE = 76;
    private static final double MAX_PLATE = 132;

    private final SearchViewModel model;
    private final PictureLoader loader;
    private final TileFlow flow = new TileFlow(MIN_PLATE, MAX_PLATE, 8, 3);

    PartsPane(SearchViewModel model, PictureLoader loader) {
        this.model = model;
        this.loader = loader;
        getStyleClass().add("parts-pane");
        setContent(flow);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    /** Shows these parts. */
    void show(CatalogSession session, QueryParts parts) {
        List<Node> plates = new ArrayList<>();
        parts.wanted().forEach(part -> plates.add(plate(session, part, true)));
        parts.unwanted().forEach(part -> plates.add(plate(session, part, false)));
        flow.setTiles(plates);
    }

    private Node plate(CatalogSession session, Query.Single part, boolean wanted) {
        PicturePlate picture = new PicturePlate(loader, PICTURE_SIDE);
        picture.setHeightPerWidth(4.0 / 3);
        String name = QueryPicture.show(picture, session, part);
        Label sign = new Label(Messages.get(wanted ? "search.parts.plus" : "search.parts.minus"));
        sign.getStyleClass().add("sign");
        sign.pseudoClassStateChanged(UNWANTED, !wanted);
        Button remove = Buttons.icon(
                Feather.X, "search.parts.remove", () -> model.composition().remove(part));
        remove.getStyleClass().add("small");
        String what = Messages.get(wanted ? "search.parts.like" : "search.parts.unlike", name);
        remove.setAccessibleText(Messages.get("search.parts.remove.accessible", what));
        StackPane plate = new StackPane(picture, sign, remove);
        StackPane.setAlignment(sign, Pos.TOP_LEFT);
        StackPane.setAlignment(remove, Pos.TOP_RIGHT);
        plate.getStyleClass().add("part");
        plate.setAccessibleText(what);
        return plate;
    }
}
