package app.lookalike.ui.product;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.PictureFacts;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ProductDetails;
import app.lookalike.service.mislabel.DoubtfulLabel;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.search.model.Attributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All that is known of the product: what the catalogue says, what the user decided, its boards, its doubtful labels. */
final class ProductFacts extends VBox {
    private final ProductUses uses;
    private final GridPane lines = Styled.as("lines", new GridPane());
    private final FlowPane boards = Styled.as("product-boards", new FlowPane());
    private final Label noBoard = Labels.wrapped(Messages.get("product.noBoard"));
    private final VBox doubts = new VBox();
    private final VBox doubtful = new VBox(Labels.of(Messages.get("product.doubts"), "section-title"), doubts);

    ProductFacts(ProductUses uses) {
        this.uses = uses;
        getStyleClass().add("product-facts");
        lines.setId("product-lines");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().addAll(new ColumnConstraints(), values);
        boards.setId("product-boards");
        noBoard.getStyleClass().add("caption");
        doubts.setId("product-doubts");
        getChildren()
                .addAll(
                        lines,
                        new VBox(Labels.of(Messages.get("product.boards"), "section-title"), boards, noBoard),
                        doubtful);
    }

    /**
     * Shows what is known of that product.
     *
     * @param picture what is known of its picture so far
     */
    void show(ProductPage page, Optional<PictureFacts> picture) {
        Product product = page.product();
        lines.getChildren().clear();
        Attributes.linesOf(product).forEach((name, value) -> add(name, Labels.wrapped(value)));
        String link = product.details().link();
        if (ProductDetails.isLink(link)) {
            add(Messages.get("attribute.link"), link(link));
        }
        if (product.picture() != null && !page.session().isShared()) {
            add(Messages.get("product.file"), Labels.wrapped(product.picture()));
        }
        picture.filter(facts -> facts.width() > 0)
                .ifPresent(facts -> add(
                        Messages.get("product.pixels"),
                        Labels.wrapped(Messages.get("query.pixels", facts.width(), facts.height()))));
        Arrays.stream(Attribute.values())
                .flatMap(attribute -> page.session().catalog().curation().correction(product.id(), attribute).stream())
                .filter(correction -> !correction.confirms())
                .forEach(correction -> add(
                        Messages.get("product.corrected"),
                        Labels.wrapped(Messages.get(
                                correction.old() == null ? "product.corrected.added" : "product.corrected.from",
                                Attributes.nameInFilter(correction.attribute()),
                                correction.value(),
                                String.valueOf(correction.old())))));
        showDoubts(uses.doubts().apply(product.id()));
        showBoards(product);
    }

    private Hyperlink link(String address) {
        Hyperlink link = new Hyperlink(address);
        link.setId("product-link");
        link.setTooltip(new Tooltip(address));
        link.setOnAction(event -> uses.browser().accept(address));
        link.setMinWidth(0);
        return link;
    }

    private void add(String name, Node value) {
        Label key = Labels.of(name, "line-name");
        key.setMinWidth(USE_PREF_SIZE);
        GridPane.setValignment(key, VPos.TOP);
        lines.addRow(lines.getRowCount(), key, value);
    }

    /** Shows on which boards it stands. */
    void showBoards(Product product) {
        List<Board> on = uses.boards().boards().get().stream()
                .filter(board -> board.find(product.id()).isPresent())
                .toList();
        boards.getChildren()
                .setAll(on.stream()
                        .map(board -> {
                            Hyperlink link = new Hyperlink(board.name());
                            link.setMnemonicParsing(false);
                            link.setAccessibleText(Messages.get("product.board.accessible", board.name()));
                            link.setOnAction(event -> uses.showBoard().accept(board));
                            return link;
                        })
                        .toList());
        Shown.set(boards, !on.isEmpty());
        Shown.set(noBoard, on.isEmpty());
    }

    private void showDoubts(List<DoubtfulLabel> of) {
        doubts.getChildren()
                .setAll(of.stream()
                        .map(doubt -> Labels.wrapped(Messages.get(
                                "product.doubt",
                                Attributes.nameInFilter(doubt.attribute()),
                                doubt.label(),
                                doubt.suggested(),
                                doubt.confidence() * 100)))
                        .toList());
        Shown.set(doubtful, !of.isEmpty());
    }
}
