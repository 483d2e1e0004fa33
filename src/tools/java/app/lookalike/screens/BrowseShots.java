package app.lookalike.screens;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.SortOrder;
import app.lookalike.ui.browse.BrowseViewModel;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;

/** The browse screen. */
final class BrowseShots {
    private BrowseShots() {}

    static List<Shot> all() {
        return List.of(
                Shot.light("browse-light").before(Bench::showBrowse),
                Shot.dark("browse-dark").before(Bench::showBrowse).after(BrowseShots::narrow),
                Shot.light("browse-small").small().before(Bench::showBrowse).after(BrowseShots::narrow),
                Shot.dark("browse-small-dark").small().before(Bench::showBrowse),
                Shot.light("browse-150").before(Bench::showBrowse).after(bench -> {
                    bench.enlarge(150);
                    narrow(bench);
                }),
                Shot.light("product-browse").before(Bench::showBrowse).after(BrowseShots::page),
                Shot.dark("product-browse-dark").before(Bench::showBrowse).after(BrowseShots::page),
                Shot.light("product-search")
                        .after(bench -> bench.showAnswerPage(bench.products().get(1))),
                Shot.light("browse-nothing")
                        .before(Bench::showBrowse)
                        .after(bench -> bench.browse().text().set("umbrella")),
                Shot.light("browse-meant")
                        .before(Bench::showBrowse)
                        .after(bench -> bench.browse().text().set("shrit")),
                Shot.light("browse-aside").before(Bench::showBrowse).after(bench -> {
                    bench.browse().filter().toggle(Attribute.MASTER_CATEGORY, "Footwear");
                    bench.browse().filter().toggle(Attribute.SUB_CATEGORY, "Topwear");
                    bench.browse().filter().toggle(Attribute.GENDER, "Women");
                }),
                Shot.dark("browse-few").before(Bench::showBrowse).after(bench -> {
                    bench.browse().filter().toggle(Attribute.MASTER_CATEGORY, "Footwear");
                    bench.browse().filter().toggle(Attribute.BASE_COLOUR, "Red");
                    bench.browse().filter().toggle(Attribute.GENDER, "Women");
                }));
    }

    private static void page(Bench bench) {
        bench.showBrowsedPage(bench.products().get(0));
    }

    /** Some filters, some products selected. */
    private static void narrow(Bench bench) {
        BrowseViewModel browse = bench.browse();
        browse.filter().toggle(Attribute.MASTER_CATEGORY, "Apparel");
        browse.filter().toggle(Attribute.GENDER, "Women");
        browse.order().set(SortOrder.COLOUR);
        bench.find("#products").requestFocus();
        browse.busy().addListener((observable, before, busy) -> {
            if (!busy) {
                Platform.runLater(() ->
                        List.of(KeyCode.HOME, KeyCode.RIGHT, KeyCode.RIGHT).forEach(bench::type));
            }
        });
    }
}
