package app.lookalike.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Native libraries are missing, damaged or for another processor; by the real program. */
final class Natives extends Fault {
    Natives() {
        super(
                "a native library is missing, damaged or for another processor",
                "itself (unpacked again), or deleting the folder that is named",
                8);
    }

    @Override
    Tally run(FaultStage stage, int tries, Random random) throws IOException, InterruptedException {
        Tally tally = new Tally();
        if (!Program.hasWeights()) {
            System.err.println("skipped: there are no weights in the cache");
            return tally;
        }
        String[] command = {
            "search",
            "-w",
            stage.folder().resolve("real").toString(),
            "--image",
            stage.source().resolve("images/1007.jpg").toString(),
            "--ranking",
            "visual"
        };
        Program clean = new Program(stage.folder().resolve("prepared"), Program.usersCache());
        String w = stage.folder().resolve("real").toString();
        FaultStage.require(clean.run(List.of(), "import", stage.source().toString(), "-w", w));
        FaultStage.require(clean.run(List.of(), "index", "-w", w, "--limit", "8"));
        String expected = clean.run(List.of(), command).output();
        for (int i = 0; i < tries && stage.hasTime(); i++) {
            tally.tried();
            Program program =
                    new Program(stage.folder().resolve("home"), clean.home().resolve("cache"));
            List<String> options = new ArrayList<>();
            switch (i % 4) {
                case 0 -> options.add("-Dos.arch=sparc");
                case 1 -> options.add("-Dos.arch=aarch64");
                default -> damage(program.home().resolve("cache/natives"), i, random);
            }
            FaultStage.Said said = program.run(options, command);
            String what = "try " + i + ": " + said.output();
            if (!said.output().equals(expected)) {
                if (said.output().contains("lookalike: ")) {
                    tally.said();
                } else {
                    tally.wrongUnsaid(what);
                }
            }
            if (said.output().contains("Exception") || said.output().contains("\tat ")) {
                tally.notMended("not said for people: " + what);
            }
            if (!program.run(List.of(), command).output().equals(expected)) {
                FaultStage.delete(program.home().resolve("cache/natives"));
                FaultStage.Said again = program.run(List.of(), command);
                if (!said.output().contains("natives") || !again.output().equals(expected)) {
                    tally.notMended(what + " then " + again.output());
                }
            }
        }
        return tally;
    }

    /** Each library in turn is deleted, cut off, or says that it is for another processor. */
    private static void damage(Path natives, int number, Random random) throws IOException {
        List<Path> libraries;
        try (Stream<Path> files = Files.walk(natives)) {
            libraries = files.filter(file -> file.getFileName().toString().contains(".so"))
                    .sorted()
                    .toList();
        }
        Path library = libraries.get(random.nextInt(libraries.size()));
        Path damaged = library.resolveSibling("damaged");
        Files.copy(library, damaged);
        Files.delete(library); // it is a link to the file of the user's cache
        try (FileChannel file = FileChannel.open(damaged, StandardOpenOption.WRITE)) {
            if (number % 4 == 2) {
                file.write(ByteBuffer.wrap(new byte[] {(byte) 183}), 18); // ELF's machine: AArch64
            } else {
                file.truncate(file.size() / 2);
            }
        }
        if (number % 8 == 7) {
            Files.delete(damaged);
        } else {
            Files.move(damaged, library);
        }
    }
}
