package app.lookalike.cli;

import app.lookalike.base.LookalikeException;
import app.lookalike.cli.option.WorkspaceOption;
import app.lookalike.service.Services;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands have in common: a workspace to work on, and a way to answer. */
@Command(mixinStandardHelpOptions = true)
abstract class WorkspaceCommand implements Callable<Integer> {
    /** Made only when the command needs them. */
    final Supplier<Services> services;

    final Console console;

    @Mixin
    final WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--json", description = "Print one JSON document on stdout and nothing else there.")
    boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    WorkspaceCommand(Supplier<Services> services, Console console) {
        this.services = services;
        this.console = console;
    }

    /** What to throw where the options do not fit together. */
    final ParameterException wrongUsage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    /** What to throw where an option has a value that nothing can be done with. */
    final ParameterException wrongUsage(LookalikeException reason) {
        return new ParameterException(
                Objects.requireNonNull(spec).commandLine(), String.valueOf(reason.getMessage()), reason);
    }
}
