package app.lookalike.service.shared;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.exact.ByteCoordinates;
import app.lookalike.engine.index.store.VectorMatrix;
import app.lookalike.service.fashion.PredictionCheck;
import app.lookalike.service.indexing.ShardFolder;
import app.lookalike.service.indexing.ShardSet;
import app.lookalike.service.shared.solr.StoredVector;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Shards, each of which is a part: only one of them is open at a time, however large the catalogue is. */
final class ShardSource implements PublishSource {
    /** So many vectors show along which directions all differ: some 130 MB of looks. */
    private static final int SAMPLE = 16_384;

    private final ShardFolder folder;
    private final ShardSet set;
    private final CatalogService catalogs;
    private final List<String> shards;
    private final VectorKinds kinds;
    private final List<Integer> sides = new ArrayList<>();

    /** @throws LookalikeException if there are no shards, or not yet all of them */
    ShardSource(ShardFolder folder, CatalogService catalogs) {
        this.folder = folder;
        this.set = folder.set();
        this.catalogs = catalogs;
        this.shards = folder.complete();
        if (shards.size() < set.shards() || shards.isEmpty()) {
            throw new LookalikeException(
                    Messages.get("shards.incomplete", folder.directory(), shards.size(), set.shards()));
        }
        List<VectorKinds> first = new ArrayList<>(1);
        open(shards.get(0), (catalog, rows) -> first.add(rows.kinds()));
        this.kinds = first.get(0);
    }

    /** Does something with one part. */
    private interface Use {
        void with(OpenCatalog catalog, WorkspaceRows rows);
    }

    private void open(String shard, Use use) {
        try (OpenCatalog catalog = open(shard)) {
            use.with(catalog, new WorkspaceRows(catalog));
        }
    }

    private OpenCatalog open(String shard) {
        try {
            return catalogs.open(folder.shard(shard), choice -> choice.withVectorsOf(set.network()));
        } catch (LookalikeException e) { // whose advice is for a workspace with boards and a source
            throw new LookalikeException(Messages.get("shards.notOpened", shard, folder.directory()), e);
        }
    }

    @Override
    public String title() {
        return String.valueOf(Path.of(set.source()).getFileName());
    }

    @Override
    public VectorKinds kinds() {
        return kinds;
    }

    @Override
    public Map<String, Path> learned() {
        return Map.of();
    }

    @Override
    public Map<StoredVector, ByteCoordinates> fitCodes(Progress progress) {
        int each = Math.max(1, SAMPLE / shards.size());
        Map<StoredVector, List<Embedding>> sample = new EnumMap<>(StoredVector.class);
        for (String shard : shards) {
            progress.checkCancelled();
            open(shard, (catalog, rows) -> {
                for (StoredVector vector : StoredVector.values()) {
                    sample.computeIfAbsent(vector, key -> new ArrayList<>()).addAll(rows.sample(vector, each));
                }
            });
        }
        Map<StoredVector, ByteCoordinates> codes = new EnumMap<>(StoredVector.class);
        sample.forEach((vector, some) -> {
            if (!some.isEmpty()) {
                VectorMatrix matrix = VectorMatrix.of(some.get(0).dimension(), some);
                codes.put(vector, ByteCoordinates.fit(matrix, progress));
            }
        });
        return codes;
    }

    @Override
    public void eachPart(Consumer<WorkspaceRows> consumer) {
        sides.clear();
        for (String shard : shards) {
            open(shard, (catalog, rows) -> {
                if (!rows.kinds().equals(kinds)) {
                    throw new LookalikeException(Messages.get("shards.mixed", folder.directory(), shard));
                }
                catalog.usualSide().ifPresent(sides::add);
                consumer.accept(rows);
            });
        }
    }

    /** The median of the shards' medians. */
    @Override
    public OptionalInt usualSide() {
        return sides.stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .skip(sides.size() / 2)
                .findFirst();
    }

    /** To know it, all vectors would have to be searched; without it, results are shown without saying how good. */
    @Override
    public Optional<Float> goodSimilarity(Progress progress) {
        return Optional.empty();
    }

    /** To know it, the whole catalogue would have to be searched; without it, no label is told. */
    @Override
    public Optional<PredictionCheck> predictions() {
        return Optional.empty();
    }
}
