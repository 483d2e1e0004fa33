package app.lookalike.ui.palette;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.action.KeyCaps;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The palette: a field, below it the entries found. Arrows move, Enter chooses; Escape is left to its parent. */
public final class PaletteView extends VBox {
    private static final int PAGE = 8;

    private final PaletteViewModel model;
    private final Consumer<PaletteEntry> choose;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();

    /**
     * A palette.
     *
     * @param choose gets the entry that was chosen, once
     */
    public PaletteView(PaletteViewModel model, Consumer<PaletteEntry> choose) {
        this.model = model;
        this.choose = choose;
        getStyleClass().add("palette");
        setId("palette");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        field.setId("palette-field");
        field.setPromptText(Messages.get("palette.prompt"));
        field.setAccessibleText(Messages.get("palette.prompt"));
        field.textProperty().bindBidirectional(model.typed());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox typing = Styled.as("palette-typing", new HBox(new FontIcon(Feather.SEARCH), field));
        list.setId("palette-found");
        list.setItems(model.found());
        list.setCellFactory(view -> new Cell());
        list.setFocusTraversable(false);
        list.setAccessibleText(Messages.get("palette.found"));
        Label nothing = Labels.of(Messages.get("palette.nothing"), "hint");
        list.setPlaceholder(nothing);
        getChildren().addAll(typing, list);
        model.selected().addListener((observable, before, now) -> select(now.intValue()));
        model.found().addListener((ListChangeListener<PaletteEntry>)
                change -> select(model.selected().get()));
        select(model.selected().get());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Focuses the field, so that the user can type at once. */
    public void focus() {
        field.requestFocus();
    }

    private void select(int index) {
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(Math.max(0, index - PAGE / 2));
        model.chosen().ifPresent(entry -> field.setAccessibleHelp(entry.title()));
    }

    private void choose(PaletteEntry entry) {
        if (model.isMeant(entry)) {
            entry.effect().run();
            field.end();
        } else {
            choose.accept(entry);
        }
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case PAGE_UP -> model.select(Math.max(0, model.selected().get() - PAGE));
            case PAGE_DOWN ->
                model.select(Math.min(model.found().size() - 1, model.selected().get() + PAGE));
            case ENTER -> model.chosen().ifPresent(this::choose);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Icon, title, then what it is and its keys at the right. */
    private final class Cell extends ListCell<PaletteEntry> {
        private final FontIcon icon = new FontIcon(Feather.CIRCLE);
        private final Label title = new Label();
        private final Label detail = new Label();
        private final HBox row;

        Cell() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            detail.getStyleClass().add("palette-detail");
            detail.setMinWidth(USE_PREF_SIZE);
            row = new HBox(icon, title, space, detail);
            row.getStyleClass().add("palette-row");
            setPrefWidth(0); // a long name is cut, not scrolled to
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (getItem() != null) {
                    choose(Objects.requireNonNull(getItem()));
                }
            });
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            row.getChildren().removeIf(KeyCaps.class::isInstance);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            icon.setIconCode(entry.icon());
            title.setText(entry.title());
            detail.setText(entry.detail());
            if (!entry.keys().isEmpty()) {
                row.getChildren().add(new KeyCaps(entry.keys()));
            }
            setAccessibleText(entry.title() + ", " + entry.detail());
            setGraphic(row);
        }
    }
}
