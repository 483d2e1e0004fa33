package app.lookalike.ui.curation;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.curation.OtherCatalogue;
import app.lookalike.service.curation.PictureMatch;
import app.lookalike.service.curation.PictureMatch.Kind;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.control.Choice;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.curation.ComparisonViewModel.Compared;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The pictures of another catalogue, each beside the product that shows the same. */
final class CatalogComparisonPane extends VBox {
    private static final double PICTURE = 72;

    /** Which pictures are listed. */
    private enum Part {
        KNOWN(Set.of(Kind.SAME_BYTES, Kind.NEAR)),
        NEW(Set.of(Kind.NEW)),
        UNREADABLE(Set.of(Kind.UNREADABLE));

        @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
        private final Set<Kind> kinds;

        Part(Set<Kind> kinds) {
            this.kinds = kinds;
        }

        List<PictureMatch> of(Compared compared) {
            return compared.matches().stream()
                    .filter(match -> kinds.contains(match.kind()))
                    .toList();
        }
    }

    private final ComparisonViewModel model;
    private final PictureLoader loader;
    private final Label title = Labels.wrapped("", "curation-count");
    private final HBox parts = new HBox();
    private final ListView<PictureMatch> list = new ListView<>();

    CatalogComparisonPane(ComparisonViewModel model, PictureLoader loader) {
        this.model = model;
        this.loader = loader;
        getStyleClass().add("curation-work");
        list.setId("comparison-matches");
        list.setAccessibleText(Messages.get("curation.comparison.pictures"));
        list.setCellFactory(view -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, parts, list);
        model.compared().addListener((observable, before, now) -> show(now));
    }

    private void show(Optional<Compared> now) {
        list.getItems().clear();
        parts.getChildren().clear();
        now.ifPresent(compared -> {
            title.setText(Messages.get(
                    "curation.comparison.title",
                    compared.other().name(),
                    compared.matches().size()));
            Choice<Part> choice = new Choice<>(
                    "curation.comparison.pictures",
                    List.of(Part.values()),
                    part -> Messages.get(
                            "curation.comparison." + part.name().toLowerCase(Locale.ROOT),
                            part.of(compared).size()),
                    part -> list.getItems().setAll(part.of(compared)));
            choice.show(Part.KNOWN);
            HBox.setHgrow(choice, Priority.ALWAYS);
            parts.getChildren().add(choice);
            list.getItems().setAll(Part.KNOWN.of(compared));
            list.requestFocus();
        });
    }

    /** Their picture and what it is; where it is here already, ours and its product. */
    private final class Cell extends ListCell<PictureMatch> {
        Cell() {
            setPrefWidth(0); // a long name is cut, not scrolled to
        }

        @Override
        protected void updateItem(@Nullable PictureMatch match, boolean empty) {
            super.updateItem(match, empty);
            setText(null);
            Compared compared = model.compared().get().orElse(null);
            CatalogSession session = model.session().orElse(null);
            setGraphic(
                    match == null || empty || compared == null || session == null
                            ? null
                            : row(match, compared.other(), session));
        }

        private Node row(PictureMatch match, OtherCatalogue other, CatalogSession session) {
            HBox row = Styled.as("hidden-row", new HBox(theirs(match, other)));
            Optional.ofNullable(match.ours()).flatMap(session::known).ifPresent(product -> row.getChildren()
                    .add(ours(product, session)));
            return row;
        }

        private Node theirs(PictureMatch match, OtherCatalogue other) {
            Node picture = new ProductCard(
                    loader,
                    PICTURE,
                    plate -> plate.show(
                            other.path(), match.file(), () -> other.picture(match.file(), ProductCard.side(PICTURE))));
            return half(
                    picture,
                    match.file(),
                    switch (match.kind()) {
                        case SAME_BYTES -> Messages.get("curation.comparison.sameBytes");
                        case NEAR -> Messages.get("curation.comparison.near", match.similarity());
                        case NEW -> Messages.get("curation.comparison.isNew");
                        case UNREADABLE -> Messages.get("curation.comparison.isUnreadable");
                    });
        }

        private Node ours(Product product, CatalogSession session) {
            return half(
                    new ProductCard(loader, session, product, PICTURE),
                    product.displayName(),
                    Messages.get("curation.id", product.id()));
        }

        /** Both halves are equally wide, so that ours are below each other. */
        private static Node half(Node picture, String name, String hint) {
            VBox words = new VBox(ProductCard.line(name, "name"), ProductCard.line(hint, "hint"));
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox half = Styled.as("hidden-row", new HBox(picture, words));
            half.setPrefWidth(0);
            half.setMinWidth(0);
            HBox.setHgrow(half, Priority.ALWAYS);
            return half;
        }
    }
}
