package app.lookalike.ui.shell;

import app.lookalike.settings.Settings;
import app.lookalike.settings.Theme;
import app.lookalike.ui.common.Buttons;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.Messages;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.Screen;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The top of the window: which catalogue, which screen, which network, light or dark. */
final class TopBar extends HBox {
    private final ShellViewModel shell;
    private final FilePrompts prompts;
    private final Navigation navigation;

    TopBar(
            ShellViewModel shell,
            FilePrompts prompts,
            Navigation navigation,
            List<Screen> screens,
            Runnable toggleTheme,
            Runnable showShortcuts) {
        this.shell = shell;
        this.prompts = prompts;
        this.navigation = navigation;
        getStyleClass().add("top-bar");
        Label brand = new Label(Messages.get("app.name"), new FontIcon(Feather.LAYERS));
        brand.getStyleClass().add("brand");
        brand.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(brand, catalogueMenu());
        if (screens.size() > 1) {
            getChildren().add(choice(screens, navigation));
        }
        Button shortcuts = Buttons.icon(Feather.HELP_CIRCLE, "bar.shortcuts", showShortcuts);
        getChildren().addAll(space, new NetworkMenu(shell), shortcuts, themeButton(toggleTheme));
    }

    private static HBox choice(List<Screen> screens, Navigation navigation) {
        HBox choice = new HBox();
        choice.getStyleClass().add("screen-choice");
        ToggleGroup group = new ToggleGroup();
        for (Screen screen : screens) {
            ToggleButton button = new ToggleButton(screen.title(), new FontIcon(screen.icon()));
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true); // a second click would leave no screen chosen
                navigation.show(screen);
            });
            navigation
                    .shown()
                    .addListener((observable, before, now) ->
                            button.setSelected(now.filter(screen::equals).isPresent()));
            choice.getChildren().add(button);
        }
        return choice;
    }

    private MenuButton catalogueMenu() {
        MenuButton menu = new MenuButton(null, new FontIcon(Feather.DATABASE));
        menu.setId("catalogue-menu");
        menu.getStyleClass().addAll("flat", "catalogue-menu");
        menu.textProperty()
                .bind(Bindings.when(shell.title().isEmpty())
                        .then(Messages.get("bar.catalogue.none"))
                        .otherwise(shell.title()));
        menu.setAccessibleText(Messages.get("bar.catalogue"));
        fill(menu);
        menu.setOnShowing(event -> fill(menu));
        return menu;
    }

    private void fill(MenuButton menu) {
        menu.getItems()
                .setAll(
                        item("bar.openZip", Feather.ARCHIVE, () -> prompts.catalogueZip()
                                .ifPresent(shell::pick)),
                        item("bar.openFolder", Feather.FOLDER, () -> prompts.catalogueFolder()
                                .ifPresent(shell::pick)),
                        item("bar.openTable", Feather.FILE_TEXT, () -> prompts.catalogueTable()
                                .ifPresent(shell::pick)),
                        item("bar.openSample", Feather.PACKAGE, shell::openSample));
        navigation.start().ifPresent(welcome -> menu.getItems().add(0, item("bar.welcome", Feather.HOME, welcome)));
        List<Settings.RecentWorkspace> recent = shell.recent();
        if (!recent.isEmpty()) {
            MenuItem heading = new MenuItem(Messages.get("bar.recent"));
            heading.setDisable(true);
            menu.getItems().addAll(new SeparatorMenuItem(), heading);
            for (Settings.RecentWorkspace workspace : recent) {
                MenuItem item = new MenuItem(workspace.title(), new FontIcon(Feather.CLOCK));
                item.setMnemonicParsing(false);
                item.setOnAction(event -> shell.openPicked(Path.of(workspace.directory())));
                menu.getItems().add(item);
            }
        }
    }

    private static MenuItem item(String key, Ikon icon, Runnable action) {
        MenuItem item = new MenuItem(Messages.get(key), new FontIcon(icon));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    private Button themeButton(Runnable toggleTheme) {
        FontIcon icon = new FontIcon();
        Button button = new Button(null, icon);
        button.setId("theme");
        button.getStyleClass().addAll("button-icon", "flat");
        button.setOnAction(event -> toggleTheme.run());
        Runnable update = () -> {
            boolean dark = shell.preferences().settings().get().theme() == Theme.DARK;
            icon.setIconCode(dark ? Feather.SUN : Feather.MOON);
            String text = Messages.get(dark ? "bar.light" : "bar.dark");
            button.setAccessibleText(text);
            button.setTooltip(new Tooltip(text));
        };
        shell.preferences().settings().addListener((observable, before, now) -> update.run());
        update.run();
        return button;
    }
}
