package app.lookalike.ui;

import static app.lookalike.ui.testing.SearchStage.cards;
import static app.lookalike.ui.testing.SearchStage.texts;
import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.LookalikeException;
import app.lookalike.service.learning.Classification;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.ui.search.model.PictureOffer;
import app.lookalike.ui.testing.Contrast;
import app.lookalike.ui.testing.FakeSession;
import app.lookalike.ui.testing.Learned;
import app.lookalike.ui.testing.SearchStage;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The fashion ranking as somebody uses it: the switch, the weights, why, what the picture shows, learning. */
@ExtendWith(ApplicationExtension.class)
class RankingWindowTest {
    private final SearchStage window;

    RankingWindowTest(@TempDir Path folder) {
        window = new SearchStage(folder);
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    private void openWithFashion(FxRobot robot) {
        window.session.bestRanking = Ranking.FASHION;
        window.session.parts = Learned.parts();
        window.session.classification = Learned::classification;
        window.open(robot);
    }

    private SearchRequest last() {
        return window.session.requests.get(window.session.requests.size() - 1);
    }

    private static boolean isShown(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAll().stream().anyMatch(Node::isVisible);
    }

    @Test
    void saysHowToGetTheFashionRankingWhereThereIsNone(FxRobot robot) {
        window.open(robot);
        SearchStage.openOptions(robot);

        assertThat(isShown(robot, "#search-ranking-hint")).isTrue();
        assertThat(robot.lookup("#search-ranking-fashion")
                        .<Node>query()
                        .getParent()
                        .isVisible())
                .isFalse();
        assertThat(isShown(robot, "#weight-sliders")).isFalse();
    }

    @Test
    void switchesBetweenFashionAndLooks(FxRobot robot) {
        openWithFashion(robot);
        SearchStage.openOptions(robot);
        assertThat(last().options().ranking()).isEqualTo(Ranking.FASHION);

        robot.clickOn("#search-ranking-visual");
        assertThat(last().options().ranking()).isEqualTo(Ranking.VISUAL);
        assertThat(isShown(robot, "#weight-sliders")).isFalse();

        robot.clickOn("#search-ranking-visual");
        assertThat(last().options().ranking())
                .as("a second click changes nothing")
                .isEqualTo(Ranking.VISUAL);

        robot.type(KeyCode.ESCAPE);
        robot.interact(cards(robot).get(0)::requestFocus);
        robot.type(KeyCode.F);
        assertThat(last().options().ranking()).isEqualTo(Ranking.FASHION);
    }

    @Test
    void followsTheSlidersAndGoesBackToTheUsualWeights(FxRobot robot) {
        openWithFashion(robot);
        SearchStage.openOptions(robot);
        assertThat(isShown(robot, "#weight-sliders")).isTrue();
        robot.interact(robot.lookup("#search-weights-colour").<Slider>query()::requestFocus);
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);

        assertThat(last().options().weights()).isEqualTo(new RankingWeights(1, 0.3f, 0.1f));
        assertThat(window.session.catalog().memory().options().weights())
                .isEqualTo(last().options().weights());
        assertThat(texts(robot, "#caption")).first().asString().startsWith("Five by your weights, of 12");

        robot.clickOn("#search-weights-usual");
        assertThat(last().options().weights()).isEqualTo(RankingWeights.DEFAULT);
        assertThat(robot.lookup("#search-weights-colour").<Slider>query().getValue())
                .isZero();
    }

    @Test
    void saysWhatTheSimilarityIsTheMeanOf(FxRobot robot) {
        openWithFashion(robot);
        robot.interact(cards(robot).get(1)::requestFocus);
        robot.type(KeyCode.I);

        assertThat(texts(robot, "#why-parts .line-name")).containsExactly("Type", "Colour", "Gender", "Looks");
        assertThat(texts(robot, "#why-parts .part-percent")).containsExactly("97.0 %", "62.0 %", "99.0 %", "71.0 %");
        assertThat(texts(robot, "#why-parts .part-weight")).containsExactly("× 33 %", "× 33 %", "× 24 %", "× 10 %");
        assertThat(robot.lookup("#why-parts").query().getAccessibleText()).startsWith("Type 97.0 percent, ");
        assertThat(texts(robot, "#why-hit .caption")).first().asString().startsWith("Together, by weight: 83.3 %");
    }

    @Test
    void callsPredictedWhatIsPredictedOfAPhotoAndSaysNothingWhereNothingIsBelieved(FxRobot robot) {
        openWithFashion(robot);
        robot.interact(
                () -> window.search.searchBy(new PictureOffer.AsPixels("photo", FakeSession.plain(60, 80, 100))));
        assertThat(texts(robot, ".match-sentence")).isNotEmpty().allMatch(text -> text.contains("predicted"));
        assertThat(texts(robot, ".why-value")).contains("Shirts (predicted)");

        window.session.classification = query -> Optional.of(new Classification(Map.of()));
        robot.interact(
                () -> window.search.searchBy(new PictureOffer.AsPixels("another", FakeSession.plain(60, 80, 120))));
        assertThat(texts(robot, ".match-sentence")).containsOnly("Compared by looks alone");
        assertThat(texts(robot, ".match-summary .section-title")).containsExactly("What the matches have in common");
        assertThat(robot.lookup(".picture-label").queryAll().stream().filter(Contrast::isShown))
                .isEmpty();
    }

    @Test
    void saysWhatThePictureShowsAndFiltersByIt(FxRobot robot) {
        openWithFashion(robot);
        assertThat(texts(robot, ".picture-label")).containsExactly("Men", "Shirts", "Navy Blue");
        Node shirts = robot.lookup(".picture-label").nth(1).query();
        assertThat(shirts.getAccessibleHelp()).contains("Shirts 0.93", "Tshirts 0.05");

        robot.clickOn(shirts);
        robot.clickOn("#value-other");

        assertThat(texts(robot, ".filter-chips .chip")).containsExactly("Type: Shirts");
    }

    @Test
    void learnsTheCatalogueAndShowsHowWell(FxRobot robot) {
        window.session.learningJob = progress -> {
            window.session.bestRanking = Ranking.FASHION;
            return Learned.report();
        };
        window.open(robot);

        robot.interact(() -> item(robot).fire());
        assertThat(texts(robot, ".learning-panel .label")).anyMatch(text -> text.contains("12 products"));
        robot.clickOn("#learning-start");

        assertThat(robot.lookup("#learning-report").tryQuery()).isPresent();
        assertThat(texts(robot, ".learning-table .learning-figure")).contains("88.3 %", "98.7 %");
        assertThat(texts(robot, ".confusion .confusion-label"))
                .startsWith("Tshirts", "Shirts")
                .contains("others")
                .doesNotContain("Briefs");
        assertThat(last().options().ranking()).isEqualTo(Ranking.FASHION);
    }

    @Test
    void saysWhyItCouldNotLearn(FxRobot robot) {
        window.session.learningJob = progress -> {
            throw new LookalikeException("There is nothing to learn from.");
        };
        window.open(robot);

        robot.interact(() -> item(robot).fire());
        robot.clickOn("#learning-start");

        assertThat(texts(robot, ".banner .label")).contains("There is nothing to learn from.");
        assertThat(robot.lookup("#learning-report").tryQuery()).isEmpty();
    }

    private static MenuItem item(FxRobot robot) {
        MenuButton menu = robot.lookup("#catalogue-menu").query();
        menu.getOnShowing().handle(null);
        return menu.getItems().stream()
                .filter(item -> Optional.of("action-learn").equals(Optional.ofNullable(item.getId())))
                .findFirst()
                .orElseThrow();
    }
}
