package app.lookalike.cli.option;

import app.lookalike.base.LookalikeException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Missing input files are reported before anything is loaded, which takes seconds. */
public final class InputFiles {
    private InputFiles() {}

    /**
     * Makes sure that there is such a file or folder.
     *
     * @param named nothing where null
     * @throws LookalikeException if there is none
     */
    public static void requireThere(@Nullable Path named) {
        if (named != null && !Files.exists(named)) {
            throw new LookalikeException("There is no file " + named + ".");
        }
    }
}
