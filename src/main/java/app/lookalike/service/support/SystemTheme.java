package app.lookalike.service.support;

import app.lookalike.settings.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the system is set to light or dark. JavaFX reports that from version 22 on; until then each system is queried
 * in its own way. The query takes time and starts a process: do not call it on the UI thread.
 *
 * @see <a href="https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html">The
 *     desktop portal's settings</a>
 */
public final class SystemTheme {
    private static final Logger LOG = LoggerFactory.getLogger(SystemTheme.class);
    private static final long PATIENCE_SECONDS = 2;
    private static final int MAX_ANSWER_BYTES = 4096;

    private static final List<String> PORTAL = List.of(
            "gdbus",
            "call",
            "--session",
            "--timeout=1",
            "--dest=org.freedesktop.portal.Desktop",
            "--object-path=/org/freedesktop/portal/desktop",
            "--method=org.freedesktop.portal.Settings.Read",
            "org.freedesktop.appearance",
            "color-scheme");
    private static final List<String> GNOME_SCHEME =
            List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
    private static final List<String> GTK_THEME =
            List.of("gsettings", "get", "org.gnome.desktop.interface", "gtk-theme");
    private static final List<String> MAC_STYLE = List.of("defaults", "read", "-g", "AppleInterfaceStyle");
    private static final List<String> WINDOWS_APPS = List.of(
            "reg",
            "query",
            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
            "/v",
            "AppsUseLightTheme");

    private final String os;
    private final Map<String, String> environment;
    private final Function<List<String>, Optional<String>> ask;

    /**
     * A system.
     *
     * @param osName as the system property {@code os.name}
     * @param environment as {@link System#getenv()}
     * @param ask runs a command and returns its output, or empty if there is no such command or it failed
     */
    SystemTheme(String osName, Map<String, String> environment, Function<List<String>, Optional<String>> ask) {
        this.os = osName.toLowerCase(Locale.ROOT);
        this.environment = Map.copyOf(environment);
        this.ask = ask;
    }

    /** The system this runs on. */
    public static SystemTheme ofThisMachine() {
        return new SystemTheme(System.getProperty("os.name", ""), System.getenv(), SystemTheme::run);
    }

    /** Light or dark; empty if the system does not report it. */
    public Optional<Theme> read() {
        if (os.startsWith("windows")) {
            return ask.apply(WINDOWS_APPS)
                    .filter(answer -> answer.contains("0x"))
                    .map(answer -> theme(answer.strip().endsWith("0x0")));
        }
        if (os.startsWith("mac")) { // in light mode there is no such entry
            return Optional.of(
                    theme(ask.apply(MAC_STYLE).map(SystemTheme::saysDark).orElse(false)));
        }
        return ofEnvironment().or(this::ofPortal).or(this::ofGnome).or(() -> ask.apply(GTK_THEME)
                .map(name -> theme(saysDark(name))));
    }

    /** {@code GTK_THEME=Adwaita:dark} overrides all settings. */
    private Optional<Theme> ofEnvironment() {
        String name = environment.getOrDefault("GTK_THEME", "");
        return name.isBlank() ? Optional.empty() : Optional.of(theme(saysDark(name)));
    }

    /** Every desktop with a portal: 1 is dark, 2 is light, 0 is no preference. */
    private Optional<Theme> ofPortal() {
        return ask.apply(PORTAL)
                .filter(answer -> answer.contains("uint32 1") || answer.contains("uint32 2"))
                .map(answer -> theme(answer.contains("uint32 1")));
    }

    private Optional<Theme> ofGnome() {
        return ask.apply(GNOME_SCHEME)
                .filter(answer -> answer.contains("prefer-"))
                .map(answer -> theme(saysDark(answer)));
    }

    private static boolean saysDark(String text) {
        return text.toLowerCase(Locale.ROOT).contains("dark");
    }

    private static Theme theme(boolean dark) {
        return dark ? Theme.DARK : Theme.LIGHT;
    }

    private static Optional<String> run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            byte[] answer = process.getInputStream().readNBytes(MAX_ANSWER_BYTES);
            return process.exitValue() == 0
                    ? Optional.of(new String(answer, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.debug("{} cannot be asked", command.get(0), e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
