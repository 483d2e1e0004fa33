package app.lookalike.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Attribute;
import app.lookalike.service.browse.FacetValue;
import app.lookalike.service.query.ProductFilter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FacetLineTest {
    private static final int MANY = Integer.MAX_VALUE;
    private static final List<FacetValue> CATEGORIES = List.of(
            new FacetValue(
                    Attribute.MASTER_CATEGORY,
                    "Apparel",
                    9,
                    List.of(
                            new FacetValue(Attribute.SUB_CATEGORY, "Topwear", 7, List.of()),
                            new FacetValue(Attribute.SUB_CATEGORY, "Saree", 0, List.of()))),
            new FacetValue(Attribute.MASTER_CATEGORY, "Footwear", 4, List.of()),
            new FacetValue(Attribute.MASTER_CATEGORY, "Bags", 2, List.of()),
            new FacetValue(Attribute.MASTER_CATEGORY, "Home", 0, List.of()));

    private static List<String> values(FacetLine.Shown shown) {
        return shown.lines().stream().map(line -> line.value().value()).toList();
    }

    @Test
    void leavesOutWhatWouldLeaveNothing() {
        FacetLine.Shown shown = FacetLine.of(CATEGORIES, ProductFilter.NONE, Set.of(), "", MANY);

        assertThat(values(shown)).containsExactly("Apparel", "Footwear", "Bags");
        assertThat(shown.lines()).extracting(FacetLine::expandable).containsExactly(true, false, false);
    }

    @Test
    void keepsWhatIsChosenInView() {
        ProductFilter filter = ProductFilter.NONE.toggled(Attribute.MASTER_CATEGORY, "Home");

        FacetLine.Shown shown = FacetLine.of(CATEGORIES, filter, Set.of(), "", 1);

        assertThat(values(shown)).containsExactly("Apparel", "Home");
        assertThat(shown.lines()).extracting(FacetLine::chosen).containsExactly(false, true);
        assertThat(shown.more()).isEqualTo(2);
    }

    @Test
    void showsTheFirstOnesAndHidesNoSingleOne() {
        FacetLine.Shown one = FacetLine.of(CATEGORIES, ProductFilter.NONE, Set.of(), "", 1);
        assertThat(values(one)).containsExactly("Apparel");
        assertThat(one.more()).isEqualTo(2);

        FacetLine.Shown two = FacetLine.of(CATEGORIES, ProductFilter.NONE, Set.of(), "", 2);
        assertThat(values(two)).containsExactly("Apparel", "Footwear", "Bags");
        assertThat(two.more()).isZero();
    }

    @Test
    void showsWhatIsWithinAnOpenLine() {
        FacetLine.Shown shown = FacetLine.of(CATEGORIES, ProductFilter.NONE, Set.of("/Apparel"), "", MANY);

        assertThat(values(shown)).containsExactly("Apparel", "Topwear", "Footwear", "Bags");
        assertThat(shown.lines()).extracting(FacetLine::depth).containsExactly(0, 1, 0, 0);
    }

    @Test
    void findsByAnyPartOfAValue() {
        FacetLine.Shown shown = FacetLine.of(CATEGORIES, ProductFilter.NONE, Set.of(), " WEAR", MANY);

        assertThat(values(shown)).containsExactly("Footwear");
    }
}
