package app.lookalike.screens;

import app.lookalike.service.query.Ranking;
import app.lookalike.ui.testing.Learned;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;

/** The fashion ranking: its weights, what a similarity is made of, what a picture shows, learning. */
final class LearningShots {
    private LearningShots() {}

    static List<Shot> all() {
        return List.of(
                Shot.light("weights").before(LearningShots::fashion).after(LearningShots::weigh),
                Shot.dark("weights-dark").small().before(LearningShots::fashion).after(LearningShots::weigh),
                Shot.light("weights-150").before(LearningShots::fashion).after(bench -> {
                    bench.enlarge(150);
                    Platform.runLater(() -> weigh(bench)); // once the button is where it stays
                }),
                Shot.light("why-shares").before(LearningShots::fashion).after(LearningShots::why),
                Shot.dark("why-shares-dark").before(LearningShots::fashion).after(LearningShots::why),
                Shot.light("learning").before(LearningShots::fashion).after(LearningShots::askToLearn),
                Shot.light("learning-report").before(LearningShots::fashion).after(LearningShots::learn),
                Shot.dark("learning-report-dark").before(LearningShots::fashion).after(LearningShots::learn));
    }

    private static void fashion(Bench bench) {
        bench.session().bestRanking = Ranking.FASHION;
        bench.session().parts = Learned.parts();
        bench.session().classification = Learned::classification;
        bench.session().learningJob = progress -> Learned.report();
    }

    private static void weigh(Bench bench) {
        bench.fire("#search-more");
    }

    private static void why(Bench bench) {
        bench.find(".result-card").requestFocus();
        bench.type(KeyCode.I);
    }

    private static void askToLearn(Bench bench) {
        MenuButton menu = (MenuButton) bench.find("#catalogue-menu");
        menu.getOnShowing().handle(null);
        menu.getItems().stream()
                .filter(item -> "action-learn".equals(item.getId()))
                .forEach(item -> item.fire());
    }

    private static void learn(Bench bench) {
        bench.shell().learning().start();
    }
}
