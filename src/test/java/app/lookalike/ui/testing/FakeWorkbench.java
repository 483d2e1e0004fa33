package app.lookalike.ui.testing;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.service.ModelService.Download;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.shell.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Opens what the test says. */
public final class FakeWorkbench implements Workbench {
    /** What was asked to be opened. */
    public final List<Path> opened = new ArrayList<>();

    /** What is missing. */
    public Optional<Download> missing = Optional.empty();

    /** Runs as the loading job. */
    public Consumer<Progress> loading = progress -> {};

    private final Supplier<CatalogSession> sample;

    /** Every catalogue is this one. */
    public FakeWorkbench(Supplier<CatalogSession> sample) {
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
    public Optional<Download> missingModel() {
        return missing;
    }

    @Override
    public void loadModel(Progress progress) {
        loading.accept(progress);
        missing = Optional.empty();
    }
}
