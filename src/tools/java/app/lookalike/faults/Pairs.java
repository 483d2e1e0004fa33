package app.lookalike.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Two processes on one workspace, in every pair of commands. */
final class Pairs extends Fault {
    private static final List<String> COMMANDS =
            List.of("import", "index", "search", "boards", "export-embeddings", "doctor", "learn");

    Pairs() {
        super("two processes on one workspace", "the refused command once more", COMMANDS.size() * COMMANDS.size());
    }

    @Override
    Tally run(FaultStage stage, int tries, Random random) throws IOException, InterruptedException {
        Tally tally = new Tally();
        Path homes = stage.folder().resolve("homes");
        for (int i = 0; i < tries && stage.hasTime(); i++) {
            tally.tried();
            Path workspace = stage.copy("shared");
            List<String> pair =
                    List.of(COMMANDS.get(i % COMMANDS.size()), COMMANDS.get(i / COMMANDS.size() % COMMANDS.size()));
            List<Process> running = new ArrayList<>();
            for (int one = 0; one < 2; one++) {
                Path home = Files.createDirectories(homes.resolve(String.valueOf(one)));
                Path said = stage.folder().resolve("said" + one);
                FaultStage.delete(stage.folder().resolve("export" + one));
                running.add(
                        FaultChild.start(home, said, Map.of(), List.of(), task(stage, pair.get(one), workspace, one)));
                TimeUnit.MILLISECONDS.sleep(random.nextInt(200));
            }
            String what = pair + " (try " + i + ")";
            for (int one = 0; one < 2; one++) {
                Process process = running.get(one);
                if (!process.waitFor(120, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                    tally.notMended(what + ": " + pair.get(one) + " hangs");
                }
                String said = Files.readString(stage.folder().resolve("said" + one));
                if (said.contains("Exception")) {
                    tally.notMended(what + ": not said for people: " + said);
                }
                boolean alwaysRefuses = pair.get(one).equals("learn"); // too few products
                if (process.exitValue() != 0 && !alwaysRefuses) {
                    if (said.contains("lookalike: ")) {
                        tally.said();
                    } else {
                        tally.wrongUnsaid(what + ": " + said);
                    }
                }
                if (pair.get(one).equals("boards") && process.exitValue() == 0 && items(workspace) < 10) {
                    tally.lost(what + ": board");
                }
            }
            KillFault.ask(stage, workspace, stage.cleanAnswers(), tally, what);
            KillFault.mend(stage, workspace, stage.cleanAnswers(), tally, what, new String[] {
                "index", "-w", workspace.toString()
            });
        }
        return tally;
    }

    private static int items(Path workspace) {
        try (var open = app.lookalike.catalog.workspace.Workspace.open(workspace)) {
            return open.boards().all().get(0).items().size();
        }
    }

    private static String[] task(FaultStage stage, String command, Path workspace, int one) {
        String w = workspace.toString();
        return switch (command) {
            case "import" ->
                new String[] {"command", "0", "import", stage.source().toString(), "-w", w};
            case "index" -> new String[] {"command", "40", "index", "-w", w};
            case "search" -> new String[] {"command", "0", "search", "-w", w, "--id", "1000"};
            case "boards" -> new String[] {"boards", w, "20"};
            case "doctor" -> new String[] {"command", "0", "doctor", "-w", w};
            case "learn" -> new String[] {"command", "0", "learn", "-w", w};
            default ->
                new String[] {
                    "command",
                    "0",
                    command,
                    "-w",
                    w,
                    "--out",
                    stage.folder().resolve("export" + one).toString()
                };
        };
    }
}
