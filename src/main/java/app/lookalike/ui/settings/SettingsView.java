package app.lookalike.ui.settings;

import app.lookalike.base.text.Messages;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.workspace.StoredFolder;
import app.lookalike.settings.Settings;
import app.lookalike.settings.Theme;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Choice;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The settings, section by section; what is chosen holds at once. */
public final class SettingsView extends ScrollPane {
    private final SettingsViewModel model;
    private final Consumer<Path> showFolder;
    private final GridPane folders = Styled.as("settings-grid", new GridPane());
    private final GridPane networks = Styled.as("settings-grid", new GridPane());

    /**
     * The settings.
     *
     * @param showFolder opens a folder in the system's file browser
     */
    public SettingsView(SettingsViewModel model, Consumer<Path> showFolder) {
        this.model = model;
        this.showFolder = showFolder;
        setId("settings");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox content = Styled.as(
                "settings",
                new VBox(
                        section("settings.look", look()),
                        section("settings.experiments", experiments()),
                        section(
                                "settings.network",
                                new VBox(networks, Labels.wrapped(Messages.get("settings.network.hint"), "hint"))),
                        section(
                                "settings.data",
                                new VBox(folders, Labels.wrapped(Messages.get("settings.data.hint"), "hint"))),
                        section("settings.memory", memory())));
        if (model.hasHistory()) {
            content.getChildren().add(section("settings.history", history()));
        }
        Button reset = Buttons.labelled(Feather.ROTATE_CCW, "settings.reset", model::reset);
        content.getChildren().add(new HBox(reset));
        setContent(content);
        InvalidationListener networkChanged = observable -> showNetworks();
        model.network().addListener(networkChanged);
        showNetworks();
        model.stored().addListener((ListChangeListener<SettingsViewModel.Stored>) change -> showFolders());
        showFolders();
        model.measure();
    }

    private static VBox section(String titleKey, Node content) {
        Label title = Labels.of(Messages.get(titleKey), "section-title");
        return Styled.as("settings-section", new VBox(title, content));
    }

    private GridPane look() {
        GridPane grid = Styled.as("settings-grid", new GridPane());
        Choice<Theme> themes = new Choice<>(
                "settings.theme",
                List.of(Theme.SYSTEM, Theme.LIGHT, Theme.DARK),
                theme -> Messages.get("settings.theme." + theme.name()),
                model::choose);
        Choice<Integer> sizes = new Choice<>(
                "settings.textSize",
                Settings.TEXT_SIZES,
                percent -> Messages.get("settings.percent", percent),
                model::chooseTextSize);
        Choice<Optional<Locale>> languages = new Choice<>(
                "settings.language",
                Stream.concat(
                                Stream.of(Optional.<Locale>empty()),
                                model.languages().stream().map(Optional::of))
                        .toList(),
                language -> language.map(SettingsView::nameOf).orElse(Messages.get("settings.language.system")),
                model::chooseLanguage);
        row(grid, "settings.theme", themes);
        row(grid, "settings.textSize", sizes);
        row(
                grid,
                "settings.language",
                new VBox(languages, Labels.wrapped(Messages.get("settings.language.hint"), "hint")));
        Runnable update = () -> {
            Settings now = model.settings().get();
            themes.show(now.theme());
            sizes.show(now.textSize());
            languages.show(Optional.ofNullable(now.language()).map(Locale::forLanguageTag));
        };
        model.settings().addListener((observable, before, now) -> update.run());
        update.run();
        return grid;
    }

    private VBox experiments() {
        CheckBox goesWith = new CheckBox(Messages.get("settings.goesWith"));
        goesWith.setId("settings-goesWith");
        goesWith.setOnAction(event -> model.chooseGoesWith(goesWith.isSelected()));
        goesWith.setSelected(model.settings().get().goesWith());
        model.settings().addListener((observable, before, now) -> goesWith.setSelected(now.goesWith()));
        return new VBox(goesWith, Labels.wrapped(Messages.get("settings.goesWith.hint"), "hint"));
    }

    /** In the language itself: a user who looks for it may not be able to read the chosen one. */
    private static String nameOf(Locale language) {
        return language.getDisplayLanguage(language);
    }

    private void showNetworks() {
        NetworkChoice now = model.network().get();
        networks.getChildren().clear();
        for (NetworkSetting options : NetworkSetting.of(now)) {
            Choice<NetworkChoice> choice = new Choice<>(
                    options.titleKey(),
                    options.choices(),
                    each -> Messages.get(options.key().apply(each)),
                    model::choose);
            choice.show(now);
            row(networks, options.titleKey(), choice);
        }
    }

    private void showFolders() {
        folders.getChildren().clear();
        for (SettingsViewModel.Stored stored : model.stored()) {
            StoredFolder folder = stored.folder();
            Label path = Labels.of(folder.folder().toString(), "hint");
            path.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(path, Priority.ALWAYS);
            Label size = new Label(stored.size());
            size.setMinWidth(USE_PREF_SIZE);
            Button show = Buttons.icon(Feather.FOLDER, "settings.showFolder", () -> showFolder.accept(folder.folder()));
            show.setDisable(!stored.exists());
            row(folders, "settings.stored." + folder.kind().name(), folder(path, size, show));
        }
    }

    private static HBox folder(Node... parts) {
        return Styled.as("actions", new HBox(parts));
    }

    private HBox memory() {
        Label memory = new Label();
        memory.setId("settings-memory-used");
        memory.textProperty().bind(model.memory());
        memory.setWrapText(true);
        HBox.setHgrow(memory, Priority.ALWAYS);
        memory.setMaxWidth(Double.MAX_VALUE);
        Button again = Buttons.icon(Feather.REFRESH_CW, "settings.measure", model::measure);
        return Styled.as("actions", new HBox(memory, again));
    }

    private HBox history() {
        Button erase = Buttons.labelled(Feather.TRASH_2, "settings.eraseHistory", model::eraseHistory);
        Label done = Labels.of("", "hint");
        model.erased()
                .addListener((observable, before, now) -> done.setText(now ? Messages.get("settings.erased") : ""));
        return Styled.as("actions", new HBox(erase, done));
    }

    private static void row(GridPane grid, String key, Node value) {
        Label name = Labels.of(Messages.get(key), "line-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(value);
        GridPane.setHgrow(value, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), name, value);
    }
}
