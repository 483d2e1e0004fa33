package app.lookalike.base.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is written and not yet where it belongs; deleted on close unless it was put there. */
public final class Draft implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Draft.class);

    private final OutputFile file;
    private final Path target;
    private final Path path;

    Draft(OutputFile file, Path target, Path path) {
        this.file = file;
        this.target = target;
        this.path = path;
    }

    Path path() {
        return path;
    }

    /**
     * Puts it into place in one step.
     *
     * @throws LookalikeException if that fails, such as when a file that must not be replaced was put there in the
     *     meantime
     */
    public void publish() {
        try {
            if (!file.replace()) {
                Files.move(path, target); // an atomic move would replace a file put there in the meantime
                return;
            }
            keepPermissions();
            AtomicFile.move(path, target);
        } catch (IOException e) {
            throw file.failed(e);
        }
    }

    /**
     * Takes away what is in its place now.
     *
     * @throws LookalikeException if it cannot be
     */
    public void clear() {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            throw file.failed(e);
        }
    }

    /** What only its owner could read stays so. */
    private void keepPermissions() throws IOException {
        PosixFileAttributeView written = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        PosixFileAttributeView before = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (written != null && before != null && Files.exists(target)) {
            written.setPermissions(before.readAttributes().permissions());
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("{} could not be removed", path, e);
        }
    }
}
