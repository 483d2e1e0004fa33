package app.lookalike.screens;

import app.lookalike.catalog.Product;
import app.lookalike.ui.boards.BoardCandidate;
import java.util.List;
import javafx.scene.control.MenuButton;

/** What is suggested: to somebody of whom nothing is known, by what was kept, beside a product's page, and nothing. */
final class ForYouShots {
    private ForYouShots() {}

    static List<Shot> all() {
        return List.of(
                Shot.light("foryou-choices").after(Bench::showForYou),
                Shot.light("foryou-light").after(ForYouShots::kept),
                Shot.dark("foryou-dark").after(ForYouShots::kept),
                Shot.light("foryou-small").small().after(ForYouShots::kept),
                Shot.light("foryou-150").small().after(bench -> {
                    kept(bench);
                    bench.enlarge(150);
                }),
                Shot.light("foryou-page").after(bench -> {
                    kept(bench);
                    bench.forYouView().showPage(bench.products().get(5));
                }),
                Shot.light("foryou-erase").after(bench -> {
                    kept(bench);
                    bench.showForYou();
                    bench.scene().getRoot().applyCss(); // what a scroll pane shows is found only then
                    ((MenuButton) bench.find("#foryou-person"))
                            .getItems().stream()
                                    .filter(item -> "foryou-person-erase".equals(item.getId()))
                                    .forEach(item -> item.getOnAction().handle(null));
                }),
                Shot.light("foryou-nothing").before(bench -> bench.indexed(0)).after(Bench::showForYou));
    }

    /** Keeps a few products. */
    static void keep(Bench bench) {
        List<Product> products = bench.products();
        bench.boards()
                .keepOnNew(
                        "Mine",
                        List.of(
                                BoardCandidate.of(products.get(3)),
                                BoardCandidate.of(products.get(14)),
                                BoardCandidate.of(products.get(27))));
    }

    private static void kept(Bench bench) {
        keep(bench);
        bench.boards().boards().addListener((observable, before, now) -> bench.showForYou());
    }
}
