package app.lookalike.cli;

import picocli.CommandLine.Option;

/** {@code --json}, the same in every command. */
final class JsonOption {
    @Option(names = "--json", description = "Print one JSON document on stdout and nothing else there.")
    private boolean json;

    boolean isSet() {
        return json;
    }
}
