package app.lookalike.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Injects faults of many kinds and prints a table of what came of them. */
public final class FaultInjection {
    private FaultInjection() {}

    static Map<String, Fault> faults() {
        Map<String, Fault> faults = new LinkedHashMap<>();
        faults.put("kill-import", new KillFault.Import());
        faults.put("kill-index", new KillFault.Index());
        faults.put("kill-learn", new LearnKill());
        faults.put("kill-board", new KillFault.BoardEdit());
        faults.put("kill-settings", new KillFault.SettingsSave());
        faults.put("kill-fetch", new FetchKill());
        faults.put("kill-conversion", new ConversionKill());
        faults.put("mutate-workspace", new WorkspaceMutations());
        faults.put("mutate-cache", new CacheMutations());
        faults.put("full-disk", new FullDisk());
        faults.put("read-only", new ReadOnly());
        faults.put("pictures", new PicturesGone());
        faults.put("clock", new ClockBack());
        faults.put("pairs", new Pairs());
        faults.put("natives", new Natives());
        faults.put("real", new RealProgram());
        return faults;
    }

    /** What was asked for. */
    private record Options(List<String> kinds, int tries, long seed, long minutes) {
        static Options of(String[] arguments) {
            List<String> kinds = new ArrayList<>();
            int tries = 0;
            long seed = 1;
            long minutes = 15;
            for (int i = 0; i + 1 < arguments.length; i += 2) {
                switch (arguments[i]) {
                    case "--kind" -> kinds.add(arguments[i + 1]);
                    case "--tries" -> tries = Integer.parseInt(arguments[i + 1]);
                    case "--seed" -> seed = Long.parseLong(arguments[i + 1]);
                    case "--minutes" -> minutes = Long.parseLong(arguments[i + 1]);
                    default -> throw new IllegalArgumentException(arguments[i]);
                }
            }
            return new Options(kinds, tries, seed, minutes);
        }
    }

    /**
     * Injects.
     *
     * @param arguments {@code --kind NAME} (repeat for more), {@code --tries N}, {@code --seed N}, {@code --minutes N}
     *     in all, of which each kind may use its share of what is left
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, Fault> faults = faults();
        Options options = Options.of(arguments);
        if (!faults.keySet().containsAll(options.kinds())) {
            throw new IllegalArgumentException("Kinds are " + faults.keySet());
        }
        List<String> kinds = options.kinds().isEmpty() ? List.copyOf(faults.keySet()) : options.kinds();
        System.out.println("| fault | tries | lost | wrong unsaid | said | not mended | mended by | took |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        boolean good = true;
        long end = seconds() + TimeUnit.MINUTES.toSeconds(options.minutes());
        for (int i = 0; i < kinds.size(); i++) {
            Fault fault = Objects.requireNonNull(faults.get(kinds.get(i)));
            Path folder = Files.createTempDirectory("faults");
            long start = seconds();
            FaultStage stage = new FaultStage(folder, Math.max(1, (end - start) / (kinds.size() - i)));
            int tries = options.tries() > 0 ? options.tries() : fault.usualTries();
            Tally tally = fault.run(
                    stage, tries, new Random(options.seed() + kinds.get(i).hashCode()));
            System.out.println(tally.line(fault.title(), fault.mendedBy(), seconds() - start));
            tally.failures().forEach(failure -> System.err.println("  " + fault.title() + ": " + failure));
            good &= tally.isGood();
            FaultStage.delete(folder);
        }
        System.exit(good ? 0 : 1);
    }

    private static long seconds() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
    }
}
