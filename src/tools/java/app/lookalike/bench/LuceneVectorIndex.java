package app.lookalike.bench;

import app.lookalike.base.Progress;
import app.lookalike.engine.index.DotProduct;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.index.ScanKernel;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.engine.index.exact.PrincipalComponents;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Bits;

/**
 * Lucene's own index files, to compare ours with: its quantised HNSW format over the coordinates along our principal
 * directions, one segment, document = row. What it finds is compared again by the vectors, as ours does.
 */
final class LuceneVectorIndex implements VectorIndex, AutoCloseable {
    private static final String FIELD = "v";
    private static final int CONNECTIONS = 16;
    private static final int BEAM = 100;
    private static final int DIRECTIONS = 256;

    /** Nearly as much as Lucene takes: a million rows fit, so the graph is built once, without merging others. */
    private static final double BUFFER_MB = 2_000;

    private final EmbeddingSnapshot snapshot;
    private final PrincipalComponents basis;
    private final Directory directory;
    private final DirectoryReader reader;
    private final LeafReader leaf;
    private final int breadth;
    private final DotProduct dotProduct = DotProduct.fastest();

    /**
     * Opens what that folder holds, or builds it.
     *
     * @param breadth how many of the best rows a walk keeps in sight
     */
    LuceneVectorIndex(EmbeddingSnapshot snapshot, Path folder, int breadth) throws IOException {
        this.snapshot = snapshot;
        this.breadth = breadth;
        basis = PrincipalComponents.fit(
                snapshot.matrix(), Math.min(DIRECTIONS, snapshot.dimension()), ScanKernel.fastest(), Progress.NONE);
        directory = new MMapDirectory(folder);
        if (!DirectoryReader.indexExists(directory)) {
            build();
        }
        reader = DirectoryReader.open(directory);
        leaf = reader.leaves().get(0).reader();
    }

    private void build() throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(cores);
        KnnVectorsFormat format =
                new Lucene99HnswScalarQuantizedVectorsFormat(CONNECTIONS, BEAM, cores, 7, false, null, threads);
        IndexWriterConfig config = new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCodec(new Lucene912Codec() {
                    @Override
                    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                        return format;
                    }
                });
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int row = 0; row < snapshot.matrix().rows(); row++) {
                Document document = new Document();
                float[] coordinates = basis.coordinates(snapshot.matrix().row(row), dotProduct);
                document.add(new KnnFloatVectorField(FIELD, coordinates, VectorSimilarityFunction.DOT_PRODUCT));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        } finally {
            threads.shutdown();
        }
    }

    @Override
    public int size() {
        return snapshot.size();
    }

    @Override
    public int dimension() {
        return snapshot.dimension();
    }

    @Override
    public List<Neighbour> nearest(NearestQuery query) {
        float[] vector = query.embedding().vector();
        RowSet rows = query.rows();
        try {
            ScoreDoc[] found = leaf.searchNearestVectors(
                            FIELD,
                            basis.coordinates(vector, dotProduct),
                            Math.max(breadth, 2 * query.k()),
                            rows == null ? null : new AcceptedRows(rows, leaf.maxDoc()),
                            Integer.MAX_VALUE)
                    .scoreDocs;
            return Stream.of(found)
                    .map(doc -> new Neighbour(
                            snapshot.id(doc.doc),
                            Neighbour.ofScalarProduct(snapshot.matrix().dot(vector, doc.doc, dotProduct))))
                    .sorted(Neighbour.BEST_FIRST)
                    .limit(query.k())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record AcceptedRows(RowSet rows, int length) implements Bits {
        @Override
        public boolean get(int row) {
            return rows.contains(row);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
