package app.lookalike.ui;

import static app.lookalike.ui.testing.SearchStage.cards;
import static app.lookalike.ui.testing.SearchStage.texts;
import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.service.query.Ranking;
import app.lookalike.ui.search.model.ExportedAnswers;
import app.lookalike.ui.testing.Learned;
import app.lookalike.ui.testing.SearchStage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Words as a query, alone and as a change of a picture, as somebody types and clicks them. */
@ExtendWith(ApplicationExtension.class)
class WordsWindowTest {
    private final SearchStage window;

    WordsWindowTest(@TempDir Path folder) {
        window = new SearchStage(folder);
        window.session.bestRanking = Ranking.FASHION;
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    private static TextField field(FxRobot robot) {
        return robot.lookup("#words-field").queryAs(TextField.class);
    }

    private void say(FxRobot robot, String words) {
        robot.interact(() -> window.search.words().text().set(words));
        robot.interact(field(robot)::requestFocus);
        robot.type(KeyCode.ENTER);
    }

    private static List<String> chips(FxRobot robot) {
        return texts(robot, "#word-chips .chip");
    }

    private static void paste(FxRobot robot, String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    @Test
    void searchesByTypedWordsAndLeadsToTheFirstAnswer(FxRobot robot) {
        window.open(robot);

        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertThat(field(robot).isFocused()).isTrue();
        robot.write("shirts for men").type(KeyCode.ENTER);

        assertThat(window.asked()).isEqualTo("shirts for men");
        assertThat(chips(robot)).containsExactly("Type: Shirts", "Gender: Men");
        assertThat(robot.lookup("#words-plate").queryAs(Label.class).getText()).isEqualTo("“shirts for men”");
        robot.type(KeyCode.DOWN);
        assertThat(cards(robot).get(0).isFocused()).isTrue();
    }

    @Test
    void searchesAfterAPause(FxRobot robot) throws Exception {
        window.open(robot);
        robot.push(KeyCode.CONTROL, KeyCode.F);

        robot.write("shirts");

        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> window.asked().equals("shirts"));
        assertThat(field(robot).isFocused()).isTrue();
        robot.write(" men").type(KeyCode.DOWN);
        assertThat(window.asked()).isEqualTo("shirts men");
    }

    @Test
    void theSlashLeadsToTheFieldAndIsNotWritten(FxRobot robot) {
        window.open(robot);

        robot.write("/");

        assertThat(field(robot).isFocused()).isTrue();
        assertThat(field(robot).getText()).isEmpty();
    }

    @Test
    void takesPartsOffByClickAndByKey(FxRobot robot) {
        window.open(robot);
        say(robot, "blue shirts for men");

        robot.clickOn(robot.lookup("#word-chips .chip").nth(0).<Node>query());
        assertThat(window.asked()).isEqualTo("shirts for men");

        robot.interact(robot.lookup("#word-chips .chip").nth(1).<Node>query()::requestFocus);
        robot.type(KeyCode.DELETE);
        assertThat(window.asked()).isEqualTo("shirts for");
        assertThat(chips(robot)).containsExactly("Type: Shirts");
        assertThat(robot.lookup("#word-chips .chip").<Node>query().isFocused()).isTrue();
    }

    @Test
    void offersTheWayBackFromACorrection(FxRobot robot) {
        window.open(robot);
        say(robot, "shrits");
        assertThat(texts(robot, "#word-remarks .label")).contains("\"shrits\" was taken for \"shirt\".");

        robot.clickOn("#words-as-written");

        assertThat(field(robot).getText()).isEqualTo("“shrits”");
        assertThat(texts(robot, "#word-remarks .label")).contains("\"shrits\" is not in this catalogue's vocabulary.");
        assertThat(robot.lookup("#words-as-written").tryQuery()).isEmpty();
        assertThat(texts(robot, ".state-title")).contains("Nothing answers these words");
    }

    @Test
    void changesAPictureByWordsOrLeavesIt(FxRobot robot) {
        window.open(robot);
        robot.interact(() -> window.search.searchFrom(window.session.product("3")));

        say(robot, "but for women");

        assertThat(window.asked()).isEqualTo("3, but for women");
        assertThat(texts(robot, ".query-name")).containsExactly("Product number 3");
        CheckBox together = robot.lookup("#words-together").queryAs(CheckBox.class);
        assertThat(together.isSelected()).isTrue();
        robot.clickOn(together);
        assertThat(window.asked()).isEqualTo("but for women");
        robot.clickOn(together);
        assertThat(window.asked()).isEqualTo("3, but for women");
        robot.clickOn(field(robot)).type(KeyCode.ESCAPE);
        assertThat(window.asked()).isEqualTo("3");
        assertThat(field(robot).getText()).isEmpty();
    }

    @Test
    void replacesAValueOfTheProduct(FxRobot robot) throws TimeoutException {
        window.open(robot);

        robot.clickOn("#replace-gender");
        awaitValues(robot);
        robot.write("m").type(KeyCode.ENTER);

        assertThat(window.asked()).isEqualTo("1, Men");
        assertThat(chips(robot)).containsExactly("Gender: Men");
        assertThat(robot.lookup("#replace-gender").queryAs(Button.class).getText())
                .isEqualTo("Women → Men");

        robot.clickOn("#replace-gender");
        awaitValues(robot);
        robot.clickOn("#value-other");
        assertThat(window.asked()).isEqualTo("1");
        assertThat(chips(robot)).isEmpty();
        assertThat(robot.lookup("#replace-baseColour").tryQuery()).isEmpty(); // all are blue
    }

    @Test
    void replacesAValueByKeys(FxRobot robot) throws TimeoutException {
        window.open(robot);
        robot.interact(robot.lookup("#replace-articleType").<Node>query()::requestFocus);

        robot.type(KeyCode.SPACE);
        awaitValues(robot);
        robot.type(KeyCode.DOWN);
        assertThat(robot.lookup("#value-list").queryAs(ListView.class).isFocused())
                .isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(window.asked()).isEqualTo("1");

        robot.type(KeyCode.SPACE);
        awaitValues(robot);
        robot.type(KeyCode.ENTER);
        assertThat(window.asked()).isEqualTo("1, Tshirts");
    }

    /** A pop-up has the keyboard only once it is shown. */
    private static void awaitValues(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> robot.lookup("#value-words")
                .tryQuery()
                .filter(Node::isFocused)
                .isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void replacesWhatAPictureShowsOrFiltersByIt(FxRobot robot) throws TimeoutException {
        window.session.classification = Learned::classification;
        window.open(robot);

        robot.clickOn(robot.lookup(".picture-label").nth(1).<Node>query());
        awaitValues(robot);
        robot.write("tsh").type(KeyCode.ENTER);
        assertThat(window.asked()).isEqualTo("1, Tshirts");

        robot.clickOn(robot.lookup(".picture-label").nth(1).<Node>query());
        awaitValues(robot);
        robot.clickOn("#value-other");
        assertThat(window.search.options().get().filter().accepted()).isNotEmpty();
    }

    @Test
    void searchesByPastedAndDroppedText(FxRobot robot) {
        window.open(robot);
        robot.interact(() -> window.search.searchFrom(window.session.product("3")));
        paste(robot, " shirts\nfor men ");

        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertThat(window.asked()).isEqualTo("shirts for men");

        SearchStage.drop(robot, content -> content.putString("for women"));
        assertThat(window.asked()).isEqualTo("for women");

        robot.interact(() -> window.search.searchFrom(window.session.product("3")));
        paste(robot, "for women");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(window.asked()).isEqualTo("3, for women");
    }

    @Test
    void isFoundByThePalette(FxRobot robot) {
        window.open(robot);

        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("blue shirts").type(KeyCode.ENTER);

        assertThat(window.asked()).isEqualTo("blue shirts");
        assertThat(field(robot).getText()).isEqualTo("blue shirts");
    }

    @Test
    void isAmongTheRecentQueriesWithItsWords(FxRobot robot) {
        window.open(robot);
        say(robot, "shirts for men");
        robot.interact(() -> window.search.searchFrom(window.session.product("3")));
        say(robot, "for women");
        robot.interact(() -> window.search.searchFrom(window.session.product("5")));

        assertThat(texts(robot, ".recent-words")).containsExactly("for women", "shirts for men");
        Button recent = robot.lookup(".recent-query").queryButton();
        assertThat(recent.getAccessibleText()).isEqualTo("Search again by Product number 3, “for women”");
        robot.interact(recent::fire);
        assertThat(window.asked()).isEqualTo("3, for women");
    }

    @Test
    void isWrittenAndComparedAsWhatItIs(FxRobot robot) {
        window.open(robot);
        say(robot, "shirts");

        assertThat(ExportedAnswers.of(window.search).orElseThrow().title()).isEqualTo("Like “shirts”");
        robot.interact(cards(robot).get(0)::requestFocus);
        robot.type(KeyCode.C);

        assertThat(window.search.message().get())
                .isEqualTo("There is no picture to compare with: this query is words only.");
        robot.clickOn(cards(robot).get(0), MouseButton.PRIMARY);
        assertThat(window.asked()).doesNotContain("shirts");
        assertThat(field(robot).getText()).isEmpty();
    }
}
