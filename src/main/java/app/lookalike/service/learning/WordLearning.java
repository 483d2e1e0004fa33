package app.lookalike.service.learning;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.file.AtomicFile;
import app.lookalike.base.file.FileFailures;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.attribute.FashionHead;
import app.lookalike.engine.attribute.FashionSpace;
import app.lookalike.engine.attribute.TensorFile;
import app.lookalike.engine.attribute.training.TrainingSet.Labelling;
import app.lookalike.engine.attribute.training.WordSet;
import app.lookalike.engine.attribute.training.WordSettings;
import app.lookalike.engine.attribute.training.WordTrainer;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.engine.text.Words;
import app.lookalike.service.network.FashionModel;
import app.lookalike.service.words.WordModels;
import app.lookalike.service.workspace.OpenCatalog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Learns what words look like from the products that a head was learned from. */
final class WordLearning {
    /** Embeddings of more products would not fit the memory of small machines. */
    private static final int MOST = 100_000;

    private final List<Product> products;
    private final EmbeddingSnapshot described;
    private final Map<String, Labelling> attributes = new LinkedHashMap<>();
    private final Map<String, Float> weights;
    private final long seed;

    /**
     * From these products.
     *
     * @param described their descriptors
     * @param attributes their labels, as the head knows them
     * @param weights of the attributes in the loss
     */
    WordLearning(
            List<Product> products,
            EmbeddingSnapshot described,
            Map<String, Labelling> attributes,
            Map<String, Float> weights,
            long seed) {
        int step = (products.size() + MOST - 1) / MOST;
        int[] some = IntStream.range(0, products.size())
                .filter(i -> i % Math.max(1, step) == 0)
                .toArray();
        this.products = IntStream.of(some).mapToObj(products::get).toList();
        attributes.forEach((name, labelling) -> this.attributes.put(
                name,
                new Labelling(
                        labelling.labels(),
                        IntStream.of(some).map(i -> labelling.of()[i]).toArray())));
        this.described = described;
        this.weights = weights;
        this.seed = seed;
    }

    /**
     * Learns the tower for a head and keeps it where the head will be, or where the heads of the catalogue have theirs; not,
     * if the head is not kept.
     *
     * @param keeping what keeps the head
     * @throws LookalikeException if the tower cannot be written
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    <T> T beside(
            TensorFile head,
            FashionSpace space,
            OpenCatalog catalog,
            Path headFile,
            Progress progress,
            Supplier<T> keeping) {
        byte[] bytes = bytes(head);
        String headId = FashionModel.headId(bytes);
        Path file = headFile.equals(catalog.ownHead())
                ? WordModels.ofHead(catalog.directory(), headId)
                : WordModels.beside(headFile);
        try {
            AtomicFile.replaceDurably(file, learn(bytes, headId, space, progress)::write);
            boolean kept = false;
            try {
                T made = keeping.get();
                kept = true;
                WordModels.deleteOld(file);
                return made;
            } finally {
                if (!kept) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.notWrittenWhy", file, FileFailures.reason(e)), e);
        }
    }

    /** As it is in the file: rounded. */
    private static byte[] bytes(TensorFile head) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            head.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written", e);
        }
        return bytes.toByteArray();
    }

    private TensorFile learn(byte[] bytes, String headId, FashionSpace space, Progress progress) {
        FashionHead head =
                new FashionHead(TensorFile.read(new ByteArrayInputStream(bytes), Messages.get("learning.file.head")));
        float[][] learned = new float[products.size()][];
        for (int i = 0; i < learned.length; i++) {
            if (i % 100 == 0) {
                progress.checkCancelled();
                progress.update(Messages.get("learning.words"), i, learned.length);
            }
            learned[i] = head.predict(descriptor(i)).vector();
        }
        WordSet set = new WordSet(
                products.stream().map(product -> Words.stems(product.name())).toList(),
                i -> learned[i],
                i -> space.look(descriptor(i)),
                attributes);
        return WordTrainer.train(set, WordSettings.usual(weights), headId, seed, progress);
    }

    private float[] descriptor(int i) {
        return described.embedding(products.get(i).id()).orElseThrow().vector();
    }
}
