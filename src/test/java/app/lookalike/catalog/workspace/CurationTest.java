package app.lookalike.catalog.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.curation.Correction;
import app.lookalike.catalog.curation.HiddenProduct;
import app.lookalike.catalog.curation.HiddenProduct.Reason;
import app.lookalike.catalog.curation.LabelDecision;
import app.lookalike.catalog.workspace.Curation.Hiding;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All products are blue and of 2011 as the catalogue has them. */
class CurationTest {
    private static final LabelDecision BLACK = new LabelDecision("2a", Attribute.BASE_COLOUR, "Black");
    private static final LabelDecision BLUE = new LabelDecision("2a", Attribute.BASE_COLOUR, "Blue");

    private final Path folder;

    CurationTest(@TempDir Path folder) {
        this.folder = folder;
        try (Workspace workspace = Workspace.open(folder)) {
            WorkspaceFixture.save(workspace, WorkspaceFixture.reading("a", 5));
        }
    }

    private static Optional<String> colour(Workspace workspace) {
        return workspace.catalog().find("2a").orElseThrow().attribute(Attribute.BASE_COLOUR);
    }

    private static int[] found(Workspace workspace, String words) {
        return workspace.find(words, false).orElseThrow();
    }

    @Test
    void aCorrectedLabelHoldsIsFoundAndIsThereAfterOpeningAgain() {
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.curation().decide(List.of(BLACK));
            assertThat(found(workspace, "black")).containsExactly(3);
            assertThat(found(workspace, "blue")).containsExactly(0, 1, 2, 4);
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(colour(workspace)).contains("Black");
            assertThat(found(workspace, "black")).containsExactly(3);
            assertThat(workspace.damages()).isEmpty();
            assertThat(workspace.curation().corrections()).singleElement().satisfies(stored -> {
                assertThat(stored.old()).isEqualTo("Blue");
                assertThat(stored.value()).isEqualTo("Black");
                assertThat(stored.confirms()).isFalse();
            });
        }
    }

    @Test
    void aDecisionIsTakenBackStepByStep() {
        try (Workspace workspace = Workspace.open(folder)) {
            Curation curation = workspace.curation();
            List<LabelDecision> first = curation.decide(List.of(BLACK));
            LabelDecision red = new LabelDecision("2a", Attribute.BASE_COLOUR, "Red");
            List<LabelDecision> second = curation.decide(List.of(red));

            assertThat(second).containsExactly(BLACK);
            curation.decide(second);
            assertThat(colour(workspace)).contains("Black");
            assertThat(curation.decide(first)).containsExactly(BLACK);
            assertThat(colour(workspace)).contains("Blue");
            assertThat(curation.corrections()).isEmpty();
            assertThat(found(workspace, "blue")).hasSize(5);
        }
    }

    @Test
    void aMissingLabelIsFilledAndEmptiedAgain() {
        LabelDecision summer = new LabelDecision("1a", Attribute.SEASON, "Summer");
        try (Workspace workspace = Workspace.open(folder)) {
            List<LabelDecision> back = workspace.curation().decide(List.of(summer));
            assertThat(found(workspace, "summer")).containsExactly(4);

            workspace.curation().decide(back);

            assertThat(workspace.catalog().find("1a").orElseThrow().attribute(Attribute.SEASON))
                    .isEmpty();
            assertThat(found(workspace, "summer")).isEmpty();
        }
    }

    @Test
    void productsThatAreNotThereAreLeftOut() {
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(workspace.curation().decide(List.of(new LabelDecision("99", Attribute.SEASON, "Summer"), BLACK)))
                    .hasSize(1);
            assertThat(workspace.curation().corrections())
                    .extracting(Correction::productId)
                    .containsExactly("2a");
        }
    }

    /** The first products of the fixture, all in that colour. */
    private static CatalogReading all(String colour) {
        CatalogReading reading = WorkspaceFixture.reading("a", 5);
        List<Product> products = reading.products().stream()
                .map(product -> {
                    Map<Attribute, String> attributes = new EnumMap<>(product.attributes());
                    attributes.put(Attribute.BASE_COLOUR, colour);
                    return new Product(product.id(), product.name(), attributes, product.picture());
                })
                .toList();
        return new CatalogReading(
                reading.source(), products, reading.missingImages(), List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void aNewImportAppliesCorrectionsAgainAndKnowsTheNewValue() {
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.curation().decide(List.of(BLACK));
            WorkspaceFixture.save(workspace, WorkspaceFixture.reading("b", 3)); // without the product
            WorkspaceFixture.save(workspace, all("Green"));

            assertThat(colour(workspace)).contains("Black");
            assertThat(found(workspace, "green")).containsExactly(0, 1, 2, 4);
            Correction renewed = workspace.curation().corrections().get(0);
            assertThat(renewed.old()).isEqualTo("Green");
            workspace.curation().decide(List.of(new LabelDecision("2a", Attribute.BASE_COLOUR, null)));
            assertThat(colour(workspace)).contains("Green");
        }
    }

    @Test
    void aConfirmedLabelIsOpenAgainOnceTheCatalogueHasAnother() {
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.curation().decide(List.of(BLUE));
            assertThat(workspace.curation().corrections()).singleElement().matches(Correction::confirms);

            WorkspaceFixture.save(workspace, WorkspaceFixture.reading("a", 5));
            assertThat(workspace.curation().corrections()).hasSize(1);
            WorkspaceFixture.save(workspace, all("Green"));
            assertThat(workspace.curation().corrections()).isEmpty();
            assertThat(colour(workspace)).contains("Green");
        }
    }

    @Test
    void hiddenProductsSurviveAnImportAndTheKeptOneIsShown() {
        HiddenProduct one = new HiddenProduct("1a", Reason.DUPLICATE, "2a");
        HiddenProduct two = new HiddenProduct("2a", Reason.DUPLICATE, "1a");
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.curation().hide(new Hiding(Set.of(), List.of(one)));
            WorkspaceFixture.save(workspace, WorkspaceFixture.reading("b", 3));
            assertThat(workspace.curation().hidden()).containsExactly(one);

            Hiding back = workspace.curation().hide(new Hiding(Set.of(), List.of(two)));

            assertThat(workspace.curation().hidden()).containsExactly(two);
            workspace.curation().hide(back);
            assertThat(workspace.curation().hidden()).containsExactly(one);
            workspace.curation().hide(new Hiding(Set.of("1a"), List.of()));
            assertThat(workspace.curation().hidden()).isEmpty();
        }
    }

    @Test
    void aWorkspaceOfTheVersionBeforeIsBroughtUpToDateOrReadAsItIs() {
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.database().write(Part.SETTINGS, "ageing", connection -> {
                WorkspaceFixture.makeVersion8(connection);
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate("DROP TABLE correction");
                    statement.executeUpdate("DROP TABLE hidden");
                    statement.executeUpdate("DROP TABLE pictureMeasure");
                    statement.executeUpdate("DROP TABLE ignoredFinding");
                    statement.executeUpdate("DELETE FROM checksum WHERE part = 'CURATION'");
                    statement.executeUpdate("PRAGMA user_version = 6");
                }
            });
        }
        try (Database database = Database.openReadOnly(folder.resolve("lookalike.db"))) {
            Curation curation = new Curation(database, List.of(), connection -> {});
            assertThat(curation.corrections()).isEmpty();
            assertThat(curation.hidden()).isEmpty();
            assertThat(database.damages()).isEmpty();
            assertThatThrownBy(() -> curation.decide(List.of(BLACK)))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("read-only");
        }
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.curation().decide(List.of(BLACK));
            assertThat(colour(workspace)).contains("Black");
        }
    }

    @Test
    void damagedProductsAreNotWrittenOver() {
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.database().read("damaging", connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate("UPDATE product SET name = 'x' WHERE row = 1");
                }
            });
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThatThrownBy(() -> workspace.curation().decide(List.of(BLACK)))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("Import the catalogue again");
        }
    }

    @Test
    void damagedWordsAreMadeAnew() {
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.database().read("damaging", connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate("UPDATE productText_data SET block = zeroblob(40) WHERE id > 10");
                }
            });
        }
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.curation().decide(List.of(BLACK));
            assertThat(found(workspace, "black")).containsExactly(3);
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertThat(found(workspace, "black")).containsExactly(3);
            assertThat(found(workspace, "blue")).containsExactly(0, 1, 2, 4);
        }
    }
}
