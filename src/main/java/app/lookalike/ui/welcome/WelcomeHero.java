package app.lookalike.ui.welcome;

import app.lookalike.base.text.Messages;
import app.lookalike.service.workspace.WorkspaceSummary;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.welcome.WelcomeViewModel.Recent;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The top of the start page: what can be done at once, beside pictures of it. That is the catalogue opened last, where it
 * can be read, else the sample. In a narrow window the pictures stand below in one row.
 */
final class WelcomeHero extends Region {
    /** From this width on the pictures stand beside the words; with texts of the usual size. */
    private static final double WIDE = 720;

    private static final double WORDS = 0.44;
    private static final double GAP = 28;

    private final WelcomeViewModel model;
    private final VBox words = new VBox();
    private final Mosaic pictures;

    WelcomeHero(WelcomeViewModel model, PictureLoader loader) {
        this.model = model;
        getStyleClass().add("welcome-hero");
        words.getStyleClass().add("hero-words");
        pictures = new Mosaic(loader, 4);
        getChildren().addAll(words, pictures);
        model.recent().addListener((observable, before, now) -> update());
        model.samplePictures().addListener((observable, before, now) -> update());
        update();
    }

    private void update() {
        Optional<Recent> latest = model.latest();
        latest.ifPresentOrElse(this::showRecent, this::showSample);
        Shown.set(pictures, !pictures.getChildrenUnmodifiable().isEmpty());
        requestLayout();
    }

    private void showSample() {
        Button open = primary("welcome.sample", Feather.PLAY_CIRCLE, model::openSample);
        words.getChildren()
                .setAll(
                        title(Messages.get("welcome.title")),
                        line(Feather.SEARCH, "welcome.line.search"),
                        line(Feather.DATABASE, "welcome.line.catalogue"),
                        line(Feather.LOCK, "welcome.line.private"),
                        actions(open),
                        text(Messages.get("welcome.sample.text")));
        model.samplePictures().get().ifPresentOrElse(pictures::show, () -> pictures.await(WelcomeViewModel.SAMPLES));
    }

    private void showRecent(Recent recent) {
        String name = recent.title();
        Button open = primary("welcome.continue", Feather.ARROW_RIGHT, () -> model.open(recent));
        open.setAccessibleText(Messages.get("welcome.recent.accessible", name));
        Button remove = Buttons.icon(Feather.X, "welcome.remove", () -> model.remove(recent));
        String facts = Stream.of(recent.counts(), recent.openedWhen())
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(Messages.get("separator")));
        words.getChildren()
                .setAll(
                        text(Messages.get("welcome.latest")),
                        title(name),
                        text(facts),
                        line(Feather.SEARCH, "welcome.line.search"),
                        actions(open, remove));
        recent.glance()
                .map(WorkspaceSummary::samples)
                .ifPresentOrElse(
                        pictures::show, () -> pictures.await(recent.isPictured() ? WelcomeViewModel.SAMPLES : 0));
    }

    private static Button primary(String key, Ikon icon, Runnable action) {
        Button button = Buttons.labelled(icon, key, action);
        button.getStyleClass().addAll("accent", "hero-action");
        button.setDefaultButton(true);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static HBox actions(Button... buttons) {
        HBox actions = new HBox(buttons);
        actions.getStyleClass().addAll("actions", "hero-actions");
        return actions;
    }

    private static Label title(String words) {
        Label title = new Label(words);
        title.getStyleClass().add("welcome-title");
        return wrapped(title);
    }

    private static Label text(String words) {
        Label text = new Label(words);
        text.getStyleClass().add("choice-text");
        return wrapped(text);
    }

    private static Label line(Ikon icon, String key) {
        Label line = new Label(Messages.get(key), new FontIcon(icon));
        line.getStyleClass().add("welcome-line");
        return wrapped(line);
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isWide(double width) {
        return pictures.isVisible() && width >= WIDE * Appearance.textScale(this);
    }

    private double wordsWidth(double width) {
        return isWide(width) ? Math.floor((width - GAP) * WORDS) : width;
    }

    private double picturesWidth(double width) {
        return isWide(width) ? width - GAP - wordsWidth(width) : width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDE * Appearance.textScale(this);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double whole = width < 0 ? computePrefWidth(-1) : width;
        arrange(whole);
        double text = words.prefHeight(wordsWidth(whole));
        double shown = pictures.isVisible() ? pictures.prefHeight(picturesWidth(whole)) : 0;
        return isWide(whole) ? Math.max(text, shown) : text + (shown > 0 ? GAP + shown : 0);
    }

    private void arrange(double width) {
        int all = Math.max(1, pictures.getChildrenUnmodifiable().size());
        pictures.setColumns(isWide(width) ? Math.min(4, all) : all);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        arrange(width);
        double text = words.prefHeight(wordsWidth(width));
        if (isWide(width)) {
            words.resizeRelocate(0, Math.max(0, Math.rint((getHeight() - text) / 2)), wordsWidth(width), text);
            double left = width - picturesWidth(width);
            pictures.resizeRelocate(left, 0, picturesWidth(width), getHeight());
        } else {
            words.resizeRelocate(0, 0, width, text);
            pictures.resizeRelocate(0, text + GAP, width, Math.max(0, getHeight() - text - GAP));
        }
    }
}
