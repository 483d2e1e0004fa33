package app.lookalike.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Facts about the machine that decide whether and how fast the program runs. */
final class Machine {
    private static final List<String> FEATURES =
            List.of("avx2", "fma", "avx512f", "avx512_vnni", "avx_vnni", "avx512_bf16", "amx_bf16");

    private Machine() {}

    /** Whether TensorFlow's native library for this platform is on the class path, or named by the environment. */
    static boolean hasNativeTensorFlow() {
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

    /** The processor's features that decide speed; empty where the system does not say. */
    static List<String> cpuFeatures() {
        Path cpuinfo = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(cpuinfo)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(cpuinfo)) {
            List<String> flags = lines.filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .map(line -> List.of(line.split("\\s+")))
                    .orElse(List.of());
            return FEATURES.stream().filter(flags::contains).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
