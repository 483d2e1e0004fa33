package app.lookalike.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The workspace lies on a medium that cannot be written to. */
final class ReadOnly extends Fault {
    ReadOnly() {
        super("the workspace is on read-only media", "a copy elsewhere", 10);
    }

    @Override
    Tally run(FaultStage stage, int tries, Random random) throws IOException, InterruptedException {
        Tally tally = new Tally();
        for (int i = 0; i < tries && stage.hasTime(); i++) {
            tally.tried();
            try (Mount medium = Mount.readOnly(stage.copy("medium"))) {
                Path workspace = medium.folder();
                String w = workspace.toString();
                for (String[] change : List.of(
                        new String[] {"import", stage.source().toString(), "-w", w}, new String[] {"index", "-w", w})) {
                    FaultStage.Said said = stage.run(change);
                    if (said.errors().toLowerCase(Locale.ROOT).contains("read-only")) {
                        tally.said();
                    } else if (said.status() != 0 || change[0].equals("import")) {
                        tally.wrongUnsaid(change[0] + ": " + said);
                    }
                }
                KillFault.ask(stage, workspace, stage.cleanAnswers(), tally, title());
                if (!stage.answers(workspace).equals(stage.cleanAnswers())) {
                    tally.notMended("other answers");
                }
            }
        }
        return tally;
    }
}
