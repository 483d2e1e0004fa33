package app.lookalike.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What this machine's processor is and can do, where the operating system reports it; Linux does. */
public final class Processor {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final Path CACHES = Path.of("/sys/devices/system/cpu/cpu0/cache");
    private static final List<String> DECISIVE =
            List.of("avx2", "fma", "avx512f", "avx512_vnni", "avx_vnni", "avx512_bf16", "amx_bf16");

    private Processor() {}

    /** Those of its features that decide how fast the program is; empty where the system does not report it. */
    public static List<String> features() {
        return flags().map(flags -> DECISIVE.stream().filter(flags::contains).toList())
                .orElse(List.of());
    }

    /** Whether it multiplies bfloat16 numbers by itself; empty where the system does not report it. */
    public static Optional<Boolean> multipliesBfloat16() {
        return flags().map(flags -> flags.contains("avx512_bf16") || flags.contains("amx_bf16"));
    }

    /**
     * Its caches, such as {@code L1d 32K, L2 1024K, L3 32768K}; "hidden" where there are none to be seen, as on virtual
     * machines whose hypervisor keeps them back. Libraries that plan for the size of the caches may then compute slowly
     * or wrongly.
     */
    public static String caches() {
        if (!Files.isDirectory(CACHES)) {
            return "hidden";
        }
        try (Stream<Path> indexes = Files.list(CACHES)) {
            List<String> caches = new ArrayList<>();
            for (Path index : indexes.filter(each -> Files.exists(each.resolve("size")))
                    .sorted()
                    .toList()) {
                String type = Files.readString(index.resolve("type")).strip();
                String suffix = type.equals("Data") ? "d" : type.equals("Instruction") ? "i" : "";
                caches.add("L" + Files.readString(index.resolve("level")).strip() + suffix + " "
                        + Files.readString(index.resolve("size")).strip());
            }
            return caches.isEmpty() ? "hidden" : String.join(", ", caches);
        } catch (IOException | UncheckedIOException e) {
            return "hidden";
        }
    }

    /**
     * All that distinguishes it from another one: system, architecture, model, family, features, caches, and how many
     * cores this program may use. What was measured on one processor need not hold for another.
     */
    public static String identity() {
        Map<String, String> said = new TreeMap<>(cpuInfo());
        said.keySet()
                .retainAll(List.of("vendor_id", "cpu family", "model", "model name", "stepping", "flags", "Features"));
        said.put("system", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        said.put("caches", caches());
        said.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")).ifPresent(name -> said.put("windows", name));
        return said.toString();
    }

    private static Optional<List<String>> flags() {
        return Optional.ofNullable(cpuInfo().get("flags")).map(flags -> List.of(flags.split("\\s+")));
    }

    /** What Linux reports for the first core, by name. */
    private static Map<String, String> cpuInfo() {
        Map<String, String> said = new TreeMap<>();
        if (!Files.isReadable(CPU_INFO)) {
            return said;
        }
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            lines.takeWhile(line -> !line.isBlank()).forEach(line -> {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    said.put(
                            line.substring(0, colon).strip(),
                            line.substring(colon + 1).strip());
                }
            });
        } catch (IOException | UncheckedIOException e) {
            said.clear();
        }
        return said;
    }
}
