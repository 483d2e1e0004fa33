package app.lookalike.ui.export;

import app.lookalike.base.text.Messages;
import app.lookalike.service.sheet.Paper;
import app.lookalike.service.sheet.SheetChoice;
import app.lookalike.service.sheet.SheetExport.Exported;
import app.lookalike.service.sheet.SheetField;
import app.lookalike.service.sheet.SheetFormat;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.control.Banner;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks in which way products are exported, writes them, and offers to open the file. */
public final class ExportView extends VBox {
    private final ExportViewModel model;
    private final FilePrompts prompts;
    private final Label count = Labels.wrapped("");
    private final Map<SheetFormat, ToggleButton> formats = new EnumMap<>(SheetFormat.class);
    private final Map<Paper, ToggleButton> papers = new EnumMap<>(Paper.class);
    private final Spinner<Integer> columns =
            new Spinner<>(SheetChoice.MIN_COLUMNS, SheetChoice.MAX_COLUMNS, SheetChoice.DEFAULT.columns());
    private final Map<SheetField, CheckBox> fields = new EnumMap<>(SheetField.class);
    private final FlowPane page;
    private final ProgressBar busy = new ProgressBar();
    private final Label done = Labels.wrapped("");
    private final HBox after;
    private final Button begin;

    /** While the controls are set from the choice, they do not set the choice. */
    private boolean showing;

    /** The dialog, with nothing to export yet. */
    public ExportView(ExportViewModel model, FilePrompts prompts) {
        this.model = model;
        this.prompts = prompts;
        getStyleClass().add("export-view");
        setId("export-dialog");
        HBox format = new HBox();
        ToggleGroup oneFormat = new ToggleGroup();
        for (SheetFormat each : SheetFormat.values()) {
            formats.put(each, toggle(oneFormat, format, "export.format." + each.extension(), () -> model.format()
                    .set(each)));
        }
        HBox paper = new HBox();
        ToggleGroup onePaper = new ToggleGroup();
        for (Paper each : Paper.values()) {
            papers.put(
                    each,
                    toggle(onePaper, paper, "export.paper." + each.name().toLowerCase(Locale.ROOT), this::choose));
        }
        columns.setId("export-columns");
        columns.getStyleClass().add(Spinner.STYLE_CLASS_SPLIT_ARROWS_HORIZONTAL);
        columns.setAccessibleText(Messages.get("export.columns"));
        columns.valueProperty().addListener((observable, before, now) -> choose());
        page = new FlowPane(
                new HBox(Labels.wrapped(Messages.get("export.paper")), paper),
                new HBox(Labels.wrapped(Messages.get("export.columns")), columns));
        page.getStyleClass().add("export-page");
        FlowPane said = Styled.as("export-fields", new FlowPane());
        for (SheetField each : SheetField.values()) {
            CheckBox box =
                    new CheckBox(Messages.get("export.field." + each.name().toLowerCase(Locale.ROOT)));
            box.setId("export-field-" + each.name().toLowerCase(Locale.ROOT));
            box.setOnAction(event -> choose());
            fields.put(each, box);
            said.getChildren().add(box);
        }
        busy.setMaxWidth(Double.MAX_VALUE);
        busy.setAccessibleText(Messages.get("export.sheet"));
        done.setId("export-done");
        after = new HBox(
                Buttons.labelled(Feather.EXTERNAL_LINK, "export.open", model::openFile),
                Buttons.labelled(Feather.FOLDER, "export.reveal", model::revealFile));
        after.getStyleClass().add("actions");
        begin = Buttons.labelled(Feather.SHARE, "export.begin", this::begin);
        begin.getStyleClass().add("accent");
        begin.setDefaultButton(true);
        begin.disableProperty().bind(model.exporting());
        getChildren()
                .addAll(
                        count,
                        format,
                        page,
                        Labels.wrapped(Messages.get("export.fields")),
                        said,
                        begin,
                        busy,
                        done,
                        after,
                        new Banner(model.message(), () -> {}));
        for (Node row : new Node[] {format, paper}) {
            row.getStyleClass().add("screen-choice");
        }
        model.what().addListener((observable, before, now) -> show());
        model.format().addListener((observable, before, now) -> show());
        model.exporting().addListener((observable, before, now) -> show());
        model.exported().addListener((observable, before, now) -> show());
        show();
    }

    private static ToggleButton toggle(ToggleGroup group, HBox row, String key, Runnable chosen) {
        ToggleButton button = new ToggleButton(Messages.get(key));
        button.setId(key.replace('.', '-'));
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true); // a second click would leave none chosen
            chosen.run();
        });
        row.getChildren().add(button);
        return button;
    }

    private void begin() {
        model.what()
                .get()
                .flatMap(products -> prompts.newFile(
                        "prompt.board", products.title(), model.format().get().extension()))
                .ifPresent(model::export);
    }

    private void choose() {
        if (showing) {
            return;
        }
        Set<SheetField> wanted = EnumSet.noneOf(SheetField.class);
        fields.forEach((field, box) -> {
            if (box.isSelected()) {
                wanted.add(field);
            }
        });
        Paper paper = Objects.requireNonNull(papers.get(Paper.LETTER)).isSelected() ? Paper.LETTER : Paper.A4;
        model.choice().set(new SheetChoice(paper, columns.getValue(), wanted));
    }

    private void show() {
        showing = true;
        SheetChoice choice = model.choice().get();
        SheetFormat format = model.format().get();
        Objects.requireNonNull(formats.get(format)).setSelected(true);
        Objects.requireNonNull(papers.get(choice.paper())).setSelected(true);
        columns.getValueFactory().setValue(choice.columns());
        boolean board = model.what().get().map(Exportable::board).orElse(false);
        fields.forEach((field, box) -> {
            box.setSelected(choice.fields().contains(field));
            boolean applies =
                    switch (field) {
                        case NOTE -> board;
                        case KEPT -> board && format == SheetFormat.CSV;
                        case ID -> format != SheetFormat.CSV; // a table has it always
                        case LABELS, SHOP, FOUND -> true;
                    };
            Shown.set(box, applies);
        });
        showing = false;
        count.setText(model.what()
                .get()
                .map(what -> Messages.get("export.what", what.items().size(), what.title()))
                .orElse(""));
        Shown.set(page, format == SheetFormat.PDF);
        Shown.set(busy, model.exporting().get());
        Exported last = model.exported().get().orElse(null);
        Shown.set(done, last != null);
        Shown.set(after, last != null);
        if (last != null) {
            done.setText(words(last));
        }
    }

    private static String words(Exported done) {
        String saved = Messages.get("boards.exported", done.products(), done.file());
        return done.withoutPicture().isEmpty()
                ? saved
                : saved + " "
                        + Messages.get(
                                "boards.exported.withoutPicture",
                                done.withoutPicture().size());
    }

    /** Gives the keyboard to the button that begins. */
    public void focus() {
        begin.requestFocus();
    }
}
