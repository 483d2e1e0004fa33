package app.lookalike.engine.embedding.tensorflow;

import ai.djl.engine.Engine;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.clib.CEnvironment;
import app.lookalike.engine.embedding.model.ComputePath.Kernels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TensorFlow in this process, through DJL. The native library comes from the class path and is unpacked into the cache
 * (600 MB) by the first start of all; nothing is downloaded and nothing is reported. What an administrator sets as a
 * system property or in the environment is kept.
 *
 * <p>Whose kernels compute is decided once for a process, when TensorFlow is started: it reads
 * {@value #ONEDNN_VARIABLE} from the C environment and remembers it.
 */
public final class TensorFlowRuntime {
    /** TensorFlow's switch: 1 for oneDNN, 0 for its own kernels. */
    static final String ONEDNN_VARIABLE = "TF_ENABLE_ONEDNN_OPTS";

    private static final Logger LOG = LoggerFactory.getLogger(TensorFlowRuntime.class);

    private static @Nullable Kernels started;

    private final Path natives;
    private final int threads;

    /**
     * A runtime that is not started yet.
     *
     * @param natives where native libraries are unpacked
     * @param threads how many compute at once; only the first start in a process decides
     */
    public TensorFlowRuntime(Path natives, int threads) {
        this.natives = natives;
        this.threads = threads;
    }

    /** Where native libraries are unpacked. */
    Path natives() {
        return natives;
    }

    /** How many threads compute at once. */
    int threads() {
        return threads;
    }

    /** Whose kernels there are to choose from on this machine, whatever this process computes by. */
    static List<Kernels> available() {
        Optional<Kernels> forced = forced();
        if (forced.isPresent()) {
            return List.of(forced.get());
        }
        // TensorFlow is built with oneDNN for x86-64 only.
        String architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return architecture.equals("amd64") || architecture.equals("x86_64")
                ? List.of(Kernels.ONEDNN, Kernels.EIGEN)
                : List.of(Kernels.EIGEN);
    }

    /** Whose kernels this process computes by, where that cannot be chosen any more. */
    static synchronized Optional<Kernels> decided() {
        return started != null ? Optional.of(started) : forced();
    }

    /** What the environment demands. */
    static Optional<Kernels> forced() {
        return Optional.ofNullable(System.getenv(ONEDNN_VARIABLE))
                .map(value -> value.equals("0") || value.equalsIgnoreCase("false") ? Kernels.EIGEN : Kernels.ONEDNN);
    }

    /**
     * Starts it, or does nothing if it is started: 3 s the first time, 1 s later.
     *
     * @param wanted whose kernels to compute by, where that was not decided before
     * @return whose kernels it computes by
     * @throws LookalikeException if there is no native library for this machine or it does not load
     */
    public Kernels start(Kernels wanted) {
        synchronized (TensorFlowRuntime.class) {
            if (started == null) {
                Kernels kernels = decided().orElseGet(() -> decide(wanted));
                startEngine();
                started = kernels;
                LOG.info("TensorFlow computes by {}", kernels);
            }
            return started;
        }
    }

    private Kernels decide(Kernels wanted) {
        try {
            Files.createDirectories(natives);
        } catch (IOException e) {
            LOG.debug("{} cannot be made", natives, e); // then unpacking fails, too, with a better message
        }
        boolean set = CEnvironment.set(ONEDNN_VARIABLE, wanted == Kernels.ONEDNN ? "1" : "0", natives);
        return set || available().size() == 1 ? wanted : Kernels.ONEDNN;
    }

    private void startEngine() {
        property("ai.djl.offline", "true");
        property("OPT_OUT_TRACKING", "true");
        property("DJL_CACHE_DIR", natives.resolve("djl").toString());
        property("org.bytedeco.javacpp.cachedir", natives.resolve("javacpp").toString());
        property("ai.djl.tensorflow.num_intraop_threads", Integer.toString(threads));
        // One operation after the other, each on all threads: the networks are chains.
        property("ai.djl.tensorflow.num_interop_threads", "1");
        try {
            Engine.getEngine("TensorFlow");
        } catch (RuntimeException | LinkageError | AssertionError e) {
            throw new LookalikeException(
                    NativeRoom.obstacle(natives)
                            .orElseGet(() -> Messages.get(
                                    "network.notStarted",
                                    System.getProperty("os.name"),
                                    System.getProperty("os.arch"))),
                    e);
        }
    }

    private static void property(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
