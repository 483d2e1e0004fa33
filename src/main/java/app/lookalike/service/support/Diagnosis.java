package app.lookalike.service.support;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Processor;
import app.lookalike.catalog.reader.SourceChanges;
import app.lookalike.engine.embedding.model.PathReport;
import app.lookalike.engine.embedding.model.PathVerdict;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.network.NetworkUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is installed, what is missing and how to get it; the JSON of {@code doctor}.
 *
 * @param lookalike our version
 * @param java the running Java
 * @param os name, version and architecture
 * @param processors how many the program may use
 * @param cpuFeatures those that decide speed, as the operating system names them; empty if it does not report them
 * @param maxHeapMiB the most that Java objects may take
 * @param libraries versions of DJL, TensorFlow, Smile and JavaFX
 * @param nativeTensorFlow whether TensorFlow's native library for this platform is on the class path
 * @param vectorApi whether {@code jdk.incubator.vector} is there; without it search is slower
 * @param network which one the workspace is searched by
 * @param precision the chosen precision: {@code auto}, {@code float32} or {@code bfloat16}
 * @param caches the processor's caches, as far as they can be seen
 * @param paths which ways to compute the network are right on this machine and how fast each is; empty before that was
 *     determined
 * @param modelCache where weights and converted networks are kept
 * @param weights "present", or what is missing and from where it comes
 * @param workspace the workspace looked at, with its counts; empty where there is none yet
 * @param changes at the source of the workspace since its import; null where there is none yet
 * @param problems what keeps the program from working, each with its way out; empty where all is well
 */
public record Diagnosis(
        String lookalike,
        String java,
        String os,
        int processors,
        List<String> cpuFeatures,
        long maxHeapMiB,
        Map<String, String> libraries,
        boolean nativeTensorFlow,
        boolean vectorApi,
        String network,
        String precision,
        String caches,
        List<Way> paths,
        String modelCache,
        String weights,
        String workspace,
        @Nullable SourceChanges changes,
        List<String> problems) {
    /**
     * A way to compute the network.
     *
     * @param path such as "oneDNN, bfloat16"
     * @param right whether its vectors are right on this machine; a wrong one is never used
     * @param used whether the network is computed so
     * @param imagesPerSecond how fast it was when it was tried; 0 where it did not run
     * @param leastCosine to the true vectors, of the picture that differs most; 0 where there were none
     * @param reason why it is not right; empty where it is
     */
    public record Way(
            String path, boolean right, boolean used, double imagesPerSecond, double leastCosine, String reason) {
        private static Way of(PathVerdict verdict, boolean used) {
            return new Way(
                    verdict.path().title(),
                    verdict.right(),
                    used,
                    verdict.imagesPerSecond(),
                    verdict.leastCosine(),
                    verdict.reason());
        }

        private String line() {
            return right
                    ? String.format(
                            Locale.ROOT,
                            "%s: right (cosine %.5f), %.1f images/s%s",
                            path,
                            leastCosine,
                            imagesPerSecond,
                            used ? ", used" : "")
                    : path + ": not used, " + reason;
        }
    }

    /** What is known of this machine and of that network. */
    public static Diagnosis of(
            AppDirectories directories,
            NetworkService model,
            NetworkChoice choice,
            String workspace,
            @Nullable SourceChanges changes,
            List<String> found) {
        List<String> problems = new ArrayList<>(found);
        boolean nativeTensorFlow = Machine.hasNativeTensorFlow();
        if (!nativeTensorFlow) {
            problems.add("TensorFlow's native library for this platform (" + System.getProperty("os.name") + ", "
                    + System.getProperty("os.arch") + ") is not on the class path. It comes with Maven for Linux"
                    + " (x86-64), macOS and Windows (x86-64); elsewhere set TENSORFLOW_LIBRARY_PATH.");
        }
        return new Diagnosis(
                Versions.ofLookalike(),
                Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Processor.features(),
                Runtime.getRuntime().maxMemory() >> 20,
                Map.of(
                        "djl", Versions.of("djl"),
                        "tensorflow", Versions.of("tensorflow"),
                        "smile", Versions.of("smile"),
                        "javafx", Versions.of("javafx")),
                nativeTensorFlow,
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
                model.title() + ", " + choice.pooling().output() + " pooling",
                choice.precisionName()
                        + model.use().notice().map(notice -> ": " + notice).orElse(""),
                Processor.caches(),
                ways(model),
                directories.cache().toString(),
                model.missing()
                        .map(d -> String.format(
                                Locale.ROOT,
                                "missing: %s, %d MB from %s; the first search or index fetches them",
                                d.model(),
                                d.bytes() / 1_000_000,
                                d.source()))
                        .orElse("present"),
                workspace,
                changes,
                problems);
    }

    private static List<Way> ways(NetworkService model) {
        NetworkUse use = model.use();
        return use.report().map(PathReport::verdicts).orElse(List.of()).stream()
                .map(verdict -> Way.of(verdict, use.path().equals(Optional.of(verdict.path()))))
                .toList();
    }

    /** The same, line by line, for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Lookalike     " + lookalike);
        lines.add("Java          " + java);
        lines.add("System        " + os + ", " + processors + " processors " + cpuFeatures);
        lines.add("Caches        " + caches);
        lines.add("Heap          at most " + maxHeapMiB + " MiB");
        libraries.forEach((name, version) -> lines.add(String.format(Locale.ROOT, "%-13s %s", name, version)));
        lines.add("Native        " + (nativeTensorFlow ? "TensorFlow is on the class path" : "TensorFlow is missing"));
        lines.add("Vector API    " + (vectorApi ? "present" : "missing (search is slower)"));
        lines.add("Network       " + network);
        lines.add("Precision     " + precision);
        paths.forEach(way -> lines.add("  computed by " + way.line()));
        lines.add("Cache         " + modelCache);
        lines.add("Weights       " + weights);
        lines.add("Workspace     " + (workspace.isEmpty() ? "none yet" : workspace));
        if (changes != null) {
            lines.add("Source        " + (changes.sentence().isEmpty() ? "as it was imported" : changes.sentence()));
        }
        problems.forEach(problem -> lines.add("PROBLEM       " + problem));
        lines.add(
                !problems.isEmpty()
                        ? problems.size() + " problem(s)."
                        : weights.equals("present")
                                ? "Everything needed is here."
                                : "Everything needed is here but the weights, which are fetched when first needed.");
        return lines;
    }
}
