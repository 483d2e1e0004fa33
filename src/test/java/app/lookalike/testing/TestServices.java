package app.lookalike.testing;

import app.lookalike.base.AppDirectories;
import app.lookalike.service.Services;
import app.lookalike.service.network.Networks;
import app.lookalike.settings.SettingsStore;
import java.nio.file.Path;
import java.util.Optional;

/** All services, with everything in one folder; they compare pixels. */
public final class TestServices {
    private TestServices() {}

    /** Services without a sample, which the caller closes. */
    public static Services in(Path folder) {
        return in(folder, Optional.empty());
    }

    /** The same with a sample of that source. */
    public static Services in(Path folder, Path sample) {
        return in(folder, Optional.of(sample));
    }

    /** The same with a sample or without. */
    public static Services in(Path folder, Optional<Path> sample) {
        return new Services(
                new AppDirectories(folder, folder, folder.resolve("data"), folder),
                new SettingsStore(folder.resolve("settings.json")),
                new Networks(choice -> new ReadyNetwork(new PixelFeatureExtractor())),
                sample);
    }
}
