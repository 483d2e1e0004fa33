package app.lookalike.ui.health;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.health.Finding;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.common.picture.PicturePlate;
import app.lookalike.ui.insights.ProductLinks;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One problem: its pictures, which lead to Browse, its name, what is known of it, and a decision. */
final class FindingCard extends VBox {
    private static final int MOST_PICTURES = 3;
    private static final int PICTURE_SIDE = 240;
    private static final double HEIGHT_PER_WIDTH = 1.2;

    FindingCard(CatalogSession session, PictureLoader pictures, Finding finding, ProductLinks links, Button decision) {
        getStyleClass().add("health-card");
        List<Product> products = finding.products().stream()
                .flatMap(id -> session.known(id).stream())
                .toList();
        if (products.stream().anyMatch(product -> product.picture() != null)) {
            getChildren().add(pictures(session, pictures, finding, products, links));
        }
        String name = products.isEmpty() ? finding.subject() : products.get(0).displayName();
        Label title = label(name, "name");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        decision.getStyleClass().add("small");
        HBox line = Styled.as("health-line", new HBox(title, decision));
        getChildren().add(line);
        if (products.size() == 1) {
            getChildren().add(label(products.get(0).id(), "meta"));
        } else if (products.size() > MOST_PICTURES) {
            getChildren().add(label(Messages.get("health.group", products.size()), "meta"));
        }
        if (!finding.detail().isEmpty()) {
            Label detail = label(finding.detail(), "hint");
            detail.setWrapText(true);
            detail.setMinHeight(USE_PREF_SIZE);
            getChildren().add(detail);
        }
    }

    private static Button pictures(
            CatalogSession session, PictureLoader loader, Finding finding, List<Product> products, ProductLinks links) {
        HBox row = Styled.as("health-pictures", new HBox());
        int shown = Math.min(MOST_PICTURES, products.size());
        for (Product product : products.subList(0, shown)) {
            PicturePlate plate = new PicturePlate(loader, PICTURE_SIDE);
            plate.setHeightPerWidth(HEIGHT_PER_WIDTH * Math.min(shown, 2));
            HBox.setHgrow(plate, Priority.ALWAYS);
            plate.show(session, product);
            row.getChildren().add(plate);
        }
        Button button = new Button(null, row);
        button.getStyleClass().addAll("flat", "health-open");
        button.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(button.widthProperty());
        button.setAccessibleText(Messages.get("health.open", products.get(0).displayName()));
        button.setOnAction(event -> links.browse(finding.kind().title(), finding.products()));
        return button;
    }

    private static Label label(String text, String style) {
        Label label = Labels.of(text, style);
        label.setTooltip(new Tooltip(text));
        return label;
    }
}
