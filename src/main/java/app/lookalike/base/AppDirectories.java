package app.lookalike.base;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the program keeps what is not in a workspace: the platform's usual folders, or all below {@code LOOKALIKE_HOME}
 * where that is set. Nothing is created here; who writes first creates.
 *
 * @param cache what can be made again: weights, converted networks, native libraries
 * @param config settings
 * @param data workspaces of catalogues that were opened without naming one
 * @param log log files
 * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory Specification</a>
 */
public record AppDirectories(Path cache, Path config, Path data, Path log) {
    /** The folders of the user who runs this. */
    public static AppDirectories ofUser() {
        return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * The folders for a given environment.
     *
     * @param environment variables such as {@code LOOKALIKE_HOME} and {@code XDG_CACHE_HOME}
     * @param os as in the system property {@code os.name}
     * @param home the user's home folder
     */
    static AppDirectories of(Map<String, String> environment, String os, Path home) {
        String own = environment.get("LOOKALIKE_HOME");
        if (own != null && !own.isBlank()) {
            return below(Path.of(own).toAbsolutePath());
        }
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return below(path(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
                    .resolve("Lookalike"));
        }
        if (name.startsWith("mac")) {
            Path library = home.resolve("Library");
            Path support = library.resolve("Application Support/Lookalike");
            return new AppDirectories(
                    library.resolve("Caches/Lookalike"), support, support, library.resolve("Logs/Lookalike"));
        }
        return new AppDirectories(
                xdg(environment, "XDG_CACHE_HOME", home.resolve(".cache")),
                xdg(environment, "XDG_CONFIG_HOME", home.resolve(".config")),
                xdg(environment, "XDG_DATA_HOME", home.resolve(".local/share")),
                xdg(environment, "XDG_STATE_HOME", home.resolve(".local/state")));
    }

    private static AppDirectories below(Path base) {
        return new AppDirectories(
                base.resolve("cache"), base.resolve("config"), base.resolve("data"), base.resolve("log"));
    }

    private static Path xdg(Map<String, String> environment, String variable, Path otherwise) {
        return path(environment.get(variable), otherwise).resolve("lookalike");
    }

    private static Path path(@Nullable String value, Path otherwise) {
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
