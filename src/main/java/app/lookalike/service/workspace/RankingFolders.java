package app.lookalike.service.workspace;

import app.lookalike.base.Progress;
import app.lookalike.base.download.FolderLock;
import app.lookalike.base.text.Messages;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders of a workspace in which products are prepared for the fashion ranking, one for each head. Only one is in
 * use; others are left from before or by a learning process that was killed, or belong to one that is running.
 *
 * @param embeddings where they are
 */
public record RankingFolders(Path embeddings) {
    private static final Logger LOG = LoggerFactory.getLogger(RankingFolders.class);

    /** Where a head is until its products are prepared; it exists only while learning runs, or after it was killed. */
    public static Path unfinished(Path head) {
        return head.resolveSibling(head.getFileName() + ".tmp");
    }

    /** Prevents learning for the same catalogue elsewhere, and deleting what is being prepared. */
    public FolderLock lock(Progress progress) throws IOException {
        return FolderLock.acquire(embeddings, waiting(), progress);
    }

    /**
     * Deletes what a killed learning has left.
     *
     * @param head the one in use
     * @param own name of the folder in use
     */
    void deleteUnfinished(Path head, String own) {
        if (Files.exists(unfinished(head))) {
            whereNobodyLearns(() -> {
                deleteOthers(own);
                Files.deleteIfExists(unfinished(head));
            });
        }
    }

    /** Deletes all but one, unless learning is running. */
    void deleteOlder(String own) {
        whereNobodyLearns(() -> deleteOthers(own));
    }

    /** Deletes all but one; with the {@link #lock}. */
    public void deleteOthers(String own) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(embeddings, "fashion-*")) {
            for (Path folder : folders) {
                if (!String.valueOf(folder.getFileName()).equals(own)) {
                    delete(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Windows does not while they are being searched.
            LOG.debug("Older vectors of the fashion ranking stay where they are", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private interface Cleaning {
        void run() throws IOException;
    }

    private void whereNobodyLearns(Cleaning cleaning) {
        try {
            Optional<FolderLock> free = FolderLock.tryAcquire(embeddings);
            if (free.isPresent()) {
                try (FolderLock lock = free.get()) {
                    LOG.debug("Holding {}", lock);
                    cleaning.run();
                }
            }
        } catch (IOException e) {
            LOG.debug("What was learned before stays in {}", embeddings, e);
        }
    }

    private static String waiting() {
        return Messages.get("learning.waiting");
    }
}
