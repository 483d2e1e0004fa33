package app.lookalike.faults;

import java.util.ArrayList;
import java.util.List;

/** What came of the tries of one kind of fault. */
final class Tally {
    private int tries;
    private int said;
    private final List<String> lost = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> unmended = new ArrayList<>();

    /** Counts one more. */
    void tried() {
        tries++;
    }

    /** Somebody was told. */
    void said() {
        said++;
    }

    /** Something that was there, and that the fault did not touch, is gone. */
    void lost(String what) {
        lost.add(what);
    }

    /** An answer is not the clean one, and nobody was told. */
    void wrongUnsaid(String what) {
        wrong.add(what);
    }

    /** The way out that is documented did not help. */
    void notMended(String what) {
        unmended.add(what);
    }

    boolean isGood() {
        return lost.isEmpty() && wrong.isEmpty() && unmended.isEmpty();
    }

    /** A line of the table. */
    String line(String kind, String mendedBy, long seconds) {
        return "| " + kind + " | " + tries + " | " + lost.size() + " | " + wrong.size() + " | " + said + " | "
                + unmended.size() + " | " + mendedBy + " | " + seconds + " s |";
    }

    /** What went wrong, one line each. */
    List<String> failures() {
        List<String> all = new ArrayList<>();
        lost.forEach(each -> all.add("lost: " + each));
        wrong.forEach(each -> all.add("wrong unsaid: " + each));
        unmended.forEach(each -> all.add("not mended: " + each));
        return all;
    }
}
