package app.lookalike.engine.embedding.weights;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a folder from being deleted while it is read, in all processes; gone with the process if it dies. */
public final class FolderUse implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderUse.class);
    private static final String FILE = "in-use";

    private final @Nullable FileChannel channel;

    private FolderUse(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /** Begins to read a folder; any number may. Where no lock can be made, the folder cannot be deleted either. */
    public static FolderUse of(Path folder) {
        FileChannel channel = null;
        try {
            channel = open(folder);
            FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true);
            LOG.debug("Reading {} with {}", folder, shared);
        } catch (OverlappingFileLockException e) {
            LOG.debug("{} is being read in this process already", folder);
        } catch (IOException e) {
            LOG.debug("{} is read without a lock: {}", folder, e.toString());
        }
        return new FolderUse(channel);
    }

    /** Deletes a folder unless it is in use; never a part of it. */
    static void deleteUnused(Path folder) throws IOException {
        try (FileChannel channel = open(folder)) {
            if (channel.tryLock() == null) {
                LOG.info("{} is in use and stays", folder);
                return;
            }
        } catch (OverlappingFileLockException e) {
            LOG.info("{} is in use here and stays", folder);
            return;
        }
        try (TemporaryFolder bin = TemporaryFolder.in(folder.resolveSibling(""))) {
            Files.move(folder, bin.path().resolve("deleted"));
            LOG.info("{} is no longer needed and was deleted", folder);
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
