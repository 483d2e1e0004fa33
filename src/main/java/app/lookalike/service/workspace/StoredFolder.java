package app.lookalike.service.workspace;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * A folder the program keeps something in.
 *
 * @param kind what it keeps there
 * @param folder need not exist yet
 */
public record StoredFolder(Kind kind, Path folder) {
    /** What is kept. */
    public enum Kind {
        /** Weights of the networks, and the networks made from them. */
        NETWORKS,
        /** Native libraries, unpacked. */
        NATIVES,
        /** Catalogues that were opened without naming a workspace. */
        WORKSPACES,
        /** The settings. */
        SETTINGS,
        /** Log files. */
        LOG
    }

    /** All of them. */
    public static List<StoredFolder> of(AppDirectories directories) {
        return List.of(
                new StoredFolder(Kind.NETWORKS, directories.cache().resolve("models")),
                new StoredFolder(Kind.NATIVES, directories.cache().resolve("natives")),
                new StoredFolder(Kind.WORKSPACES, directories.data().resolve("workspaces")),
                new StoredFolder(Kind.SETTINGS, directories.config()),
                new StoredFolder(Kind.LOG, directories.log()));
    }

    /** Whether it is there yet. */
    public boolean exists() {
        return Files.isDirectory(folder);
    }

    /**
     * Bytes of all files in it; 0 if it does not exist. Takes time. Files that vanish meanwhile or may not be read are
     * ignored.
     *
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public long bytes(Progress progress) {
        long[] sum = {0};
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                    progress.checkCancelled();
                    sum[0] += facts.size();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return sum[0]; // a folder that could not be listed to its end
        }
        return sum[0];
    }
}
