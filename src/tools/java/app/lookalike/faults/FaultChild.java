package app.lookalike.faults;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.base.download.DownloadRequest;
import app.lookalike.base.download.HttpDownload;
import app.lookalike.catalog.Board;
import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.workspace.Boards;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.engine.embedding.TinyNetwork;
import app.lookalike.engine.embedding.model.ComputePath;
import app.lookalike.engine.embedding.tensorflow.TensorFlowRuntime;
import app.lookalike.settings.Settings;
import app.lookalike.settings.SettingsStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** A process that does one thing, to be killed or to meet another one. It says when it begins. */
public final class FaultChild {
    /** Its first line. */
    static final String BEGINS = "begins";

    private FaultChild() {}

    /**
     * Does what it is told.
     *
     * @param arguments a folder for everything else, what to do, with what
     */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        String[] rest = Arrays.copyOfRange(arguments, 2, arguments.length);
        System.out.println(BEGINS);
        switch (arguments[1]) {
            case "command" -> command(home, Integer.parseInt(rest[0]), Arrays.copyOfRange(rest, 1, rest.length));
            case "boards" -> keep(Path.of(rest[0]), Integer.parseInt(rest[1]), System.out::println);
            case "settings" -> save(Path.of(rest[0]), Integer.parseInt(rest[1]));
            case "fetch" ->
                new HttpDownload()
                        .fetch(DownloadRequest.of(URI.create(rest[0]), -1, "a file"), Path.of(rest[1]), Progress.NONE);
            case "learn" -> {
                startTensorFlow();
                command(home, 0, rest);
            }
            case "conversion" -> TinyNetwork.load(Path.of(rest[0])).close();
            default -> throw new IllegalArgumentException(arguments[1]);
        }
        System.out.println("done");
    }

    /** The network of these tests does without it; learning does not. */
    static void startTensorFlow() {
        new TensorFlowRuntime(AppDirectories.ofUser().cache().resolve("natives"), 2).start(ComputePath.Kernels.EIGEN);
    }

    private static void command(Path home, int batchMillis, String[] arguments) {
        FaultStage.Said said = FaultStage.run(home, batchMillis, arguments);
        System.out.print(said.output());
        System.out.print(said.errors());
        if (said.status() != 0) {
            System.exit(said.status());
        }
    }

    /** Keeps products on a board, one after the other, and says after each how many are kept. */
    static void keep(Path workspace, int many, IntConsumer kept) {
        try (Workspace open = Workspace.open(workspace)) {
            Boards boards = open.boards();
            Board board = boards.all().stream().findFirst().orElseGet(() -> boards.create("Faults"));
            int there = boards.all().get(0).items().size();
            for (int i = there; i < there + many; i++) {
                boards.keep(board.id(), new BoardItem("p" + i, "Product " + i, "", Boards.now(), null, null));
                kept.accept(i + 1);
            }
        }
    }

    private static void save(Path file, int many) {
        SettingsStore store = new SettingsStore(file);
        for (int i = 1; i <= many; i++) {
            store.save(store.load().withOpened(new Settings.RecentWorkspace("/workspace-" + i, "Workspace " + i)));
            System.out.println(i);
        }
    }

    /** Starts one; what it says goes to that file. */
    static Process start(Path home, Path said, Map<String, String> environment, List<String> options, String... task)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                // A killed driver does not take its native library away.
                "-Dorg.sqlite.tmpdir=" + home,
                "-Dlookalike.log=" + home,
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(FaultChild.class.getName());
        command.add(home.toString());
        command.addAll(List.of(task));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
