package app.lookalike.ui.insights;

import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.action.Screen;
import java.util.List;
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

    /**
     * The screen.
     *
     * @param pages at least one; the first is shown first
     */
    public InsightsView(List<InsightsPage> pages) {
        this.pages = List.copyOf(pages);
        getStyleClass().add("insights-view");
        VBox list = new VBox();
        list.getStyleClass().add("insights-pages");
        for (InsightsPage page : pages) {
            ToggleButton button = new ToggleButton(page.title(), new FontIcon(page.icon()));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setToggleGroup(choice);
            button.setUserData(page);
            button.setOnAction(event -> show(page));
            list.getChildren().add(button);
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setLeft(scroll);
        // A page computes only when somebody looks at it.
        sceneProperty().addListener((observable, before, now) -> {
            if (now != null) {
                show(chosen());
            }
        });
    }

    /** Brings a page to the front. */
    public void show(InsightsPage page) {
        choice.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == page));
        setCenter(page.view());
        page.shown();
    }

    private InsightsPage chosen() {
        return pages.stream()
                .filter(page -> page.view() == getCenter())
                .findFirst()
                .orElse(pages.get(0));
    }

    @Override
    public String title() {
        return Messages.get("insights.screen");
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
