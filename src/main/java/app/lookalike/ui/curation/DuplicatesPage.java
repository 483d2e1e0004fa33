package app.lookalike.ui.curation;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.curation.DuplicateGroup;
import app.lookalike.service.curation.DuplicateGroup.Copy;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.picture.PictureLoader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The page of duplicates: the products of one group side by side, of which one is kept. */
public final class DuplicatesPage extends CurationPage {
    private static final double PICTURE = 170;

    private final DuplicatesViewModel model;
    private final PictureLoader loader;
    private final FlowPane cards = new FlowPane();
    private final Label count = new Label();
    private final Label note = new Label();

    /** The page of that view model. */
    public DuplicatesPage(DuplicatesViewModel model, PictureLoader loader, FilePrompts prompts) {
        super("curation.duplicates", Feather.COPY);
        this.model = model;
        this.loader = loader;
        cards.getStyleClass().add("duplicates");
        count.getStyleClass().add("curation-count");
        count.setId("duplicates-count");
        note.getStyleClass().add("hint");
        note.setWrapText(true);
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        DecisionBar decisions = new DecisionBar();
        decisions.add("curation.duplicates.keep", "Enter", model::keepProposed);
        decisions.add("curation.previous", "←", () -> model.step(-1));
        decisions.add("curation.next", "→", () -> model.step(1));
        work().getChildren().addAll(count, note, scroll, decisions);
        Button all = Buttons.labelled(Feather.CHECK_SQUARE, "curation.duplicates.all", model::keepAllProposed);
        Button export = Buttons.labelled(Feather.DOWNLOAD, "curation.duplicates.export", () -> prompts.tableFile(
                        Messages.get("curation.duplicates.file"))
                .ifPresent(model::save));
        Button find = Buttons.labelled(Feather.SEARCH, "curation.duplicates.find", model::find);
        find.disableProperty().bind(model.finding());
        Shown.when(all, model.state().map(state -> state == DuplicatesViewModel.State.SHOWN));
        Shown.when(export, model.state().map(state -> state == DuplicatesViewModel.State.SHOWN));
        addToHead(find, all, export);
        showMessages(model.message(), model::dismiss);
        showJob(model.job(), model::poll, model::cancel);
        model.state().addListener((observable, before, now) -> update());
        model.shown().addListener((observable, before, now) -> update());
        update();
    }

    @Override
    void keyPressed(KeyEvent event) {
        if (model.shown().get().isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> model.keepProposed();
            case LEFT, J -> model.step(-1);
            case RIGHT, K -> model.step(1);
            default -> {
                if (!event.getText().matches("[1-9]")) {
                    return;
                }
                model.keep(Integer.parseInt(event.getText()) - 1);
            }
        }
        event.consume();
    }

    private void update() {
        switch (model.state().get()) {
            case NO_CATALOGUE -> say(Feather.LOADER, "curation.opening");
            case READY -> say(Feather.COPY, "curation.duplicates.ready");
            case NOTHING_FOUND -> say(Feather.CHECK_CIRCLE, "curation.duplicates.none");
            case SHOWN -> showWork();
        }
        model.shown().get().ifPresent(shown -> model.session().ifPresent(session -> show(shown, session)));
    }

    private void show(DuplicatesViewModel.Shown shown, CatalogSession session) {
        DuplicateGroup group = shown.group();
        count.setText(Messages.get("curation.count", shown.position() + 1, shown.count(), shown.decided()));
        note.setText(note(group));
        cards.getChildren().clear();
        for (int i = 0; i < group.copies().size(); i++) {
            cards.getChildren().add(card(i, group, shown.kept(), session));
        }
    }

    private static String note(DuplicateGroup group) {
        String same = Messages.get(group.identical() ? "curation.duplicates.sameBytes" : "curation.duplicates.near");
        return group.contradictions().isEmpty()
                ? same
                : same + " "
                        + Messages.get(
                                "curation.duplicates.differ",
                                group.contradictions().stream()
                                        .map(attribute -> Messages.get("attribute." + attribute.key()))
                                        .collect(Collectors.joining(", ")));
    }

    private Node card(int place, DuplicateGroup group, Optional<String> kept, CatalogSession session) {
        Copy copy = group.copies().get(place);
        String id = copy.product().id();
        boolean best = kept.map(id::equals).orElse(place == 0);
        Button keep = new Button(Messages.get("curation.duplicates.keepThis", place + 1));
        keep.setFocusTraversable(false);
        keep.setId("keep-" + id);
        keep.setOnAction(event -> model.keep(place));
        ProductCard card = new ProductCard(
                loader,
                session,
                copy.product(),
                PICTURE,
                ProductCard.line(copy.product().displayName(), "name"),
                ProductCard.line(Messages.get("curation.id", id), "hint"),
                ProductCard.line(
                        Messages.get("curation.duplicates.facts", copy.width(), copy.height(), copy.labels()), "hint"),
                ProductCard.line(different(copy, group.contradictions()), "hint"),
                ProductCard.line(
                        Messages.get(
                                kept.isEmpty()
                                        ? best ? "curation.duplicates.proposed" : "curation.duplicates.other"
                                        : best ? "curation.duplicates.kept" : "curation.duplicates.isHidden"),
                        best ? "curation-decided" : "hint"),
                keep);
        card.getStyleClass().add(best ? "best" : "copy");
        card.setOpacity(kept.isPresent() && !best ? 0.55 : 1);
        return card;
    }

    /** The values in which the products contradict each other. */
    private static String different(Copy copy, List<Attribute> contradictions) {
        return contradictions.stream()
                .flatMap(attribute -> copy.product().attribute(attribute).stream())
                .collect(Collectors.joining(Messages.get("separator")));
    }
}
