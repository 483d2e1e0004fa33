package app.lookalike.faults;

import java.io.IOException;
import java.util.Random;

/** One kind of fault. */
interface Fault {
    /** What the table calls it. */
    String title();

    /** How somebody mends what it does. */
    String mendedBy();

    /** How often it is tried unless somebody says otherwise. */
    int usualTries();

    /**
     * Makes the fault happen.
     *
     * @param tries how often
     */
    Tally run(FaultStage stage, int tries, Random random) throws IOException, InterruptedException;
}
