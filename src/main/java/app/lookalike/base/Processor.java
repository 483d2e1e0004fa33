package app.lookalike.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What this machine's processor can do, as far as the operating system says; Linux does. */
public final class Processor {
    private static final List<String> DECISIVE =
            List.of("avx2", "fma", "avx512f", "avx512_vnni", "avx_vnni", "avx512_bf16", "amx_bf16");

    private Processor() {}

    /** Those of its features that decide how fast the program is; empty where the system does not say. */
    public static List<String> features() {
        return flags().map(flags -> DECISIVE.stream().filter(flags::contains).toList())
                .orElse(List.of());
    }

    /** Whether it multiplies bfloat16 numbers by itself; empty where the system does not say. */
    public static Optional<Boolean> multipliesBfloat16() {
        return flags().map(flags -> flags.contains("avx512_bf16") || flags.contains("amx_bf16"));
    }

    private static Optional<List<String>> flags() {
        Path cpuinfo = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(cpuinfo)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(cpuinfo)) {
            return lines.filter(line -> line.startsWith("flags")).findFirst().map(line -> List.of(line.split("\\s+")));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
