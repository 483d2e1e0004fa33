package app.lookalike.screens;

import app.lookalike.base.LookalikeException;
import app.lookalike.ui.quality.Page;
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
                Shot.light("quality-failing").before(QualityShots::evaluated).after(bench -> failing(bench, 0.72)),
                Shot.dark("quality-failing-dark")
                        .small()
                        .before(QualityShots::evaluated)
                        .after(bench -> failing(bench, 0.75)),
                Shot.light("quality-compared").before(QualityShots::evaluated).after(QualityShots::compare),
                Shot.dark("quality-compared-dark")
                        .small()
                        .before(QualityShots::evaluated)
                        .after(QualityShots::compare),
                Shot.light("quality-compared-150")
                        .before(QualityShots::evaluated)
                        .after(bench -> {
                            bench.enlarge(150);
                            compare(bench);
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
        bench.session().evaluation = (request, progress) -> {
            bench.session().scores = PixelEvaluation.scores(bench.catalogue(), request.withoutDuplicates());
            return PixelEvaluation.of(bench.catalogue(), request.withoutDuplicates());
        };
    }

    /** The queries of the worst class. */
    private static void failing(Bench bench, double share) {
        measure(bench);
        bench.quality().measured().addListener((observable, before, now) -> now.stream()
                .flatMap(run -> run.report().classes().stream())
                .filter(table -> table.attribute().equals("articleType"))
                .flatMap(table -> table.classes().stream()
                        .skip(Math.max(0, table.classes().size() - 1)))
                .forEach(score -> bench.quality().showFailing("articleType", score)));
        scroll(bench, share);
    }

    /** Two evaluations, the second of worse answers. */
    private static void compare(Bench bench) {
        bench.showQuality();
        bench.quality().measure();
        bench.quality().runs().runs().addListener((observable, before, now) -> {
            if (now.size() == 1) {
                Platform.runLater(() -> {
                    bench.quality().withoutIdentical().set(true);
                    bench.quality().measure();
                });
            } else {
                Platform.runLater(() -> {
                    bench.quality().page().set(Page.RUNS);
                    now.forEach(bench.quality().runs()::toggle);
                });
            }
        });
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
