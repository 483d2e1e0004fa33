package app.lookalike.service.kaggle;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.download.Checksum;
import app.lookalike.base.download.ChecksumException;
import app.lookalike.base.download.DownloadException;
import app.lookalike.base.download.DownloadException.Reason;
import app.lookalike.base.download.DownloadRequest;
import app.lookalike.base.download.FolderLock;
import app.lookalike.base.download.HttpDownload;
import app.lookalike.base.download.PartFile;
import app.lookalike.base.text.Messages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches a data set from Kaggle, as a zip, into the user's data folder. Public ones need no account; where Kaggle asks
 * for one nevertheless, the token of Kaggle's own tools is used, and sent to Kaggle only.
 *
 * @see <a href="https://www.kaggle.com/docs/api">Kaggle's API</a>
 */
public final class KaggleDownload {
    /** Where Kaggle is. */
    public static final URI KAGGLE = URI.create("https://www.kaggle.com");

    /** 44,446 products of a fashion shop with small pictures. */
    public static final String FASHION = "paramaggarwal/fashion-product-images-small";

    /** Its approximate size in bytes, shown before Kaggle reports the exact one: its pictures alone have 567.8 MB. */
    public static final long FASHION_BYTES = 570_000_000L;

    private static final Logger LOG = LoggerFactory.getLogger(KaggleDownload.class);

    private final URI address;
    private final String dataSet;
    private final HttpDownload http;
    private final Path token;
    private final Path file;

    /**
     * The download of one data set.
     *
     * @param base Kaggle's address; {@link #KAGGLE} but for tests
     * @param dataSet {@code owner/name}
     * @param token Kaggle's {@code kaggle.json}; need not exist
     * @param folder where the zip is put; created when first needed
     */
    public KaggleDownload(URI base, String dataSet, HttpDownload http, Path token, Path folder) {
        this.address = base.resolve("/api/v1/datasets/download/" + dataSet);
        this.dataSet = dataSet;
        this.http = http;
        this.token = token;
        this.file = folder.resolve(dataSet.substring(dataSet.indexOf('/') + 1) + ".zip");
    }

    /** Whether it is there already. */
    public boolean isThere() {
        return Files.exists(file);
    }

    /** How many bytes of it an earlier try has left; {@link #fetch} goes on from there. */
    public long kept() {
        try {
            return part().size();
        } catch (IOException e) {
            return 0;
        }
    }

    /** What is wrong with how the user's token is kept, for people; empty where nothing is or there is none. */
    public Optional<String> warning() {
        try {
            return KaggleToken.read(token).flatMap(KaggleToken::warning);
        } catch (LookalikeException e) {
            return Optional.empty(); // reported when the token is needed
        }
    }

    /**
     * Fetches the zip, goes on where an earlier try ended, and verifies it: its length, the hash that the server gave,
     * whether the zip is complete.
     *
     * @param progress reports bytes
     * @return where it is
     * @throws LookalikeException with the reason for the failure and what to do
     * @throws CancelledException if it was asked to stop; what has come is kept
     */
    public Path fetch(Progress progress) {
        Path folder = folder();
        try (FolderLock lock = FolderLock.acquire(folder, Messages.get("kaggle.waiting"), progress)) {
            LOG.debug("Holding {}", lock);
            if (!isThere()) {
                HttpHeaders answer = receive(progress);
                verify(answer, progress);
                Files.move(part().path(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                part().delete();
            }
            return file;
        } catch (DownloadException e) {
            throw new LookalikeException(explain(e), e);
        } catch (ChecksumException | ZipException e) {
            throw new LookalikeException(Messages.get("kaggle.damaged", e.getMessage()), e);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("kaggle.notStored", folder, e.getMessage()), e);
        }
    }

    private Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private PartFile part() {
        return new PartFile(file.resolveSibling(file.getFileName() + ".part"));
    }

    private HttpHeaders receive(Progress progress) throws IOException {
        try {
            return receive(Map.of(), progress);
        } catch (DownloadException e) {
            if (!asksForAToken(e)) {
                throw e;
            }
            LOG.info("Kaggle asks for a token: {}", e.getMessage());
        }
        Optional<KaggleToken> known = KaggleToken.read(token);
        if (known.isEmpty()) {
            throw new LookalikeException(Messages.get("kaggle.account", howToGetAToken()));
        }
        known.get().warning().ifPresent(LOG::warn);
        try {
            return receive(Map.of("Authorization", known.get().authorization()), progress);
        } catch (DownloadException e) {
            if (!asksForAToken(e)) {
                throw e;
            }
            throw new LookalikeException(Messages.get("kaggle.tokenRefused", token, howToGetAToken()), e);
        }
    }

    private HttpHeaders receive(Map<String, String> headers, Progress progress) throws IOException {
        long expected = dataSet.equals(FASHION) ? FASHION_BYTES : -1;
        return http.fetch(
                new DownloadRequest(address, headers, expected, Messages.get("kaggle.data")), part().path(), progress);
    }

    private static boolean asksForAToken(DownloadException e) {
        return e.reason() == Reason.WEB_PAGE || e.status() == 401 || e.status() == 403;
    }

    private void verify(HttpHeaders answer, Progress progress) throws IOException {
        PartFile part = part();
        try {
            for (String hash : answer.allValues("x-goog-hash")) {
                for (String one : hash.split(",", -1)) {
                    verifyHash(part.path(), one.strip(), progress);
                }
            }
            progress.update(Messages.get("kaggle.verifying"), 0, -1);
            try (ZipFile zip = new ZipFile(part.path().toFile())) { // reads the directory at its end
                LOG.info("{} files came from Kaggle", zip.size());
            }
        } catch (ChecksumException | ZipException e) {
            part.delete();
            throw e;
        }
    }

    /** Google's storage sends {@code md5=BASE64} or {@code crc32c=BASE64}. */
    private static void verifyHash(Path file, String hash, Progress progress) throws IOException {
        int cut = hash.indexOf('=');
        String algorithm = cut < 0 ? "" : hash.substring(0, cut);
        if (algorithm.equals("md5") || algorithm.equals("crc32c")) {
            String hex = HexFormat.of().formatHex(Base64.getDecoder().decode(hash.substring(cut + 1)));
            Checksum.parse(algorithm + ":" + hex).verify(file, progress);
        }
    }

    private String explain(DownloadException e) {
        String kept = kept() > 0 ? Messages.get("kaggle.kept", kept() / 1e6) : "";
        return switch (e.reason()) {
            case NO_CONNECTION -> Messages.get("kaggle.noConnection", address.getHost(), kept);
            case BROKEN -> Messages.get("kaggle.broke", e.getMessage(), kept);
            case REDIRECTS, WEB_PAGE -> Messages.get("kaggle.notSent", e.getMessage());
            case NO_ROOM -> Messages.get("kaggle.noRoom", folder(), e.getMessage(), kept);
            case REFUSED -> refused(e.status()) + kept;
        };
    }

    private String refused(int status) {
        return switch (status) {
            case 404, 410 -> Messages.get("kaggle.gone", dataSet);
            case 416 -> Messages.get("kaggle.length");
            case 429 -> Messages.get("kaggle.tooMany");
            default -> Messages.get("kaggle.error", status);
        };
    }

    static String howToGetAToken() {
        return Messages.get("kaggle.token");
    }
}
