package app.lookalike.catalog.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.Product;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process in the middle of saving: what is found afterwards is one whole catalogue, old or new. */
final class WorkspaceKillTest {
    private static final CatalogReading A = WorkspaceFixture.reading("a", 4_000);
    private static final CatalogReading B = WorkspaceFixture.reading("b", 4_100);

    /** Saves one catalogue after the other for ever, and says when it begins. */
    static final class Saver {
        private Saver() {}

        @SuppressWarnings("InfiniteLoopStatement")
        public static void main(String[] args) {
            try (Workspace workspace = Workspace.open(Path.of(args[0]))) {
                while (true) {
                    WorkspaceFixture.save(workspace, A);
                    System.out.println("saving");
                    WorkspaceFixture.save(workspace, B);
                }
            }
        }
    }

    @Test
    void aKilledSaveLeavesAWholeCatalogue(@TempDir Path folder, @TempDir Path natives) throws Exception {
        for (int round = 0; round < 4; round++) {
            killWhileSaving(folder, natives, 17L * round);

            try (Workspace workspace = Workspace.open(folder)) {
                List<Product> products = workspace.catalog().products();
                CatalogReading whole = products.size() == A.products().size() ? A : B;
                assertThat(products).isEqualTo(whole.products());
                assertThat(workspace.pictureFacts()).isEqualTo(WorkspaceFixture.facts(whole));
                assertThat(workspace.lastImport().orElseThrow().source()).isEqualTo(whole.source());
            }
        }
    }

    private static void killWhileSaving(Path folder, Path natives, long afterMillis)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        // A killed driver does not take its native library away.
                        "-Dorg.sqlite.tmpdir=" + natives,
                        Saver.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            while (line != null && !line.equals("saving")) {
                line = output.readLine();
            }
            assertThat(line).isEqualTo("saving");
            Thread.sleep(afterMillis);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
