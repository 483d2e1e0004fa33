package app.lookalike.cli.option;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code -w}, the same in every command. */
public final class WorkspaceOption {
    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            description =
                    "The workspace. Unless given: the last used one, else the built-in sample; for import one of its"
                            + " own for each source.")
    private @Nullable Path directory;

    /** What the user named, made absolute; null where nothing was. */
    public @Nullable Path directory() {
        return directory == null ? null : directory.toAbsolutePath().normalize();
    }
}
