package app.lookalike.ui.testing;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.shared.solr.SolrLogin;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.shell.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens what the test says. */
public final class FakeWorkbench extends Workbench {
    /** What was asked to be opened. */
    public final List<Path> opened = new ArrayList<>();

    /** By which networks the open catalogue was asked to be searched. */
    public final List<NetworkChoice> reopened = new ArrayList<>();

    /** Of which catalogues the changes were taken in. */
    public final List<CatalogSession> takenIn = new ArrayList<>();

    /** Which shared catalogues were asked for. */
    public final List<SharedAddress> shared = new ArrayList<>();

    /** The passwords that were given. */
    public final List<String> passwords = new ArrayList<>();

    /** What opening a shared catalogue does instead. */
    public Optional<RuntimeException> sharedFailure = Optional.empty();

    private final Supplier<CatalogSession> sample;

    /** Every catalogue is this one. */
    public FakeWorkbench(Supplier<CatalogSession> sample) {
        super(Workspaces.services(new ScriptedNetwork()));
        this.sample = sample;
    }

    @Override
    public CatalogSession openSample(Progress progress) {
        return sample.get();
    }

    @Override
    public CatalogSession openAny(Path picked, Progress progress) {
        opened.add(picked);
        if (picked.toString().contains("missing")) {
            throw new LookalikeException("There is no catalogue at " + picked + ".");
        }
        return sample.get();
    }

    @Override
    public CatalogSession openTable(Path table, ColumnMapping columns, Progress progress) {
        opened.add(table);
        return sample.get();
    }

    @Override
    public CatalogSession openShared(SharedAddress address, Optional<SolrLogin> login, Progress progress) {
        shared.add(address);
        login.map(SolrLogin::password).ifPresent(passwords::add);
        sharedFailure.ifPresent(failure -> {
            throw failure;
        });
        return sample.get();
    }

    @Override
    public CatalogSession reopen(CatalogSession session, NetworkChoice choice, Progress progress) {
        reopened.add(choice);
        return sample.get();
    }

    @Override
    public CatalogSession takeIn(CatalogSession session, Progress progress) {
        takenIn.add(session);
        return sample.get();
    }
}
