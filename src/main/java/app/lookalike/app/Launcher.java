package app.lookalike.app;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.DaemonThread;
import app.lookalike.cli.CommandLineMain;
import app.lookalike.cli.Console;
import app.lookalike.service.Services;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Level;
import javafx.application.Application;
import org.slf4j.LoggerFactory;

/**
 * The main class; a plain one, since JavaFX refuses to start an {@link Application} from the class path. Without
 * arguments, or with {@code --workspace DIR} alone, it opens the window; anything else is a command.
 */
public final class Launcher {
    private static final int FAILED = 1;
    private static final int CANCELLED = 130;

    /** A batch takes less, also on a busy machine. */
    private static final int BATCH_MILLIS = 4_000;

    private static final long PATIENCE_SECONDS = 10;
    private static final List<String> WORKSPACE_OPTIONS = List.of("-w", "--workspace");

    /** JavaFX warns there that it runs from the class path, which is what we want. Kept, or the level is forgotten. */
    private static final java.util.logging.Logger JAVAFX_LOG = java.util.logging.Logger.getLogger("javafx");

    private Launcher() {}

    /**
     * Starts. Where the start script filters what Java writes to stderr (the script explains why), this process has the
     * real one as its standard input.
     */
    public static void main(String[] arguments) {
        if ("stdin".equals(System.getProperty("lookalike.stderr"))) {
            System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.in), true));
        }
        prepare(AppDirectories.ofUser());
        List<String> given = List.of(arguments);
        int status = opensWindow(given) ? openWindow(given) : runCommand(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Before the first log line and the first database: both read where to put their files once. */
    private static void prepare(AppDirectories directories) {
        // Libraries format names for machines without saying in which digits, such as TensorFlow those of its
        // operations. The window's texts follow the display's locale.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        JAVAFX_LOG.setLevel(Level.SEVERE);
        System.setProperty("lookalike.log", directories.log().toString());
        // Two threads start the window; SLF4J remarks on stderr that it kept what one logged while the other set it up.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Path natives = directories.cache().resolve("natives");
        try {
            // A killed process leaves SQLite's native library behind: better here than in the system's folder.
            Files.createDirectories(natives);
            System.setProperty("org.sqlite.tmpdir", natives.toString());
        } catch (IOException e) {
            System.err.println("lookalike: the cache folder " + natives + " cannot be made (" + e.getMessage()
                    + "). Set LOOKALIKE_HOME to a folder that can be written.");
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
        // While JavaFX starts its toolkit, on another thread; to read settings for the first time takes a while, too.
        LookalikeApp.use(CompletableFuture.supplyAsync(() -> {
            Services made = Services.ofUser();
            made.settings().load();
            return made;
        }));
        try {
            Application.launch(LookalikeApp.class, arguments.toArray(String[]::new));
            return 0;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) { // a display that does not answer
            // No static logger here: it would be made before prepare() sets where the log is written.
            LoggerFactory.getLogger(Launcher.class).error("The window could not be opened", e);
            System.err.println(Display.refusal(e));
            return FAILED;
        }
    }

    /**
     * Ctrl-C asks the command to stop and waits for it to save what it has: the process then ends with 130. The start
     * script specifies whether stderr is a terminal.
     */
    private static int runCommand(String[] arguments) {
        Console console = new Console(System.out, System.err, Boolean.getBoolean("lookalike.terminal"));
        AtomicReference<Services> opened = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        Thread stop = new Thread(() -> {
            console.cancel();
            awaitEnd(done);
        });
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            Supplier<Services> services = () -> {
                Services created = Services.ofUser();
                opened.set(created);
                return created;
            };
            int status = new CommandLineMain(services, console).run(arguments);
            Services used = opened.get();
            if (used != null && status != CANCELLED) {
                used.close();
            } else if (used != null) {
                closeSoon(used);
            }
            return status;
        } finally {
            done.countDown();
        }
    }

    /**
     * After a cancel the network may still be busy with a batch, whose end is waited for: the process would crash if it
     * ended while TensorFlow is computing. A start of the network is not waited for.
     */
    private static void closeSoon(Services used) {
        Thread closing = DaemonThread.of("close", used::close);
        closing.start();
        try {
            closing.join(BATCH_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(CountDownLatch done) {
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("lookalike: stopped while it was still busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
