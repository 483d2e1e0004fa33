package app.lookalike.faults;

import java.io.IOException;
import java.util.Random;

/** One kind of fault. */
abstract class Fault {
    private final String title;
    private final String mendedBy;
    private final int usualTries;

    /**
     * A kind of fault.
     *
     * @param title what the table calls it
     * @param mendedBy how somebody mends what it does
     * @param usualTries how often it is tried unless somebody says otherwise
     */
    Fault(String title, String mendedBy, int usualTries) {
        this.title = title;
        this.mendedBy = mendedBy;
        this.usualTries = usualTries;
    }

    final String title() {
        return title;
    }

    final String mendedBy() {
        return mendedBy;
    }

    final int usualTries() {
        return usualTries;
    }

    /**
     * Makes the fault happen.
     *
     * @param tries how often
     */
    abstract Tally run(FaultStage stage, int tries, Random random) throws IOException, InterruptedException;
}
