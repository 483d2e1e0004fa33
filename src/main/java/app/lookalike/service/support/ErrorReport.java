package app.lookalike.service.support;

import app.lookalike.base.LogLine;
import app.lookalike.base.Processor;
import app.lookalike.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What helps to find a fault, to be copied into a mail or an issue by the user who reads it first: versions, machine,
 * choices, the last lines of the log. Contains nothing about who the user is or what pictures they have.
 */
public final class ErrorReport {
    private static final int MAX_LINES = 200;
    private static final int MAX_TRACE_LINES = 12;

    private ErrorReport() {}

    /**
     * The report, as plain text.
     *
     * @param settings of which only the choices are included, no folders and no catalogues
     * @param log the lines, oldest first; the last {@value #MAX_LINES} are included
     */
    public static String of(Settings settings, List<LogLine> log, Redaction redaction) {
        List<String> lines = new ArrayList<>();
        lines.add("Lookalike     " + Versions.ofLookalike());
        lines.add("Java          " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
        lines.add("System        " + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch"));
        lines.add("Processor     " + Runtime.getRuntime().availableProcessors() + " cores " + Processor.features());
        lines.add("Heap          at most " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
        for (String library : List.of("djl", "tensorflow", "smile", "javafx")) {
            lines.add(String.format(Locale.ROOT, "%-13s %s", library, Versions.of(library)));
        }
        lines.add("Theme         " + settings.theme());
        lines.add("Text size     " + settings.textSize() + " %");
        lines.add("Language      " + told(settings.language()));
        lines.add("Network       " + told(settings.network()) + ", precision " + told(settings.precision()));
        lines.add("Catalogues    " + settings.recentWorkspaces().size() + " opened");
        lines.add("");
        lines.add("Last lines of the log:");
        log.subList(Math.max(0, log.size() - MAX_LINES), log.size()).forEach(line -> {
            lines.add(line.text());
            line.trace().lines().limit(MAX_TRACE_LINES).forEach(lines::add);
        });
        return String.join("\n", lines.stream().map(redaction::apply).toList()) + "\n";
    }

    private static String told(@Nullable String choice) {
        return choice == null ? "the program’s choice" : choice;
    }
}
