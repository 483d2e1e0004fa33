package app.lookalike.screens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of text in the build's folder, for shots that need one on disk. */
final class TextFiles {
    private static final Path FOLDER = Path.of("target", "screens");

    private TextFiles() {}

    static Path write(String name, String text) {
        try {
            return Files.writeString(Files.createDirectories(FOLDER).resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
