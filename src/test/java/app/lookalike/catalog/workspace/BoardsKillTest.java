package app.lookalike.catalog.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes change the same board at once, and one of them is killed: what is found is one whole board. */
final class BoardsKillTest {
    private static final int ITEMS = 30;

    /** Changes the board for ever, and says when it begins. */
    static final class Child {
        private Child() {}

        @SuppressWarnings("InfiniteLoopStatement")
        public static void main(String[] args) {
            try (Workspace workspace = Workspace.open(Path.of(args[0]))) {
                Random random = new Random(1);
                while (true) {
                    change(workspace.boards(), random);
                    System.out.println("changing");
                }
            }
        }
    }

    private static void change(Boards boards, Random random) {
        Board board = boards.all().get(0);
        String product = Integer.toString(random.nextInt(ITEMS));
        switch (random.nextInt(3)) {
            case 0 -> boards.keep(board.id(), BoardsTest.item(product));
            case 1 -> boards.remove(board.id(), product);
            default -> boards.move(board.id(), product, random.nextInt(ITEMS));
        }
    }

    @Test
    void aKilledChangeLeavesAWholeBoard(@TempDir Path folder, @TempDir Path natives) throws Exception {
        try (Workspace workspace = Workspace.open(folder)) {
            workspace.boards().create("A");
            for (int round = 0; round < 3; round++) {
                changeWithAKilledOther(workspace, natives, 40 + 60 * round);

                Board board = workspace.boards().all().get(0);
                List<String> ids =
                        board.items().stream().map(BoardItem::productId).toList();
                assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
                assertThat(BoardsTest.positions(workspace, board.id()))
                        .isEqualTo(IntStream.range(0, ids.size()).boxed().toList());
            }
        }
    }

    private static void changeWithAKilledOther(Workspace workspace, Path natives, int changes)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dorg.sqlite.tmpdir=" + natives,
                        Child.class.getName(),
                        workspace.directory().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("changing");
            Random random = new Random(changes);
            for (int i = 0; i < changes; i++) {
                change(workspace.boards(), random);
            }
            assertThat(output.readLine()).as("the other one had its turn, too").isEqualTo("changing");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
