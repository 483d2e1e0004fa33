package app.lookalike.ui.shell;

import app.lookalike.base.text.Messages;
import app.lookalike.settings.Settings;
import app.lookalike.settings.Theme;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.action.Actions;
import app.lookalike.ui.common.action.Screen;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.ShownTheme;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The top of the window: which catalogue, which screen, which network, light or dark. */
final class TopBar extends HBox {
    private static final List<String> HELP =
            List.of("action.shortcuts", "action.palette", "action.log", "action.report", "action.about");

    private static final List<String> OF_CATALOGUE = List.of(
            "action.catalogue.rename",
            "action.takeIn",
            "action.catalogue.remove",
            "action.learn",
            "action.learned",
            "action.shippedHead",
            "action.otherHead");

    /** A longer name of a catalogue is cut before the names of the screens give way. */
    private static final double LONG_NAME = 150;

    private final ShellViewModel shell;
    private final FilePrompts prompts;
    private final Navigation navigation;
    private final Actions actions;
    private final Label brand;
    private final MenuButton catalogue;
    private final List<ToggleButton> places = new ArrayList<>();
    private @Nullable Room filled;

    /** What decides how much fits. */
    private record Room(double width, double textScale, String title, List<Boolean> shown) {}

    TopBar(
            ShellViewModel shell,
            FilePrompts prompts,
            Navigation navigation,
            List<Screen> screens,
            ShownTheme theme,
            Actions actions) {
        this.shell = shell;
        this.prompts = prompts;
        this.navigation = navigation;
        this.actions = actions;
        getStyleClass().add("top-bar");
        brand = new Label(Messages.get("app.name"), new FontIcon(Feather.LAYERS));
        brand.getStyleClass().add("brand");
        brand.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        catalogue = catalogueMenu();
        getChildren().addAll(brand, catalogue);
        if (screens.size() > 1) {
            getChildren().add(choice(screens, navigation));
        }
        getChildren()
                .addAll(space, new NetworkMenu(shell), helpMenu(actions), themeButton(theme), settingsButton(actions));
    }

    private HBox choice(List<Screen> screens, Navigation navigation) {
        HBox choice = new HBox();
        choice.getStyleClass().add("screen-choice");
        choice.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (Screen screen : screens) {
            ToggleButton button = new ToggleButton(screen.title(), new FontIcon(screen.icon()));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE); // the catalogue's name gives way
            button.setTooltip(new Tooltip(screen.title()));
            button.setAccessibleText(screen.title());
            button.setOnAction(event -> {
                button.setSelected(true); // a second click would leave no screen chosen
                navigation.show(screen);
            });
            navigation
                    .shown()
                    .addListener((observable, before, now) ->
                            button.setSelected(now.filter(screen::equals).isPresent()));
            button.selectedProperty().addListener((observable, before, now) -> requestLayout());
            button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.DOWN) { // into the screen, not to whatever is below the button
                    actions.perform(event, navigation.shown().get());
                }
            });
            if (screen.needsWorkspace()) {
                Shown.when(button, shell.catalogue().shared().not());
            }
            choice.getChildren().add(button);
            places.add(button);
        }
        return choice;
    }

    /** It always fits: where there is little room, first the brand, then the screens are shown by their signs alone. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        Room room = new Room(
                getWidth(),
                Appearance.textScale(this),
                shell.title().get() + shell.catalogue().shared().get(),
                places.stream().map(ToggleButton::isSelected).toList());
        if (!room.equals(filled)) { // trying how much fits asks for another layout each time
            filled = room;
            show(true, true);
            if (wantedWidth() > getWidth()) {
                show(false, true);
            }
            if (wantedWidth() > getWidth()) {
                show(false, false);
            }
        }
        super.layoutChildren();
    }

    /** The screen that is shown keeps its name in any case. */
    private void show(boolean brandName, boolean screenNames) {
        brand.setContentDisplay(brandName ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        places.forEach(place -> place.setContentDisplay(
                screenNames || place.isSelected() ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
    }

    /** Of the catalogue's name only so much as it needs, and a part of a long one. */
    private double wantedWidth() {
        double gaps = getSpacing() * (getChildren().size() - 1)
                + getInsets().getLeft()
                + getInsets().getRight();
        double name = Math.min(catalogue.prefWidth(-1), LONG_NAME * Appearance.textScale(this));
        return gaps
                + name
                + getChildren().stream()
                        .filter(child -> child != catalogue)
                        .mapToDouble(child -> child.prefWidth(-1))
                        .sum();
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
        Tooltip inFull = new Tooltip();
        inFull.textProperty().bind(menu.textProperty());
        menu.setTooltip(inFull);
        shell.catalogue()
                .shared()
                .addListener((observable, before, now) ->
                        menu.setGraphic(new FontIcon(now ? Feather.CLOUD : Feather.DATABASE)));
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
                        item("bar.openShared", Feather.CLOUD, () -> actions.find(List.of("action.openShared"))
                                .forEach(Action::run)),
                        item("bar.openSample", Feather.PACKAGE, shell::openSample));
        navigation.start().ifPresent(welcome -> menu.getItems().add(0, item("bar.welcome", Feather.HOME, welcome)));
        menu.getItems().add(new SeparatorMenuItem());
        boolean shared = shell.catalogue().shared().get();
        actions.find(OF_CATALOGUE).stream()
                .filter(action -> !shared || action.isEnabled()) // the others need a workspace, now and later
                .forEach(action -> {
                    MenuItem item = item(action);
                    item.setDisable(!action.isEnabled());
                    menu.getItems().add(item);
                });
        List<Settings.RecentWorkspace> recent = shell.catalogue().recent();
        if (!recent.isEmpty()) {
            MenuItem heading = new MenuItem(Messages.get("bar.recent"));
            heading.setDisable(true);
            menu.getItems().addAll(new SeparatorMenuItem(), heading);
            for (Settings.RecentWorkspace workspace : recent) {
                Ikon icon = workspace.isShared() ? Feather.CLOUD : Feather.CLOCK;
                MenuItem item = new MenuItem(workspace.title(), new FontIcon(icon));
                item.setMnemonicParsing(false);
                item.setOnAction(event -> shell.openAgain(workspace));
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

    /** Help for the user; each entry is an action with a key, too. */
    private static MenuButton helpMenu(Actions actions) {
        MenuButton menu = new MenuButton(null, new FontIcon(Feather.HELP_CIRCLE));
        menu.setId("help-menu");
        menu.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        menu.setAccessibleText(Messages.get("bar.help"));
        menu.setTooltip(new Tooltip(Messages.get("bar.help")));
        actions.find(HELP).forEach(action -> menu.getItems().add(item(action)));
        return menu;
    }

    private static MenuItem item(Action action) {
        MenuItem item = new MenuItem(action.text(), new FontIcon(action.icon()));
        item.setId(action.id().replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    private static Button settingsButton(Actions actions) {
        return Buttons.icon(Feather.SETTINGS, "bar.settings", () -> actions.find(List.of("action.settings"))
                .forEach(Action::run));
    }

    private static Button themeButton(ShownTheme theme) {
        FontIcon icon = new FontIcon();
        Button button = new Button(null, icon);
        button.setId("theme");
        button.getStyleClass().addAll("button-icon", "flat");
        button.setOnAction(event -> theme.toggle());
        Runnable update = () -> {
            boolean dark = theme.theme().get() == Theme.DARK;
            icon.setIconCode(dark ? Feather.SUN : Feather.MOON);
            String text = Messages.get(dark ? "bar.light" : "bar.dark");
            button.setAccessibleText(text);
            button.setTooltip(new Tooltip(text));
        };
        theme.theme().addListener((observable, before, now) -> update.run());
        update.run();
        return button;
    }
}
