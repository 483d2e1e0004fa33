package app.lookalike.ui.curation;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.curation.DuplicateGroup;
import app.lookalike.service.curation.DuplicateGroup.Copy;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.insights.ProductLinks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page of duplicates: the products of one group side by side, of which one is kept. */
public final class DuplicatesPage extends DecisionsPage<DuplicateGroup, Product> {
    private static final double PICTURE = 170;

    private final DuplicatesViewModel model;
    private final PictureLoader loader;
    private final FlowPane cards = new FlowPane();
    private final Label note = new Label();
    private final List<Action> actions;

    /**
     * The page of these view models.
     *
     * @param links where the products of this catalogue that another one has, too, are shown
     */
    public DuplicatesPage(
            DuplicatesViewModel model,
            ComparisonViewModel comparison,
            PictureLoader loader,
            FilePrompts prompts,
            ProductLinks links) {
        super("curation.duplicates", Feather.COPY, model, "curation.duplicates.ready", "curation.duplicates.none");
        this.model = model;
        this.loader = loader;
        cards.getStyleClass().add("duplicates");
        note.getStyleClass().add("hint");
        note.setWrapText(true);
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        showMessages(comparison.message(), comparison::dismiss);
        showWritten(comparison.saving());
        showJob(comparison.job());
        ObservableValue<Boolean> compared = comparison.compared().map(Optional::isPresent);
        showInstead(new CatalogComparisonPane(comparison, loader), compared);
        ObservableValue<Boolean> usual = compared.map(other -> !other);
        ObservableValue<Boolean> deciding = usual.flatMap(free -> free ? isShown() : usual);
        List<Action> decisions = Stream.of(
                        Action.of("curation.duplicates.keep", Feather.CHECK, model::keepProposed)
                                .on("Enter"),
                        previous(),
                        next())
                .map(action -> action.when(deciding))
                .toList();
        Action find = find("curation.duplicates.find").when(usual);
        List<Action> head = List.of(
                Action.of("curation.duplicates.all", Feather.CHECK_SQUARE, model::keepAllProposed)
                        .when(deciding),
                Action.of("curation.duplicates.export", Feather.DOWNLOAD, () -> prompts.newTable(
                                        Messages.get("curation.duplicates.file"))
                                .ifPresent(model::save))
                        .on("Shortcut+S")
                        .when(deciding),
                Action.of("curation.comparison.browse", Feather.GRID, () -> comparison.browse(links))
                        .when(compared),
                Action.of("curation.comparison.export", Feather.DOWNLOAD, () -> prompts.newTable(
                                        Messages.get("curation.comparison.file"))
                                .ifPresent(comparison::save))
                        .on("Shortcut+S")
                        .when(compared),
                Action.of("curation.comparison.leave", Feather.ARROW_LEFT, comparison::leave)
                        .on("Esc")
                        .when(compared));
        List<Action> sources = Stream.of(
                        Action.of("curation.comparison.folder", Feather.FOLDER, () -> prompts.catalogueFolder()
                                .ifPresent(comparison::compare)),
                        Action.of("curation.comparison.zip", Feather.ARCHIVE, () -> prompts.catalogueZip()
                                .ifPresent(comparison::compare)),
                        Action.of("curation.comparison.table", Feather.FILE_TEXT, () -> prompts.catalogueTable()
                                .ifPresent(comparison::compare)))
                .map(action -> action.when(comparison.comparing().not()))
                .toList();
        actions = Stream.of(
                        decisions,
                        List.of(
                                Action.ofDigits("action.duplicates.keep", Feather.HASH, digit -> model.keep(digit - 1))
                                        .when(deciding),
                                find,
                                cancel(),
                                Action.of("curation.comparison.cancel", Feather.X, comparison.job()::cancel)
                                        .on("Esc")
                                        .when(comparison.comparing())),
                        head,
                        sources)
                .flatMap(List::stream)
                .toList();
        Button findButton = Buttons.labelled(find);
        Shown.when(findButton, usual);
        addToHead(findButton);
        for (Action action : head) {
            Button button = Buttons.labelled(action);
            Shown.when(button, action.enabled());
            addToHead(button);
        }
        addToHead(compareMenu(sources));
        fill(List.of(note, scroll), decisions);
    }

    private static MenuButton compareMenu(List<Action> sources) {
        MenuButton menu = new MenuButton(Messages.get("curation.comparison"), new FontIcon(Feather.COLUMNS));
        menu.setId("curation-comparison");
        menu.setTooltip(new Tooltip(Messages.get("curation.comparison.hint")));
        for (Action action : sources) {
            MenuItem item = new MenuItem(action.text(), new FontIcon(action.icon()));
            item.setId(action.id().replace('.', '-'));
            item.setOnAction(event -> action.run());
            menu.getItems().add(item);
        }
        menu.disableProperty().bind(sources.get(0).enabled().map(enabled -> !enabled));
        return menu;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    void show(DecisionsViewModel.Shown<DuplicateGroup, Product> shown, CatalogSession session) {
        DuplicateGroup group = shown.item();
        note.setText(note(group));
        cards.getChildren().clear();
        Optional<String> kept = shown.decision().map(Product::id);
        for (int i = 0; i < group.copies().size(); i++) {
            cards.getChildren().add(card(i, group, kept, session));
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
