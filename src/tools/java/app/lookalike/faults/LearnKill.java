package app.lookalike.faults;

import app.lookalike.testing.DrawnCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Learning from a catalogue that is large enough for it. Its answers are those by the head before or by the new one. */
final class LearnKill extends KillFault {
    private static final int ENOUGH = 620;

    private List<String> before = List.of();
    private List<String> learned = List.of();

    LearnKill() {
        super("learning", "learning again", 8); // each of them takes long
    }

    @Override
    String[] prepare(FaultStage stage) throws IOException {
        Path large = stage.folder().resolve("large");
        if (!Files.exists(large)) {
            FaultChild.startTensorFlow();
            Path source = DrawnCatalog.write(
                    stage.folder().resolve("large-source"),
                    ENOUGH,
                    i -> DrawnCatalog.picture(i % 2 == 0 ? 0.33f : i % 40 / 1000f));
            FaultStage.require(stage.run("import", source.toString(), "-w", large.toString()));
            FaultStage.require(stage.run("index", "-w", large.toString()));
            before = stage.answers(large);
        }
        Path workspace = FaultStage.copy(large, stage.folder().resolve("killed"));
        return new String[] {"learn", "learn", "-w", workspace.toString()};
    }

    @Override
    void inspect(FaultStage stage, List<String> said, Tally tally) {
        Path workspace = stage.folder().resolve("killed");
        if (learned.isEmpty()) {
            learned = stage.answers(workspace); // the first one was not killed
            if (learned.equals(before)) {
                throw new IllegalStateException("Learning has changed nothing: " + said);
            }
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            FaultStage.Said one = stage.run(FaultStage.questions(workspace).get(i));
            if (one.status() != 0 || !one.errors().isEmpty()) {
                tally.said();
                break;
            } else if (!List.of(before.get(i), learned.get(i)).contains(one.output())) {
                tally.wrongUnsaid(title());
            }
        }
        mend(stage, workspace, learned, tally, title(), new String[] {"learn", "-w", workspace.toString()});
    }
}
