package app.lookalike.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The real program with ResNet50 is killed while it indexes. */
final class RealProgram extends Fault {
    RealProgram() {
        super("kill the whole program while it indexes with ResNet50", "indexing again", 4);
    }

    @Override
    Tally run(FaultStage stage, int tries, Random random) throws IOException, InterruptedException {
        Tally tally = new Tally();
        if (!Program.hasWeights()) {
            System.err.println("skipped: there are no weights in the cache");
            return tally;
        }
        Program program = new Program(stage.folder().resolve("home"), Program.usersCache());
        Path clean = stage.folder().resolve("real");
        FaultStage.require(program.run(List.of(), "import", stage.source().toString(), "-w", clean.toString()));
        Path imported = FaultStage.copy(clean, stage.folder().resolve("real-imported"));
        long start = System.nanoTime();
        FaultStage.require(program.run(List.of(), "index", "-w", clean.toString()));
        long whole = System.nanoTime() - start;
        String[] question = FaultStage.questions(clean).get(1);
        String expected = program.run(List.of(), question).output();
        for (int i = 0; i < tries && stage.hasTime(); i++) {
            tally.tried();
            Path workspace = FaultStage.copy(imported, stage.folder().resolve("real-killed"));
            String[] index = {"index", "-w", workspace.toString()};
            Process process = program.start(stage.folder().resolve("said"), List.of(), index);
            // Most of the time is the start: the kill is to land in the second half as well.
            process.waitFor((long) ((0.3 + 0.7 * random.nextDouble()) * whole), TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();
            String[] again = FaultStage.questions(workspace).get(1);
            FaultStage.Said said = program.run(List.of(), again);
            if (!said.output().equals(expected)) {
                if (said.output().contains("index")) {
                    tally.said();
                } else {
                    tally.wrongUnsaid(said.output());
                }
            }
            FaultStage.Said indexed = program.run(List.of(), index);
            said = program.run(List.of(), again);
            if (indexed.status() != 0 || !said.output().equals(expected)) {
                tally.notMended(indexed.output() + said.output());
            }
        }
        return tally;
    }
}
