package app.lookalike.cli;

import app.lookalike.base.CancelledException;
import app.lookalike.base.TaskRunner;
import app.lookalike.cli.option.PathConverter;
import app.lookalike.cli.option.Version;
import app.lookalike.service.Services;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Runs one command and answers with its exit code. */
public final class CommandLineMain {
    /** In the order in which they are listed. */
    static final Map<Class<?>, BiFunction<Supplier<Services>, Console, ?>> COMMANDS = commands();

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

    private static Map<Class<?>, BiFunction<Supplier<Services>, Console, ?>> commands() {
        Map<Class<?>, BiFunction<Supplier<Services>, Console, ?>> commands = new LinkedHashMap<>();
        commands.put(ImportCommand.class, ImportCommand::new);
        commands.put(IndexCommand.class, IndexCommand::new);
        commands.put(SearchCommand.class, SearchCommand::new);
        commands.put(ImportInteractionsCommand.class, ImportInteractionsCommand::new);
        commands.put(RecommendCommand.class, RecommendCommand::new);
        commands.put(EvaluateCommand.class, EvaluateCommand::new);
        commands.put(ExportEmbeddingsCommand.class, ExportEmbeddingsCommand::new);
        commands.put(ExportBoardCommand.class, ExportBoardCommand::new);
        commands.put(PublishCommand.class, PublishCommand::new);
        commands.put(LearnCommand.class, LearnCommand::new);
        commands.put(ClassifyCommand.class, ClassifyCommand::new);
        commands.put(MislabelsCommand.class, MislabelsCommand::new);
        commands.put(CorrectionsCommand.class, CorrectionsCommand::new);
        commands.put(DuplicatesCommand.class, DuplicatesCommand::new);
        commands.put(HealthCommand.class, HealthCommand::new);
        commands.put(DoctorCommand.class, DoctorCommand::new);
        return commands;
    }

    /**
     * Runs the command that the arguments name.
     *
     * @return 0 done, 1 failed, 2 wrong usage, 3 done with skipped items, 130 cancelled
     */
    public int run(String... arguments) {
        CommandLine line = new CommandLine(new Root());
        List<String> given = List.of(arguments);
        for (Map.Entry<Class<?>, BiFunction<Supplier<Services>, Console, ?>> command : COMMANDS.entrySet()) {
            Command described = Objects.requireNonNull(command.getKey().getAnnotation(Command.class));
            line.addSubcommand(
                    described.name(),
                    given.contains(described.name())
                            ? command.getValue().apply(services, console)
                            : outline(described));
        }
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, new PathConverter());
        line.setParameterExceptionHandler((e, args) -> wrongUsage(e));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e));
        try {
            return line.execute(arguments);
        } catch (Throwable e) { // picocli hands only exceptions to the handler above
            log().error("Command failed", e);
            console.failure(TaskRunner.messageOf(e));
            return ExitCode.FAILED;
        }
    }

    /** What the overview shows of a command. Its options are left out: to read them all takes longer than to print it. */
    private static CommandSpec outline(Command described) {
        CommandSpec outline = CommandSpec.create();
        outline.usageMessage().description(described.description());
        return outline;
    }

    /** A command that succeeds need not wait for the log to be set up. */
    private static Logger log() {
        return LoggerFactory.getLogger(CommandLineMain.class);
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
        log().error("Command failed", e);
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
        private @org.jspecify.annotations.Nullable CommandSpec spec;

        @Override
        public void run() {
            if (spec != null) {
                throw new ParameterException(
                        spec.commandLine(), "Which command? The window opens without any argument.");
            }
        }
    }
}
