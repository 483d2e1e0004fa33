package app.lookalike.ui.curation;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.FileWriting;
import app.lookalike.ui.common.control.Banner;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Placeholder;
import app.lookalike.ui.common.control.Polling;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.control.WrittenFile;
import app.lookalike.ui.insights.InsightsPage;
import app.lookalike.ui.jobs.JobStrip;
import app.lookalike.ui.jobs.JobViewModel;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * What the pages for decisions have in common: a title with buttons, the progress of a search for what is to be decided,
 * and below them what is to be decided, which has the focus while the page is in front.
 */
abstract class CurationPage implements InsightsPage {
    private final String key;
    private final Ikon icon;
    private final VBox page = Styled.as("curation-page", new VBox());
    private final FlowPane head = Styled.as("curation-head", new FlowPane());
    private final StackPane place = new StackPane();
    private final StackPane usual = new StackPane();
    private final Placeholder placeholder = new Placeholder();
    private final VBox work = Styled.as("curation-work", new VBox());

    /**
     * An empty page.
     *
     * @param key of its title
     */
    CurationPage(String key, Ikon icon) {
        this.key = key;
        this.icon = icon;
        page.setId(key.replace('.', '-') + "-page");
        Label title = Labels.of(Messages.get(key), "screen-title");
        head.getChildren().add(title);
        work.setFocusTraversable(true);
        work.setOnMousePressed(event -> work.requestFocus());
        VBox.setVgrow(place, Priority.ALWAYS);
        usual.getChildren().addAll(work, placeholder);
        place.getChildren().add(usual);
        page.getChildren().addAll(head, place);
    }

    /** Adds controls behind the title. */
    final void addToHead(Node... more) {
        head.getChildren().addAll(more);
    }

    /** Shows a message above the work while there is one. */
    final void showMessages(ObservableValue<String> message, Runnable dismiss) {
        page.getChildren().add(1, new Banner(message, dismiss));
    }

    /** Says where a table was written. */
    final void showWritten(FileWriting saving) {
        page.getChildren().add(1, new WrittenFile(saving.written(), saving::dismiss));
    }

    /** Shows the progress of a job while it runs. */
    final void showJob(JobViewModel job) {
        JobStrip strip = new JobStrip(job, Buttons.labelled(Feather.X, "curation.cancel", job::cancel));
        Shown.when(strip, job.active());
        page.getChildren().add(1, strip);
        Polling.whileShown(page, job.active(), job::poll);
    }

    /** Shows something else in place of what is to be decided, as long as that is true. */
    final void showInstead(Node node, ObservableValue<Boolean> when) {
        place.getChildren().add(node);
        Shown.when(node, when);
        Shown.when(usual, when.map(other -> !other));
    }

    /** Where what is to be decided stands. */
    final VBox work() {
        return work;
    }

    /** Shows that there is nothing to decide, and why. */
    final void say(Ikon symbol, String textKey, Node... buttons) {
        Shown.set(work, false);
        Shown.set(placeholder, true);
        placeholder.say(symbol, Messages.get(textKey), Messages.get(textKey + ".text"), buttons);
    }

    /** Shows what is to be decided. */
    final void showWork() {
        Shown.set(placeholder, false);
        if (!work.isVisible()) {
            Shown.set(work, true);
            work.requestFocus();
        }
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final Ikon icon() {
        return icon;
    }

    @Override
    public final Node view() {
        return page;
    }

    @Override
    public void shown() {
        work.requestFocus();
    }
}
