package app.lookalike.service.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Product;
import app.lookalike.service.browse.BrowseRequest;
import app.lookalike.service.browse.BrowseResult;
import app.lookalike.service.browse.PagedProducts;
import app.lookalike.service.browse.SortOrder;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.testing.SharedPair;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** A shared catalogue is browsed on real Solr nodes as the workspace is here. */
@Tag("solr")
@EnabledIf("app.lookalike.testing.SolrNodes#isThere")
@ExtendWith(SharedPair.Resolver.class)
class SharedBrowserTest {
    private static final List<BrowseRequest> BROWSED = List.of(
            BrowseRequest.ALL,
            new BrowseRequest("", ProductFilter.NONE, SortOrder.NAME),
            new BrowseRequest("", ProductFilter.parse(List.of("gender=women")), SortOrder.ID),
            new BrowseRequest(
                    "",
                    ProductFilter.parse(List.of("gender=Men", "baseColour=Hue 2", "baseColour=Hue 4")),
                    SortOrder.COLOUR),
            new BrowseRequest("number 12", ProductFilter.NONE, SortOrder.ID),
            new BrowseRequest("SHIRT-number 1104", ProductFilter.NONE, SortOrder.RELEVANCE),
            new BrowseRequest("shirt OR \"hue", ProductFilter.NONE, SortOrder.YEAR),
            new BrowseRequest("1004", ProductFilter.parse(List.of("masterCategory=apparel")), SortOrder.RELEVANCE),
            new BrowseRequest("", ProductFilter.parse(List.of("price=..5", "gender=men")), SortOrder.CHEAPEST));

    private final SharedPair pair;

    SharedBrowserTest(SharedPair pair) {
        this.pair = pair;
    }

    @Test
    void answersLikeTheWorkspace() {
        pair.publish("browsed");
        try (SharedCatalog shared = pair.open("browsed")) {
            for (BrowseRequest request : BROWSED) {
                BrowseResult here = pair.workspace().browser().browse(request);
                BrowseResult there = shared.browser().browse(request);
                assertThat(there.facets()).as("%s", request).isEqualTo(here.facets());
                assertThat(there.of()).isEqualTo(here.of());
                assertThat(idsOf(there)).as("%s", request).isEqualTo(idsOf(here));
            }
            PagedProducts all =
                    (PagedProducts) shared.browser().browse(BrowseRequest.ALL).products();
            int last = SharedPair.PRODUCTS - 1;
            assertThat(all.loaded(PagedProducts.PAGE - 1)).isPresent();
            assertThat(all.loaded(last)).as("fetched when it is looked at").isEmpty();
            assertThat(shared.products().known(all.get(last).id())).isPresent();
        }
    }

    private static List<String> idsOf(BrowseResult result) {
        return result.products().stream().map(Product::id).toList();
    }
}
