package app.lookalike.engine.index.store;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets one writer at a time, in all processes, into the folder of an {@link EmbeddingStore}; gone with the process. */
final class StoreLock {
    private static final Logger LOG = LoggerFactory.getLogger(StoreLock.class);
    private static final String FILE = "lock";

    private StoreLock() {}

    /**
     * Locks a folder until the channel is closed; never waits.
     *
     * @throws LookalikeException if it is already locked, by this or another process
     */
    static FileChannel acquire(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            LOG.debug("{} is open for writing in this process already", directory, e);
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        if (!locked) {
            throw new LookalikeException(Messages.get("index.locked", directory));
        }
        return channel;
    }
}
