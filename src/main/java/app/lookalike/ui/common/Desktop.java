package app.lookalike.ui.common;

import app.lookalike.base.AppDirectories;
import app.lookalike.settings.Theme;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the window needs of the desktop it is on.
 *
 * @param theme whether the system is light or dark, which takes time to query; empty if it is not reported
 * @param directories where the program keeps things
 * @param showFolder opens a folder in the system's file browser
 * @param files opens files in other programs
 * @param browser shows the page of a web address
 */
public record Desktop(
        Supplier<Optional<Theme>> theme,
        AppDirectories directories,
        Consumer<Path> showFolder,
        FileOpener files,
        Consumer<String> browser) {
    /** A desktop without any of these. */
    public static final Desktop NONE = new Desktop(
            Optional::empty,
            new AppDirectories(Path.of("cache"), Path.of("config"), Path.of("data"), Path.of("log")),
            folder -> {},
            FileOpener.NONE,
            page -> {});
}
