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
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** The pictures and words of the last queries; a click asks one of them again. Hidden while there are none. */
final class RecentStrip extends FlowPane {
    private static final double WIDTH = 36;
    private static final double HEIGHT = 48;

    /** So many characters of words are shown, and told. */
    private static final int LONGEST = 24;

    private static final int LONGEST_TOLD = 200;

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

    /** Words stand in the place of a picture, or beside the one that they change. */
    private Button button(CatalogSession session, Query query) {
        QueryParts parts = QueryParts.of(query);
        HBox content = new HBox();
        content.getStyleClass().add("recent-content");
        String name = "";
        if (!parts.wanted().isEmpty()) {
            PicturePlate plate = new PicturePlate(loader, (int) (2 * HEIGHT));
            plate.setMinSize(WIDTH, HEIGHT);
            plate.setPrefSize(WIDTH, HEIGHT);
            name = QueryPicture.show(plate, session, parts.wanted().get(0));
            content.getChildren().add(plate);
        }
        if (!parts.words().isEmpty()) {
            Label words = new Label(WordsPlate.shortened(parts.words(), LONGEST));
            words.getStyleClass().add("recent-words");
            content.getChildren().add(words);
        }
        String said = nameOf(parts, name);
        Button button = new Button(null, content);
        button.getStyleClass().addAll("flat", "recent-query");
        button.setAccessibleText(Messages.get("search.recent.accessible", said));
        button.setTooltip(new Tooltip(said));
        button.setOnAction(event -> model.searchBy(query));
        return button;
    }

    private static String nameOf(QueryParts parts, String first) {
        if (parts.words().isEmpty()) {
            return parts.wanted().size() == 1
                    ? first
                    : Messages.get("search.recent.more", first, parts.wanted().size() - 1);
        }
        String words = Messages.get("search.words.quote", WordsPlate.shortened(parts.words(), LONGEST_TOLD));
        return first.isEmpty() ? words : Messages.get("search.words.like", first, words);
    }
}
