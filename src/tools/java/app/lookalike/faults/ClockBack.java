package app.lookalike.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The clock is set back or forth between commands; needs a C compiler, which makes a library that shifts the time. */
final class ClockBack extends Fault {
    private static final String LIBRARY =
            """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <stdlib.h>
            #include <sys/time.h>
            #include <time.h>
            static long shift(void) { const char *text = getenv("CLOCK_SHIFT"); return text ? atol(text) : 0; }
            int clock_gettime(clockid_t id, struct timespec *now) {
              static int (*real)(clockid_t, struct timespec *);
              if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
              int result = real(id, now);
              if (id == CLOCK_REALTIME) now->tv_sec += shift();
              return result;
            }
            int gettimeofday(struct timeval *now, void *zone) {
              static int (*real)(struct timeval *, void *);
              if (!real) real = dlsym(RTLD_NEXT, "gettimeofday");
              int result = real(now, zone);
              now->tv_sec += shift();
              return result;
            }
            """;

    ClockBack() {
        super("the clock is set back or forth", "nothing to mend", 10);
    }

    @Override
    Tally run(FaultStage stage, int tries, Random random) throws IOException, InterruptedException {
        Tally tally = new Tally();
        Path source = Files.writeString(stage.folder().resolve("shift.c"), LIBRARY);
        Path library = stage.folder().resolve("shift.so");
        List<String> compile = List.of("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl");
        if (new ProcessBuilder(compile).inheritIO().start().waitFor() != 0) {
            throw new IOException("cc failed");
        }
        for (int i = 0; i < tries && stage.hasTime(); i++) {
            tally.tried();
            // Up to ten years away; then the commands of the mending run by the real clock.
            long shift = (random.nextBoolean() ? 1 : -1) * (1L + random.nextInt(315_000_000));
            Path workspace = stage.folder().resolve("shifted");
            FaultStage.delete(workspace);
            String w = workspace.toString();
            List<String[]> tasks = new ArrayList<>(List.of(
                    new String[] {"command", "0", "import", stage.source().toString(), "-w", w},
                    new String[] {"command", "0", "index", "-w", w},
                    new String[] {"boards", w, "5"}));
            for (String[] task : tasks) {
                Path said = stage.folder().resolve("said");
                Process process = FaultChild.start(
                        stage.folder(),
                        said,
                        Map.of("LD_PRELOAD", library.toString(), "CLOCK_SHIFT", String.valueOf(shift)),
                        List.of(),
                        task);
                if (process.waitFor() != 0) {
                    tally.lost(shift + " s: " + Files.readString(said));
                }
            }
            String what = "a clock that is " + shift + " s off";
            KillFault.ask(stage, workspace, stage.cleanAnswers(), tally, what);
            FaultChild.keep(workspace, 1, number -> {});
            KillFault.boardsStay(workspace, tally, what);
            KillFault.mend(
                    stage,
                    workspace,
                    stage.cleanAnswers(),
                    tally,
                    what,
                    new String[] {"import", stage.source().toString(), "-w", w},
                    new String[] {"index", "-w", w});
        }
        return tally;
    }
}
