package app.lookalike.engine.embedding.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.download.FolderLock;
import app.lookalike.base.download.RecordedProgress;
import app.lookalike.engine.embedding.model.ModelCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens to files: those given by hand, those of processes that were killed, those that others use. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WeightStoreFilesTest extends WeightStoreSetup {
    WeightStoreFilesTest(@TempDir Path folder) throws IOException {
        super(folder);
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
}
