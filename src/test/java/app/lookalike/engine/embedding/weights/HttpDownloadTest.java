package app.lookalike.engine.embedding.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HttpDownloadTest {
    private static final int SIZE = 300_000;

    private final byte[] content = new byte[SIZE];
    private final FileServer server;
    private final Path target;

    HttpDownloadTest(@TempDir Path folder) throws IOException {
        new Random(1).nextBytes(content);
        server = new FileServer(content);
        target = folder.resolve("file.part");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void redirectsAreFollowed() throws IOException {
        RecordedProgress progress = new RecordedProgress();
        download(Duration.ofSeconds(20)).fetch(server.uri("/moved"), target, SIZE, "weights", progress);
        assertThat(target).hasBinaryContent(content);
        assertThat(progress.messages).contains("Fetching weights");
    }

    @Test
    void aBrokenConnectionIsTakenUpWhereItBroke() throws IOException {
        server.breakAfter = 100_000;
        fetch("/file");
        assertThat(target).hasBinaryContent(content);
        assertThat(server.ranges).hasSizeGreaterThan(1).startsWith("");
        assertThat(server.ranges.subList(1, server.ranges.size()))
                .allMatch(range -> range.startsWith("bytes=") && !range.startsWith("bytes=0"));
    }

    @Test
    void whatAnEarlierCallLeftIsNotFetchedAgain() throws IOException {
        Files.write(target, Arrays.copyOf(content, 250_000));
        fetch("/file");
        assertThat(target).hasBinaryContent(content);
        assertThat(server.ranges).isEqualTo(List.of("bytes=250000-"));
    }

    @Test
    void aServerWithoutRangesGivesTheWholeAgain() throws IOException {
        server.ignoresRanges = true;
        Files.write(target, Arrays.copyOf(content, 250_000));
        fetch("/file");
        assertThat(target).hasBinaryContent(content);
    }

    @Test
    void moreThanTheServerHasIsThrownAway() throws IOException {
        Files.write(target, new byte[SIZE + 5]);
        fetch("/file");
        assertThat(target).hasBinaryContent(content);
    }

    @Test
    void troubleOfTheServerIsWaitedOut() throws IOException {
        server.statuses.addAll(List.of(503, 429));
        fetch("/file");
        assertThat(target).hasBinaryContent(content);
    }

    @Test
    void troubleThatLastsIsReported() {
        server.statuses.addAll(List.of(503, 503, 503, 503, 503, 503));
        assertThatThrownBy(() -> fetch("/file")).isInstanceOf(IOException.class).hasMessageContaining("503");
    }

    @Test
    void aRefusalIsNotAskedAgain() {
        server.statuses.add(404);
        assertThatThrownBy(() -> fetch("/file")).isInstanceOf(IOException.class).hasMessageContaining("404");
        assertThat(server.ranges).hasSize(1);
        assertThat(target).doesNotExist();
    }

    @Test
    void nobodyThereIsSaid() {
        URI nobody = server.uri("/file");
        server.close();
        assertThatThrownBy(() -> download(Duration.ofSeconds(5)).fetch(nobody, target, SIZE, "weights", Progress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no connection");
    }

    @Test
    void silenceIsNotWaitedForEver() {
        server.stallAfter = 10_000;
        server.statuses.clear();
        assertThatThrownBy(() -> {
                    server.ignoresRanges = true;
                    download(Duration.ofMillis(500)).fetch(server.uri("/file"), target, SIZE, "weights", Progress.NONE);
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nothing has come");
    }

    @Test
    void aCancelEndsASilentTransferAndKeepsWhatCame() throws IOException {
        server.stallAfter = 10_000;
        RecordedProgress progress = new RecordedProgress(done -> done >= 10_000);
        assertThatThrownBy(() ->
                        download(Duration.ofMinutes(5)).fetch(server.uri("/file"), target, SIZE, "weights", progress))
                .isInstanceOf(CancelledException.class);
        assertThat(target).hasBinaryContent(Arrays.copyOf(content, 10_000));
    }

    private void fetch(String path) throws IOException {
        download(Duration.ofSeconds(20)).fetch(server.uri(path), target, SIZE, "weights", Progress.NONE);
    }

    private static HttpDownload download(Duration patience) {
        return new HttpDownload(patience, Duration.ofMillis(10));
    }
}
