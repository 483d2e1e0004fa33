package app.lookalike.cli.option;

import picocli.CommandLine.Option;

/** {@code --json}, the same in every command. */
public final class JsonOption {
    @Option(names = "--json", description = "Print one JSON document on stdout and nothing else there.")
    private boolean json;

    public boolean isSet() {
        return json;
    }
}
