package app.lookalike.service.support;

import java.util.Locale;

/** Facts about the machine that decide whether and how fast the program runs. */
public final class Machine {
    private Machine() {}

    /** Whether TensorFlow's native library for this platform is on the class path, or named by the environment. */
    public static boolean hasNativeTensorFlow() {
        String platform = platform();
        String library =
                System.mapLibraryName("tensorflow_cc").replace(".so", ".so.2").replace(".dylib", ".2.dylib");
        return System.getenv("TENSORFLOW_LIBRARY_PATH") != null
                || Machine.class.getResource("/org/tensorflow/internal/c_api/" + platform + "/" + library) != null;
    }

    /** The platform as JavaCPP names it, such as {@code linux-x86_64}. */
    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "");
        String family = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "macosx" : "linux";
        return family + "-" + (arch.equals("aarch64") ? "arm64" : "x86_64");
    }
}
