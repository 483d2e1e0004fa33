package app.lookalike.soak;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Job;
import app.lookalike.base.RunningTask;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.bench.FxThread;
import app.lookalike.catalog.Product;
import app.lookalike.service.Services;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.QueryChoice;
import app.lookalike.service.network.Networks;
import app.lookalike.service.network.PretrainedNetwork;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.settings.SettingsStore;
import app.lookalike.ui.common.CatalogSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.application.Platform;

/**
 * Searches, asks by photos, changes theme and workspace, cancels, over and over, and looks after each round what the
 * process takes. {@code Soak WORKSPACE [ROUNDS]}; a round is 800 searches, 80 photos, 20 changes and 20 cancels.
 */
public final class Soak {
    private static final int SEARCHES = 800;
    private static final int PHOTOS = 80;
    private static final int CHANGES = 20;
    private static final int CANCELS = 20;

    /** Of the searches and the photos of a round these go through the window, the others straight to the service. */
    private static final int THROUGH_WINDOW = 10;

    private static final int FAMILIAR = 30;

    /** So many search at once. */
    private static final int SEARCHERS = 4;

    private static final List<Curve> CURVES = List.of(
            new Curve("live heap, MB", Sample::heap, 0.02),
            new Curve("resident without files, MB", Sample::anonymous, 0.03),
            new Curve("resident, MB", Sample::resident, 0.03),
            new Curve("threads", Sample::threads, 0.05),
            new Curve("open files", Sample::handles, 0.05));

    private final ExecutorService searchers = Executors.newFixedThreadPool(SEARCHERS);
    private final Random random = new Random(1);
    private final long start = System.nanoTime();
    private final List<Sample> samples = new ArrayList<>();
    private final Path workspace;
    private final SoakWindow window;
    private CatalogSession session;
    private boolean dark;

    private Soak(Path workspace, SoakWindow window) throws Exception {
        this.workspace = workspace;
        this.window = window;
        this.session = window.open(workspace);
    }

    /** Soaks, writes {@code target/soak.svg}, prints a table; exit code 1 where something grows. */
    public static void main(String[] arguments) throws Exception {
        Path workspace = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 25;
        Platform.startup(() -> {});
        AppDirectories directories = AppDirectories.ofUser();
        SettingsStore settings =
                new SettingsStore(Files.createTempDirectory("soak").resolve("settings.json"));
        Optional<Path> sample = Optional.of(Path.of(System.getProperty("lookalike.home", ""), "data", "sample"));
        boolean flat;
        try (Services services = new Services(
                directories, settings, new Networks(choice -> new PretrainedNetwork(directories, choice)), sample)) {
            SoakWindow window = FxThread.call(() -> new SoakWindow(services));
            flat = new Soak(workspace, window).run(rounds);
        }
        System.exit(flat ? 0 : 1);
    }

    private boolean run(int rounds) throws Exception {
        for (int round = 1; round <= rounds; round++) {
            search();
            askByPhotos();
            samples.add(Sample.now(minutes()));
            change();
            cancel();
            samples.add(Sample.now(minutes()));
            Files.writeString(Path.of("target/soak.svg"), Curve.svg(CURVES, samples));
            System.out.printf("round %d of %d: %s%n", round, rounds, samples.get(samples.size() - 1));
        }
        System.out.printf(
                "%d searches, %d by photos, %d changes of theme and workspace, %d cancels in %.1f minutes%n",
                rounds * SEARCHES, rounds * PHOTOS, rounds * CHANGES, rounds * CANCELS, minutes());
        System.out.print(Curve.table(CURVES, samples));
        rest();
        return CURVES.stream().allMatch(curve -> curve.isFlat(samples));
    }

    private double minutes() {
        return (System.nanoTime() - start) / 60e9;
    }

    /** Any product. */
    private Product any() {
        return any(session.catalog().catalog().products());
    }

    /** One of a few: the window keeps 64 MB of pictures, and their textures, which would take hours to fill. */
    private Product familiar() {
        return any(session.catalog().catalog().products().subList(0, FAMILIAR));
    }

    private Product any(List<Product> products) {
        while (true) {
            Product product = products.get(random.nextInt(products.size()));
            if (session.catalog().isIndexed(product.id())) {
                return product;
            }
        }
    }

    private static Query like(Product product) {
        return new Query.ByProduct(product.id());
    }

    /** By the picture of a product, which counts as a photo that was not asked by before. */
    private Query photo(Product product) {
        return new Query.ByPicture(product.id(), session.catalog().picture(product, 450), 0);
    }

    private void search() throws Exception {
        for (int i = 0; i < THROUGH_WINDOW; i++) {
            window.ask(like(familiar()));
        }
        atOnce(SEARCHES - THROUGH_WINDOW, i -> ask(like(any()), i % 2 == 0 ? Ranking.VISUAL : session.bestRanking()));
    }

    private void askByPhotos() throws Exception {
        for (int i = 0; i < THROUGH_WINDOW; i++) {
            window.ask(photo(familiar()));
        }
        atOnce(PHOTOS - THROUGH_WINDOW, i -> ask(photo(any()), session.bestRanking()));
    }

    private void ask(Query query, Ranking ranking) {
        session.search(SearchRequest.of(query).rankedBy(ranking));
    }

    private void atOnce(int times, IntConsumer work) throws Exception {
        List<Callable<Boolean>> all = IntStream.range(0, times)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    work.accept(i);
                    return true;
                })
                .toList();
        for (Future<Boolean> done : searchers.invokeAll(all)) {
            done.get();
        }
    }

    private void change() throws Exception {
        for (int i = 0; i < CHANGES - 2; i++) {
            dark = !dark;
            window.restyle(dark);
        }
        session = window.openSample();
        ask(like(any()), Ranking.VISUAL);
        session = window.open(workspace);
    }

    private void cancel() throws Exception {
        for (int i = 0; i < CANCELS - 4; i++) {
            window.askAndCancel(i % 2 == 0 ? photo(familiar()) : like(familiar()));
        }
        CatalogSession open = session;
        EvaluationRequest all = EvaluationRequest.of(new QueryChoice.Drawn(Optional.empty(), OptionalInt.empty(), 1));
        for (int i = 0; i < 2; i++) {
            cancel(open::index);
            cancel(progress -> open.evaluate(all, progress));
        }
    }

    private <T> void cancel(Job<T> job) throws Exception {
        RunningTask task = window.jobs().start("to be cancelled", job, Outcome.of(done -> {}, failure -> {}));
        Thread.sleep(random.nextInt(200));
        task.cancel();
        while (task.ending().isEmpty()) {
            Thread.sleep(5);
        }
    }

    /** What idle minutes give back, and what the first query after them takes. */
    private void rest() throws Exception {
        double usual = median(20);
        Sample before = Sample.now(minutes());
        session.catalog().giveMemoryBack();
        Sample after = Sample.now(minutes());
        double first = photoMillis();
        System.out.printf(
                "idle: resident %.0f -> %.0f MB; a photo's answer %.0f ms, the first after it %.0f ms, then %.0f ms%n",
                before.resident(), after.resident(), usual, first, median(20));
    }

    private double median(int times) throws Exception {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            took.add(photoMillis());
        }
        return took.stream().sorted().skip(times / 2).findFirst().orElseThrow();
    }

    private double photoMillis() {
        Query asked = photo(any());
        long begun = System.nanoTime();
        ask(asked, session.bestRanking());
        return (System.nanoTime() - begun) / 1e6;
    }
}
