package app.lookalike.bench;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.PictureSources;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.PreparedImage;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.model.Precision;
import app.lookalike.engine.embedding.tensorflow.NetworkLoader;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.service.Services;
import app.lookalike.service.indexing.IndexingReport;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.Networks;
import app.lookalike.service.network.PretrainedNetwork;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.settings.SettingsStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One way to turn pictures into vectors, in a process of its own so that its memory can be seen: the indexing pipeline,
 * the network alone, or the naive way. Says {@code ready}, then answers every line {@code run N} with {@code ran N
 * SECONDS}.
 */
public final class ExtractionContender {
    /** As in the indexing pipeline. */
    private static final int BATCH = 8;

    private final Path workspace;
    private final String model;
    private final Optional<Precision> precision;

    private ExtractionContender(Path workspace, String model, Optional<Precision> precision) {
        this.workspace = workspace;
        this.model = model;
        this.precision = precision;
    }

    /** What a contender does; {@code N} pictures at each call. */
    private interface Way {
        int run(int pictures) throws IOException;
    }

    /** Arguments: pipeline, network or naive; a workspace of its own; the model; the precision or auto. */
    public static void main(String[] arguments) throws IOException {
        ExtractionContender contender = new ExtractionContender(
                Path.of(arguments[1]),
                arguments[2],
                NetworkChoice.of(null, arguments[3]).precision());
        switch (arguments[0]) {
            case "pipeline" -> contender.pipeline();
            case "network" -> contender.network();
            case "naive" -> contender.naive();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private void pipeline() throws IOException {
        NetworkChoice choice = new NetworkChoice(model, Pooling.AVERAGE, precision);
        AppDirectories user = AppDirectories.ofUser();
        SettingsStore settings = new SettingsStore(workspace.resolve("settings.json"));
        Networks networks = new Networks(any -> new PretrainedNetwork(user, choice));
        try (Services services = new Services(user, settings, networks, Optional.empty());
                OpenCatalog catalog = services.catalogs().open(workspace, any -> choice)) {
            catalog.model().load(Progress.NONE);
            answer(pictures -> {
                IndexingReport report = services.indexing().index(catalog, pictures, Progress.NONE);
                return report.indexed();
            });
        }
    }

    /** The network alone: what no pipeline can beat. */
    private void network() throws IOException {
        try (FeatureExtractor extractor = load()) {
            List<PreparedImage> batch = new ArrayList<>();
            try (Pictures pictures = new Pictures()) {
                for (int i = 0; i < BATCH; i++) {
                    batch.add(extractor.prepare(new ImageDecoder().decode(pictures.next())));
                }
            }
            answer(pictures -> {
                int done = 0;
                for (; done < pictures; done += BATCH) {
                    extractor.extract(batch);
                }
                return done;
            });
        }
    }

    /** One picture a call, decoded in line, as most notebooks do. */
    private void naive() throws IOException {
        try (FeatureExtractor extractor = load();
                Pictures source = new Pictures()) {
            answer(pictures -> {
                List<Embedding> vectors = new ArrayList<>();
                while (vectors.size() < pictures) {
                    PreparedImage picture = extractor.prepare(new ImageDecoder().decode(source.next()));
                    vectors.add(Embedding.normalise(extractor.extract(List.of(picture))[0]));
                }
                return vectors.size();
            });
        }
    }

    private FeatureExtractor load() {
        return new NetworkLoader(AppDirectories.ofUser())
                .load(ModelCard.named(model), Pooling.AVERAGE, precision, Optional.empty(), Progress.NONE);
    }

    /** The workspace's pictures as files, one after the other, round and round. */
    private final class Pictures implements AutoCloseable {
        private final PictureSource source;
        private final List<String> locations;
        private Iterator<String> next = Collections.emptyIterator();

        Pictures() {
            try (Workspace open = Workspace.open(workspace)) {
                locations = open.catalog().products().stream()
                        .map(Product::picture)
                        .filter(Objects::nonNull)
                        .toList();
                CatalogSource from = open.lastImport().orElseThrow().source();
                source = PictureSources.open(from.format(), from.path());
            }
        }

        byte[] next() throws IOException {
            if (!next.hasNext()) {
                next = locations.iterator();
            }
            return source.read(next.next());
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }

    private static void answer(Way way) throws IOException {
        way.run(2 * BATCH);
        say("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int pictures = Integer.parseInt(line.substring("run ".length()));
            long start = System.nanoTime();
            int done = way.run(pictures);
            say("ran " + done + " " + (System.nanoTime() - start) / 1e9);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
