package app.lookalike.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code -w}, the same in every command. */
final class WorkspaceOption {
    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            description = "The workspace; the last used one unless given, else the built-in sample.")
    private @Nullable Path directory;

    /** What the user named, made absolute; null where nothing was. */
    @Nullable
    Path directory() {
        return directory == null ? null : directory.toAbsolutePath().normalize();
    }
}
