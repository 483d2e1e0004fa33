package app.lookalike.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The pictures' folder goes away, or their zip becomes another one, before or while something reads it. */
final class PicturesGone extends Fault {
    PicturesGone() {
        super(
                "the pictures' folder is gone or the zip another one",
                "the pictures back, then importing and indexing again",
                48);
    }

    @Override
    Tally run(FaultStage stage, int tries, Random random) throws IOException {
        Tally tally = new Tally();
        Path other = stage.folder().resolve("other-source");
        FaultStage.makeOther(other);
        for (int i = 0; i < tries && stage.hasTime(); i++) {
            tally.tried();
            boolean zip = i % 2 == 0;
            Path source = stage.folder().resolve(zip ? "shop.zip" : "shop");
            put(stage.source(), source, zip);
            Path workspace = stage.folder().resolve("gone");
            FaultStage.delete(workspace);
            String w = workspace.toString();
            String[][] commands = {
                {"import", source.toString(), "-w", w},
                {"index", "-w", w},
                FaultStage.questions(workspace).get(0)
            };
            int hit = i / 2 % 6; // between two commands, or in the middle of one
            String what = title() + " " + (zip ? "zip" : "folder") + " at " + hit;
            boolean failed = false;
            boolean takenIn = false;
            for (int step = 0; step < commands.length; step++) {
                if (hit == 2 * step) {
                    replace(source, other, zip);
                }
                CompletableFuture<Void> meanwhile = CompletableFuture.completedFuture(null);
                if (hit == 2 * step + 1) {
                    long wait = TimeUnit.MILLISECONDS.toNanos(random.nextInt(step == 0 ? 60 : 250));
                    meanwhile = CompletableFuture.runAsync(() -> {
                        LockSupport.parkNanos(wait);
                        try {
                            replace(source, other, zip);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    });
                }
                FaultStage.Said said = FaultStage.run(stage.folder(), step == 1 ? 40 : 0, commands[step]);
                meanwhile.join();
                failed |= said.status() != 0
                        || !said.errors().isEmpty()
                        || (step == 1 && !said.output().contains(" 0 had been"));
                takenIn |= step == 1 && said.output().contains("replaced");
                if (said.errors().contains("Exception")) {
                    tally.notMended(what + " is not said for people: " + said.errors());
                }
            }
            if (zip && (hit <= 1 || takenIn)) {
                // What was imported may be the other catalogue as a whole, or its pictures were taken in place of the
                // others, which is said: its own answers are right.
                if (failed) {
                    tally.said();
                }
            } else {
                KillFault.ask(stage, workspace, stage.cleanAnswers(), tally, what);
            }
            put(stage.source(), source, zip);
            KillFault.mend(stage, workspace, stage.cleanAnswers(), tally, what, commands[0], commands[1]);
        }
        return tally;
    }

    /** Takes the folder away, or puts another zip in place of the one. */
    private static void replace(Path source, Path other, boolean zip) throws IOException {
        if (zip) {
            put(other, source, true);
        } else {
            Files.move(source, source.resolveSibling("elsewhere"), StandardCopyOption.ATOMIC_MOVE);
            FaultStage.delete(source.resolveSibling("elsewhere"));
        }
    }

    private static void put(Path from, Path to, boolean zip) throws IOException {
        if (!zip) {
            FaultStage.copy(from, to);
            return;
        }
        Path made = to.resolveSibling("made.zip");
        try (OutputStream file = Files.newOutputStream(made);
                ZipOutputStream out = new ZipOutputStream(file);
                Stream<Path> files = Files.walk(from)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(from.relativize(each).toString()));
                Files.copy(each, out);
            }
        }
        Files.move(made, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
