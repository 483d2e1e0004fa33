package app.lookalike.cli;

import app.lookalike.base.CancelledException;
import app.lookalike.base.TaskRunner;
import app.lookalike.service.Services;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Runs one command and answers with its exit code. */
public final class CommandLineMain {
    private static final Logger log = LoggerFactory.getLogger(CommandLineMain.class);

    private final Supplier<Services> services;
    private final Console console;

    /**
     * The command line over these services.
     *
     * @param services made only when a command needs them
     */
    public CommandLineMain(Supplier<Services> services, Console console) {
        this.services = services;
        this.console = console;
    }

    /**
     * Runs the command that the arguments name.
     *
     * @return 0 done, 1 failed, 2 wrong usage, 3 done with skipped items, 130 cancelled
     */
    public int run(String... arguments) {
        CommandLine line = new CommandLine(new Root())
                .addSubcommand(new ImportCommand(services, console))
                .addSubcommand(new IndexCommand(services, console))
                .addSubcommand(new SearchCommand(services, console))
                .addSubcommand(new EvaluateCommand(services, console))
                .addSubcommand(new ExportEmbeddingsCommand(services, console))
                .addSubcommand(new ExportBoardCommand(services, console))
                .addSubcommand(new LearnCommand(services, console))
                .addSubcommand(new ClassifyCommand(services, console))
                .addSubcommand(new MislabelsCommand(services, console))
                .addSubcommand(new DoctorCommand(services, console));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, new PathConverter());
        line.setParameterExceptionHandler((e, args) -> wrongUsage(e));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e));
        try {
            return line.execute(arguments);
        } catch (Throwable e) { // picocli hands only exceptions to the handler above
            log.error("Command failed", e);
            console.failure(TaskRunner.messageOf(e));
            return ExitCode.FAILED;
        }
    }

    private int wrongUsage(ParameterException e) {
        console.failure(String.valueOf(e.getMessage()));
        PrintWriter err = e.getCommandLine().getErr();
        e.getCommandLine().usage(err);
        err.flush();
        return ExitCode.WRONG_USAGE;
    }

    private int failed(Exception e) {
        if (e instanceof ParameterException usage) {
            return wrongUsage(usage);
        }
        if (e instanceof CancelledException) {
            console.note("Cancelled; what was finished is kept.");
            return ExitCode.CANCELLED;
        }
        log.error("Command failed", e);
        console.failure(TaskRunner.messageOf(e));
        return ExitCode.FAILED;
    }

    @Command(
            name = "lookalike",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Visual fashion search. Without a command it opens the window.",
            footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done with skipped items, 130 cancelled."})
    private static final class Root implements Runnable {
        @picocli.CommandLine.Spec
        private picocli.CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

        @Override
        public void run() {
            if (spec != null) {
                throw new ParameterException(
                        spec.commandLine(), "Which command? The window opens without any argument.");
            }
        }
    }
}
