package app.lookalike.service.outfit;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.outfit.Outfit.Partner;
import app.lookalike.service.outfit.Outfit.State;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutfitServiceTest {
    private static final String ROWS =
            """
            id,gender,masterCategory,subCategory,articleType,baseColour,season,year,usage,productDisplayName
            1,Men,Apparel,Topwear,Shirts,Red,Summer,2012,Casual,Red shirt
            2,Men,Apparel,Topwear,Tshirts,Black,Summer,2012,Casual,Black tee
            3,Men,Apparel,Bottomwear,Jeans,Blue,Summer,2012,Casual,Blue jeans
            4,Men,Apparel,Bottomwear,Trousers,Black,Winter,2012,Casual,Black trousers
            5,Men,Apparel,Bottomwear,Shorts,Grey,Summer,2012,Casual,Grey shorts
            6,Women,Footwear,Shoes,Heels,Black,Summer,2012,Casual,Black heels
            7,Men,Footwear,Shoes,Sports Shoes,White,Summer,2012,Sports,White trainers
            8,Men,Footwear,Shoes,Casual Shoes,Brown,Summer,2012,Casual,Brown shoes
            9,Unisex,Accessories,Bags,Backpacks,Orange,Summer,2012,Casual,Orange backpack
            10,Men,Apparel,Innerwear,Briefs,Red,Summer,2012,Casual,Red briefs
            11,Women,Apparel,Dress,Dresses,White,Summer,2012,Casual,White dress
            12,Men,Accessories,Watches,Watches,Multi,Summer,2012,Casual,Watch
            """;

    @TempDir
    Path folder;

    private OpenCatalog open() throws IOException {
        SmallWorkspace workspace = new SmallWorkspace(folder);
        Path images = Files.createDirectories(workspace.source().resolve("images"));
        for (int id = 1; id <= 12; id++) {
            Files.write(images.resolve(id + ".jpg"), DrawnCatalog.picture(id / 12f));
        }
        Files.writeString(workspace.source().resolve("styles.csv"), ROWS);
        workspace.importSource();
        return workspace.open();
    }

    @Test
    void ofEachOtherKindOneForTheSameGenderUsageAndSeason() throws IOException {
        try (OpenCatalog catalog = open()) {
            Outfit outfit = OutfitService.with(catalog, catalog.require("1"), 9, Progress.NONE);
            // Not black trousers (winter), blue jeans (no rule), heels (women), trainers (sports), a tee (same kind).
            assertThat(outfit.state()).isEqualTo(State.JUDGED);
            assertThat(outfit.partners())
                    .extracting(partner -> partner.product().id())
                    .containsExactly("5", "8", "9");
            assertThat(outfit.partners())
                    .extracting(Partner::harmony)
                    .containsExactly(ColourHarmony.NEUTRAL, ColourHarmony.ANALOGOUS, ColourHarmony.ANALOGOUS);
            assertThat(OutfitService.with(catalog, catalog.require("1"), 1, Progress.NONE)
                            .partners())
                    .hasSize(1);
        }
    }

    @Test
    void saysWhereTheRulesDoNotApply() throws IOException {
        try (OpenCatalog catalog = open()) {
            assertThat(OutfitService.with(catalog, catalog.require("10"), 6, Progress.NONE)
                            .state())
                    .isEqualTo(State.NOT_WORN);
            assertThat(OutfitService.with(catalog, catalog.require("12"), 6, Progress.NONE)
                            .state())
                    .isEqualTo(State.NO_COLOUR);
            Product unknown = new Product("x", "x", Map.of(), null);
            assertThat(OutfitService.with(catalog, unknown, 6, Progress.NONE).state())
                    .isEqualTo(State.NOT_WORN);
        }
    }

    @Test
    void typesAreFoundByTheirWords() {
        assertThat(slot("Sweatshirts")).contains(OutfitSlot.OUTER);
        assertThat(slot("Tshirts")).contains(OutfitSlot.TOP);
        assertThat(slot("Track Pants")).contains(OutfitSlot.BOTTOM);
        assertThat(slot("Sports Shoes")).contains(OutfitSlot.SHOES);
        assertThat(slot("Laptop Bag")).contains(OutfitSlot.BAG);
        assertThat(slot("Earrings")).contains(OutfitSlot.JEWELLERY);
        assertThat(slot("Capris")).contains(OutfitSlot.BOTTOM);
        assertThat(slot("Perfume and Body Mist")).isEmpty();
    }

    private static Optional<OutfitSlot> slot(String type) {
        return OutfitSlot.of(new Product("1", "", Map.of(Attribute.ARTICLE_TYPE, type), null));
    }

    @Test
    void aDressNeedsNeitherTopNorTrousers() {
        assertThat(OutfitSlot.WHOLE.goesWith(OutfitSlot.TOP)).isFalse();
        assertThat(OutfitSlot.BOTTOM.goesWith(OutfitSlot.WHOLE)).isFalse();
        assertThat(OutfitSlot.WHOLE.goesWith(OutfitSlot.SHOES)).isTrue();
        assertThat(OutfitSlot.TOP.goesWith(OutfitSlot.TOP)).isFalse();
        assertThat(OutfitSlot.TOP.goesWith(OutfitSlot.BOTTOM)).isTrue();
    }
}
