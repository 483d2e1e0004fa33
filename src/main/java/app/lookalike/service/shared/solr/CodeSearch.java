package app.lookalike.service.shared.solr;

/**
 * How many vectors are looked at for the nearest few.
 *
 * @param candidates codes that the graph of each shard is searched for: it misses some
 * @param compared those of them whose vectors are read and compared: codes hardly change the order, and vectors of up to
 *     8 KB are most of an answer
 */
public record CodeSearch(int candidates, int compared) {
    private static final int CANDIDATES = 4;
    private static final int LEAST_CANDIDATES = 100;
    private static final int COMPARED = 2;
    private static final int MORE_COMPARED = 15;

    /** For so many results, 1 or more. For the recall see {@code docs/benchmarks.md}. */
    public static CodeSearch of(int k) {
        int candidates = Math.max(LEAST_CANDIDATES, CANDIDATES * k);
        return new CodeSearch(candidates, Math.min(candidates, COMPARED * k + MORE_COMPARED));
    }
}
