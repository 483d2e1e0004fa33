package app.lookalike.ui.foryou;

import app.lookalike.base.text.Messages;
import app.lookalike.service.taste.Person;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks for a person's name, or whether a person is to be erased; hidden while it asks nothing. */
final class PersonPanel extends VBox {
    private final PeopleViewModel model;
    private final Label question = new Label();
    private final TextField name = new TextField();
    private final Button save = Buttons.labelled(Feather.CHECK, "foryou.person.save", this::save);
    private final Button erase = Buttons.labelled(Feather.TRASH_2, "foryou.person.eraseNow", this::erase);
    private final Button cancel = Buttons.labelled(Feather.X, "foryou.person.cancel", this::close);
    private boolean adding;

    PersonPanel(PeopleViewModel model) {
        this.model = model;
        getStyleClass().add("person-panel");
        setId("foryou-person-panel");
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        name.setId("foryou-person-name");
        name.setAccessibleText(Messages.get("foryou.person.name"));
        name.setPromptText(Messages.get("foryou.person.name"));
        name.setOnAction(event -> save());
        save.getStyleClass().add("accent");
        erase.getStyleClass().add("danger");
        HBox buttons = Styled.as("actions", new HBox(save, erase, cancel));
        getChildren().addAll(question, name, buttons);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
            }
            event.consume(); // what is typed here would be a shortcut of the screen
        });
        addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
        close();
    }

    void askForNewName() {
        ask(Messages.get("foryou.person.add.question"), true, "");
        adding = true;
    }

    void askForName() {
        ask(Messages.get("foryou.person.rename.question"), true, current().name());
        adding = false;
    }

    void askToErase() {
        Person person = current();
        int signs = person.events().size();
        ask(
                person.name().isEmpty()
                        ? Messages.get("foryou.person.erase.yours", signs)
                        : Messages.get("foryou.person.erase.question", person.name(), signs),
                false,
                "");
    }

    private void ask(String words, boolean forName, String before) {
        question.setText(words);
        name.setText(before);
        Shown.set(name, forName);
        Shown.set(save, forName);
        Shown.set(erase, !forName);
        Shown.set(this, true);
        (forName ? name : cancel).requestFocus();
    }

    private Person current() {
        return model.people().get().current();
    }

    private void save() {
        if (adding) {
            model.add(name.getText());
        } else {
            model.rename(name.getText());
        }
        close();
    }

    private void erase() {
        model.erase(current());
        close();
    }

    private void close() {
        Shown.set(this, false);
    }
}
