package app.lookalike.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether a window can be opened here, found out before JavaFX is started: on Linux it ends with a stack trace, or not
 * at all, where a display or GTK is missing.
 */
final class Display {
    private static final String GTK = "libgtk-3.so.0";
    private static final String COMMANDS =
            "The commands work without one: import, index, search, export-embeddings, doctor (see --help).";

    private final boolean linux;
    private final Map<String, String> environment;
    private final List<String> folders;
    private final Predicate<Path> exists;

    /**
     * A machine.
     *
     * @param osName as the system property {@code os.name}
     * @param environment as {@link System#getenv()}
     * @param folders where the platform's libraries may be
     * @param exists whether there is such a file
     */
    Display(String osName, Map<String, String> environment, List<String> folders, Predicate<Path> exists) {
        this.linux = osName.toLowerCase(Locale.ROOT).startsWith("linux");
        this.environment = Map.copyOf(environment);
        this.folders = List.copyOf(folders);
        this.exists = exists;
    }

    static Display ofThisMachine() {
        String separator = System.getProperty("path.separator", ":");
        Stream<String> folders = Stream.of(
                        System.getenv().getOrDefault("LD_LIBRARY_PATH", ""),
                        "/usr/lib/x86_64-linux-gnu:/usr/lib/aarch64-linux-gnu:/usr/lib64:/usr/lib:/lib64:/lib"
                                + ":/usr/local/lib:/run/current-system/sw/lib")
                .flatMap(path -> Arrays.stream(path.split(separator)))
                .filter(folder -> !folder.isBlank());
        return new Display(System.getProperty("os.name", ""), System.getenv(), folders.toList(), Files::exists);
    }

    /** What stands in the way of a window, in one line for people; empty where nothing does. */
    Optional<String> obstacle() {
        if (!linux) {
            return Optional.empty();
        }
        if (isBlank("DISPLAY") && isBlank("WAYLAND_DISPLAY")) {
            return Optional.of("There is no display here to open a window on. " + COMMANDS);
        }
        return folders.stream().noneMatch(this::hasGtk)
                ? Optional.of("The window needs GTK 3, which is not installed: on Debian and Ubuntu, "
                        + "sudo apt install libgtk-3-0. " + COMMANDS)
                : Optional.empty();
    }

    /** The message, in one line, where JavaFX could not open a window after all. */
    static String refusal(Throwable failure) {
        return "The window could not be opened: " + failure.getMessage() + ". " + COMMANDS;
    }

    private boolean isBlank(String variable) {
        return environment.getOrDefault(variable, "").isBlank();
    }

    private boolean hasGtk(String folder) {
        try {
            return exists.test(Path.of(folder, GTK));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
