package app.lookalike.service.learning;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.download.FolderLock;
import app.lookalike.base.file.AtomicFile;
import app.lookalike.base.file.FileFailures;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.attribute.TensorFile;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.service.workspace.RankingFolders;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By which head a catalogue is ranked: the shipped one, or the one in its own file. One more is kept beside it, which
 * was compared with the one in use and was worse, or was given up. Products are prepared before a head takes its place,
 * so that a cancel or a crash leaves all as it was.
 */
final class HeadChoice {
    private static final Logger LOG = LoggerFactory.getLogger(HeadChoice.class);

    private final OpenCatalog catalog;
    private final Path own;
    private final Path other;
    private final RankingFolders folders;

    HeadChoice(OpenCatalog catalog) {
        this.catalog = catalog;
        this.own = catalog.ownHead();
        this.other = own.resolveSibling("fashion-head-other.safetensors");
        this.folders = new RankingFolders(catalog.embeddingsDirectory());
    }

    /** Compares a new ranking with the one before; both are prepared. */
    interface Judge {
        /** Empty where they cannot be compared. */
        Optional<LearningReport.Comparison> compare(FashionRanking before, FashionRanking after);
    }

    /**
     * What became of a new head.
     *
     * @param ranking by it, whether it is used or not
     * @param comparison with the one before; empty where there was nothing to compare
     */
    record Taken(FashionRanking ranking, Optional<LearningReport.Comparison> comparison) {}

    /** Whether the catalogue has a head of its own. */
    boolean hasOwn() {
        return Files.exists(own);
    }

    /** Whether another head is kept beside the one in use. */
    boolean hasOther() {
        return Files.exists(other);
    }

    /** Uses the new head, unless the one before is better; the worse of the two is kept beside it. */
    Taken takeBetter(FashionRanking before, TensorFile head, Judge judge, Progress progress) {
        Path written = RankingFolders.unfinished(own);
        return locked(before, progress, () -> {
            try {
                write(head, written);
                FashionRanking after = before.withHead(written);
                before.update(progress);
                after.update(progress);
                Optional<LearningReport.Comparison> compared = judge.compare(before, after);
                if (compared.isPresent() && !compared.get().newInUse()) {
                    AtomicFile.move(written, other);
                    folders.deleteOthers(before.products().kind().extractorId());
                    return new Taken(after, compared);
                }
                catalog.stored().expect(after);
                keepBeside();
                AtomicFile.move(written, own);
                return new Taken(used(after), compared);
            } finally {
                Files.deleteIfExists(written);
            }
        });
    }

    /** Writes a head elsewhere; the catalogue is ranked as before. */
    static FashionRanking write(FashionRanking before, TensorFile head, Path file) {
        Path written = RankingFolders.unfinished(file);
        try {
            write(head, written);
            FashionRanking after = before.withHead(written);
            AtomicFile.move(written, file);
            return after;
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static void write(TensorFile head, Path file) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            head.write(out);
            out.getFD().sync();
        }
    }

    /** Uses the head that is kept beside the one in use, and keeps that one. */
    void useOther(FashionRanking before, Progress progress) {
        if (!hasOther()) {
            throw new LookalikeException(Messages.get("learning.noOther", catalog.title()));
        }
        locked(before, progress, () -> {
            FashionRanking after = before.withHead(other);
            after.update(progress);
            catalog.stored().expect(after);
            Path former = RankingFolders.unfinished(other);
            boolean learned = hasOwn();
            if (learned) {
                Files.copy(own, former, StandardCopyOption.REPLACE_EXISTING);
            }
            AtomicFile.move(other, own);
            if (learned) {
                AtomicFile.move(former, other);
            }
            return used(after);
        });
    }

    /** Uses the head that comes with the program, and keeps the catalogue's own beside it. */
    void useShipped(FashionRanking before, Progress progress) {
        locked(before, progress, () -> {
            FashionRanking shipped = before.withShippedHead();
            shipped.update(progress);
            keepBeside();
            FashionRanking used = catalog.stored().useShipped(shipped);
            Files.deleteIfExists(own);
            folders.deleteOthers(shipped.products().kind().extractorId());
            return used;
        });
    }

    private FashionRanking used(FashionRanking after) {
        folders.deleteOthers(after.products().kind().extractorId());
        return catalog.stored().use(after);
    }

    /** Copies the head that will be in use no longer, so that there is one at any moment; the shipped one needs no place. */
    private void keepBeside() throws IOException {
        if (hasOwn()) {
            Path former = RankingFolders.unfinished(other);
            Files.copy(own, former, StandardCopyOption.REPLACE_EXISTING);
            AtomicFile.move(former, other);
        } else {
            Files.deleteIfExists(other);
        }
    }

    private interface Change<T> {
        T make() throws IOException;
    }

    private <T> T locked(FashionRanking before, Progress progress, Change<T> change) {
        try (FolderLock lock = folders.lock(progress)) {
            LOG.debug("Holding {}", lock);
            try {
                return change.make();
            } catch (IOException | RuntimeException | Error e) {
                folders.deleteOthers(before.products().kind().extractorId());
                throw e;
            }
        } catch (IOException e) {
            throw failed(own, e);
        }
    }

    private static LookalikeException failed(Path file, IOException e) {
        return new LookalikeException(Messages.get("file.notWrittenWhy", file, FileFailures.reason(e)), e);
    }
}
