package app.lookalike.service.indexing;

import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.index.store.EmbeddingStore;
import app.lookalike.service.network.NetworkService.VectorKind;
import app.lookalike.service.views.ProductViews;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The vectors of one shard, each compared with its checksum; the database beside them is not opened. */
final class ShardVectors {
    private static final String EMBEDDINGS = "embeddings";

    private final EmbeddingSnapshot looks;
    private final @Nullable EmbeddingSnapshot descriptors;
    private final EmbeddingSnapshot viewLooks;
    private final EmbeddingSnapshot viewDescriptors;
    private final Set<String> damaged = new HashSet<>();

    private ShardVectors(Path shard, VectorKind kind, Optional<VectorKind> described, Progress progress) {
        Path all = shard.resolve(EMBEDDINGS);
        looks = read(all.resolve(kind.extractorId()), kind, progress);
        descriptors = described
                .map(of -> read(all.resolve(of.extractorId()), of, progress))
                .orElse(null);
        viewLooks = whole(read(ProductViews.folder(all, kind), kind, progress), progress);
        VectorKind other = described.orElse(kind);
        viewDescriptors = whole(read(ProductViews.folder(all, other), other, progress), progress);
    }

    /**
     * Reads them.
     *
     * @param described the kind of the descriptors, where the workspace has such
     * @throws app.lookalike.base.LookalikeException if they are of another kind or cannot be read
     */
    static ShardVectors read(Path shard, VectorKind kind, Optional<VectorKind> described, Progress progress) {
        return new ShardVectors(shard, kind, described, progress);
    }

    private EmbeddingSnapshot read(Path store, VectorKind kind, Progress progress) {
        EmbeddingSnapshot read = EmbeddingStore.read(store, kind.extractorId(), kind.dimension());
        damaged.addAll(read.lost());
        damaged.addAll(read.damaged(progress));
        return read;
    }

    private static EmbeddingSnapshot whole(EmbeddingSnapshot read, Progress progress) {
        return read.without(read.damaged(progress));
    }

    /** The products that have a vector here, damaged or not, in the order of the catalogue. */
    List<String> ids() {
        return looks.liveRows().mapToObj(looks::id).toList();
    }

    /** Whether the vectors of a product are of the picture with that hash. */
    boolean isOf(String id, String contentHash) {
        return looks.holds(id, contentHash) && (descriptors == null || descriptors.holds(id, contentHash));
    }

    /** Whether a vector of a product is not what was written. */
    boolean isDamaged(String id) {
        return damaged.contains(id);
    }

    /** The vector of a product by its looks. */
    Embedding look(String id) {
        return looks.embedding(id).orElseThrow();
    }

    /** Its descriptor; only where there are any. */
    Embedding descriptor(String id) {
        return Optional.ofNullable(descriptors)
                .flatMap(stored -> stored.embedding(id))
                .orElseThrow();
    }

    /** The vectors of further pictures, named by what these hold; none of them is damaged. */
    EmbeddingSnapshot viewLooks() {
        return viewLooks;
    }

    /** The descriptors of further pictures; none of them is damaged. */
    EmbeddingSnapshot viewDescriptors() {
        return viewDescriptors;
    }
}
