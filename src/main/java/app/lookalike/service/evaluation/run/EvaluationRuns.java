package app.lookalike.service.evaluation.run;

import app.lookalike.base.Json;
import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.WholeFile;
import app.lookalike.base.file.AtomicFile;
import app.lookalike.base.file.FileFailures;
import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.Evaluated;
import app.lookalike.service.evaluation.metric.QueryScores;
import app.lookalike.service.evaluation.report.EvaluationJson;
import app.lookalike.service.workspace.OpenCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The evaluations of a workspace that were run before. Each is two JSON files in the workspace's folder
 * {@code evaluations}: {@code <id>.json} with settings and figures, and {@code <id>.queries.json} with the measures of every
 * query, which is read only to compare. Safe for any thread; all methods read or write files.
 */
public final class EvaluationRuns {
    /** More than these are deleted, the oldest first. */
    public static final int MOST = 50;

    private static final String RUN = ".json";
    private static final String QUERIES = ".queries.json";
    private static final int ID_LENGTH = 19;
    private static final Logger LOG = LoggerFactory.getLogger(EvaluationRuns.class);

    private final Path folder;
    private final boolean readOnly;

    /**
     * What is kept.
     *
     * @param runs newest first
     * @param remarks one line for each run that is damaged, for people
     */
    public record Kept(List<EvaluationRun> runs, List<String> remarks) {
        /** Copies the lists. */
        public Kept {
            runs = List.copyOf(runs);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A run that was just kept, or could not be.
     *
     * @param run the run
     * @param problem why it is not kept, for people; empty where it is
     */
    public record Added(EvaluationRun run, Optional<String> problem) {}

    /**
     * The runs in that folder.
     *
     * @param folder need not be there
     * @param readOnly whether nothing can be kept or deleted
     */
    public EvaluationRuns(Path folder, boolean readOnly) {
        this.folder = folder;
        this.readOnly = readOnly;
    }

    /** Those of a workspace. */
    public static EvaluationRuns of(OpenCatalog catalog) {
        return new EvaluationRuns(catalog.evaluationsDirectory(), catalog.isReadOnly());
    }

    /** All runs that can be read. */
    public synchronized Kept all() {
        List<EvaluationRun> runs = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        try {
            for (String id : ids().descendingSet()) {
                try {
                    runs.add(read(id));
                } catch (LookalikeException e) {
                    remarks.add(Messages.get("quality.runs.damaged", e.getMessage()));
                }
            }
        } catch (LookalikeException e) {
            remarks.add(String.valueOf(e.getMessage()));
        }
        return new Kept(runs, remarks);
    }

    /**
     * One run.
     *
     * @throws LookalikeException if there is none with that id, or it is damaged
     */
    public synchronized EvaluationRun require(String id) {
        if (!EvaluationRun.ID.matcher(id).matches() || !Files.exists(folder.resolve(id + RUN))) {
            throw new LookalikeException(Messages.get("quality.runs.unknown", id, folder));
        }
        return read(id);
    }

    private EvaluationRun read(String id) {
        Path file = folder.resolve(id + RUN);
        return Json.read(bytes(file), EvaluationRun.class, file.toString()).withId(id);
    }

    /** The measures of every query of a run; {@link QueryScores#NONE} where they are gone or damaged. */
    public synchronized QueryScores scores(String id) {
        Path file = folder.resolve(id + QUERIES);
        try {
            return Json.read(bytes(file), QueryScores.class, file.toString());
        } catch (LookalikeException e) {
            LOG.warn("The queries of evaluation {} are not compared one by one: {}", id, e.getMessage());
            return QueryScores.NONE;
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return WholeFile.read(file, Limit.JSON_BYTES);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.unreadable", file, FileFailures.reason(e)), e);
        }
    }

    /** Keeps an evaluation that ended at that time; the oldest run goes if there are more than {@link #MOST}. */
    public Added add(Evaluated evaluated, Instant at) {
        return add(EvaluationRun.ended(at, evaluated.settings(), evaluated.report()), evaluated.scores());
    }

    /** Keeps a run, such as one that was deleted. */
    public synchronized Added add(EvaluationRun run, QueryScores scores) {
        if (readOnly) {
            return new Added(run, Optional.of(Messages.get("quality.runs.readOnly", folder)));
        }
        EvaluationRun added = run;
        while (Files.exists(folder.resolve(added.id() + RUN))) { // of another process in the same millisecond
            added = EvaluationRun.ended(added.time().plusMillis(1), added.settings(), added.report());
        }
        try {
            write(added.id() + RUN, added);
            write(added.id() + QUERIES, scores);
            deleteOldest();
            return new Added(added, Optional.empty());
        } catch (IOException e) {
            return new Added(added, Optional.of(Messages.get("quality.runs.notKept", folder, FileFailures.reason(e))));
        } catch (LookalikeException e) {
            return new Added(added, Optional.ofNullable(e.getMessage()));
        }
    }

    private void write(String name, Object value) throws IOException {
        AtomicFile.replaceInFolder(folder.resolve(name), out -> out.write(EvaluationJson.bytes(value)));
    }

    /**
     * Deletes a run; nothing happens where it is gone already.
     *
     * @throws LookalikeException if it cannot be deleted
     */
    public synchronized void delete(String id) {
        if (!EvaluationRun.ID.matcher(id).matches()) {
            throw new LookalikeException(Messages.get("quality.runs.unknown", id, folder));
        }
        if (readOnly) {
            throw new LookalikeException(Messages.get("quality.runs.readOnly", folder));
        }
        try {
            Files.deleteIfExists(folder.resolve(id + QUERIES));
            Files.deleteIfExists(folder.resolve(id + RUN));
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("quality.runs.notDeleted", id, FileFailures.reason(e)), e);
        }
    }

    /** With a run all its files go, those too that a killed process left behind before it. */
    private void deleteOldest() throws IOException {
        TreeSet<String> ids = ids();
        if (ids.size() <= MOST) {
            return;
        }
        String oldestKept = ids.stream()
                .sorted(Comparator.reverseOrder())
                .skip(MOST - 1)
                .findFirst()
                .orElseThrow();
        for (Path file : files()) {
            if (idOf(file).filter(id -> id.compareTo(oldestKept) < 0).isPresent()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private TreeSet<String> ids() {
        TreeSet<String> ids = new TreeSet<>();
        for (Path file : files()) {
            idOf(file).filter(id -> nameOf(file).equals(id + RUN)).ifPresent(ids::add);
        }
        return ids;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            children.forEach(files::add);
        } catch (NoSuchFileException e) {
            return List.of(); // nothing was kept yet
        } catch (NotDirectoryException e) {
            throw new LookalikeException(Messages.get("quality.runs.noFolder", folder), e);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.unreadable", folder, FileFailures.reason(e)), e);
        } catch (DirectoryIteratorException | UncheckedIOException e) {
            throw new LookalikeException(Messages.get("file.unreadable", folder, String.valueOf(e.getMessage())), e);
        }
        return files;
    }

    private static Optional<String> idOf(Path file) {
        String name = nameOf(file);
        return name.length() > ID_LENGTH
                        && EvaluationRun.ID
                                .matcher(name.substring(0, ID_LENGTH))
                                .matches()
                ? Optional.of(name.substring(0, ID_LENGTH))
                : Optional.empty();
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
