package app.lookalike.service.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.metric.AttributeScore;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.KnownItemRanks;
import app.lookalike.service.evaluation.metric.LeftOut;
import app.lookalike.service.evaluation.metric.RobustnessScore;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.search.WorkspaceSearch;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import app.lookalike.testing.Stopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Product i of the drawn catalogue is most like those beside it; every second one is for men. */
class EvaluationServiceTest {
    private static final QueryChoice ALL = new QueryChoice.Drawn(Optional.empty(), OptionalInt.empty(), 1);

    private final Path folder;
    private final SmallWorkspace small;
    private final EvaluationService evaluation = new EvaluationService(new SearchService());

    EvaluationServiceTest(@TempDir Path folder) {
        this.folder = folder;
        small = new SmallWorkspace(folder);
    }

    private EvaluationReport evaluate(OpenCatalog catalog, EvaluationRequest request) {
        return evaluation.measure(catalog, request, Progress.NONE).report();
    }

    private static EvaluationRequest request(
            QueryChoice queries, boolean withoutDuplicates, int robustness, @Nullable Path photos) {
        return new EvaluationRequest(queries, 5, Ranking.VISUAL, withoutDuplicates, robustness, photos, 1);
    }

    private static double precision(EvaluationReport report, String attribute) {
        return report.attributes().stream()
                .filter(score -> score.attribute().equals(attribute))
                .mapToDouble(score -> score.precision().mean())
                .findFirst()
                .orElseThrow();
    }

    private QueryChoice list(String text) throws IOException {
        return new QueryChoice.Listed(Files.writeString(folder.resolve("ids.txt"), text));
    }

    @Test
    void theFiguresAreThoseOfTheSearch() throws IOException {
        try (OpenCatalog catalog = small.indexed(40)) {
            EvaluationReport report =
                    evaluate(catalog, new EvaluationRequest(list("1020\n"), 4, Ranking.VISUAL, false, 0, null, 1));

            assertThat(report.n()).isEqualTo(1);
            assertThat(report.products()).isEqualTo(40);
            assertThat(report.model()).isEqualTo("pixels-8x8");
            assertThat(report.queries()).isEqualTo("those in ids.txt");
            assertThat(precision(report, "articleType")).isEqualTo(1);
            assertThat(precision(report, "baseColour")).isZero();
            assertThat(precision(report, "gender"))
                    .as("of 1018, 1019, 1021 and 1022 the first and the last are for men, too")
                    .isEqualTo(0.5);
            assertThat(report.attributes())
                    .filteredOn(score -> score.attribute().equals("gender"))
                    .extracting(AttributeScore::chance)
                    .containsExactly(19 / 39.0);
            assertThat(report.latency().n()).isEqualTo(1);
            assertThat(report.leftOut()).isEmpty();
            assertThat(report.robustness()).isEmpty();
            assertThat(report.identity()).isNull();
        }
    }

    @Test
    void everyQueryIsAskedAlsoInSeveralGroups() {
        try (OpenCatalog catalog = small.indexed(70)) {
            assertThat(evaluate(catalog, EvaluationRequest.of(ALL)).n()).isEqualTo(70);
        }
    }

    @Test
    void aLineThatCannotBeAskedIsNamedAndTheRestGoesOn() throws IOException {
        DrawnCatalog.write(small.source(), 6);
        Files.delete(small.source().resolve("images/1004.jpg"));
        QueryChoice ids = list("\uFEFF1001\n\n# shirts\n 77 \n1004\n1001\n1002");
        try (OpenCatalog catalog = small.indexedSource(Integer.MAX_VALUE)) {
            EvaluationReport report = evaluate(catalog, EvaluationRequest.of(ids));

            String file = folder.resolve("ids.txt").toString();
            assertThat(report.n()).isEqualTo(2);
            assertThat(report.leftOut())
                    .containsExactly(
                            new LeftOut(file + ", line 4", "There is no product with the id \"77\" in source."),
                            new LeftOut(file + ", line 5", "Product 1004 has no picture."),
                            new LeftOut(file + ", line 6", "Product 1001 is named a second time."));
        }
    }

    @Test
    void aProductWithoutAVectorIsNeitherAskedForNorCounted() throws IOException {
        DrawnCatalog.write(small.source(), 6);
        try (OpenCatalog catalog = small.indexedSource(4)) {
            assertThat(evaluate(catalog, EvaluationRequest.of(ALL)).products()).isEqualTo(4);
            assertThat(evaluate(catalog, EvaluationRequest.of(list("1000\n1005\n")))
                            .leftOut())
                    .extracting(LeftOut::reason)
                    .containsExactly("Product 1005 is not indexed yet.");
        }
    }

    @Test
    void withNothingToAskForItSaysSo() throws IOException {
        try (OpenCatalog catalog = small.indexed(2)) {
            Path missing = folder.resolve("none.txt");
            assertThatThrownBy(() -> evaluate(catalog, EvaluationRequest.of(new QueryChoice.Listed(missing))))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessage("There is no file " + missing + ".");
            QueryChoice unknown = list("5\n");
            assertThatThrownBy(() -> evaluate(catalog, EvaluationRequest.of(unknown)))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("ids.txt, line 1: There is no product with the id \"5\"");
            QueryChoice test = new QueryChoice.Drawn(Optional.of(DatasetPart.TEST), OptionalInt.empty(), 1);
            assertThatThrownBy(() -> evaluate(catalog, EvaluationRequest.of(test)))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("test part");
            assertThatThrownBy(() -> evaluate(catalog, request(ALL, false, 0, missing)))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("none.txt");
        }
    }

    @Test
    void aSampleIsTheSameEveryTimeAndWithinItsPart() {
        DrawnCatalog.write(small.source(), 60);
        try (OpenCatalog catalog = small.indexedSource(Integer.MAX_VALUE)) {
            List<Product> products = new ArrayList<>(catalog.catalog().products());
            List<Product> drawn = QuerySelection.draw(products, 10, 7);
            Collections.reverse(products);
            assertThat(QuerySelection.draw(products, 10, 7)).isEqualTo(drawn).hasSize(10);
            assertThat(QuerySelection.draw(products, 10, 8)).isNotEqualTo(drawn);
            QueryChoice choice = new QueryChoice.Drawn(Optional.of(DatasetPart.TEST), OptionalInt.of(3), 1);
            assertThat(QuerySelection.of(choice, new WorkspaceSearch(new SearchService(), catalog), products)
                            .products())
                    .hasSize(3)
                    .allMatch(product -> DatasetPart.TEST.contains(product.id()));
        }
    }

    @Test
    void identicalPicturesAreNoAnswersWhereTheyAreNotWanted() throws IOException {
        DrawnCatalog.write(small.source(), 12);
        for (String copy : List.of("1002", "1004", "1006")) {
            Files.copy(
                    small.source().resolve("images/1000.jpg"),
                    small.source().resolve("images/" + copy + ".jpg"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        QueryChoice query = list("1000\n");
        try (OpenCatalog catalog = small.indexedSource(Integer.MAX_VALUE)) {
            EvaluationReport with = evaluate(catalog, request(query, false, 0, null));
            EvaluationReport without = evaluate(catalog, request(query, true, 0, null));

            assertThat(precision(with, "gender"))
                    .as("three copies, 1001 and 1003")
                    .isEqualTo(0.6);
            assertThat(precision(without, "gender"))
                    .as("1001, 1003, 1005, 1007 and 1008")
                    .isEqualTo(0.2);
            assertThat(without.attributes().get(0).chance())
                    .as("all others are shirts")
                    .isEqualTo(1);
            assertThat(without.duplicatesLeftOut()).isTrue();
        }
    }

    @Test
    void productsAreFoundByTheirOwnPictureChangedAndByOtherPhotos() throws IOException {
        Path photos = Files.createDirectories(folder.resolve("photos/more"));
        Files.write(photos.resolve("1003.jpg"), DrawnCatalog.picture(3 / 40f));
        Files.write(photos.resolve("1007.jpg"), DrawnCatalog.picture(7.6f / 40f));
        Files.write(photos.resolve("street.jpg"), DrawnCatalog.picture(0.1f));
        Files.writeString(photos.resolve("1009.jpg"), "text");
        try (OpenCatalog catalog = small.indexed(20)) {
            EvaluationReport report = evaluate(catalog, request(ALL, false, 8, folder.resolve("photos")));

            assertThat(report.robustness())
                    .extracting(RobustnessScore::change)
                    .containsExactly("crop", "flip", "brightness", "jpeg", "rotation", "background");
            assertThat(report.robustness().get(1).found().n()).isEqualTo(8);
            assertThat(report.robustness().get(1).found().recallAt1().mean())
                    .as("plain pictures are symmetric")
                    .isEqualTo(1);
            KnownItemRanks identity = Objects.requireNonNull(report.identity());
            assertThat(identity.n()).isEqualTo(2);
            assertThat(identity.recallAt1().mean()).isEqualTo(0.5);
            assertThat(identity.recallAt5().mean()).isEqualTo(1);
            assertThat(identity.mrr().mean()).isEqualTo(0.75);
            assertThat(report.leftOut()).extracting(LeftOut::where).allMatch(where -> where.contains("photos, more/"));
            assertThat(report.leftOut()).hasSize(2);
        }
    }

    @Test
    void aCancelIsHeard() {
        try (OpenCatalog catalog = small.indexed(3)) {
            assertThatThrownBy(() -> evaluation.measure(catalog, EvaluationRequest.of(ALL), Stopped.PROGRESS))
                    .isInstanceOf(CancelledException.class);
        }
    }
}
