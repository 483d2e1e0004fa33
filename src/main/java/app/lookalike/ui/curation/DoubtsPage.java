package app.lookalike.ui.curation;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.mislabel.DoubtfulLabel;
import app.lookalike.service.mislabel.MislabelFinder;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.picture.PictureLoader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** The page of doubtful labels: one product, its neighbours, the label it has and the one they suggest. */
public final class DoubtsPage extends CurationPage {
    private static final double PICTURE = 210;
    private static final double NEIGHBOUR = 84;
    private static final int NEIGHBOURS = 10;

    private final DoubtsViewModel model;
    private final PictureLoader loader;
    private final HBox body = new HBox();
    private final DecisionBar decisions = new DecisionBar();
    private final ValueChooser chooser;
    private final Label count = new Label();

    /** The page of that view model. */
    public DoubtsPage(DoubtsViewModel model, PictureLoader loader, FilePrompts prompts) {
        super("curation.doubts", Feather.HELP_CIRCLE);
        this.model = model;
        this.loader = loader;
        this.chooser = new ValueChooser(this::chosen, this::leaveChooser);
        body.getStyleClass().add("doubt");
        StackPane middle = new StackPane(body, chooser);
        StackPane.setAlignment(chooser, Pos.TOP_LEFT);
        VBox.setVgrow(middle, Priority.ALWAYS);
        count.getStyleClass().add("curation-count");
        count.setId("doubts-count");
        decisions.add("curation.doubts.accept", "A", model::accept);
        decisions.add("curation.doubts.reject", "R", model::reject);
        decisions.add("curation.doubts.other", "O", this::offerValues);
        decisions.add("curation.previous", "←", () -> model.step(-1));
        decisions.add("curation.next", "→", () -> model.step(1));
        work().getChildren().addAll(count, middle, decisions);
        addToHead(attributes(), find(), export(prompts));
        showMessages(model.message(), model::dismiss);
        showJob(model.job(), model::poll, model::cancel);
        leaveChooser();
        model.state().addListener((observable, before, now) -> update());
        model.shown().addListener((observable, before, now) -> update());
        update();
    }

    private Button find() {
        Button find = Buttons.labelled(Feather.SEARCH, "curation.doubts.find", model::find);
        find.disableProperty().bind(model.finding());
        return find;
    }

    private Button export(FilePrompts prompts) {
        return Buttons.labelled(Feather.DOWNLOAD, "curation.doubts.export", () -> prompts.tableFile(
                        Messages.get("curation.doubts.file"))
                .ifPresent(model::save));
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

    @Override
    void keyPressed(KeyEvent event) {
        if (model.shown().get().isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER, A -> model.accept();
            case R -> model.reject();
            case O -> offerValues();
            case LEFT, J -> model.step(-1);
            case RIGHT, K -> model.step(1);
            default -> {
                return;
            }
        }
        event.consume();
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
        decisions.setDisable(other);
    }

    private void update() {
        switch (model.state().get()) {
            case NO_CATALOGUE -> say(Feather.LOADER, "curation.opening");
            case READY -> say(Feather.HELP_CIRCLE, "curation.doubts.ready");
            case NOTHING_FOUND -> say(Feather.CHECK_CIRCLE, "curation.doubts.none");
            case SHOWN -> showWork();
        }
        model.shown().get().ifPresent(shown -> model.session().ifPresent(session -> show(shown, session)));
    }

    private void show(DoubtsViewModel.Shown shown, CatalogSession session) {
        DoubtfulLabel doubt = shown.doubt();
        count.setText(Messages.get("curation.count", shown.position() + 1, shown.count(), shown.decided()));
        Node product = new ProductCard(
                loader,
                session,
                doubt.product(),
                PICTURE,
                ProductCard.line(doubt.product().displayName(), "name"),
                ProductCard.line(Messages.get("curation.id", doubt.product().id()), "hint"));
        VBox evidence = new VBox(labels(shown), neighbours(doubt, session));
        evidence.getStyleClass().add("doubt-evidence");
        HBox.setHgrow(evidence, Priority.ALWAYS);
        body.getChildren().setAll(product, evidence);
    }

    private static Node labels(DoubtsViewModel.Shown shown) {
        DoubtfulLabel doubt = shown.doubt();
        VBox lines = new VBox(
                ProductCard.line(name(doubt.attribute()), "panel-title"),
                pair("curation.doubts.present", doubt.label()),
                pair("curation.doubts.suggested", doubt.suggested()),
                ProductCard.line(
                        doubt.twin()
                                .map(twin -> Messages.get("curation.doubts.twin", twin))
                                .orElseGet(() -> Messages.get("curation.doubts.sure", doubt.confidence() * 100)),
                        "hint"));
        shown.decision().ifPresent(value -> lines.getChildren()
                .add(ProductCard.line(Messages.get("curation.doubts.decided", value), "curation-decided")));
        lines.getStyleClass().add("doubt-labels");
        return lines;
    }

    private static Node pair(String key, String value) {
        HBox pair = new HBox(ProductCard.line(Messages.get(key), "doubt-role"), ProductCard.line(value, "doubt-label"));
        pair.getStyleClass().add("doubt-pair");
        return pair;
    }

    private Node neighbours(DoubtfulLabel doubt, CatalogSession session) {
        List<Product> products = Stream.concat(doubt.twin().stream(), doubt.neighbours().stream())
                .distinct()
                .flatMap(id -> session.catalog().catalog().find(id).stream())
                .limit(NEIGHBOURS)
                .toList();
        FlowPane cards = new FlowPane();
        cards.getStyleClass().add("doubt-neighbours");
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
