package app.lookalike.service.kaggle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.download.FileServer;
import app.lookalike.base.download.HttpDownload;
import app.lookalike.base.download.RecordedProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class KaggleDownloadTest {
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("me:secret".getBytes(StandardCharsets.UTF_8));

    private final Path folder;
    private final Path token;
    private final byte[] zip = zip();
    private final FileServer storage = new FileServer(zip);
    private final FileServer kaggle = new FileServer(new byte[0]);

    KaggleDownloadTest(@TempDir Path folder) throws IOException, NoSuchAlgorithmException {
        this.folder = folder;
        this.token = folder.resolve("kaggle.json");
        kaggle.away = storage.uri("/file").toString();
        storage.headers.put("x-goog-hash", "crc32c=" + crc32c(zip) + ",md5=" + md5(zip));
        storage.headers.put("ETag", "\"v1\"");
    }

    @AfterEach
    void stop() {
        kaggle.close();
        storage.close();
    }

    private KaggleDownload download() {
        return download(kaggle.uri("/"));
    }

    private KaggleDownload download(URI base) {
        HttpDownload http = new HttpDownload(Duration.ofSeconds(20), Duration.ofMillis(10));
        return new KaggleDownload(base, "owner/shop", http, token, folder.resolve("downloads"));
    }

    private void keepToken() throws IOException {
        Files.writeString(token, "{\"username\":\"me\",\"key\":\"secret\"}");
    }

    @Test
    void aPublicDataSetComesWithoutAToken() throws IOException {
        keepToken();
        Path file = download().fetch(Progress.NONE);

        assertThat(file).isEqualTo(folder.resolve("downloads/shop.zip")).hasBinaryContent(zip);
        assertThat(kaggle.authorizations).containsExactly("");
        assertThat(folder.resolve("downloads").toFile().list()).containsExactlyInAnyOrder("shop.zip", ".lock");
        assertThat(download().isThere()).isTrue();
        assertThat(download().fetch(Progress.NONE))
                .as("nothing is fetched twice")
                .isEqualTo(file);
        assertThat(storage.ranges).hasSize(1);
    }

    @Test
    void theTokenGoesToKaggleOnlyAndOnlyWhereItAsks() throws IOException {
        keepToken();
        kaggle.required = BASIC;

        assertThat(download().fetch(Progress.NONE)).hasBinaryContent(zip);
        assertThat(kaggle.authorizations).containsExactly("", BASIC);
        assertThat(storage.authorizations).containsExactly("");
    }

    @Test
    void aLogInPageIsTakenForTheQuestionForAToken() throws IOException {
        storage.headers.put("Content-Type", "text/html; charset=utf-8");

        assertFails("Kaggle gives this data set only to people with an account", "kaggle.json");
        assertThat(folder.resolve("downloads").toFile().list()).containsExactly(".lock");
    }

    @Test
    void withoutATokenItSaysHowToGetOne() {
        kaggle.required = BASIC;

        assertFails("only to people with an account", "Settings, API", "kaggle.json", "open it here");
    }

    @Test
    void aTokenThatIsNotAcceptedIsSaidWithoutTheKey() throws IOException {
        Files.writeString(token, "{\"username\":\"me\",\"key\":\"other\"}");
        kaggle.required = BASIC;

        assertFails("does not accept the token in " + token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense secret", "null", "{}", "[]", "\"secret\"", "{\"username\":\"me\"}"})
    void aFileThatIsNoTokenIsSaidWithoutWhatIsInIt(String text) throws IOException {
        Files.writeString(token, text);
        kaggle.required = BASIC;

        assertThatThrownBy(() -> download().fetch(Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining(token.toString())
                .hasMessageNotContaining("secret");
    }

    @Test
    void aTokenThatOthersCanReadIsWarnedOf() throws IOException {
        keepToken();
        assumeThat(token.getFileSystem().supportedFileAttributeViews()).contains("posix");

        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(download().warning())
                .hasValueSatisfying(text -> assertThat(text).contains("chmod 600 " + token));
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
        assertThat(download().warning()).isEmpty();
        assertThat(KaggleToken.read(token).orElseThrow().toString()).doesNotContain("c2VjcmV0", "Basic");
    }

    @Test
    void aCancelOfASlowDownloadKeepsWhatCameForTheNextTime() throws IOException {
        storage.dripMillis = 20;
        RecordedProgress progress = new RecordedProgress(done -> done >= 500);

        assertThatThrownBy(() -> download().fetch(progress)).isInstanceOf(CancelledException.class);

        long kept = download().kept();
        assertThat(kept).isBetween(500L, zip.length - 1L);
        storage.dripMillis = 0;
        assertThat(download().fetch(Progress.NONE)).hasBinaryContent(zip);
        assertThat(storage.ranges).containsExactly("", "bytes=" + kept + "-");
        assertThat(download().kept()).isZero();
    }

    @Test
    void aNewVersionIsFetchedFromItsBeginning() throws IOException {
        Path downloads = Files.createDirectories(folder.resolve("downloads"));
        Files.write(downloads.resolve("shop.zip.part"), new byte[700]);
        Files.writeString(downloads.resolve("shop.zip.part.etag"), "\"v0\"");

        assertThat(download().fetch(Progress.NONE)).hasBinaryContent(zip);
    }

    @ParameterizedTest
    @ValueSource(strings = {"md5=AAAAAAAAAAAAAAAAAAAAAA==", "crc32c=AAAAAA=="})
    void aWrongHashIsDeletedAndTold(String hash) {
        storage.headers.put("x-goog-hash", hash);

        assertFails("damaged", "was deleted", "Start the download again");
        assertThat(download().kept()).isZero();
        assertThat(download().isThere()).isFalse();
    }

    @Test
    void whatIsNoZipIsDeletedAndTold() throws IOException {
        try (FileServer other = new FileServer(Arrays.copyOf(zip, zip.length - 30))) {
            kaggle.away = other.uri("/file").toString();
            assertFails("damaged", "was deleted");
        }
        assertThat(download().kept()).isZero();
    }

    @Test
    void aConnectionThatKeepsBreakingSaysWhatIsKept() throws IOException {
        Path downloads = Files.createDirectories(folder.resolve("downloads"));
        Files.write(downloads.resolve("shop.zip.part"), Arrays.copyOf(zip, 700));
        storage.breakAfter = 0;

        assertFails("broke off", "What has come is kept", "Continue");
        assertThat(download().kept()).isEqualTo(700);
    }

    @Test
    void aServerThatLiesAboutTheLengthIsNotAskedForEver() {
        storage.announced = zip.length + 5L;

        assertFails("another length");
        assertThat(download().isThere()).isFalse();
    }

    @Test
    void otherAnswersAreExplained() {
        storage.statuses.add(404);
        assertFails("no data set owner/shop any more");
        storage.statuses.addAll(List.of(429, 429, 429, 429));
        assertFails("too many downloads");
        storage.statuses.addAll(List.of(500, 502, 503, 504));
        assertFails("the error 504");
        kaggle.away = kaggle.uri("/circle").toString();
        assertFails("without end");
        storage.announced = 1L << 60;
        kaggle.away = storage.uri("/file").toString();
        assertFails("not enough room in " + folder.resolve("downloads"), "LOOKALIKE_HOME");
    }

    @Test
    void noNetworkIsSaid() {
        URI nobody = kaggle.uri("/");
        kaggle.close();

        assertThatThrownBy(() -> download(nobody).fetch(Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("no connection to " + nobody.getHost());
    }

    private void assertFails(String... words) {
        assertThatThrownBy(() -> download().fetch(Progress.NONE))
                .isInstanceOf(LookalikeException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }

    private static byte[] zip() throws IOException {
        byte[] noise = new byte[3000];
        new Random(1).nextBytes(noise);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("images/1.jpg"));
            zip.write(noise);
        }
        return bytes.toByteArray();
    }

    private static String md5(byte[] bytes) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
    }

    private static String crc32c(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        byte[] four = ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();
        return Base64.getEncoder().encodeToString(four);
    }
}
