package app.lookalike.faults;

import app.lookalike.base.LookalikeException;
import app.lookalike.engine.embedding.TinyNetwork;
import app.lookalike.testing.Damage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Each file of a network in the cache is damaged. */
final class CacheMutations extends Fault {
    CacheMutations() {
        super("a file of the cache is damaged", "itself: converted or fetched again", 120);
    }

    @Override
    Tally run(FaultStage stage, int tries, Random random) throws IOException {
        Tally tally = new Tally();
        Path original = stage.folder().resolve("cache-clean");
        FaultStage.delete(original);
        TinyNetwork.load(original).close();
        float[] clean = TinyCache.vector(original, false);
        List<Path> files;
        try (Stream<Path> all = Files.walk(original.resolve("models"))) {
            files = all.filter(
                            file -> Files.isRegularFile(file) && file.toFile().length() > 0)
                    .map(original::relativize)
                    .sorted()
                    .toList();
        }
        List<Damage> damages = List.of(Damage.values());
        for (int i = 0; i < tries && stage.hasTime(); i++) {
            Path cache = FaultStage.copy(original, stage.folder().resolve("cache"));
            Path file = files.get(i % files.size());
            Damage damage = damages.get(i / files.size() % damages.size());
            Files.write(cache.resolve(file), damage.to(Files.readAllBytes(cache.resolve(file)), random));
            String what = file + ": " + damage + " (try " + i + ")";
            tally.tried();
            try {
                if (!TinyCache.same(clean, TinyCache.vector(cache, false))) {
                    tally.wrongUnsaid(what);
                }
            } catch (LookalikeException e) {
                tally.said();
            } catch (RuntimeException e) {
                tally.notMended(what + " is not said for people: " + e);
            }
            try {
                if (!TinyCache.same(clean, TinyCache.vector(cache, true))) {
                    tally.notMended(what);
                }
            } catch (RuntimeException e) {
                tally.notMended(what + ": " + e);
            }
        }
        return tally;
    }
}
