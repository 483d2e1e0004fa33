package app.lookalike.cli;

import app.lookalike.cli.option.NetworkMixin;
import app.lookalike.service.Services;
import app.lookalike.service.support.Diagnosis;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctor}: what is here, what is missing, and how to get it. */
@Command(name = "doctor", description = "Says what is installed, what is missing and how to get it.")
final class DoctorCommand extends WorkspaceCommand {
    @Mixin
    private final NetworkMixin network = new NetworkMixin();

    @Option(
            names = "--measure",
            description = "Find out anew which ways to compute are right on this machine, and how fast each is.")
    private boolean measure;

    DoctorCommand(Supplier<Services> services, Console console) {
        super(services, console);
    }

    @Override
    public Integer call() {
        Diagnosis diagnosis =
                services.get().diagnosis(workspace.directory(), network::over, measure, console.progress());
        if (json) {
            console.printJson(diagnosis);
        } else {
            diagnosis.lines().forEach(console::print);
        }
        if (diagnosis.problems().isEmpty()) {
            return ExitCode.DONE;
        }
        console.failure(diagnosis.problems().size() + " problem(s), the first: "
                + diagnosis.problems().get(0));
        return ExitCode.FAILED;
    }
}
