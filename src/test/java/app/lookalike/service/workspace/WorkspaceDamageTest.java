package app.lookalike.service.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.network.Networks;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.search.SearchService;
import app.lookalike.testing.Damage;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.FashionNetworks;
import app.lookalike.testing.SmallWorkspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages every file of the stored vectors in many ways. Whatever is damaged, an answer is the clean one, or somebody is
 * told; and indexing once more mends it.
 */
class WorkspaceDamageTest {
    private static final int PRODUCTS = 48;
    private static final int ROUNDS = 4;
    private static final Map<String, List<String>> LABELS = Map.of(
            "gender", List.of("Men", "Women"), "articleType", List.of("Shirts", "Shoes"), "baseColour", List.of("Red"));

    private final Path folder;
    private final Path clean;
    private final Path workspace;

    @AutoClose
    private final Networks networks = FashionNetworks.of(LABELS);

    private final CatalogService catalogs;
    private List<String> expected = List.of();

    WorkspaceDamageTest(@TempDir Path folder) {
        this.folder = folder;
        this.clean = folder.resolve("clean");
        this.workspace = folder.resolve("workspace");
        this.catalogs = new SmallWorkspace(folder, networks).catalogs();
    }

    @BeforeEach
    void index() {
        Path source = DrawnCatalog.writeMosaics(folder.resolve("source"), PRODUCTS);
        catalogs.importInto(clean, source, CatalogFormat.AUTO, Progress.NONE);
        try (OpenCatalog catalog = catalogs.open(clean)) {
            new IndexingService().index(catalog, Integer.MAX_VALUE, Progress.NONE);
            assertThat(catalog.bestRanking()).isEqualTo(Ranking.FASHION);
            expected = answers(catalog);
            assertThat(catalog.remarks(false, Progress.NONE)).isEmpty();
        }
    }

    /** The five most similar to some products, in both rankings. */
    private static List<String> answers(OpenCatalog catalog) {
        List<String> answers = new ArrayList<>();
        for (Ranking ranking : Ranking.values()) {
            for (int id = 1000; id < 1000 + PRODUCTS; id += 5) {
                SearchRequest request = SearchRequest.of(new Query.ByProduct(Integer.toString(id)))
                        .rankedBy(ranking);
                answers.add(new SearchService()
                        .search(catalog, request).hits().stream()
                                .map(hit -> hit.product().id() + " " + hit.similarity())
                                .toList()
                                .toString());
            }
        }
        return answers;
    }

    @Test
    void noDamageChangesAnAnswerUnsaidAndIndexingMendsIt() throws IOException {
        Random random = new Random(11);
        List<Path> files;
        try (Stream<Path> all = Files.walk(clean.resolve("embeddings"))) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() > 0)
                    .map(clean::relativize)
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(9);
        int said = 0;
        for (Path file : files) {
            for (Damage damage : Damage.values()) {
                for (int round = 0; round < ROUNDS; round++) {
                    said += damage(file, damage, random) ? 1 : 0;
                }
            }
        }
        assertThat(said).as("damage that was found").isGreaterThan(files.size() * Damage.values().length);
    }

    /** Whether somebody was told. */
    private boolean damage(Path file, Damage damage, Random random) throws IOException {
        copy(clean, workspace);
        byte[] bytes = Files.readAllBytes(workspace.resolve(file));
        Files.write(workspace.resolve(file), damage.to(bytes, random));
        String what = file + ": " + damage;
        List<String> remarks = new ArrayList<>();
        List<String> answers = List.of();
        try (OpenCatalog catalog = catalogs.open(workspace)) {
            answers = answers(catalog);
            remarks.addAll(catalog.remarks(false, Progress.NONE));
        } catch (LookalikeException e) {
            remarks.add(String.valueOf(e.getMessage()));
        }
        if (!answers.equals(expected)) {
            assertThat(remarks).as(what + " changes answers").isNotEmpty();
        }
        assertThat(remarks).as(what).noneMatch(remark -> remark.contains("Exception"));
        mend(what);
        return !remarks.isEmpty();
    }

    /** By what the remarks say; a folder that has to be deleted first says so. */
    private void mend(String what) throws IOException {
        for (int attempt = 0; attempt < 4; attempt++) {
            try (OpenCatalog catalog = catalogs.open(workspace)) {
                new IndexingService().index(catalog, Integer.MAX_VALUE, Progress.NONE);
                assertThat(answers(catalog)).as(what + ", indexed again").isEqualTo(expected);
                assertThat(catalog.remarks(false, Progress.NONE)).as(what).isEmpty();
                return;
            } catch (LookalikeException e) {
                assertThat(e).hasMessageContaining("elete the folder");
                try (Stream<Path> folders = Files.list(workspace.resolve("embeddings"))) {
                    folders.filter(each -> String.valueOf(e.getMessage()).contains(each.toString()))
                            .toList()
                            .forEach(WorkspaceDamageTest::delete);
                }
            }
        }
        throw new AssertionError(what + " could not be mended");
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            delete(to);
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
