package app.lookalike.training;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.engine.attribute.FashionHead;
import app.lookalike.engine.attribute.FeatureBasis;
import app.lookalike.engine.attribute.Matrix;
import app.lookalike.engine.attribute.TensorFile;
import app.lookalike.engine.attribute.training.BasisFitter;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.service.evaluation.DatasetPart;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.learning.LearningReport;
import app.lookalike.service.learning.LearningService;
import app.lookalike.service.network.FashionTrainingAccess;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.Networks;
import app.lookalike.service.network.PretrainedNetwork;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Learns what ships: the basis of descriptions, from a sample of a catalogue's pictures, and the head, from its labels.
 * Pictures of the parts "test" and "held-out" are not used for either.
 */
public final class FashionTraining {
    private static final Set<DatasetPart> HELD_OUT = Set.of(DatasetPart.TEST, DatasetPart.HOLDOUT);
    private static final int SAMPLE = 8_192;
    private static final String NETWORK = "resnet50";

    /** Numbers that each part of a description has, in the order of the parts. */
    private static final List<Integer> COMPONENTS = List.of(512, 256, 192, 96, 96);

    private static final Progress PROGRESS = new Progress() {
        @Override
        public void update(String message, long done, long total) {
            if (done % 1000 < 8) {
                System.err.printf("%s: %,d of %,d%n", message, done, total);
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    private FashionTraining() {}

    /** Arguments: a catalogue, the folder for the two files, a scratch folder for the workspace, the seed. */
    public static void main(String[] arguments) throws IOException {
        Path source = Path.of(arguments[0]);
        Path target = Files.createDirectories(Path.of(arguments[1]));
        Path workspace = Path.of(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        Path basisFile = target.resolve(NETWORK + "-basis.safetensors");
        AppDirectories directories = AppDirectories.ofUser();
        if (!Files.exists(basisFile)) {
            PretrainedNetwork network = new PretrainedNetwork(directories, NetworkChoice.DEFAULT);
            try (Networks networks = new Networks(choice -> network);
                    OpenCatalog catalog = open(directories, networks, source, workspace);
                    FeatureExtractor extractor = network.load(null, PROGRESS)) {
                write(fitBasis(catalog, extractor), basisFile);
            }
        }
        byte[] basis = Files.readAllBytes(basisFile);
        byte[] head = bytes(blankHead(FeatureBasis.of(TensorFile.read(Files.newInputStream(basisFile), "basis"))));
        try (Networks networks = new Networks(
                        choice -> FashionTrainingAccess.with(new PretrainedNetwork(directories, choice), basis, head));
                OpenCatalog catalog = open(directories, networks, source, workspace)) {
            new IndexingService().index(catalog, Integer.MAX_VALUE, PROGRESS);
            LearningReport report = new LearningService()
                    .learn(
                            catalog,
                            new LearningService.Request(HELD_OUT, seed, target.resolve(NETWORK + "-head.safetensors")),
                            PROGRESS);
            System.err.println(report.learnedFrom() + " products, " + report.seconds() + " s");
        }
    }

    private static OpenCatalog open(AppDirectories directories, Networks networks, Path source, Path workspace) {
        CatalogService catalogs =
                new CatalogService(directories, Optional.empty(), networks, () -> NetworkChoice.DEFAULT);
        if (!Files.exists(workspace.resolve("lookalike.db"))) {
            catalogs.importInto(workspace, source, CatalogFormat.KAGGLE, PROGRESS);
        }
        return catalogs.open(workspace, choice -> choice.withNetwork(NETWORK));
    }

    private static TensorFile fitBasis(OpenCatalog catalog, FeatureExtractor extractor) {
        List<List<float[]>> parts = FashionTrainingAccess.sample(
                catalog, extractor, id -> HELD_OUT.stream().noneMatch(part -> part.contains(id)), SAMPLE);
        List<FeatureBasis.Projection> projections = new ArrayList<>();
        for (int part = 0; part < COMPONENTS.size(); part++) {
            PROGRESS.update("Fitting the basis", part, COMPONENTS.size());
            projections.add(BasisFitter.fit(parts.get(part), COMPONENTS.get(part)));
        }
        return new FeatureBasis(NETWORK, projections).toFile();
    }

    /** A head that knows nothing, to describe pictures before there is one. */
    private static TensorFile blankHead(FeatureBasis basis) {
        Map<String, Matrix> matrices = new LinkedHashMap<>();
        matrices.put("input.shift", Matrix.row(new float[basis.dimension()]));
        matrices.put("input.scale", Matrix.row(new float[basis.dimension()]));
        matrices.put("hidden.weight", new Matrix(basis.dimension(), 1, new float[basis.dimension()]));
        matrices.put("hidden.bias", Matrix.row(new float[1]));
        matrices.put("output.weight", new Matrix(1, 1, new float[1]));
        matrices.put("output.bias", Matrix.row(new float[] {1}));
        matrices.put(FashionHead.classifier("articleType"), new Matrix(1, 1, new float[1]));
        return new TensorFile(matrices, FashionHead.metadata(Map.of("articleType", List.of("unknown"))));
    }

    private static byte[] bytes(TensorFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.write(bytes);
        return bytes.toByteArray();
    }

    private static void write(TensorFile file, Path path) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            file.write(out);
        }
    }
}
