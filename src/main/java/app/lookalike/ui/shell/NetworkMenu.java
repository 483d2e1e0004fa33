package app.lookalike.ui.shell;

import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.model.PathVerdict;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.ui.settings.NetworkSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which network the open catalogue is searched by, how it is pooled and in which numbers it calculates. */
final class NetworkMenu extends MenuButton {
    private final ShellViewModel shell;

    NetworkMenu(ShellViewModel shell) {
        super(null, new FontIcon(Feather.CPU));
        this.shell = shell;
        setId("network-menu");
        getStyleClass().addAll("flat", "network-menu");
        setAccessibleText(Messages.get("network.menu"));
        setTooltip(new Tooltip(Messages.get("network.menu")));
        shell.network().addListener((observable, before, now) -> fill());
        shell.model().use().addListener((observable, before, now) -> fill());
        fill();
    }

    private void fill() {
        NetworkChoice now = shell.network().get();
        List<MenuItem> items = new ArrayList<>();
        for (NetworkSetting options : NetworkSetting.of(now)) {
            if (!items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            items.add(told(Messages.get(options.titleKey())));
            ToggleGroup group = new ToggleGroup();
            options.choices().forEach(choice -> items.add(item(options.key().apply(choice), choice, now, group)));
        }
        shell.model().use().get().report().ifPresent(report -> {
            items.add(new SeparatorMenuItem());
            items.add(told(Messages.get("network.paths")));
            report.verdicts().forEach(verdict -> items.add(told(describe(verdict))));
        });
        getItems().setAll(items);
    }

    private String describe(PathVerdict verdict) {
        String path = Messages.get("network.path." + verdict.path().name().toLowerCase(Locale.ROOT));
        boolean used = shell.model().use().get().path().equals(Optional.of(verdict.path()));
        return !verdict.right()
                ? Messages.get("network.path.wrong", path)
                : Messages.get(used ? "network.path.used" : "network.path.right", path, verdict.imagesPerSecond());
    }

    private static MenuItem told(String text) {
        MenuItem item = new MenuItem(text);
        item.setDisable(true);
        return item;
    }

    private RadioMenuItem item(String key, NetworkChoice choice, NetworkChoice now, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(Messages.get(key));
        item.setId(key.replace('.', '-'));
        item.setToggleGroup(group);
        item.setSelected(choice.equals(now));
        item.setOnAction(event -> shell.searchBy(choice));
        return item;
    }
}
