package app.lookalike.service.indexing;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.file.FileFailures;
import app.lookalike.base.file.Leftovers;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.reader.PictureSources;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.service.workspace.PictureInspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Embeds slices of a catalogue as {@link IndexingService} would embed them, each in a workspace of its own: on as many
 * machines as there are, which share nothing but the catalogue and the folder. One shard at a time.
 */
public final class ShardWriter {
    /** What it makes in the folder for temporary files. */
    private static final Pattern DRAFT = Pattern.compile("lookalike-shard-(\\d{1,18})-.*");

    private final ShardedCatalog catalog;
    private final ShardFolder folder;
    private final ShardSet set;
    private final CatalogService catalogs;
    private final NetworkChoice network;
    private final IndexingService indexing = new IndexingService();

    /**
     * Writes shards of that catalogue into that folder.
     *
     * @param folder prepared for them, see {@link ShardFolder#prepare}
     * @param network the same for all shards
     * @throws LookalikeException if the folder is for another catalogue than is read here
     */
    public ShardWriter(ShardedCatalog catalog, ShardFolder folder, CatalogService catalogs, NetworkChoice network) {
        this.catalog = catalog;
        this.folder = folder;
        this.set = folder.set();
        this.catalogs = catalogs;
        this.network = network;
        if (!catalog.fingerprint().equals(set.fingerprint())) {
            throw new LookalikeException(Messages.get("shards.otherHere", catalog.source(), folder.directory()));
        }
        Leftovers.delete(Path.of(System.getProperty("java.io.tmpdir", ".")), DRAFT);
    }

    /**
     * Writes one shard, or does nothing if it is there. It is made in a temporary folder of this machine, since its
     * database does not bear every shared file system, and copied when it is complete.
     *
     * @param number of the slice, from 0 on
     * @throws LookalikeException if it cannot be written
     * @throws app.lookalike.base.CancelledException if it was asked to stop; then there is nothing of it
     */
    public ShardReport write(int number, Progress progress) {
        String name = ShardFolder.name(number);
        if (Files.isDirectory(folder.shard(name))) {
            return folder.report(name);
        }
        long start = System.nanoTime();
        try {
            Path draft = Files.createTempDirectory("lookalike-shard-" + Leftovers.ownNumber() + "-");
            try {
                CatalogReading slice = catalog.slice(number);
                take(slice, draft, progress);
                IndexingReport made = embed(draft, progress);
                ShardReport report = new ShardReport(
                        name,
                        slice.products().size(),
                        made.indexed(),
                        made.skipped(),
                        (System.nanoTime() - start) / 1e9);
                folder.put(name, draft, report);
                return report;
            } finally {
                Leftovers.deleteTree(draft);
            }
        } catch (IOException e) {
            throw new LookalikeException(
                    Messages.get("shards.notWritten", folder.directory(), FileFailures.reason(e)), e);
        }
    }

    private static void take(CatalogReading slice, Path workspace, Progress progress) throws IOException {
        try (PictureSource pictures = PictureSources.open(
                        slice.source().format(), slice.source().path());
                Workspace target = Workspace.open(workspace)) {
            PictureInspection.Inspected inspected = new PictureInspection().inspect(slice, pictures, progress);
            target.save(slice, inspected.facts(), inspected.views(), inspected.report());
        }
    }

    /** Other weights, kernels or numbers give other vectors, if only in their last digits. */
    private void requireSamePath(NetworkService loaded) {
        String extractor = loaded.kind().orElseThrow().extractorId();
        String path = ShardSet.pathOf(loaded);
        if (!extractor.equals(set.extractor()) || !path.equals(set.path())) {
            throw new LookalikeException(
                    Messages.get("shards.otherPath", extractor, path, set.extractor(), set.path()));
        }
    }

    private IndexingReport embed(Path workspace, Progress progress) {
        try (OpenCatalog open = catalogs.open(workspace, choice -> network)) {
            open.model().load(progress);
            requireSamePath(open.model());
            return indexing.embedSlice(open, progress);
        }
    }
}
