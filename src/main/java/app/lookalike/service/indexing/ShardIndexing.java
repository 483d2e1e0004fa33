package app.lookalike.service.indexing;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.Unit;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.SourceChanges;
import app.lookalike.engine.index.store.EmbeddingRow;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.service.indexing.IndexingReport.Skipped;
import app.lookalike.service.network.NetworkService.VectorKind;
import app.lookalike.service.views.ProductViews;
import app.lookalike.service.views.VectorWriting;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes vectors that others computed, see {@link ShardWriter}, into a workspace. Nothing is taken on trust: a vector has
 * to be by the workspace's network, to fit its checksum, and to be of the picture that the product had when it was
 * imported.
 */
public final class ShardIndexing {
    /** Rows that are appended at once: some 8 MB. */
    private static final int CHUNK = 1_024;

    private final OpenCatalog catalog;
    private final List<Skipped> refusedShards = new ArrayList<>();
    private final List<Skipped> refused = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private int taken;
    private int before;
    private int views;

    private ShardIndexing(OpenCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Takes what is in a folder of shards and not yet in the workspace, then prepares searches as
     * {@link IndexingService#index} does. Stopped or killed, the next call goes on.
     *
     * @throws LookalikeException if the folder holds no shards, or none by the workspace's network, or the workspace
     *     cannot be written
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static ShardsReport take(OpenCatalog catalog, ShardFolder folder, Progress progress) {
        if (catalog.model().kind().isEmpty()) {
            catalog.model().load(progress); // only its weights say which vectors it makes
        }
        requireSameKind(catalog, folder);
        catalog.rememberNetwork();
        SourceChanges changes = catalog.source().takeUpReplaced(progress);
        ShardIndexing run = new ShardIndexing(catalog);
        long start = System.nanoTime();
        List<String> shards = folder.complete();
        run.take(folder, shards, progress);
        double seconds = (System.nanoTime() - start) / 1e9;
        IndexingService.prepare(catalog, progress);
        return new ShardsReport(
                catalog.vectors().kind().extractorId(),
                folder.set().shards(),
                shards.size(),
                run.taken,
                run.before,
                run.views,
                run.refusedShards,
                run.refused,
                run.skipped,
                catalog.pictureCount() - catalog.indexedCount(),
                seconds,
                changes.isAny() || changes.isUnreadable() ? changes : null);
    }

    private static void requireSameKind(OpenCatalog catalog, ShardFolder folder) {
        String ours = catalog.vectors().kind().extractorId();
        ShardSet set = folder.set();
        if (!set.extractor().equals(ours)) {
            throw new LookalikeException(
                    Messages.get("shards.otherKind", folder.directory(), set.extractor(), ours, set.network()));
        }
    }

    private void take(ShardFolder folder, List<String> shards, Progress progress) {
        ProductViews further = catalog.stored().views();
        try (CatalogVectors.Writing looks = catalog.vectors().startWriting();
                DescriptorWriting describing = DescriptorWriting.of(catalog)) {
            looks.forgetDamaged(progress);
            describing.writing().ifPresent(writing -> writing.forgetDamaged(progress));
            for (int i = 0; i < shards.size(); i++) {
                progress.checkCancelled();
                progress.update(Messages.get("shards.taking"), i, shards.size(), Unit.ITEMS);
                try {
                    ShardVectors vectors = ShardVectors.read(
                            folder.shard(shards.get(i)), catalog.vectors().kind(), described(), progress);
                    ShardReport made = folder.report(shards.get(i));
                    take(vectors, looks, describing, progress);
                    int lost = made.indexed() - vectors.ids().size();
                    if (lost > 0) { // they are taken for what a crash left unfinished, so that nobody knows their names
                        refused.add(new Skipped(shards.get(i), Messages.get("shards.lost", lost)));
                    }
                    if (!further.isEmpty()) {
                        takeViews(vectors, further, progress);
                    }
                    skipped.addAll(made.skipped());
                } catch (LookalikeException e) {
                    refusedShards.add(new Skipped(shards.get(i), Messages.get("shards.unusable", e.getMessage())));
                }
            }
        }
    }

    private Optional<VectorKind> described() {
        return catalog.fashion().map(fashion -> fashion.descriptors().kind());
    }

    private void take(
            ShardVectors shard, CatalogVectors.Writing looks, DescriptorWriting describing, Progress progress) {
        Optional<CatalogVectors.Writing> described = describing.writing();
        List<String> ids = shard.ids();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            progress.checkCancelled();
            List<EmbeddingRow> newLooks = new ArrayList<>();
            List<EmbeddingRow> newDescriptors = new ArrayList<>();
            List<String> complete = new ArrayList<>();
            for (String id : ids.subList(from, Math.min(ids.size(), from + CHUNK))) {
                Optional<String> hash = usable(shard, id);
                if (hash.isPresent()) {
                    boolean looksMissing = !looks.holds(id, hash.get());
                    boolean descriptorMissing =
                            described.isPresent() && !described.get().holds(id, hash.get());
                    if (looksMissing) {
                        newLooks.add(new EmbeddingRow(id, hash.get(), shard.look(id)));
                    }
                    if (descriptorMissing) {
                        newDescriptors.add(new EmbeddingRow(id, hash.get(), shard.descriptor(id)));
                    }
                    if (looksMissing || descriptorMissing) {
                        taken++;
                        complete.add(id);
                    } else {
                        before++;
                    }
                }
            }
            described.ifPresent(writing -> writing.append(newDescriptors));
            looks.append(newLooks);
            describing.ranked().ifPresent(ranked -> ranked.prepare(complete));
        }
    }

    /** The hash of the picture that a vector is of, if it can be taken; what cannot is noted with the reason. */
    private Optional<String> usable(ShardVectors shard, String id) {
        Optional<String> hash = catalog.contentHash(id);
        String why = null;
        if (catalog.catalog().find(id).isEmpty()) {
            why = Messages.get("shards.unknown");
        } else if (hash.isEmpty() || !shard.isOf(id, hash.get())) {
            why = Messages.get("shards.otherPicture");
        } else if (shard.isDamaged(id)) {
            why = Messages.get("shards.damaged");
        }
        if (why != null) {
            refused.add(new Skipped(id, why));
            return Optional.empty();
        }
        return hash;
    }

    /** Vectors of further pictures are named by what these hold, so one that is needed is right. */
    private void takeViews(ShardVectors shard, ProductViews further, Progress progress) {
        try (ProductViews.Writing writing = further.startWriting(progress)) {
            List<String> wanted = shard.viewLooks()
                    .liveRows()
                    .mapToObj(shard.viewLooks()::id)
                    .filter(further::contains)
                    .toList();
            views += append(writing.looks(), shard.viewLooks(), wanted);
            writing.descriptors().ifPresent(stored -> append(stored, shard.viewDescriptors(), wanted));
        }
    }

    private static int append(VectorWriting writing, EmbeddingSnapshot from, List<String> hashes) {
        List<EmbeddingRow> rows = hashes.stream()
                .filter(hash -> !writing.holds(hash, hash) && from.contains(hash))
                .map(hash -> new EmbeddingRow(hash, hash, from.embedding(hash).orElseThrow()))
                .toList();
        writing.append(rows);
        return rows.size();
    }
}
