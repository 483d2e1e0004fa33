package app.lookalike.ui.foryou;

import app.lookalike.base.text.Messages;
import app.lookalike.service.taste.People;
import app.lookalike.service.taste.Person;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whose suggestions they are: switches to another person, adds one, names and erases this one. */
final class PersonMenu extends MenuButton {
    private final PeopleViewModel model;
    private final PersonPanel panel;

    PersonMenu(PeopleViewModel model, PersonPanel panel) {
        super(null, new FontIcon(Feather.USER));
        this.model = model;
        this.panel = panel;
        setId("foryou-person");
        setMnemonicParsing(false);
        model.people().addListener((observable, before, now) -> fill(now));
        fill(model.people().get());
    }

    private void fill(People people) {
        String current = PeopleViewModel.nameOf(people.current());
        setText(current);
        setAccessibleText(Messages.get("foryou.person.accessible", current));
        List<MenuItem> items = new ArrayList<>();
        ToggleGroup one = new ToggleGroup();
        for (Person person : people.all()) {
            RadioMenuItem item = new RadioMenuItem(PeopleViewModel.nameOf(person));
            item.setMnemonicParsing(false);
            item.setToggleGroup(one);
            item.setSelected(person.id() == people.current().id());
            item.setOnAction(event -> model.use(person));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(item("foryou.person.add", Feather.USER_PLUS, panel::askForNewName));
        items.add(item("foryou.person.rename", Feather.EDIT_2, panel::askForName));
        items.add(item("foryou.person.erase", Feather.TRASH_2, panel::askToErase));
        getItems().setAll(items);
    }

    private static MenuItem item(String key, Ikon icon, Runnable action) {
        MenuItem item = new MenuItem(Messages.get(key), new FontIcon(icon));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }
}
