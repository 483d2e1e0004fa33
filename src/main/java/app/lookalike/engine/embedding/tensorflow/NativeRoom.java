package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.base.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether TensorFlow's library could be unpacked, to report it where TensorFlow does not start. */
final class NativeRoom {
    /** What it takes unpacked. */
    private static final long BYTES = 610_000_000;

    private NativeRoom() {}

    /**
     * Why it cannot have been unpacked, for people; empty where there is room, or the library is there.
     *
     * @param natives where it goes
     */
    static Optional<String> obstacle(Path natives) {
        try {
            if (!Files.isDirectory(natives) || !Files.isWritable(natives)) {
                return Optional.of(Messages.get("network.natives.folder", natives));
            }
            long free = Files.getFileStore(natives).getUsableSpace();
            return free >= BYTES || isUnpacked(natives)
                    ? Optional.empty()
                    : Optional.of(Messages.get("network.natives.room", BYTES / 1_000_000, natives, free / 1_000_000));
        } catch (IOException e) {
            return Optional.of(Messages.get("network.natives.disk", natives, e.getMessage()));
        }
    }

    private static boolean isUnpacked(Path natives) throws IOException {
        try (var files = Files.walk(natives)) {
            return files.mapToLong(file -> file.toFile().length()).sum() >= BYTES * 9 / 10;
        }
    }
}
