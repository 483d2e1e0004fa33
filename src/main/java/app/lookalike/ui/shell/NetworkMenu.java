package app.lookalike.ui.shell;

import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.service.NetworkChoice;
import app.lookalike.ui.common.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
        fill();
    }

    private void fill() {
        NetworkChoice now = shell.network().get();
        List<MenuItem> items = new ArrayList<>();
        items.addAll(part(
                "network.network",
                now,
                NetworkChoice.offered().stream().map(now::withNetwork),
                choice -> "model.name." + choice.network()));
        items.add(new SeparatorMenuItem());
        items.addAll(part(
                "network.pooling",
                now,
                Arrays.stream(Pooling.values()).map(now::withPooling),
                choice -> "network.pooling." + choice.pooling().output()));
        items.add(new SeparatorMenuItem());
        items.addAll(part(
                "network.precision",
                now,
                Stream.concat(
                                Stream.of(Optional.<Precision>empty()),
                                Arrays.stream(Precision.values()).map(Optional::of))
                        .map(now::withPrecision),
                choice -> "network.precision." + choice.precisionName()));
        getItems().setAll(items);
    }

    private List<MenuItem> part(
            String heading, NetworkChoice now, Stream<NetworkChoice> choices, Function<NetworkChoice, String> key) {
        List<MenuItem> items = new ArrayList<>();
        MenuItem title = new MenuItem(Messages.get(heading));
        title.setDisable(true);
        items.add(title);
        ToggleGroup group = new ToggleGroup();
        choices.forEach(choice -> {
            RadioMenuItem item = new RadioMenuItem(Messages.get(key.apply(choice)));
            item.setId(key.apply(choice).replace('.', '-'));
            item.setToggleGroup(group);
            item.setSelected(choice.equals(now));
            item.setOnAction(event -> shell.searchBy(choice));
            items.add(item);
        });
        return items;
    }
}
