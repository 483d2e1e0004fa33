package app.lookalike.screens;

import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.Box;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchHit;
import app.lookalike.ui.search.model.PictureOffer;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;

/** The search screen. */
final class SearchShots {
    private SearchShots() {}

    static List<Shot> all() {
        return List.of(
                Shot.light("search-light"),
                Shot.dark("search-dark"),
                Shot.light("search-small").small(),
                Shot.dark("search-large").sized(1680, 1000),
                Shot.light("search-150").after(bench -> bench.enlarge(150)),
                Shot.dark("search-150-dark").small().after(bench -> bench.enlarge(150)),
                Shot.light("keyboard").after(SearchShots::tabToCard),
                Shot.light("search-options").after(SearchShots::narrow),
                Shot.dark("filter").after(SearchShots::openFilter),
                Shot.light("filter-150").small().after(bench -> {
                    bench.enlarge(150);
                    Platform.runLater(() -> openFilter(bench)); // when it has its new size
                }),
                Shot.light("filter-aside").after(bench -> {
                    bench.search().filter().toggle(Attribute.MASTER_CATEGORY, "Footwear");
                    bench.search().filter().toggle(Attribute.SUB_CATEGORY, "Topwear");
                }),
                Shot.light("parts").after(SearchShots::combine),
                Shot.dark("parts-dark").small().after(SearchShots::combine),
                Shot.light("words")
                        .before(SearchShots::fashion)
                        .after(bench -> bench.search().words().searchFor("blue shrits for women without stripes")),
                Shot.dark("words-change").before(SearchShots::fashion).after(bench -> bench.search()
                        .words()
                        .change("but red or green, for men, not Prada, in winter")),
                Shot.light("why-hit").after(bench -> {
                    bench.find(".result-card").requestFocus();
                    bench.type(KeyCode.I);
                }),
                Shot.light("feedback").after(SearchShots::judge),
                Shot.dark("feedback-dark").after(SearchShots::judge),
                Shot.light("weak-match").before(bench -> bench.session().goodSimilarity = Optional.of(0.999f)),
                Shot.dark("crop").after(bench -> bench.search().composition().crop(new Box(0.1, 0.3, 0.6, 0.75))),
                Shot.dark("dropping").after(bench -> turnOn(bench, "#drop-zone", "dropping")),
                Shot.light("dropping-more").after(bench -> {
                    bench.find(".drop-targets").setVisible(true);
                    turnOn(bench, "#drop-add", "over");
                    bench.find(".result-card").requestFocus();
                }),
                Shot.light("photo").after(bench -> bench.search()
                        .searchBy(new PictureOffer.AsPixels("street.jpg", bench.photo()))),
                Shot.light("no-match").after(bench -> bench.search().change(options -> options.atLeast(1))),
                Shot.light("unreadable").after(bench -> bench.search()
                        .searchBy(new PictureOffer.InFile(TextFiles.write("holiday.jpg", "This is not a picture.")))),
                Shot.dark("search-failed")
                        .before(bench -> bench.session().searchFailure = Optional.of(
                                new LookalikeException("The index of this workspace is damaged: 420 vectors,"
                                        + " 419 ids. Delete the folder embeddings/ and index again."))));
    }

    private static void fashion(Bench bench) {
        bench.session().bestRanking = Ranking.FASHION;
    }

    private static void judge(Bench bench) {
        List<SearchHit> hits = bench.search().result().get().orElseThrow().hits();
        bench.search().feedback().dislike(hits.get(3).product().id());
        bench.search().feedback().like(hits.get(1).product().id());
        bench.find(".result-card").requestFocus();
    }

    private static void turnOn(Bench bench, String selector, String state) {
        bench.find(selector).pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
    }

    private static void tabToCard(Bench bench) {
        bench.find("#search-open").requestFocus();
        for (int i = 0; i < 5; i++) {
            bench.type(KeyCode.TAB);
        }
    }

    private static void narrow(Bench bench) {
        bench.search().change(options -> options.withK(12)
                .atLeast(0.3f)
                .within(ProductFilter.NONE
                        .toggled(Attribute.GENDER, "Women")
                        .toggled(Attribute.GENDER, "Girls")
                        .toggled(Attribute.MASTER_CATEGORY, "Accessories")));
    }

    private static void openFilter(Bench bench) {
        bench.search().filter().toggle(Attribute.MASTER_CATEGORY, "Apparel");
        bench.fire("#search-filter");
    }

    private static void combine(Bench bench) {
        List<SearchHit> hits = bench.search().result().get().orElseThrow().hits();
        bench.search()
                .composition()
                .moreLike(new Query.ByProduct(hits.get(1).product().id()));
        bench.search()
                .composition()
                .lessLike(new Query.ByProduct(hits.get(4).product().id()));
    }
}
