package app.lookalike.ui.map;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.insights.ProductLinks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the chosen products; there while any are. */
final class ChosenBar extends HBox {
    /** More examples than this hardly change their mean. */
    private static final int EXAMPLES = 12;

    private final MapViewModel model;
    private final ProductLinks links;
    private final Label what = new Label();

    /** @param csv asks for a file and writes the chosen products to it */
    ChosenBar(MapViewModel model, ProductLinks links, Runnable csv) {
        this.model = model;
        this.links = links;
        getStyleClass().add("selection-bar");
        setId("map-chosen");
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button search = Buttons.labelled(Feather.SEARCH, "map.search", () -> links.search(query()));
        search.getStyleClass().add("accent");
        getChildren()
                .addAll(
                        what,
                        Buttons.labelled(Feather.GRID, "map.browse", this::browse),
                        search,
                        Buttons.labelled(Feather.BOOKMARK, "map.keep", () -> links.keep(model.chosen())),
                        Buttons.labelled(Feather.DOWNLOAD, "map.csv", csv),
                        Buttons.icon(Feather.X, "map.chooseNone", () -> model.selection()
                                .choose(new int[0])));
        getChildren().stream().filter(Button.class::isInstance).forEach(button -> ((Button) button)
                .setMinWidth(USE_PREF_SIZE));
        model.selection().changes().addListener((observable, before, now) -> update());
        update();
    }

    private void update() {
        int count = model.selection().chosen().get().length;
        Shown.set(this, count > 0);
        what.setText(Messages.get("map.chosen", count));
    }

    private void browse() {
        List<Product> chosen = model.chosen();
        links.browse(
                Messages.get("map.browse.title", chosen.size()),
                chosen.stream().map(Product::id).toList());
    }

    /** The products in the middle of those that are chosen. */
    private Query query() {
        MapPoints points = model.points().get().orElseThrow();
        int[] chosen = model.selection().chosen().get();
        double x = Arrays.stream(chosen).mapToDouble(points::x).average().orElse(0);
        double y = Arrays.stream(chosen).mapToDouble(points::y).average().orElse(0);
        List<Query.Single> examples = new ArrayList<>();
        Arrays.stream(chosen)
                .boxed()
                .sorted(Comparator.comparingDouble(point -> Math.hypot(points.x(point) - x, points.y(point) - y)))
                .limit(EXAMPLES)
                .forEach(point -> examples.add(
                        new Query.ByProduct(points.products().get(point).id())));
        return examples.size() == 1 ? examples.get(0) : new Query.Combined(examples, List.of());
    }
}
