package app.lookalike.cli.option;

import app.lookalike.service.support.Versions;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Lookalike " + Versions.ofLookalike(), "Java " + Runtime.version()};
    }
}
