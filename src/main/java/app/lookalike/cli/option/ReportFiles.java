package app.lookalike.cli.option;

import app.lookalike.base.file.OutputFile;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where {@code evaluate} writes its figures to. */
public final class ReportFiles {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page with charts.")
    private @Nullable Path html;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write all figures as a table.")
    private @Nullable Path csv;

    @Option(names = "--replace", description = "Replace these files where they are there already.")
    private boolean replace;

    /**
     * Makes sure that both can be written, before anything is measured.
     *
     * @throws ParameterException if they are the same
     * @throws app.lookalike.base.LookalikeException if one cannot be written, or is there already
     */
    public void requireWritable() {
        Optional<OutputFile> page = page();
        Optional<OutputFile> table = table();
        page.ifPresent(OutputFile::requireWritable);
        table.ifPresent(OutputFile::requireWritable);
        if (page.isPresent() && table.isPresent() && page.get().isSameAs(table.get())) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(), "--html and --csv name the same file.");
        }
    }

    /** The page with charts, where one is wanted. */
    public Optional<OutputFile> page() {
        return file(html);
    }

    /** The table, where one is wanted. */
    public Optional<OutputFile> table() {
        return file(csv);
    }

    private Optional<OutputFile> file(@Nullable Path path) {
        return Optional.ofNullable(path).map(p -> new OutputFile(p, replace));
    }
}
