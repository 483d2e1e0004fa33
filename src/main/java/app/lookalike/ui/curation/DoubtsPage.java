package app.lookalike.ui.curation;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.curation.LabelDecision;
import app.lookalike.service.mislabel.DoubtfulLabel;
import app.lookalike.service.mislabel.MislabelFinder;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.picture.PictureLoader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** The page of doubtful labels: one product, its neighbours, the label it has and the one they suggest. */
public final class DoubtsPage extends DecisionsPage<DoubtfulLabel, LabelDecision> {
    private static final double PICTURE = 210;
    private static final double NEIGHBOUR = 84;
    private static final int NEIGHBOURS = 10;

    private final DoubtsViewModel model;
    private final PictureLoader loader;
    private final HBox body = Styled.as("doubt", new HBox());
    private final ValueChooser chooser = new ValueChooser(this::chosen, this::leaveChooser);
    private final List<Action> actions;

    /** The page of that view model. */
    public DoubtsPage(DoubtsViewModel model, PictureLoader loader, FilePrompts prompts) {
        super("curation.doubts", Feather.HELP_CIRCLE, model, "curation.doubts.ready", "curation.doubts.none");
        this.model = model;
        this.loader = loader;
        StackPane middle = new StackPane(body, chooser);
        StackPane.setAlignment(chooser, Pos.TOP_LEFT);
        VBox.setVgrow(middle, Priority.ALWAYS);
        Shown.set(chooser, false);
        List<Action> decisions = Stream.of(
                        Action.of("curation.doubts.accept", Feather.CHECK, model::accept)
                                .on("A", "Enter"),
                        Action.of("curation.doubts.reject", Feather.SLASH, model::reject)
                                .on("R"),
                        Action.of("curation.doubts.other", Feather.EDIT_2, this::offerValues)
                                .on("O"),
                        previous(),
                        next())
                .map(action ->
                        action.when(isShown()).when(chooser.visibleProperty().not()))
                .toList();
        Action find = find("curation.doubts.find");
        Action export = Action.of("curation.doubts.export", Feather.DOWNLOAD, () -> prompts.newTable(
                                Messages.get("curation.doubts.file"))
                        .ifPresent(model::save))
                .on("Shortcut+S");
        actions = Stream.concat(decisions.stream(), Stream.of(find, export, cancel()))
                .toList();
        addToHead(attributes(), Buttons.labelled(find), Buttons.labelled(export));
        fill(List.of(middle), decisions);
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    private ComboBox<Optional<Attribute>> attributes() {
        ComboBox<Optional<Attribute>> choice = new ComboBox<>();
        choice.setId("doubts-attribute");
        choice.setAccessibleText(Messages.get("curation.doubts.attribute"));
        choice.getItems()
                .setAll(Stream.concat(
                                Stream.of(Optional.<Attribute>empty()),
                                MislabelFinder.ATTRIBUTES.stream().map(Optional::of))
                        .toList());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Attribute> attribute) {
                return attribute.map(DoubtsPage::name).orElse(Messages.get("curation.doubts.all"));
            }

            @Override
            public Optional<Attribute> fromString(String text) {
                throw new UnsupportedOperationException("Nothing can be typed there");
            }
        });
        choice.valueProperty().bindBidirectional(model.attribute());
        return choice;
    }

    private static String name(Attribute attribute) {
        return Messages.getOr("search.filter." + attribute.key(), Messages.get("attribute." + attribute.key()));
    }

    private void offerValues() {
        choose(true);
        chooser.offer(model.values());
    }

    private void chosen(String value) {
        leaveChooser();
        model.choose(value);
    }

    private void leaveChooser() {
        choose(false);
        work().requestFocus();
    }

    private void choose(boolean other) {
        Shown.set(chooser, other);
        Shown.set(body, !other);
    }

    @Override
    void show(DecisionsViewModel.Shown<DoubtfulLabel, LabelDecision> shown, CatalogSession session) {
        DoubtfulLabel doubt = shown.item();
        Node product = new ProductCard(
                loader,
                session,
                doubt.product(),
                PICTURE,
                ProductCard.line(doubt.product().displayName(), "name"),
                ProductCard.line(Messages.get("curation.id", doubt.product().id()), "hint"));
        VBox evidence = Styled.as("doubt-evidence", new VBox(labels(shown), neighbours(doubt, session)));
        HBox.setHgrow(evidence, Priority.ALWAYS);
        body.getChildren().setAll(product, evidence);
    }

    private static Node labels(DecisionsViewModel.Shown<DoubtfulLabel, LabelDecision> shown) {
        DoubtfulLabel doubt = shown.item();
        VBox lines = new VBox(
                ProductCard.line(name(doubt.attribute()), "panel-title"),
                pair("curation.doubts.present", doubt.label()),
                pair("curation.doubts.suggested", doubt.suggested()),
                ProductCard.line(
                        doubt.twin()
                                .map(twin -> Messages.get("curation.doubts.twin", twin))
                                .orElseGet(() -> Messages.get("curation.doubts.sure", doubt.confidence() * 100)),
                        "hint"));
        shown.decision().map(LabelDecision::value).ifPresent(value -> lines.getChildren()
                .add(ProductCard.line(Messages.get("curation.doubts.decided", value), "curation-decided")));
        lines.getStyleClass().add("doubt-labels");
        return lines;
    }

    private static Node pair(String key, String value) {
        return Styled.as(
                "doubt-pair",
                new HBox(ProductCard.line(Messages.get(key), "doubt-role"), ProductCard.line(value, "doubt-label")));
    }

    private Node neighbours(DoubtfulLabel doubt, CatalogSession session) {
        List<Product> products = Stream.concat(doubt.twin().stream(), doubt.neighbours().stream())
                .distinct()
                .flatMap(id -> session.known(id).stream())
                .limit(NEIGHBOURS)
                .toList();
        FlowPane cards = Styled.as("doubt-neighbours", new FlowPane());
        products.forEach(product -> cards.getChildren()
                .add(new ProductCard(
                        loader,
                        session,
                        product,
                        NEIGHBOUR,
                        ProductCard.line(product.attribute(doubt.attribute()).orElse(""), "hint"))));
        return new VBox(ProductCard.line(Messages.get("curation.doubts.neighbours"), "hint"), cards);
    }
}
