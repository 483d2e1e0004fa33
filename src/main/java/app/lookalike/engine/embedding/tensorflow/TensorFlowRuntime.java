package app.lookalike.engine.embedding.tensorflow;

import ai.djl.engine.Engine;
import app.lookalike.base.LookalikeException;
import java.nio.file.Path;

/**
 * TensorFlow in this process, through DJL. The native library comes from the class path and is unpacked into the cache
 * (600 MB) by the first start of all; nothing is downloaded and nothing reported to anybody. What an administrator sets
 * as a system property stays.
 */
public final class TensorFlowRuntime {
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

    /**
     * Starts it, or does nothing if it is started: 3 s the first time, 1 s later.
     *
     * @return TensorFlow's version
     * @throws LookalikeException if there is no native library for this machine or it does not load
     */
    public String start() {
        property("ai.djl.offline", "true");
        property("OPT_OUT_TRACKING", "true");
        property("DJL_CACHE_DIR", natives.resolve("djl").toString());
        property("org.bytedeco.javacpp.cachedir", natives.resolve("javacpp").toString());
        property("ai.djl.tensorflow.num_intraop_threads", Integer.toString(threads));
        // One operation after the other, each on all threads: the networks are chains.
        property("ai.djl.tensorflow.num_interop_threads", "1");
        try {
            return Engine.getEngine("TensorFlow").getVersion();
        } catch (RuntimeException | LinkageError | AssertionError e) {
            throw new LookalikeException(
                    NativeRoom.obstacle(natives)
                            .orElseGet(() ->
                                    """
                    TensorFlow does not start on this machine (%s, %s). It is there for Linux, Windows and macOS on x86-64 \
                    and macOS on ARM; elsewhere name the folder of its native library in TENSORFLOW_LIBRARY_PATH. The \
                    log says more."""
                                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch"))),
                    e);
        }
    }

    private static void property(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
