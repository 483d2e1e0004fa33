package app.lookalike.faults;

import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.testing.Damage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Each file of a workspace, its database included, is damaged in each way in turn. */
final class WorkspaceMutations extends Fault {
    WorkspaceMutations() {
        super("a file of the workspace is damaged", "what was said: indexing or importing again", 400);
    }

    /** What commands answered, what is on boards, which products have words; and what was said. */
    private record ModelOutput(List<String> answers, List<String> said) {}

    private static ModelOutput look(FaultStage stage, Path workspace) {
        List<String> answers = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (String[] question : FaultStage.questions(workspace)) {
            FaultStage.Said one = stage.run(question);
            answers.add(one.output());
            if (!one.errors().isEmpty()) {
                said.add(one.errors());
            }
        }
        if (!Workspace.exists(workspace)) {
            return new ModelOutput(answers, said);
        }
        try (Workspace open = Workspace.open(workspace)) {
            said.addAll(open.damages());
            answers.add(open.boards().all().toString());
            answers.add(Arrays.toString(open.find("women shirt", true).orElseThrow()));
            answers.add(Arrays.toString(open.find("hue 1", false).orElseThrow()));
        } catch (LookalikeException e) {
            said.add(String.valueOf(e.getMessage()));
        }
        return new ModelOutput(answers, said);
    }

    @Override
    Tally run(FaultStage stage, int tries, Random random) throws IOException {
        Tally tally = new Tally();
        List<Path> files = files(stage.clean());
        ModelOutput clean = look(stage, stage.clean());
        List<Damage> damages = List.of(Damage.values());
        for (int i = 0; i < tries && stage.hasTime(); i++) {
            // Every other one hits the database, which has the most different parts.
            Path file = i % 2 == 0 ? Path.of("lookalike.db") : files.get(i / 2 % files.size());
            Damage damage = damages.get(i / 2 / files.size() % damages.size());
            if (i % 2 == 0) {
                damage = damages.get(i / 2 % damages.size());
            }
            Path workspace = stage.copy("damaged");
            byte[] bytes = Files.readAllBytes(workspace.resolve(file));
            Files.write(workspace.resolve(file), damage.to(bytes, random));
            String what = file + ": " + damage + " (try " + i + ")";
            tally.tried();
            ModelOutput seen = look(stage, workspace);
            if (!seen.said().isEmpty()) {
                tally.said();
            } else if (!seen.answers().equals(clean.answers())) {
                tally.wrongUnsaid(what);
            }
            if (seen.said().stream().anyMatch(each -> each.contains("Exception"))) {
                tally.notMended(what + " is not said for people: " + seen.said());
            }
            mend(stage, workspace, tally, what, seen);
        }
        return tally;
    }

    private static List<Path> files(Path workspace) throws IOException {
        try (Stream<Path> all = Files.walk(workspace)) {
            return all.filter(file -> Files.isRegularFile(file) && file.toFile().length() > 0)
                    .map(workspace::relativize)
                    .sorted()
                    .toList();
        }
    }

    /** Import and index; before that, what a message says to move away or to delete is. */
    private static void mend(FaultStage stage, Path workspace, Tally tally, String what, ModelOutput seen)
            throws IOException {
        String w = workspace.toString();
        String[][] commands = {{"import", stage.source().toString(), "-w", w}, {"index", "-w", w}};
        boolean ofDatabase = what.startsWith("lookalike.db");
        String said = "";
        for (int attempt = 0; attempt < 5; attempt++) {
            said = "";
            for (String[] command : commands) {
                if (said.isEmpty() && (ofDatabase || command[0].equals("index"))) {
                    FaultStage.Said one = stage.run(command);
                    said = one.status() == 0 ? "" : one.errors();
                }
            }
            if (said.isEmpty()) {
                break;
            } else if (said.contains("move it away")) {
                for (String name : List.of("lookalike.db", "lookalike.db-wal", "lookalike.db-shm")) {
                    Files.deleteIfExists(workspace.resolve(name));
                }
            } else if (said.contains("elete the folder")) {
                deleteNamed(workspace.resolve("embeddings"), said);
            }
        }
        List<String> answers = new ArrayList<>();
        for (String[] question : FaultStage.questions(workspace)) {
            answers.add(stage.run(question).output());
        }
        if (!said.isEmpty() || !answers.equals(stage.cleanAnswers())) {
            tally.notMended(what + ": " + said + " after " + seen.said());
        }
    }

    private static void deleteNamed(Path folder, String said) throws IOException {
        List<Path> named;
        try (Stream<Path> all = Files.list(folder)) {
            named = all.filter(each -> said.contains(each.toString()))
                    .sorted(Collections.reverseOrder())
                    .toList();
        }
        for (Path each : named) {
            FaultStage.delete(each);
        }
    }
}
