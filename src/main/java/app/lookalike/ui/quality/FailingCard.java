package app.lookalike.ui.quality;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.metric.FailingQuery.Returned;
import app.lookalike.service.query.Query;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import app.lookalike.ui.insights.ProductLinks;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A product of a failing query: its picture and its class; a click searches by it. */
final class FailingCard extends Button {
    private static final int PICTURE = 160;
    private static final double LEAST = 64;
    private static final double MOST = 130;
    private static final double HEIGHT = 128;

    /** @param asked whether it is the query, not an answer */
    FailingCard(QualityViewModel model, PictureLoader pictures, Returned product, boolean asked, ProductLinks links) {
        String value = product.value().isEmpty() ? Messages.get("quality.failing.unsaid") : product.value();
        PicturePlate plate = new PicturePlate(pictures, PICTURE);
        plate.setMinHeight(HEIGHT);
        plate.setPrefHeight(HEIGHT);
        Label name = Labels.of(value, "failing-value");
        if (!product.relevant()) {
            name.setGraphic(new FontIcon(Feather.X));
        }
        VBox content = Styled.as("failing-content", new VBox(plate, name));
        content.setFillWidth(true);
        content.prefWidthProperty().bind(widthProperty().subtract(2));
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().addAll("flat", "failing-card", asked ? "asked" : product.relevant() ? "relevant" : "wrong");
        setMinWidth(LEAST);
        setPrefWidth(MOST);
        setMaxWidth(MOST);
        Optional<CatalogSession> session = model.session();
        Optional<Product> found = session.flatMap(in -> in.known(product.id()));
        found.ifPresent(known -> plate.show(session.orElseThrow(), known));
        setDisable(found.isEmpty());
        String kind = asked ? "asked" : product.relevant() ? "relevant" : "wrong";
        String words = Messages.get(
                "quality.failing." + kind, found.map(Product::displayName).orElse(product.id()), product.id(), value);
        setAccessibleText(words);
        setTooltip(new Tooltip(words));
        setOnAction(event -> links.search(new Query.ByProduct(product.id())));
    }
}
