package app.lookalike.faults;

import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.engine.embedding.TinyNetwork;
import app.lookalike.settings.Settings;
import app.lookalike.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The disk of the workspace, of the cache with settings, or of the log is full at some point. */
final class FullDisk extends Fault {
    FullDisk() {
        super("the disk is full (workspace, settings, cache, log)", "space, then the same command again", 48);
    }

    @Override
    Tally run(FaultStage stage, int tries, Random random) throws IOException, InterruptedException {
        Tally tally = new Tally();
        float[] clean = null;
        Path other = stage.folder().resolve("clean-cache");
        for (int i = 0; i < tries && stage.hasTime(); i++) {
            tally.tried();
            switch (i % 6) {
                case 0, 1, 2 -> workspace(stage, 60 + random.nextInt(900), tally);
                case 3 -> board(stage, tally);
                case 4 -> {
                    if (clean == null) {
                        TinyNetwork.load(other).close();
                        clean = TinyCache.vector(other, false);
                    }
                    cache(stage, 16 + random.nextInt(120), clean, tally);
                }
                default -> log(stage, tally);
            }
        }
        return tally;
    }

    private void workspace(FaultStage stage, int kibibytes, Tally tally) throws IOException, InterruptedException {
        Path disk = stage.folder().resolve("disk");
        try (Mount mount = Mount.small(disk, kibibytes)) {
            String w = disk.resolve("workspace").toString();
            String[][] commands = {{"import", stage.source().toString(), "-w", w}, {"index", "-w", w}};
            boolean failed = false;
            for (String[] command : commands) {
                FaultStage.Said said = stage.run(command);
                failed |= said.status() != 0;
                if (said.errors().contains("Exception")) {
                    tally.notMended("not said for people: " + said.errors());
                }
            }
            if (failed) {
                tally.said();
            }
            KillFault.ask(stage, Path.of(w), stage.cleanAnswers(), tally, title() + " " + kibibytes + " KiB");
            mount.grow();
            KillFault.mend(stage, Path.of(w), stage.cleanAnswers(), tally, title() + " " + kibibytes, commands);
        }
    }

    /** Board edits and settings until nothing fits any more: what was said to be saved is there. */
    private void board(FaultStage stage, Tally tally) throws IOException, InterruptedException {
        Path disk = stage.folder().resolve("disk");
        try (Mount mount = Mount.small(disk, 700)) {
            Path workspace = FaultStage.copy(stage.clean(), disk.resolve("workspace"));
            FaultStage.delete(workspace.resolve("embeddings"));
            SettingsStore settings = new SettingsStore(disk.resolve("settings.json"));
            settings.save(settings.load().withOpened(new Settings.RecentWorkspace("/before", "Before")));
            Path filler = disk.resolve("filler");
            int[] kept = {3};
            boolean said = false;
            try {
                FaultChild.keep(workspace, 20, number -> kept[0] = number);
                fill(filler);
                FaultChild.keep(workspace, 2_000, number -> kept[0] = number);
            } catch (LookalikeException e) {
                said = true;
            }
            try {
                settings.save(settings.load().withOpened(new Settings.RecentWorkspace("/after", "After")));
            } catch (LookalikeException e) {
                said = true;
            }
            if (said) {
                tally.said();
            }
            if (!List.of("/before", "/after")
                    .contains(String.valueOf(settings.load().lastWorkspace()))) {
                tally.lost("settings");
            }
            mount.grow();
            try (Workspace open = Workspace.open(workspace)) {
                int there = open.boards().all().get(0).items().size();
                if (there < kept[0] || !open.damages().isEmpty()) {
                    tally.lost(kept[0] + " products kept, " + there + " there");
                }
            }
            FaultChild.keep(workspace, 1, number -> {});
        }
    }

    private static void fill(Path filler) {
        try {
            Files.write(filler, new byte[1 << 20]);
        } catch (IOException e) {
            // Full: that is what it is for.
        }
    }

    private static void cache(FaultStage stage, int kibibytes, float[] clean, Tally tally)
            throws IOException, InterruptedException {
        Path disk = stage.folder().resolve("disk");
        try (Mount mount = Mount.small(disk, 1_000)) {
            Files.write(disk.resolve("filler"), new byte[(1_000 - kibibytes) << 10]);
            try {
                TinyNetwork.load(disk).close();
                if (!TinyCache.same(clean, TinyCache.vector(disk, false))) {
                    tally.wrongUnsaid("another vector");
                }
            } catch (LookalikeException | java.io.UncheckedIOException e) {
                tally.said();
            }
            mount.grow();
            TinyNetwork.load(disk).close();
            if (!TinyCache.same(clean, TinyCache.vector(disk, false))) {
                tally.notMended("another vector");
            }
        }
    }

    private static void log(FaultStage stage, Tally tally) throws IOException, InterruptedException {
        Path disk = stage.folder().resolve("disk");
        try (Mount mount = Mount.small(disk, 4)) {
            fill(disk.resolve("filler"));
            Path said = stage.folder().resolve("said");
            String[] question = FaultStage.questions(stage.clean()).get(0);
            String[] task = new String[question.length + 2];
            task[0] = "command";
            task[1] = "0";
            System.arraycopy(question, 0, task, 2, question.length);
            Process process =
                    FaultChild.start(stage.folder(), said, Map.of(), List.of("-Dlookalike.log=" + disk), task);
            int status = process.waitFor();
            String printed = new FaultStage.Said(status, Files.readString(said), "").output();
            if (status != 0 || !printed.contains(stage.cleanAnswers().get(0))) {
                tally.wrongUnsaid("with a full log: " + printed);
            }
            mount.grow();
        }
    }
}
