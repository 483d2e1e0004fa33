package app.lookalike.ui.search.query;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Query;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import app.lookalike.ui.common.picture.QueryPicture;
import app.lookalike.ui.search.model.QueryParts;
import app.lookalike.ui.search.model.SearchViewModel;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** The pictures of the last queries; a click asks one of them again. Hidden while there are none. */
final class RecentStrip extends FlowPane {
    private static final double WIDTH = 36;
    private static final double HEIGHT = 48;

    private final SearchViewModel model;
    private final PictureLoader loader;

    RecentStrip(SearchViewModel model, PictureLoader loader) {
        this.model = model;
        this.loader = loader;
        getStyleClass().add("recent-queries");
        setId("recent-queries");
        setMinHeight(USE_PREF_SIZE);
        model.recent().addListener((observable, before, now) -> show(now));
        show(model.recent().get());
    }

    private void show(List<Query> queries) {
        getChildren()
                .setAll(model.session()
                        .map(session -> queries.stream()
                                .map(query -> button(session, query))
                                .toList())
                        .orElse(List.of()));
        Shown.set(this, !getChildren().isEmpty());
    }

    private Button button(CatalogSession session, Query query) {
        PicturePlate plate = new PicturePlate(loader, (int) (2 * HEIGHT));
        plate.setMinSize(WIDTH, HEIGHT);
        plate.setPrefSize(WIDTH, HEIGHT);
        List<Query.Single> wanted = QueryParts.of(query).wanted();
        String name = QueryPicture.show(plate, session, wanted.get(0));
        String words = wanted.size() == 1 ? name : Messages.get("search.recent.more", name, wanted.size() - 1);
        Button button = new Button(null, plate);
        button.getStyleClass().addAll("flat", "recent-query");
        button.setAccessibleText(Messages.get("search.recent.accessible", words));
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> model.searchBy(query));
        return button;
    }
}
