package app.lookalike.service;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.SharedJob;
import app.lookalike.base.download.HttpDownload;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.SourceChanges;
import app.lookalike.engine.embedding.weights.WeightStore;
import app.lookalike.service.evaluation.EvaluationService;
import app.lookalike.service.evaluation.FairnessService;
import app.lookalike.service.evaluation.InteractionEvaluationService;
import app.lookalike.service.evaluation.TextEvaluationService;
import app.lookalike.service.export.ExportService;
import app.lookalike.service.health.HealthService;
import app.lookalike.service.indexing.IndexingService;
import app.lookalike.service.kaggle.KaggleDownload;
import app.lookalike.service.learning.ClassificationService;
import app.lookalike.service.learning.LearningService;
import app.lookalike.service.map.CatalogMaps;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.network.Networks;
import app.lookalike.service.network.PretrainedNetwork;
import app.lookalike.service.objects.ObjectProposals;
import app.lookalike.service.recommend.HistoryService;
import app.lookalike.service.recommend.RecommendationService;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.shared.PublishService;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.shared.SharedCatalog;
import app.lookalike.service.shared.solr.SolrLogin;
import app.lookalike.service.sheet.SheetExport;
import app.lookalike.service.support.Diagnosis;
import app.lookalike.service.support.Machine;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.settings.Settings;
import app.lookalike.settings.SettingsStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All services, wired by constructor in one place, for the window and the command line alike. Close it. */
public final class Services implements AutoCloseable {
    private final AppDirectories directories;
    private final SettingsStore settings;
    private final Networks networks;
    private final CatalogService catalogs;
    private final SearchService search = new SearchService();
    private final IndexingService indexing = new IndexingService();
    private final ExportService exports = new ExportService();
    private final LearningService learning = new LearningService();
    private final ClassificationService classification = new ClassificationService();
    private final ObjectProposals objects = new ObjectProposals();
    private final SheetExport sheetExport = new SheetExport();
    private final EvaluationService evaluation = new EvaluationService(search);
    private final HealthService health = new HealthService();
    private final CatalogMaps maps = new CatalogMaps();
    private final FairnessService fairness = new FairnessService(search);
    private final TextEvaluationService textEvaluation = new TextEvaluationService(search);
    private final HistoryService histories = new HistoryService();
    private final RecommendationService recommendations = new RecommendationService(histories);
    private final InteractionEvaluationService interactionEvaluation = new InteractionEvaluationService(histories);

    /**
     * The services of the user with these folders.
     *
     * @param networks to search by; this object closes them
     * @param sample the folder of the built-in sample catalogue, where there is one
     */
    public Services(AppDirectories directories, SettingsStore settings, Networks networks, Optional<Path> sample) {
        this.directories = directories;
        this.settings = settings;
        this.networks = networks;
        this.catalogs = new CatalogService(directories, sample, networks, this::usualNetwork);
    }

    /** The services as the program starts them. */
    public static Services ofUser() {
        AppDirectories directories = AppDirectories.ofUser();
        WeightStore.sweep(directories.cache().resolve("models"));
        return new Services(
                directories,
                new SettingsStore(directories.config().resolve("settings.json")),
                new Networks(choice -> new PretrainedNetwork(directories, choice)),
                sampleFolder());
    }

    /** The sample is part of the checkout; the start script passes its location. */
    private static Optional<Path> sampleFolder() {
        return Stream.of(System.getProperty("lookalike.home", ""), "")
                .map(home -> Path.of(home).resolve("data/sample").toAbsolutePath())
                .filter(Files::isDirectory)
                .findFirst();
    }

    /**
     * Opens the workspace that a command works on.
     *
     * @param named what the user named; null for the last used one, else the built-in sample
     * @param wanted changes the choice of network that it would be searched by
     * @throws CancelledException if it was asked to stop; also while a large database is being read
     */
    public OpenCatalog openWorkspace(@Nullable Path named, UnaryOperator<NetworkChoice> wanted, Progress progress) {
        SharedJob<OpenCatalog> opening = new SharedJob<>("open", step -> open(named, wanted, step), OpenCatalog::close);
        try {
            return opening.await(progress);
        } catch (CancelledException e) {
            opening.close();
            throw e;
        }
    }

    /**
     * Opens a shared catalogue to be read.
     *
     * @param wanted changes the choice of network; nothing but its numbers can be chosen
     */
    public SharedCatalog openShared(
            SharedAddress address, Optional<SolrLogin> login, UnaryOperator<NetworkChoice> wanted, Progress progress) {
        return SharedCatalog.open(address, login, networks, usualNetwork(), wanted, progress);
    }

    private OpenCatalog open(@Nullable Path named, UnaryOperator<NetworkChoice> wanted, Progress progress) {
        if (named != null) {
            OpenCatalog catalog = catalogs.open(named, wanted);
            rememberWorkspace(named);
            return catalog;
        }
        String place = settings.load().lastWorkspace();
        if (Settings.isShared(place)) {
            throw new LookalikeException(Messages.get("workspace.lastIsShared", place));
        }
        Optional<Path> last = lastWorkspace();
        return last.isPresent() ? catalogs.open(last.get(), wanted) : catalogs.openSample(wanted, progress);
    }

    /** Makes that workspace the one that is opened when none is named. */
    public void rememberWorkspace(Path workspace) {
        Path absolute = workspace.toAbsolutePath().normalize();
        String title = String.valueOf(absolute.getFileName());
        settings.save(settings.load().withOpened(new Settings.RecentWorkspace(absolute.toString(), title)));
    }

    /** Opens workspaces and imports into them. */
    public CatalogService catalogs() {
        return catalogs;
    }

    /** Searches. */
    public SearchService search() {
        return search;
    }

    /** Embeds. */
    public IndexingService indexing() {
        return indexing;
    }

    /** Fetches the fashion catalogue of Kaggle. */
    public KaggleDownload kaggle() {
        return new KaggleDownload(
                KaggleDownload.KAGGLE,
                KaggleDownload.FASHION,
                new HttpDownload(),
                Path.of(System.getProperty("user.home", "."), ".kaggle", "kaggle.json"),
                directories.data().resolve("downloads"));
    }

    /** Learns the fashion ranking from a catalogue's labels. */
    public LearningService learning() {
        return learning;
    }

    /** Classifies pictures. */
    public ClassificationService classification() {
        return classification;
    }

    /** The things in a photo. */
    public ObjectProposals objects() {
        return objects;
    }

    /** Exports data for other programs. */
    public ExportService exports() {
        return exports;
    }

    /** Writes boards as contact sheets. */
    public SheetExport sheetExport() {
        return sheetExport;
    }

    /** Measures how good the search is. */
    public EvaluationService evaluation() {
        return evaluation;
    }

    /** Publishes workspaces as shared catalogues. */
    public static PublishService publishing() {
        return new PublishService();
    }

    /** Looks for problems in catalogues. */
    public HealthService health() {
        return health;
    }

    /** Draws maps of catalogues. */
    public CatalogMaps maps() {
        return maps;
    }

    /** Measures how fair the search is. */
    public FairnessService fairness() {
        return fairness;
    }

    /** Measures how well words find products. */
    public TextEvaluationService textEvaluation() {
        return textEvaluation;
    }

    /** Takes in what users of a shop took. */
    public HistoryService histories() {
        return histories;
    }

    /** Recommends products. */
    public RecommendationService recommendations() {
        return recommendations;
    }

    /** Measures how well recommendations foresee what users took. */
    public InteractionEvaluationService interactionEvaluation() {
        return interactionEvaluation;
    }

    /** The stored settings. */
    public SettingsStore settings() {
        return settings;
    }

    /**
     * What is installed and what is missing. If the weights are present, the network is loaded, and some of the
     * workspace's vectors are compared with fresh ones.
     *
     * @param named the workspace to look at; null for the one that would be opened
     * @param wanted changes the choice of network
     * @param measure whether to find out anew which ways to compute the network are right
     */
    public Diagnosis diagnosis(
            @Nullable Path named, UnaryOperator<NetworkChoice> wanted, boolean measure, Progress progress) {
        List<String> problems = new ArrayList<>();
        String workspace = "";
        NetworkChoice choice = wanted.apply(usualNetwork());
        Optional<Path> directory = named != null ? Optional.of(named) : lastWorkspace();
        OpenCatalog opened = null;
        NetworkService model = null;
        SourceChanges changes = null;
        try {
            if (directory.isPresent()) {
                try {
                    opened = catalogs.open(directory.get(), wanted);
                    choice = opened.networkChoice();
                } catch (LookalikeException e) {
                    problems.add(String.valueOf(e.getMessage()));
                }
            }
            model = networks.acquire(choice);
            load(model, measure, problems, progress);
            if (opened != null) {
                workspace = describe(opened);
                changes = opened.source().changes(progress);
                problems.addAll(opened.damages());
                problems.addAll(opened.stored().verify(progress));
            }
            return Diagnosis.of(directories, model, choice, workspace, changes, problems);
        } finally {
            if (model != null) {
                networks.release(choice);
            }
            if (opened != null) {
                opened.close();
            }
        }
    }

    private static void load(NetworkService model, boolean measure, List<String> problems, Progress progress) {
        if (model.missing().isPresent() || !Machine.hasNativeTensorFlow()) {
            return;
        }
        if (measure) {
            model.forgetPaths();
        }
        try {
            model.load(progress);
        } catch (CancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    private static String describe(OpenCatalog catalog) {
        return String.format(
                Locale.ROOT,
                "%s: %,d products, %,d pictures, %,d indexed",
                catalog.directory(),
                catalog.catalog().size(),
                catalog.pictureCount(),
                catalog.indexedCount());
    }

    private NetworkChoice usualNetwork() {
        Settings saved = settings.load();
        return NetworkChoice.of(saved.network(), saved.precision());
    }

    private Optional<Path> lastWorkspace() {
        return Optional.ofNullable(settings.load().lastWorkspace())
                .filter(place -> !Settings.isShared(place))
                .map(Path::of)
                .filter(Files::isDirectory);
    }

    @Override
    public void close() {
        networks.close();
    }
}
