package app.lookalike.service.derived;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.curation.HiddenProduct;
import app.lookalike.catalog.curation.HiddenProduct.Reason;
import app.lookalike.catalog.workspace.Curation.Hiding;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighbourTableTest {
    private final Path folder;
    private final CatalogService catalogs;

    NeighbourTableTest(@TempDir Path folder) {
        this.folder = folder;
        catalogs = new SmallWorkspace(folder).catalogs();
    }

    /** So many products whose pictures have nothing to do with each other, all of them indexed. */
    private OpenCatalog indexed(int products, IntUnaryOperator motif) throws IOException {
        Path source =
                DrawnCatalog.write(folder.resolve("source"), products, i -> DrawnCatalog.mosaic(motif.applyAsInt(i)));
        Path workspace = folder.resolve("workspace");
        catalogs.importInto(workspace, source, CatalogFormat.AUTO, Progress.NONE);
        OpenCatalog catalog = catalogs.open(workspace);
        new IndexingService().index(catalog, Integer.MAX_VALUE, Progress.NONE);
        return catalog;
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("workspace"))) {
            return files.filter(each -> each.endsWith(StoredNeighbours.NAME))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Counts what is compared. */
    private static final class Counted implements Progress {
        private final List<Long> comparisons = new ArrayList<>();

        @Override
        public void update(String message, long done, long total) {
            comparisons.add(total);
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    /** The ids of each product's neighbours; the same as if nothing had been known. */
    private List<List<String>> neighbours(OpenCatalog catalog, Progress progress) throws IOException {
        List<List<String>> found = ids(NeighbourTable.of(catalog, progress));
        Files.delete(file());
        assertThat(found).isEqualTo(ids(NeighbourTable.of(catalog, Progress.NONE)));
        return found;
    }

    private static List<List<String>> ids(NeighbourTable table) {
        return IntStream.range(0, table.products().size())
                .mapToObj(i -> Arrays.stream(table.neighbours(i))
                        .mapToObj(each -> table.products().get(each).id())
                        .toList())
                .toList();
    }

    @Test
    void areKeptWithTheWorkspace() throws IOException {
        try (OpenCatalog catalog = indexed(40, i -> i)) {
            assertThat(neighbours(catalog, Progress.NONE)).hasSize(40).allMatch(each -> each.size() == 10);
        }
        try (OpenCatalog again = catalogs.open(folder.resolve("workspace"))) {
            Counted counted = new Counted();

            NeighbourTable table = NeighbourTable.of(again, counted);

            assertThat(counted.comparisons).isEmpty();
            assertThat(table.similarities(3))
                    .hasSize(10)
                    .isSortedAccordingTo((one, other) -> Float.compare(other, one));
        }
    }

    @Test
    void onlyWhatIsNewIsCompared() throws IOException {
        try (OpenCatalog catalog = indexed(40, i -> i)) {
            neighbours(catalog, Progress.NONE);
        }
        try (OpenCatalog catalog = indexed(43, i -> i)) {
            Counted counted = new Counted();

            neighbours(catalog, counted);

            assertThat(counted.comparisons).allMatch(total -> total == 3);
        }
    }

    @Test
    void whatChangedOrIsGoneIsNobodysNeighbour() throws IOException {
        try (OpenCatalog catalog = indexed(43, i -> i)) {
            neighbours(catalog, Progress.NONE);
        }
        try (OpenCatalog catalog = indexed(40, i -> i == 5 ? 500 : i)) {
            assertThat(neighbours(catalog, Progress.NONE)).hasSize(40).allSatisfy(each -> assertThat(each)
                    .doesNotContain("1040", "1041", "1042"));
        }
    }

    @Test
    void muchThatIsNewIsComparedWithAll() throws IOException {
        try (OpenCatalog catalog = indexed(8, i -> i)) {
            assertThat(neighbours(catalog, Progress.NONE)).allMatch(each -> each.size() == 7);
        }
        try (OpenCatalog catalog = indexed(40, i -> i)) {
            assertThat(neighbours(catalog, Progress.NONE)).allMatch(each -> each.size() == 10);
        }
    }

    @Test
    void hiddenProductsAreLeftOutUntilTheyAreShownAgain() throws IOException {
        try (OpenCatalog catalog = indexed(40, i -> i)) {
            List<List<String>> all = neighbours(catalog, Progress.NONE);
            catalog.curation().hide(new Hiding(Set.of(), List.of(new HiddenProduct("1003", Reason.USER, null))));
            assertThat(neighbours(catalog, Progress.NONE)).hasSize(39).allSatisfy(each -> assertThat(each)
                    .doesNotContain("1003"));

            catalog.curation().hide(new Hiding(Set.of("1003"), List.of()));

            assertThat(neighbours(catalog, Progress.NONE)).isEqualTo(all);
        }
    }

    @Test
    void aDamagedFileIsMadeAgain() throws IOException {
        try (OpenCatalog catalog = indexed(40, i -> i)) {
            List<List<String>> all = neighbours(catalog, Progress.NONE);
            byte[] bytes = Files.readAllBytes(file());
            for (int at : new int[] {0, 9, 13, 20, 40, bytes.length / 2, bytes.length - 1}) {
                byte[] damaged = bytes.clone();
                damaged[at] ^= 0x55;
                Files.write(file(), damaged);
                assertThat(ids(NeighbourTable.of(catalog, Progress.NONE))).isEqualTo(all);
            }
            Files.write(file(), Arrays.copyOf(bytes, 7));
            assertThat(ids(NeighbourTable.of(catalog, Progress.NONE))).isEqualTo(all);
        }
    }
}
