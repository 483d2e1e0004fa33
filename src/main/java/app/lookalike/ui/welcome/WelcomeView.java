package app.lookalike.ui.welcome;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.action.Screen;
import app.lookalike.ui.common.control.Shown;
import app.lookalike.ui.common.control.TileFlow;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.welcome.WelcomeViewModel.Recent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The start page: what can be done at once, what fits the user, what was open before, what else can be opened. */
public final class WelcomeView extends ScrollPane implements Screen {
    private static final double GAP = 14;
    private static final double MIN_CHOICE = 210;
    private static final double MIN_CARD = 230;
    private static final double MAX_TILE = 420;

    private final WelcomeViewModel model;
    private final PictureLoader loader;
    private final TileFlow cards = new TileFlow(MIN_CARD, MAX_TILE, GAP, 4);
    private final TileFlow choices = new TileFlow(MIN_CHOICE, MAX_TILE, GAP, 4);
    private final Button sample;
    private final List<Button> sources;
    private Runnable openShared = () -> {};
    private final VBox recent;
    private final VBox page = new VBox();

    /** The page. */
    public WelcomeView(WelcomeViewModel model, PictureLoader loader, FilePrompts prompts) {
        this.model = model;
        this.loader = loader;
        getStyleClass().add("welcome-view");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        sample = choice(Feather.PLAY_CIRCLE, "welcome.sample", model::openSample);
        sources = choices(prompts);
        recent = new VBox(heading("welcome.recent"), cards);
        recent.getStyleClass().add("welcome-part");
        VBox open = new VBox(heading("welcome.open"), choices, new KagglePanel(model.kaggle()));
        open.getStyleClass().add("welcome-part");
        page.getChildren().addAll(new WelcomeHero(model, loader), recent, open, privacy());
        page.getStyleClass().add("welcome-page");
        StackPane middle = new StackPane(page);
        middle.getStyleClass().add("welcome-middle");
        setContent(middle);
        model.recent().addListener((observable, before, now) -> list(now));
        list(model.recent().get());
    }

    /** Shows that between the top of the page and what else can be opened; it hides itself where it has nothing. */
    public void offer(Node suggestions) {
        page.getChildren().add(1, suggestions);
    }

    /** Sets what asks which shared catalogue to open. */
    public void onShared(Runnable ask) {
        openShared = ask;
    }

    private List<Button> choices(FilePrompts prompts) {
        return List.of(
                choice(Feather.ARCHIVE, "welcome.zip", () -> prompts.catalogueZip()
                        .ifPresent(model.importing()::pick)),
                choice(Feather.FOLDER, "welcome.folder", () -> prompts.catalogueFolder()
                        .ifPresent(model.importing()::pick)),
                choice(Feather.FILE_TEXT, "welcome.table", () -> prompts.catalogueTable()
                        .ifPresent(model.importing()::pick)),
                choice(Feather.CLOUD, "welcome.shared", () -> openShared.run()));
    }

    private static Button choice(Ikon icon, String key, Runnable action) {
        Label name = new Label(Messages.get(key), new FontIcon(icon));
        name.getStyleClass().add("choice-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        Label text = new Label(Messages.get(key + ".text"));
        text.getStyleClass().add("choice-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(name, text);
        words.getStyleClass().add("choice-words");
        Button choice = new Button(null, words);
        choice.setId(key.replace('.', '-'));
        choice.getStyleClass().add("choice");
        choice.setAccessibleText(Messages.get(key) + ". " + Messages.get(key + ".text"));
        choice.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        choice.setOnAction(event -> action.run());
        return choice;
    }

    private static Label heading(String key) {
        Label heading = new Label(Messages.get(key));
        heading.getStyleClass().add("section-title");
        return heading;
    }

    private static Label privacy() {
        Label privacy = new Label(Messages.get("welcome.privacy"));
        privacy.getStyleClass().add("hint");
        privacy.setWrapText(true);
        privacy.setMinHeight(USE_PREF_SIZE);
        return privacy;
    }

    /** The one at the top of the page is not among the others; where it is the sample, that is no other choice. */
    private void list(List<Recent> known) {
        Optional<Recent> latest = model.latest();
        List<Recent> others =
                known.stream().filter(one -> !Optional.of(one).equals(latest)).toList();
        Shown.set(recent, !others.isEmpty());
        cards.setTiles(others.stream()
                .map(one -> new RecentCard(one, loader, () -> model.open(one), () -> model.remove(one)))
                .toList());
        choices.setTiles(Stream.concat(latest.stream().map(one -> sample), sources.stream())
                .toList());
    }

    @Override
    public String title() {
        return Messages.get("welcome.screen");
    }

    @Override
    public Ikon icon() {
        return Feather.HOME;
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void keyPressed(KeyEvent event) {
        // Buttons only; each has the focus by Tab.
    }
}
