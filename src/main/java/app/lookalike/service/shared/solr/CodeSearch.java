package app.lookalike.service.shared.solr;

import org.apache.solr.client.solrj.SolrQuery;

/**
 * How the nearest few vectors are found by their codes.
 *
 * @param all whether all codes are compared, as in a catalogue of moderate size: the graph misses some, above all what is
 *     unlike everything else
 * @param candidates codes that the graph of each shard is searched for otherwise
 * @param compared those of them whose vectors are read and compared: codes hardly change the order, and vectors of up to
 *     8 KB are most of an answer
 */
public record CodeSearch(boolean all, int candidates, int compared) {
    /** Bytes of codes that are compared about as quickly as a graph is walked for one candidate more. */
    private static final long BYTES_FOR_CANDIDATE = 160_000;

    private static final int CANDIDATES = 4;
    private static final int LEAST_CANDIDATES = 100;
    private static final int COMPARED = 2;
    private static final int MORE_COMPARED = 10;

    /**
     * For the recall see {@code docs/benchmarks.md}.
     *
     * @param k how many results are wanted, 1 or more
     * @param bytes how long the codes of all vectors are together
     */
    public static CodeSearch of(int k, long bytes) {
        int candidates = Math.max(LEAST_CANDIDATES, CANDIDATES * k);
        return new CodeSearch(
                bytes <= BYTES_FOR_CANDIDATE * candidates,
                candidates,
                Math.min(candidates, COMPARED * k + MORE_COMPARED));
    }

    /** What has the nearest codes, nearest first. */
    SolrQuery query(StoredVector vector, byte[] code) {
        StringBuilder numbers = new StringBuilder("[");
        for (int i = 0; i < code.length; i++) {
            numbers.append(i == 0 ? "" : ",").append(code[i]);
        }
        numbers.append(']');
        String field = vector.codeField();
        SolrQuery query = new SolrQuery(
                all
                        ? "{!func}vectorSimilarity(BYTE,EUCLIDEAN," + field + "," + numbers + ")"
                        : "{!knn f=" + field + " topK=" + candidates + "}" + numbers);
        query.setRows(compared);
        return query;
    }
}
