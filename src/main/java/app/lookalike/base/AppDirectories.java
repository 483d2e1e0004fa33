package app.lookalike.base;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Where the program keeps what is not in a workspace: the platform's usual folders, or all below {@code LOOKALIKE_HOME}
 * where that is set. Nothing is created here; who writes first creates.
 *
 * @param cache what can be made again: weights, converted networks, native libraries
 * @param config settings
 * @param data workspaces of catalogues that were opened without naming one, and what is kept of shared ones
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

    /** The folder of the workspaces of catalogues that were opened without naming one. */
    public Path workspaces() {
        return data.resolve("workspaces");
    }

    /**
     * The folder of one of them, the same one for the same catalogue.
     *
     * @param name what it is called
     * @param source where the catalogue is
     */
    public Path workspaceOf(String name, String source) {
        return workspaces().resolve(folderName(name, source));
    }

    /** The folder of what a user keeps of a catalogue that is not on this machine, the same one for the same address. */
    public Path sharedOf(String name, String address) {
        return data.resolve("shared").resolve(folderName(name, address));
    }

    private static String folderName(String name, String place) {
        CRC32 checksum = new CRC32();
        checksum.update(place.getBytes(StandardCharsets.UTF_8));
        return name.replaceAll("[^\\p{Alnum}._-]+", "-") + "-" + HexFormat.of().toHexDigits((int) checksum.getValue());
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
