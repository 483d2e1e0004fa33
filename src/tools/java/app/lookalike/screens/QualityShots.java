package app.lookalike.screens;

import app.lookalike.base.LookalikeException;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;

/** The quality screen, with figures of the window's own search by pixels. */
final class QualityShots {
    private QualityShots() {}

    static List<Shot> all() {
        return List.of(
                Shot.light("quality-light").before(QualityShots::evaluated).after(QualityShots::measure),
                Shot.dark("quality-dark").before(QualityShots::evaluated).after(bench -> {
                    measure(bench);
                    scroll(bench, 1);
                }),
                Shot.light("quality-small")
                        .small()
                        .before(QualityShots::evaluated)
                        .after(bench -> {
                            measure(bench);
                            scroll(bench, 0.5);
                        }),
                Shot.dark("quality-150").before(QualityShots::evaluated).after(bench -> {
                    bench.enlarge(150);
                    measure(bench);
                }),
                Shot.light("quality-ready").after(Bench::showQuality),
                Shot.dark("quality-measuring")
                        .small()
                        .before(QualityShots::endless)
                        .after(QualityShots::measure),
                Shot.light("quality-failed").before(QualityShots::failing).after(QualityShots::measure),
                Shot.light("quality-nothing")
                        .before(bench -> {
                            bench.indexed(0).indexingJob = progress -> {
                                throw new LookalikeException("The disk is full.");
                            };
                        })
                        .after(Bench::showQuality));
    }

    private static void evaluated(Bench bench) {
        bench.session().evaluation = (request, progress) -> PixelEvaluation.of(bench.catalogue());
    }

    private static void endless(Bench bench) {
        bench.session().evaluation = (request, progress) -> {
            Work.untilCancelled(progress, "Searching", 1_000, 3);
            throw new IllegalStateException("It goes on until it is cancelled");
        };
    }

    private static void failing(Bench bench) {
        bench.session().evaluation = (request, progress) -> {
            throw new LookalikeException(
                    "No product of Sample catalogue is in the holdout part, so there is nothing" + " to ask for.");
        };
    }

    private static void measure(Bench bench) {
        bench.showQuality();
        bench.scene().getRoot().applyCss();
        ((CheckBox) bench.find("#quality-changed")).setSelected(true);
        bench.quality().measure();
    }

    /** Scrolls as soon as the figures are there and have their place. */
    private static void scroll(Bench bench, double share) {
        bench.quality()
                .state()
                .addListener((observable, before, now) -> Platform.runLater(() -> {
                    Parent root = bench.scene().getRoot();
                    root.applyCss();
                    root.layout();
                    root.lookupAll(".quality-view > .scroll-pane")
                            .forEach(pane -> ((ScrollPane) pane).setVvalue(share));
                }));
    }
}
