package app.lookalike.catalog.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are searched for: whatever is typed is searched for, and is never an operator of SQLite's. */
public final class TextQueryFuzzer {
    private static final Workspace WORKSPACE = workspace();

    private TextQueryFuzzer() {}

    /** Jazzer's entry. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        WORKSPACE.find(text, input.length % 2 == 0);
    }

    private static Workspace workspace() {
        try {
            Workspace workspace = Workspace.open(Files.createTempDirectory(temporary(), "fuzz"));
            WorkspaceFixture.save(workspace, WorkspaceFixture.reading("a", 20));
            return workspace;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
