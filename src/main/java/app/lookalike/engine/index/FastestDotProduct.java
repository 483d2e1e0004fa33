package app.lookalike.engine.index;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for the vectorised dot product, which must not be linked against: its module may be missing at run time. */
final class FastestDotProduct {
    private static final Logger log = LoggerFactory.getLogger(FastestDotProduct.class);
    private static final String VECTORISED = "app.lookalike.engine.index.simd.VectorDotProduct";

    private FastestDotProduct() {}

    static DotProduct find() {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            log.info("Searching without the Vector API; start Java with --add-modules jdk.incubator.vector");
            return new PlainDotProduct();
        }
        try {
            return Class.forName(VECTORISED)
                    .asSubclass(DotProduct.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            log.warn("The Vector API of this Java cannot be used; searching without it", e);
            return new PlainDotProduct();
        }
    }
}
