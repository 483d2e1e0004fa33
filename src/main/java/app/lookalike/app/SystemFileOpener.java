package app.lookalike.app;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.ui.common.FileOpener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens files by the command that each system has for it.
 *
 * @see <a href="https://www.freedesktop.org/wiki/Specifications/file-manager-interface/">How Linux file browsers select
 *     a file</a>
 */
final class SystemFileOpener implements FileOpener {
    private static final Logger LOG = LoggerFactory.getLogger(SystemFileOpener.class);

    /** Some commands return at once, others only when the program they started ends. */
    private static final long PATIENCE_SECONDS = 5;

    private final String os;
    private final Predicate<List<String>> run;

    /**
     * A system.
     *
     * @param osName as the system property {@code os.name}
     * @param run runs a command; whether there is such a command and it did not fail
     */
    SystemFileOpener(String osName, Predicate<List<String>> run) {
        this.os = osName.toLowerCase(Locale.ROOT);
        this.run = run;
    }

    /** The system this runs on. */
    static SystemFileOpener ofThisMachine() {
        return new SystemFileOpener(System.getProperty("os.name", ""), SystemFileOpener::run);
    }

    @Override
    public void open(Path file) {
        if (!run.test(List.of(opener(), file.toString()))) {
            throw new LookalikeException(Messages.get(isLinux() ? "system.noOpenerOnLinux" : "system.noOpener", file));
        }
    }

    @Override
    public void reveal(Path file) {
        if (revealing(file.toAbsolutePath()).stream().noneMatch(run)) {
            throw new LookalikeException(Messages.get("system.noBrowser", file));
        }
    }

    private boolean isLinux() {
        return !os.startsWith("windows") && !os.startsWith("mac");
    }

    private String opener() {
        if (os.startsWith("windows")) {
            return "explorer";
        }
        return os.startsWith("mac") ? "open" : "xdg-open";
    }

    /** The best way first. */
    private List<List<String>> revealing(Path file) {
        if (os.startsWith("windows")) {
            return List.of(List.of("explorer", "/select," + file));
        }
        if (os.startsWith("mac")) {
            return List.of(List.of("open", "-R", file.toString()));
        }
        List<List<String>> ways = new ArrayList<>();
        ways.add(List.of(
                "dbus-send",
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.FileManager1",
                "--type=method_call",
                "/org/freedesktop/FileManager1",
                "org.freedesktop.FileManager1.ShowItems",
                "array:string:" + file.toUri().toString().replace(",", "%2C"), // a comma would begin another file
                "string:"));
        Path folder = file.getParent();
        if (folder != null) {
            ways.add(List.of("xdg-open", folder.toString()));
        }
        return ways;
    }

    private static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            // The explorer of Windows answers 1 also where all went well.
            return !ended || process.exitValue() == 0 || command.get(0).equals("explorer");
        } catch (IOException e) {
            LOG.debug("{} cannot be started", command.get(0), e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
