package app.lookalike.engine.index;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for what is vectorised, which must not be linked against: its module may be missing at run time. */
public final class VectorApi {
    private static final Logger LOG = LoggerFactory.getLogger(VectorApi.class);
    private static final String PACKAGE = "app.lookalike.engine.index.simd.";

    private static final boolean PRESENT =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    static {
        if (!PRESENT) {
            LOG.info("Searching without the Vector API; start Java with --add-modules jdk.incubator.vector");
        }
    }

    private VectorApi() {}

    /** Whether Java was started with {@code --add-modules jdk.incubator.vector}. */
    public static boolean present() {
        return PRESENT;
    }

    /**
     * The vectorised implementation, or plain Java where it cannot run.
     *
     * @param name of a class in the package {@code simd} with a constructor without parameters
     */
    static <T> T find(Class<T> type, String name, Supplier<T> plain) {
        if (!PRESENT) {
            return plain.get();
        }
        try {
            return Class.forName(PACKAGE + name)
                    .asSubclass(type)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            LOG.warn("The Vector API of this Java cannot be used; searching without it", e);
            return plain.get();
        }
    }
}
