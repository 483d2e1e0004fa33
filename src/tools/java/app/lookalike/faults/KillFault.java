package app.lookalike.faults;

import app.lookalike.catalog.BoardItem;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.settings.Settings;
import app.lookalike.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A process that does something is killed at a random moment, as by {@code kill -9}. */
abstract class KillFault extends Fault {
    private static final long PATIENCE_SECONDS = 120;

    KillFault(String doing, String mendedBy) {
        this(doing, mendedBy, 33);
    }

    KillFault(String doing, String mendedBy, int usualTries) {
        super("kill while " + doing, mendedBy, usualTries);
    }

    /** What is there before, and what the process does; the task for {@link FaultChild}. */
    abstract String[] prepare(FaultStage stage) throws IOException;

    /** Looks at what is left, and mends it. */
    abstract void inspect(FaultStage stage, List<String> said, Tally tally) throws IOException;

    @Override
    Tally run(FaultStage stage, int tries, Random random) throws IOException, InterruptedException {
        Tally tally = new Tally();
        long whole = TimeUnit.MILLISECONDS.toNanos(20);
        for (int i = -1; i < tries && stage.hasTime(); i++) {
            String[] task = prepare(stage);
            Path said = stage.folder().resolve("said");
            Files.write(said, new byte[0]);
            Process process = FaultChild.start(stage.folder(), said, Map.of(), List.of(), task);
            long began = awaitBegin(process, said);
            if (i < 0) {
                // The first one is let be: it says how long the whole takes.
                process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
                whole = System.nanoTime() - began;
            } else {
                process.waitFor((long) (random.nextDouble() * 1.1 * whole), TimeUnit.NANOSECONDS);
                process.destroyForcibly().waitFor();
                tally.tried();
            }
            inspect(stage, Files.readAllLines(said), tally);
        }
        return tally;
    }

    private static long awaitBegin(Process process, Path said) throws IOException, InterruptedException {
        while (Files.size(said) == 0) {
            if (process.waitFor(1, TimeUnit.MILLISECONDS) && Files.size(said) == 0) {
                throw new IllegalStateException("The process ended at once");
            }
        }
        return System.nanoTime();
    }

    /** The last number that a process said; 0 if none. */
    static int lastNumber(List<String> said) {
        return said.stream()
                .filter(line -> line.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    /** The boards of the clean workspace are still there. */
    static void boardsStay(Path workspace, Tally tally, String what) {
        try (Workspace open = Workspace.open(workspace)) {
            if (open.boards().all().get(0).items().size() < 3) {
                tally.lost(what + ": board");
            }
        }
    }

    /** Asks for answers; where they are others than the clean ones, somebody has to have been told. */
    static void ask(FaultStage stage, Path workspace, List<String> clean, Tally tally, String what) {
        for (int i = 0; i < clean.size(); i++) {
            FaultStage.Said said = stage.run(FaultStage.questions(workspace).get(i));
            if (said.status() != 0 || !said.errors().isEmpty()) {
                tally.said();
                return;
            } else if (!said.output().equals(clean.get(i))) {
                tally.wrongUnsaid(what + ": "
                        + String.join(" ", FaultStage.questions(workspace).get(i)));
                return;
            }
        }
    }

    /** Runs commands; afterwards answers have to be the clean ones, and nothing may be said. */
    static void mend(FaultStage stage, Path workspace, List<String> clean, Tally tally, String what, String[]... by) {
        try {
            for (String[] command : by) {
                FaultStage.require(stage.run(command));
            }
            if (!stage.answers(workspace).equals(clean)) {
                tally.notMended(what + ": other answers");
            }
        } catch (IllegalStateException e) {
            tally.notMended(what + ": " + e.getMessage());
        }
    }

    /** An import in place of what is there: the other catalogue has other products as well. */
    static final class Import extends KillFault {
        Import() {
            super("importing", "importing again");
        }

        @Override
        String[] prepare(FaultStage stage) throws IOException {
            Path other = stage.folder().resolve("other");
            if (!Files.exists(other)) {
                FaultStage.makeSource(FaultStage.PRODUCTS + 40, other);
            }
            Path workspace = stage.copy("killed");
            return new String[] {"command", "0", "import", other.toString(), "-w", workspace.toString()};
        }

        @Override
        void inspect(FaultStage stage, List<String> said, Tally tally) {
            Path workspace = stage.folder().resolve("killed");
            int products;
            try (Workspace open = Workspace.open(workspace)) {
                products = open.catalog().products().size();
                if (!open.damages().isEmpty()) {
                    tally.wrongUnsaid("checksums do not agree after a kill");
                }
            }
            if (products != FaultStage.PRODUCTS && products != FaultStage.PRODUCTS + 40) {
                tally.lost("half an import: " + products);
            }
            boardsStay(workspace, tally, title());
            ask(stage, workspace, stage.cleanAnswers(), tally, title());
            String w = workspace.toString();
            mend(
                    stage,
                    workspace,
                    stage.cleanAnswers(),
                    tally,
                    title(),
                    new String[] {"import", stage.source().toString(), "-w", w},
                    new String[] {"index", "-w", w});
        }
    }

    /** Indexing a workspace that has no vectors yet. */
    static final class Index extends KillFault {
        Index() {
            super("indexing", "indexing again");
        }

        @Override
        String[] prepare(FaultStage stage) throws IOException {
            Path workspace = stage.copy("killed");
            FaultStage.delete(workspace.resolve("embeddings"));
            return new String[] {"command", "60", "index", "-w", workspace.toString()};
        }

        @Override
        void inspect(FaultStage stage, List<String> said, Tally tally) {
            Path workspace = stage.folder().resolve("killed");
            boardsStay(workspace, tally, title());
            ask(stage, workspace, stage.cleanAnswers(), tally, title());
            mend(stage, workspace, stage.cleanAnswers(), tally, title(), new String[] {
                "index", "-w", workspace.toString()
            });
        }
    }

    /** Editing a board: what a process has said to be kept is kept. */
    static final class BoardEdit extends KillFault {
        BoardEdit() {
            super("editing a board", "nothing to mend");
        }

        @Override
        String[] prepare(FaultStage stage) throws IOException {
            return new String[] {"boards", stage.copy("killed").toString(), "200"};
        }

        @Override
        void inspect(FaultStage stage, List<String> said, Tally tally) {
            try (Workspace open = Workspace.open(stage.folder().resolve("killed"))) {
                List<BoardItem> items = open.boards().all().get(0).items();
                if (items.size() < Math.max(3, lastNumber(said))) {
                    tally.lost(lastNumber(said) + " products kept, " + items.size() + " there");
                }
                for (int i = 0; i < items.size(); i++) {
                    if (!items.get(i).productId().equals("p" + i)) {
                        tally.wrongUnsaid("board item " + i);
                    }
                }
                if (!open.damages().isEmpty()) {
                    tally.wrongUnsaid("checksums do not agree after a kill");
                }
            }
        }
    }

    /** Saving settings: the file is the last one or the one before. */
    static final class SettingsSave extends KillFault {
        SettingsSave() {
            super("saving settings", "nothing to mend");
        }

        @Override
        String[] prepare(FaultStage stage) throws IOException {
            Path folder = stage.folder().resolve("config");
            FaultStage.delete(folder);
            return new String[] {"settings", folder.resolve("settings.json").toString(), "80"};
        }

        @Override
        void inspect(FaultStage stage, List<String> said, Tally tally) {
            int saved = lastNumber(said);
            Settings settings = new SettingsStore(stage.folder().resolve("config/settings.json")).load();
            String last = settings.lastWorkspace();
            int there = last == null ? 0 : Integer.parseInt(last.substring(last.lastIndexOf('-') + 1));
            if (there < saved || there > saved + 1) {
                tally.lost(saved + " saved, " + there + " there");
            }
        }
    }
}
