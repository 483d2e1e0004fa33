package app.lookalike.cli;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.PrintableText;
import app.lookalike.base.Progress;
import app.lookalike.base.Unit;
import app.lookalike.cli.option.LoginPrompt;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The two streams of the command line and its progress line: the only way to them, so that nothing but
 * {@link PrintableText} reaches a terminal. Progress is rewritten in place there, and printed every ten seconds where
 * stderr goes to a file.
 */
public final class Console implements LoginPrompt {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private volatile boolean cancelled;
    private boolean lineOpen;

    /**
     * A console over these streams.
     *
     * @param terminal whether a person watches {@code err}
     */
    public Console(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Asks the running command to stop, as Ctrl-C does. */
    public void cancel() {
        cancelled = true;
    }

    /** One line of the result, for people. */
    void print(String line) {
        printRaw(PrintableText.of(line));
    }

    /** The same with values in it, as in {@link String#format}. */
    void printf(String pattern, Object... values) {
        print(String.format(Locale.ROOT, pattern, values));
    }

    private void printRaw(String line) {
        endLine();
        out.println(line);
        if (out.checkError()) {
            throw new LookalikeException("The answer could not be written to standard output; the disk is full or the"
                    + " program that reads it has ended.");
        }
    }

    /** One JSON document of the result, on one line. */
    void printJson(Object value) {
        try {
            printRaw(Json.MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Our own records always become JSON", e);
        }
    }

    /** Made when first needed: most commands print text. */
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper()
                .setDefaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));
    }

    /** Something worth knowing that is not the result. */
    @Override
    public void note(String line) {
        endLine();
        err.println(PrintableText.of(line));
    }

    /** Why the command failed. */
    void failure(String message) {
        note("lookalike: " + message);
    }

    @Override
    @SuppressWarnings("SystemConsoleNull") // null is Java 17's way to say so; later ones read an empty line
    public Optional<String> password(String prompt) {
        java.io.Console person = System.console();
        char[] typed = person == null ? null : person.readPassword("%s", PrintableText.of(prompt));
        return typed == null ? Optional.empty() : Optional.of(new String(typed));
    }

    /** Progress shown on stderr, cancelled by Ctrl-C. */
    Progress progress() {
        return new Progress() {
            private final ProgressLine line = new ProgressLine();
            private long nextNanos;

            @Override
            public void update(String message, long done, long total) {
                update(message, done, total, Unit.ITEMS);
            }

            @Override
            public void update(String message, long done, long total, Unit unit) {
                long now = System.nanoTime();
                synchronized (Console.this) {
                    if (nextNanos != 0 && now < nextNanos && (total < 0 || done < total)) {
                        return;
                    }
                    nextNanos = now + TimeUnit.MILLISECONDS.toNanos(terminal ? 200 : 10_000);
                    show(line.text(now, message, done, total, unit));
                }
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
    }

    private void show(String text) {
        String line = PrintableText.of(text);
        if (terminal) {
            err.print("\r\u001b[K" + line);
            err.flush();
            lineOpen = true;
        } else {
            err.println(line);
        }
    }

    private synchronized void endLine() {
        if (lineOpen) {
            err.print("\r\u001b[K");
            lineOpen = false;
        }
    }
}
