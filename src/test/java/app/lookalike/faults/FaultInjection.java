package app.lookalike.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

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

    /**
     * Injects.
     *
     * @param arguments {@code --kind NAME} (repeat for more), {@code --tries N}, {@code --seed N}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, Fault> faults = faults();
        List<String> kinds = new ArrayList<>();
        int tries = 0;
        long seed = 1;
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--kind" -> kinds.add(arguments[i + 1]);
                case "--tries" -> tries = Integer.parseInt(arguments[i + 1]);
                case "--seed" -> seed = Long.parseLong(arguments[i + 1]);
                default -> throw new IllegalArgumentException(arguments[i]);
            }
        }
        if (!faults.keySet().containsAll(kinds)) {
            throw new IllegalArgumentException("Kinds are " + faults.keySet());
        }
        System.out.println("| fault | tries | lost | wrong unsaid | said | not mended | mended by | took |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        boolean good = true;
        for (String kind : kinds.isEmpty() ? faults.keySet() : kinds) {
            Fault fault = faults.get(kind);
            Path folder = Files.createTempDirectory("faults");
            long start = System.nanoTime();
            Tally tally = fault.run(
                    new FaultStage(folder), tries > 0 ? tries : fault.usualTries(), new Random(seed + kind.hashCode()));
            System.out.println(
                    tally.line(fault.title(), fault.mendedBy(), (System.nanoTime() - start) / 1_000_000_000));
            tally.failures().forEach(failure -> System.err.println("  " + kind + ": " + failure));
            good &= tally.isGood();
            FaultStage.delete(folder);
        }
        System.exit(good ? 0 : 1);
    }
}
