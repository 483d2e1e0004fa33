package app.lookalike.service.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.file.OutputFile;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.SmallWorkspace;
import app.lookalike.testing.Stopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogMapsTest {
    private final Path folder;
    private final CatalogService catalogs;
    private final CatalogMaps maps = new CatalogMaps();

    CatalogMapsTest(@TempDir Path folder) {
        this.folder = folder;
        catalogs = new SmallWorkspace(folder).catalogs();
    }

    /** With so many products; a second import with more leaves the first ones as they are. */
    private OpenCatalog imported(int products) throws IOException {
        Path source = DrawnCatalog.write(folder.resolve("source"), products, i -> DrawnCatalog.picture(i / 100f));
        Path workspace = folder.resolve("workspace");
        catalogs.importInto(workspace, source, CatalogFormat.AUTO, Progress.NONE);
        return catalogs.open(workspace);
    }

    private OpenCatalog indexed(int products) throws IOException {
        OpenCatalog catalog = imported(products);
        new IndexingService().index(catalog, Integer.MAX_VALUE, Progress.NONE);
        return catalog;
    }

    private CatalogMap update(OpenCatalog catalog) {
        return maps.update(catalog, Ranking.VISUAL, Progress.NONE);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("workspace"))) {
            return files.filter(each -> each.endsWith(MapFile.NAME)).findFirst().orElseThrow();
        }
    }

    private static List<Float> place(CatalogMap map, String id) {
        int point = map.ids().indexOf(id);
        return List.of(map.x(point), map.y(point));
    }

    private static List<List<Float>> places(CatalogMap map) {
        return map.ids().stream().map(id -> place(map, id)).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40})
    void everyIndexedProductIsOnTheMap(int products) throws IOException {
        try (OpenCatalog catalog = indexed(products)) {
            CatalogMap map = update(catalog);

            assertThat(map.ids()).hasSize(products).doesNotHaveDuplicates();
            assertThat(map.trust().neighbours() > 0).isEqualTo(products == 40);
        }
    }

    @Test
    void isKeptWithTheWorkspace() throws IOException {
        CatalogMap made;
        try (OpenCatalog catalog = indexed(40)) {
            assertThat(maps.kept(catalog, Ranking.VISUAL)).isEqualTo(new CatalogMaps.Kept(Optional.empty(), 40));
            made = update(catalog);
        }
        try (OpenCatalog again = catalogs.open(folder.resolve("workspace"))) {
            CatalogMaps.Kept kept = maps.kept(again, Ranking.VISUAL);

            assertThat(kept.missing()).isZero();
            assertThat(places(kept.map().orElseThrow())).isEqualTo(places(made));
            assertThat(kept.map().orElseThrow().trust()).isEqualTo(made.trust());
        }
    }

    @Test
    void newProductsComeToTheMapAndTheOthersStay() throws IOException {
        CatalogMap before;
        try (OpenCatalog catalog = indexed(40)) {
            before = update(catalog);
        }
        try (OpenCatalog catalog = indexed(42)) {
            assertThat(maps.kept(catalog, Ranking.VISUAL).missing()).isEqualTo(2);

            CatalogMap after = update(catalog);

            assertThat(after.size()).isEqualTo(42);
            assertThat(before.ids())
                    .allSatisfy(id -> assertThat(place(after, id)).isEqualTo(place(before, id)));
            assertThat(maps.kept(catalog, Ranking.VISUAL).missing()).isZero();
        }
    }

    @Test
    void muchThatIsNewMakesItAnew() throws IOException {
        CatalogMap before;
        try (OpenCatalog catalog = indexed(20)) {
            before = update(catalog);
        }
        try (OpenCatalog catalog = indexed(40)) {
            CatalogMap after = update(catalog);

            assertThat(after.size()).isEqualTo(40);
            assertThat(before.ids())
                    .anySatisfy(id -> assertThat(place(after, id)).isNotEqualTo(place(before, id)));
        }
    }

    @Test
    void productsThatAreGoneAreNotOnIt() throws IOException {
        try (OpenCatalog catalog = indexed(40)) {
            assertThat(update(catalog).size()).isEqualTo(40);
        }
        try (OpenCatalog catalog = indexed(39)) {
            assertThat(maps.kept(catalog, Ranking.VISUAL).map().orElseThrow().size())
                    .isEqualTo(39);
            assertThat(update(catalog).size()).isEqualTo(39);
        }
    }

    @Test
    void aDamagedFileIsMadeAgain() throws IOException {
        try (OpenCatalog catalog = indexed(40)) {
            CatalogMap made = update(catalog);
            byte[] bytes = Files.readAllBytes(file());
            for (int at : new int[] {0, 9, 13, 40, bytes.length / 2, bytes.length - 1}) {
                byte[] damaged = bytes.clone();
                damaged[at] ^= 0x40;
                Files.write(file(), damaged);
                assertThat(maps.kept(catalog, Ranking.VISUAL).map())
                        .as("byte %d", at)
                        .isEmpty();
            }
            for (int length : new int[] {0, 3, 20, bytes.length - 1}) {
                Files.write(file(), Arrays.copyOf(bytes, length));
                assertThat(maps.kept(catalog, Ranking.VISUAL).map())
                        .as("%d bytes", length)
                        .isEmpty();
            }

            assertThat(places(update(catalog))).isEqualTo(places(made));
        }
    }

    @Test
    void aCancelKeepsWhatThereWas() throws IOException {
        try (OpenCatalog catalog = indexed(40)) {
            assertThatThrownBy(() -> maps.update(catalog, Ranking.VISUAL, Stopped.PROGRESS))
                    .isInstanceOf(CancelledException.class);
            assertThat(maps.kept(catalog, Ranking.VISUAL).map()).isEmpty();
        }
    }

    @Test
    void nothingIndexedIsSaid() throws IOException {
        try (OpenCatalog catalog = imported(3)) {
            assertThat(maps.kept(catalog, Ranking.VISUAL)).isEqualTo(new CatalogMaps.Kept(Optional.empty(), 0));
            assertThatThrownBy(() -> update(catalog))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessageContaining("index");
        }
    }

    @Test
    void placesAreWrittenAsATable() throws IOException {
        try (OpenCatalog catalog = indexed(5)) {
            Path file = folder.resolve("map.csv");

            MapExport.writeCsv(
                    update(catalog), catalog.catalog().products().subList(0, 2), new OutputFile(file, false));

            List<String> lines = Files.readAllLines(file);
            assertThat(lines).hasSize(3);
            assertThat(lines.get(0)).startsWith("\uFEFFid,name,x,y,gender");
            assertThat(IntStream.of(1, 2))
                    .allSatisfy(i -> assertThat(lines.get(i)).contains(","));
        }
    }
}
