package app.lookalike.cli;

import app.lookalike.base.LookalikeException;
import app.lookalike.catalog.Board;
import app.lookalike.service.Services;
import app.lookalike.service.sheet.SheetExport;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export-board}: a board as a contact sheet. */
@Command(
        name = "export-board",
        description = "Writes a board as a contact sheet: .pdf, .html or .csv, as the file's name says.")
final class ExportBoardCommand extends WorkspaceCommand {
    @Option(names = "--board", required = true, paramLabel = "NAME", description = "Which board.")
    private String name = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to.")
    private Path out = Path.of("");

    @Option(names = "--replace", description = "Replace the file where it is there already.")
    private boolean replace;

    ExportBoardCommand(Supplier<Services> services, Console console) {
        super(services, console);
    }

    /** The JSON of {@code export-board}. */
    private record Written(String board, String file, int products, List<String> gone, List<String> withoutPicture) {}

    @Override
    public Integer call() {
        Services open = services.get();
        try (OpenCatalog catalog =
                open.openWorkspace(workspace.directory(), UnaryOperator.identity(), console.progress())) {
            Board board = named(catalog.boards().all());
            SheetExport.Exported done = open.sheetExport().export(catalog, board, out, replace, console.progress());
            done.gone().forEach(id -> console.note("Product " + id + " is not in the catalogue any more."));
            done.withoutPicture().forEach(id -> console.note("The picture of product " + id + " cannot be read."));
            if (json) {
                console.printJson(new Written(
                        board.name(), done.file().toString(), done.products(), done.gone(), done.withoutPicture()));
            } else {
                console.printf("%,d products of \"%s\" in %s", done.products(), board.name(), done.file());
            }
            return ExitCode.of(!done.withoutPicture().isEmpty());
        }
    }

    private Board named(List<Board> boards) {
        return boards.stream()
                .filter(board -> board.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new LookalikeException("There is no board \"" + name + "\". "
                        + (boards.isEmpty()
                                ? "This workspace has no boards yet."
                                : "The boards are: "
                                        + boards.stream().map(Board::name).collect(Collectors.joining(", ")) + ".")));
    }
}
