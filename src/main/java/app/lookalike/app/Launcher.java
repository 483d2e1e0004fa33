package app.lookalike.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;

/**
 * The main class; a plain one, since JavaFX refuses to start an {@link Application} from the class path. Without
 * arguments, or with {@code --workspace DIR} alone, it opens the window; anything else is a command.
 */
public final class Launcher {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final List<String> WORKSPACE_OPTIONS = List.of("-w", "--workspace");

    private Launcher() {}

    /** Starts. */
    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        int status = opensWindow(given) ? openWindow(given) : runCommand(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Whether these arguments ask for the window. */
    static boolean opensWindow(List<String> arguments) {
        return arguments.isEmpty() || workspaceOf(arguments).isPresent();
    }

    /** The workspace to open the window on, where the arguments name one and nothing else. */
    static Optional<Path> workspaceOf(List<String> arguments) {
        if (arguments.size() == 2 && WORKSPACE_OPTIONS.contains(arguments.get(0))) {
            return Optional.of(Path.of(arguments.get(1)));
        }
        String prefix = "--workspace=";
        return arguments.size() == 1 && arguments.get(0).startsWith(prefix)
                ? Optional.of(Path.of(arguments.get(0).substring(prefix.length())))
                : Optional.empty();
    }

    private static int openWindow(List<String> arguments) {
        Optional<String> obstacle = Display.ofThisMachine().obstacle();
        if (obstacle.isPresent()) {
            System.err.println(obstacle.get());
            return FAILED;
        }
        Application.launch(LookalikeApp.class, arguments.toArray(String[]::new));
        return 0;
    }

    private static int runCommand(String[] arguments) {
        System.err.println("There is no command \"" + arguments[0] + "\".");
        return WRONG_USAGE;
    }
}
