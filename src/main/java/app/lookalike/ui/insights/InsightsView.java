package app.lookalike.ui.insights;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.action.Screen;
import app.lookalike.ui.common.control.Styled;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The insights screen: its pages on the left, the chosen one beside them. */
public final class InsightsView extends BorderPane implements Screen {
    private final List<InsightsPage> pages;
    private final ToggleGroup choice = new ToggleGroup();
    private final ReadOnlyObjectWrapper<InsightsPage> front;

    /**
     * The screen.
     *
     * @param pages at least one; the first is shown first
     */
    public InsightsView(List<InsightsPage> pages) {
        this.pages = List.copyOf(pages);
        front = new ReadOnlyObjectWrapper<>(pages.get(0));
        getStyleClass().add("insights-view");
        VBox list = Styled.as("insights-pages", new VBox());
        for (InsightsPage page : pages) {
            ToggleButton button = new ToggleButton(page.title(), new FontIcon(page.icon()));
            button.setMinWidth(USE_PREF_SIZE);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setToggleGroup(choice);
            button.setUserData(page);
            button.setOnAction(event -> show(page));
            list.getChildren().add(button);
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        // The vertical bar of a low window takes no more than the margin at the right.
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setLeft(scroll);
        // A page computes only when somebody looks at it.
        sceneProperty().addListener((observable, before, now) -> {
            if (now != null) {
                show(front.get());
            }
        });
    }

    /** Brings a page to the front. */
    public void show(InsightsPage page) {
        front.set(page);
        choice.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == page));
        setCenter(page.view());
        page.shown();
    }

    /** Turns so many pages further, from the last one to the first. */
    private void turn(int by) {
        show(pages.get(Math.floorMod(pages.indexOf(front.get()) + by, pages.size())));
    }

    @Override
    public List<Action> actions() {
        return Stream.concat(
                        Stream.of(
                                Action.of("action.insights.next", Feather.CHEVRON_DOWN, () -> turn(1))
                                        .on("Shortcut+Page Down"),
                                Action.of("action.insights.previous", Feather.CHEVRON_UP, () -> turn(-1))
                                        .on("Shortcut+Page Up")),
                        pages.stream().map(page -> Action.of(page.key(), page.icon(), () -> show(page))))
                .toList();
    }

    @Override
    public List<Part> parts() {
        return pages.stream()
                .map(page -> new Part(
                        page.title(),
                        page.actions().stream()
                                .map(action -> action.when(front.map(shown -> shown == page)))
                                .toList()))
                .filter(part -> !part.actions().isEmpty())
                .toList();
    }

    @Override
    public String title() {
        return Messages.get("insights.screen");
    }

    @Override
    public boolean needsWorkspace() {
        return true;
    }

    @Override
    public Ikon icon() {
        return Feather.PIE_CHART;
    }

    @Override
    public Node view() {
        return this;
    }
}
