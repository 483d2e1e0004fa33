package app.lookalike.ui.search.query;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.Understanding;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Lasting;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.search.model.SearchViewModel;
import app.lookalike.ui.search.model.WordChip;
import app.lookalike.ui.search.model.WordsViewModel;
import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Where words are typed, alone or to change the picture; below it what they were understood as, each to be taken off,
 * and what is to be said about them.
 */
final class WordsBar extends VBox {
    /** Who pauses so long while typing wants to see answers. */
    private static final Duration PAUSE = Duration.millis(600);

    private final SearchViewModel search;
    private final WordsViewModel model;
    private final CustomTextField field = new CustomTextField();
    private final FlowPane chips = new FlowPane();
    private final VBox remarks = new VBox();
    private final PauseTransition pause = new PauseTransition(PAUSE);

    /**
     * The words of that search.
     *
     * @param leave runs when the user leaves the field downwards
     */
    WordsBar(SearchViewModel search, Runnable leave) {
        this.search = search;
        this.model = search.words();
        getStyleClass().add("words-bar");
        chips.getStyleClass().add("filter-chips");
        chips.setId("word-chips");
        chips.setMinHeight(USE_PREF_SIZE);
        remarks.getStyleClass().add("word-remarks");
        remarks.setId("word-remarks");
        remarks.setMinHeight(USE_PREF_SIZE);
        pause.setOnFinished(event -> model.type());
        setUpField(leave);
        getChildren().addAll(field, together(), chips, remarks);
        model.understood().addListener((observable, before, now) -> show(now));
        show(model.understood().get());
    }

    private void setUpField(Runnable leave) {
        field.setId("words-field");
        field.textProperty().bindBidirectional(model.text());
        field.promptTextProperty()
                .bind(model.together()
                        .map(changing -> Messages.get(changing ? "search.words.prompt.change" : "search.words.prompt")));
        field.setAccessibleText(Messages.get("search.words.accessible"));
        field.setMinHeight(USE_PREF_SIZE);
        field.setLeft(new FontIcon(Feather.SEARCH));
        field.setRight(rightOfText());
        field.textProperty().addListener((observable, before, now) -> pause.playFromStart());
        field.focusedProperty().addListener((observable, before, now) -> {
            if (now) {
                model.prepare();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                decide();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                if (!model.text().get().isBlank() && !model.isShown()) {
                    decide();
                }
                leave.run();
                event.consume();
            }
        });
    }

    private void decide() {
        pause.stop();
        model.search();
    }

    /** Turns while a query by words lasts, such as the first one in a catalogue; else it empties the field. */
    private Node rightOfText() {
        Button clear = Buttons.icon(Feather.X, "search.words.clear", model::clear);
        clear.getStyleClass().add("small");
        clear.setFocusTraversable(false);
        StringBinding work = Bindings.createStringBinding(
                () -> search.busy().get() && model.isShown() ? Messages.get("task.words") : "",
                search.busy(),
                search.asked(),
                model.text());
        ObservableValue<String> lasting = Lasting.of(work);
        ProgressIndicator running = new ProgressIndicator();
        running.setId("words-busy");
        running.visibleProperty().bind(lasting.map(text -> !text.isEmpty()));
        clear.visibleProperty().bind(model.text().isNotEmpty().and(running.visibleProperty().not()));
        return new StackPane(clear, running);
    }

    private CheckBox together() {
        CheckBox box = new CheckBox(Messages.get("search.words.together"));
        box.setId("words-together");
        box.setTooltip(new Tooltip(Messages.get("search.words.together.hint")));
        box.setMinHeight(USE_PREF_SIZE);
        box.setWrapText(true);
        model.together().addListener((observable, before, now) -> box.setSelected(now));
        box.setSelected(model.together().get());
        box.setOnAction(event -> model.setTogether(box.isSelected()));
        BooleanBinding possible = Bindings.createBooleanBinding(
                () -> model.picture().get().isPresent()
                        && search.ranking().best().get() == Ranking.FASHION,
                model.picture(),
                search.ranking().best());
        Shown.when(box, possible);
        return box;
    }

    /** Gives the keyboard to the field, with what is in it selected. */
    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    /** Empties the field if somebody is in it; returns whether there was anything to do. */
    boolean clear() {
        boolean writing = field.isFocused() && !model.text().get().isEmpty();
        if (writing) {
            model.clear();
        }
        return writing;
    }

    private void show(Optional<Understanding> understood) {
        int focused = chips.getChildren().stream()
                .filter(Node::isFocused)
                .findFirst()
                .map(chips.getChildren()::indexOf)
                .orElse(-1);
        List<Node> buttons = new ArrayList<>();
        understood.map(WordChip::of).orElse(List.of()).forEach(chip -> buttons.add(button(chip)));
        chips.getChildren().setAll(buttons);
        Shown.set(chips, !buttons.isEmpty());
        remarks.getChildren().setAll(understood.map(this::remarksOn).orElse(List.of()));
        Shown.set(remarks, !remarks.getChildren().isEmpty());
        if (focused >= 0) {
            Node next = buttons.isEmpty() ? field : buttons.get(Math.min(focused, buttons.size() - 1));
            next.requestFocus();
        }
    }

    private Button button(WordChip chip) {
        Runnable takeOff = () -> model.takeOff(chip);
        Button button = Buttons.chip(chip.name(), Messages.get("search.words.remove", chip.name()), takeOff);
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        button.maxWidthProperty().bind(widthProperty());
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                takeOff.run();
                event.consume();
            }
        });
        return button;
    }

    private List<Node> remarksOn(Understanding understood) {
        List<Node> lines = new ArrayList<>();
        for (String remark : understood.remarks()) {
            Label line = new Label(remark);
            line.getStyleClass().add("hint");
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            lines.add(line);
            understood.corrected().stream()
                    .filter(one -> remark.equals(Messages.get("words.corrected", one.written(), one.meant())))
                    .map(this::wayBack)
                    .forEach(lines::add);
        }
        return lines;
    }

    private Hyperlink wayBack(Understanding.Correction correction) {
        Hyperlink back = new Hyperlink(Messages.get("search.words.asWritten", correction.written()));
        back.setId("words-as-written");
        back.setWrapText(true);
        back.setMinHeight(USE_PREF_SIZE);
        back.setOnAction(event -> model.asWritten(correction));
        return back;
    }
}
