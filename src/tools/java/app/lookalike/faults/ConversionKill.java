package app.lookalike.faults;

import app.lookalike.base.LookalikeException;
import app.lookalike.engine.embedding.TinyNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The conversion of a network is killed. */
final class ConversionKill extends KillFault {
    private float[] clean = {};

    ConversionKill() {
        super("converting a network", "loading again");
    }

    @Override
    String[] prepare(FaultStage stage) throws IOException {
        Path cache = stage.folder().resolve("cache");
        FaultStage.delete(cache);
        if (clean.length == 0) {
            Path other = stage.folder().resolve("clean-cache");
            FaultStage.delete(other);
            TinyNetwork.load(other).close();
            clean = TinyCache.vector(other, false);
        }
        return new String[] {"conversion", cache.toString()};
    }

    @Override
    void inspect(FaultStage stage, List<String> said, Tally tally) {
        Path cache = stage.folder().resolve("cache");
        try {
            if (!TinyCache.same(clean, TinyCache.vector(cache, false))) {
                tally.wrongUnsaid("another vector");
            }
        } catch (LookalikeException e) {
            tally.said();
        }
        if (!Files.exists(cache.resolve("given"))) {
            return; // killed before there were weights to convert
        }
        try {
            TinyNetwork.load(cache).close();
            if (!TinyCache.same(clean, TinyCache.vector(cache, false))) {
                tally.notMended("another vector");
            }
        } catch (RuntimeException e) {
            tally.notMended(String.valueOf(e));
        }
    }
}
