package app.lookalike.base.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.base.download.DownloadException.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HttpDownloadTest {
    private static final int SIZE = 300_000;

    private final byte[] content = new byte[SIZE];

    @AutoClose
    private final FileServer server;

    private final Path target;

    HttpDownloadTest(@TempDir Path folder) throws IOException {
        new Random(1).nextBytes(content);
        server = new FileServer(content);
        target = folder.resolve("file.part");
    }

    @Test
    void redirectsAreFollowed() throws IOException {
        RecordedProgress progress = new RecordedProgress();
        download(Duration.ofSeconds(20)).fetch(request("/moved"), target, progress);
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
        assertThatThrownBy(() -> download(Duration.ofSeconds(5))
                        .fetch(DownloadRequest.of(nobody, SIZE, "weights"), target, Progress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no connection");
    }

    @Test
    void silenceIsNotWaitedForEver() {
        server.stallAfter = 10_000;
        server.statuses.clear();
        assertThatThrownBy(() -> {
                    server.ignoresRanges = true;
                    download(Duration.ofMillis(500)).fetch(request("/file"), target, Progress.NONE);
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nothing has come");
    }

    @Test
    void aCancelEndsASilentTransferAndKeepsWhatCame() throws IOException {
        server.stallAfter = 10_000;
        RecordedProgress progress = new RecordedProgress(done -> done >= 10_000);
        assertThatThrownBy(() -> download(Duration.ofMinutes(5)).fetch(request("/file"), target, progress))
                .isInstanceOf(CancelledException.class);
        assertThat(target).hasBinaryContent(Arrays.copyOf(content, 10_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {50_001, 150_000, SIZE - 1})
    void whereverItBreaksTheRestFollows(int bytes) throws IOException {
        server.breakAfter = bytes;
        fetch("/file");
        assertThat(target).hasBinaryContent(content);
    }

    @Test
    void aBreakBeforeTheFirstByteIsReportedInTheEnd() {
        server.breakAfter = 0;
        assertReason(Reason.BROKEN, "/file");
        assertThat(server.ranges).hasSize(4);
    }

    @Test
    void circlesAreNoticed() {
        assertReason(Reason.REDIRECTS, "/circle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hostname", "ftp://example.org/x", "http:", "::"})
    void nobodyIsSentToAnUnsafeAddress(String location) {
        server.away = location;
        assertReason(Reason.REDIRECTS, "/away");
    }

    @Test
    void headersStayWithTheServerTheyAreFor() throws IOException {
        try (FileServer first = new FileServer(new byte[0])) {
            first.away = server.uri("/moved").toString();
            DownloadRequest request =
                    new DownloadRequest(first.uri("/away"), Map.of("Authorization", "Basic x"), SIZE, "weights");
            download(Duration.ofSeconds(20)).fetch(request, target, Progress.NONE);
            assertThat(first.authorizations).containsExactly("Basic x");
        }
        assertThat(server.authorizations).containsExactly("", "");
        assertThat(target).hasBinaryContent(content);
    }

    @Test
    void theRestIsNeverTakenFromAnotherVersion() throws IOException {
        server.headers.put("ETag", "\"one\"");
        server.stallAfter = 10_000;
        RecordedProgress progress = new RecordedProgress(done -> done >= 10_000);
        assertThatThrownBy(() -> download(Duration.ofMinutes(5)).fetch(request("/file"), target, progress))
                .isInstanceOf(CancelledException.class);
        Files.write(target, new byte[10_000]);
        server.stallAfter = Integer.MAX_VALUE;
        server.headers.put("ETag", "\"two\"");
        fetch("/file");
        assertThat(server.ranges).containsExactly("", "bytes=10000-");
        assertThat(target).hasBinaryContent(content);
    }

    @Test
    void aWebPageTakesNothingAway() throws IOException {
        Files.write(target, Arrays.copyOf(content, 250_000));
        server.ignoresRanges = true;
        server.headers.put("Content-Type", "text/html");
        assertReason(Reason.WEB_PAGE, "/file");
        assertThat(target).hasSize(250_000);
    }

    @Test
    void moreThanTheDiskHoldsIsNotBegun() {
        server.announced = 1L << 60;
        assertReason(Reason.NO_ROOM, "/file");
        assertThat(server.ranges).hasSize(1);
    }

    private void assertReason(Reason reason, String path) {
        assertThatThrownBy(() -> fetch(path))
                .isInstanceOfSatisfying(
                        DownloadException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private DownloadRequest request(String path) {
        return DownloadRequest.of(server.uri(path), SIZE, "weights");
    }

    private void fetch(String path) throws IOException {
        download(Duration.ofSeconds(20)).fetch(request(path), target, Progress.NONE);
    }

    private static HttpDownload download(Duration patience) {
        return new HttpDownload(patience, Duration.ofMillis(10));
    }
}
