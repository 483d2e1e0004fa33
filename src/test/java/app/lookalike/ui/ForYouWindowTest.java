package app.lookalike.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.catalog.Product;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.taste.Person;
import app.lookalike.service.taste.Suggestion;
import app.lookalike.service.taste.TasteSign;
import app.lookalike.settings.Theme;
import app.lookalike.ui.boards.BoardCandidate;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.common.FileOpener;
import app.lookalike.ui.common.control.Appearance;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.foryou.ForYouStrip;
import app.lookalike.ui.foryou.ForYouView;
import app.lookalike.ui.foryou.ForYouViewModel;
import app.lookalike.ui.foryou.PeopleViewModel;
import app.lookalike.ui.foryou.TasteLog;
import app.lookalike.ui.product.ProductUses;
import app.lookalike.ui.product.ProductViewModel;
import app.lookalike.ui.quality.Indexing;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.ScreenKeys;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The screen For you and its strip, with jobs that are done at once. */
@ExtendWith(ApplicationExtension.class)
class ForYouWindowTest {
    @AutoClose
    private final FakeSession session = FakeSession.ofSize(60);

    private final List<Query> asked = new ArrayList<>();
    private final List<Product> shownPages = new ArrayList<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final BoardsViewModel boards = new BoardsViewModel(TaskRunner.inline(), edit -> {});
    private final PeopleViewModel people = new PeopleViewModel(TaskRunner.inline());
    private final ForYouViewModel model =
            new ForYouViewModel(people, TaskRunner.inline(), edit -> undo.push(edit.undo()));
    private final ProductViewModel page = new ProductViewModel(TaskRunner.inline(), () -> SearchOptions.DEFAULT);
    private final SimpleBooleanProperty resting = new SimpleBooleanProperty(true);
    private final List<String> indexed = new ArrayList<>();
    private ForYouView view;
    private ForYouStrip strip;

    @Start
    void start(Stage stage) {
        PictureLoader loader = new PictureLoader(TaskRunner.inline());
        TasteLog log = new TasteLog(people);
        log.listenTo(boards);
        log.listenTo(page);
        view = new ForYouView(model, loader, new Indexing(resting, () -> indexed.add("start")), asked::add, boards);
        view.offerProducts(
                page,
                loader,
                new ProductUses(
                        asked::add,
                        comparison -> {},
                        boards,
                        board -> {},
                        product -> {},
                        TaskRunner.inline(),
                        FileOpener.NONE,
                        address -> {},
                        id -> List.of()));
        strip = new ForYouStrip(model, loader, shownPages::add, () -> {});
        Scene scene = new Scene(new StackPane(view), 1280, 800);
        ScreenKeys.listen(scene, view);
        Appearance.dress(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    private void open(FxRobot robot, String... kept) {
        robot.interact(() -> {
            boards.open(session);
            model.open(session);
            if (kept.length > 0) {
                boards.keepOnNew(
                        "Mine",
                        List.of(kept).stream()
                                .map(id -> BoardCandidate.of(session.product(id)))
                                .toList());
                startAnew();
            }
        });
    }

    /** As another look at the screen after something was kept: the person who uses the program is chosen once more. */
    private void startAnew() {
        MenuItem person = personMenu().getItems().get(0);
        person.getOnAction().handle(null);
    }

    private MenuButton personMenu() {
        return (MenuButton) view.lookup("#foryou-person");
    }

    private List<String> ids() {
        return model.suggestions().get().stream()
                .map(Suggestion::product)
                .map(Product::id)
                .toList();
    }

    private List<Node> cards() {
        return ((Parent) view.lookup("#suggestions")).getChildrenUnmodifiable();
    }

    private String text() {
        return ((Label) view.lookup(".foryou-text")).getText();
    }

    private void focus(FxRobot robot, int card) {
        robot.interact(() -> cards().get(card).requestFocus());
    }

    @Test
    void threePicksLeadToSuggestions(FxRobot robot) {
        open(robot);
        assertThat(text()).isEqualTo("Which do you like? Pick three to begin with.");
        assertThat(cards()).hasSize(12);

        robot.clickOn(cards().get(2));
        assertThat(text()).endsWith("One picked.");
        robot.clickOn(cards().get(2));
        assertThat(text()).as("a second click takes it back").endsWith("to begin with.");
        assertThat(people.people().get().current().events()).isEmpty();

        List<String> choices = ids();
        focus(robot, 0);
        robot.type(KeyCode.SPACE, KeyCode.RIGHT, KeyCode.ENTER, KeyCode.RIGHT, KeyCode.SPACE);

        assertThat(text()).startsWith("What fits what you kept");
        assertThat(ids()).doesNotContainAnyElementsOf(choices.subList(0, 3)).hasSize(24);
        assertThat(((Label) cards().get(0).lookup(".reason")).getText()).startsWith("Because you picked ");
    }

    @Test
    void suggestsWhatIsLikeWhatWasKeptAndNeverThat(FxRobot robot) {
        open(robot, "10", "40");

        assertThat(ids()).hasSize(24).doesNotContain("10", "40");
        assertThat(model.suggestions().get())
                .allMatch(one -> one.reason().orElseThrow().sign() == TasteSign.KEPT);

        List<String> first = ids();
        robot.clickOn("#foryou-others");
        assertThat(ids()).isNotEmpty().doesNotContainAnyElementsOf(first);
        robot.clickOn("#foryou-others");
        assertThat(ids()).as("after the last ones the first ones again").isNotEmpty();
    }

    @Test
    void notThisMakesRoomForAnotherAndCanBeTakenBack(FxRobot robot) {
        open(robot, "10");
        List<String> before = ids();
        focus(robot, 1);

        robot.type(KeyCode.DELETE);

        assertThat(ids()).hasSize(24).doesNotContain(before.get(1));
        assertThat(cards().get(1).isFocused())
                .as("the focus stays in its place")
                .isTrue();
        assertThat(people.people().get().current().has(before.get(1), TasteSign.NOT_THIS))
                .isTrue();

        robot.interact(() -> undo.pop().run());
        assertThat(ids()).isEqualTo(before);
        assertThat(people.people().get().current().has(before.get(1), TasteSign.NOT_THIS))
                .isFalse();
    }

    @Test
    void aCardIsKeptSearchedByAndOpened(FxRobot robot) {
        open(robot, "10");
        String id = ids().get(0);
        focus(robot, 0);

        robot.type(KeyCode.B);
        assertThat(boards.boards().get().get(0).find(id)).isPresent();
        assertThat(cards().get(0).lookup(".kept").isVisible()).isTrue();

        robot.type(KeyCode.S);
        assertThat(asked).containsExactly(new Query.ByProduct(id));

        robot.type(KeyCode.ENTER);
        assertThat(page.page().get().orElseThrow().product().id()).isEqualTo(id);
        assertThat(people.people().get().current().has(id, TasteSign.OPENED)).isTrue();
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(page.page().get().orElseThrow().product().id()).isEqualTo(ids().get(1));
        robot.type(KeyCode.ESCAPE);
        assertThat(page.isOpen()).isFalse();
        assertThat(cards().get(0).isFocused()).isTrue();
    }

    @Test
    void severalPeopleHaveSuggestionsOfTheirOwn(FxRobot robot) {
        open(robot, "10");
        choose(robot, "foryou-person-add");
        robot.clickOn("#foryou-person-name").write("Ben").type(KeyCode.ENTER);

        assertThat(personMenu().getText()).isEqualTo("Ben");
        assertThat(text()).startsWith("Which do you like?");

        choose(robot, "foryou-person-add");
        robot.clickOn("#foryou-person-name").write("ben").type(KeyCode.ENTER);
        assertThat(robot.lookup(".banner .label").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().equals("There is already somebody called ben."));

        robot.interact(() -> personMenu().getItems().get(0).getOnAction().handle(null));
        assertThat(personMenu().getText()).isEqualTo("You");
        assertThat(text()).startsWith("What fits what you kept");
    }

    @Test
    void aPersonIsErasedOnlyAfterAConfirmation(FxRobot robot) {
        open(robot, "10");
        choose(robot, "foryou-person-erase");
        robot.type(KeyCode.ESCAPE);
        assertThat(people.people().get().current().has("10", TasteSign.KEPT)).isTrue();

        choose(robot, "foryou-person-erase");
        robot.clickOn("#foryou-person-eraseNow");

        assertThat(people.people().get().all()).extracting(Person::events).containsExactly(List.of());
        assertThat(text()).startsWith("Which do you like?");
        assertThat(boards.boards().get().get(0).items()).as("boards stay").hasSize(1);
        assertThat(ids()).doesNotContain("10");
    }

    private void choose(FxRobot robot, String item) {
        robot.interact(() -> personMenu().getItems().stream()
                .filter(one -> item.equals(one.getId()))
                .forEach(one -> one.getOnAction().handle(null)));
    }

    @Test
    void saysWhereNothingIsIndexedAndOffersToGoOn(FxRobot robot) {
        FakeSession bare = FakeSession.ofSize(5, 0);
        robot.interact(() -> model.open(bare));
        assertThat(robot.lookup(".state-title").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().equals("No product is indexed yet"));

        robot.clickOn("#foryou-index");
        assertThat(indexed).containsExactly("start");

        bare.index(5);
        robot.interact(model::refresh);
        assertThat(text()).startsWith("Which do you like?");
        assertThat(cards()).hasSize(5);
        bare.close();
    }

    @Test
    void saysWhereEverythingIsKnown(FxRobot robot) {
        FakeSession small = FakeSession.ofSize(2);
        robot.interact(() -> {
            boards.open(small);
            model.open(small);
        });
        assertThat(text()).isEqualTo("Which do you like? Pick two to begin with.");
        focus(robot, 0);
        robot.type(KeyCode.SPACE, KeyCode.RIGHT, KeyCode.SPACE);

        assertThat(robot.lookup(".state-title").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().equals("Nothing new is left"));
        small.close();
    }

    @Test
    void theStripShowsAFewAndHidesWhereNothingIsKnown(FxRobot robot) {
        open(robot);
        assertThat(strip.isVisible()).isFalse();

        open(robot, "10");
        assertThat(strip.isVisible()).isTrue();
        List<Node> tiles = strip.getChildren().get(1).lookupAll(".suggestion-card").stream()
                .toList();
        assertThat(tiles).hasSize(6);
        robot.interact(() -> tiles.get(0)
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        assertThat(shownPages).hasSize(1);
    }
}
