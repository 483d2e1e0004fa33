package app.lookalike.screens;

import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.workspace.Boards;
import java.util.List;
import javafx.scene.input.KeyCode;

/** The boards screen. */
final class BoardsShots {
    private BoardsShots() {}

    static List<Shot> all() {
        return List.of(
                Shot.light("boards-light").before(BoardsShots::keep).after(Bench::showBoards),
                Shot.dark("boards-dark").before(BoardsShots::keep).after(Bench::showBoards),
                Shot.dark("boards-card").small().before(BoardsShots::keep).after(BoardsShots::edit),
                Shot.light("boards-150").before(BoardsShots::keep).after(bench -> {
                    bench.enlarge(150);
                    bench.showBoards();
                }),
                Shot.light("export").before(BoardsShots::keep).after(bench -> {
                    bench.showBoards();
                    bench.fire("#boards-export");
                }),
                Shot.light("boards-none").after(Bench::showBoards),
                Shot.dark("boards-empty").after(bench -> {
                    bench.showBoards();
                    bench.boards().create("Autumn shortlist");
                }),
                Shot.light("keep").before(BoardsShots::keep).after(bench -> {
                    bench.find(".result-card").requestFocus();
                    bench.type(KeyCode.B);
                }));
    }

    private static void edit(Bench bench) {
        bench.showBoards();
        bench.scene().getRoot().applyCss();
        bench.find("#board-cards .board-card").requestFocus();
        bench.type(KeyCode.E);
    }

    /** Puts some products on boards, with notes; one of them is gone. */
    private static void keep(Bench bench) {
        Boards boards = bench.session().catalog().boards();
        long shown = boards.create("Autumn shortlist").id();
        boards.create("Window display, Rue de la République 12");
        List<Product> products = bench.products();
        for (int i = 0; i < 11; i++) {
            Product product = products.get(i * 31 % products.size());
            boolean found = i % 3 == 0;
            boards.keep(
                    shown,
                    new BoardItem(
                            i == 9 ? "gone" : product.id(),
                            product.name(),
                            i == 1
                                    ? "Ask whether the strap comes in navy, too."
                                    : i == 6 ? "For the cover.\nSecond choice: the beige one." : "",
                            Boards.now(),
                            found ? "street.jpg" : null,
                            found ? 0.91 - i / 50.0 : null));
        }
    }
}
