package app.lookalike.ui.search.results;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.RankingWeights;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;

/** What the results are, in one sentence, such as "Five most similar of 35,598 · 15 ms", and how they came about. */
final class ResultsSentence {
    private static final double SECOND = 1_000;

    private ResultsSentence() {}

    static String of(SearchResult result) {
        int hits = result.hits().size();
        String sentence = Messages.get(
                keyOf(result),
                hits,
                Messages.get("search.results.number", hits),
                result.searched(),
                timeOf(result.timings().totalMs()),
                Math.round(result.request().options().minimumSimilarity() * 100));
        return sentence.substring(0, 1).toUpperCase(Messages.language()) + sentence.substring(1);
    }

    private static String timeOf(double millis) {
        return millis < SECOND
                ? Messages.get("search.results.ms", millis < 10 ? millis : Math.rint(millis))
                : Messages.get("search.results.seconds", millis / SECOND);
    }

    private static String keyOf(SearchResult result) {
        SearchRequest request = result.request();
        if (!result.isMeasured()) {
            return "search.results.title.named";
        }
        if (!request.feedback().isEmpty()) {
            return "search.results.title.judged";
        }
        if (isWeighed(result)) {
            return "search.results.title.weighed";
        }
        if (request.options().minimumSimilarity() > SearchOptions.ANY) {
            return "search.results.title.atLeast";
        }
        return request.query() instanceof Query.InWords ? "search.results.title.words" : "search.results.title";
    }

    private static boolean isWeighed(SearchResult result) {
        return result.ranking() == Ranking.FASHION
                && !result.request().options().weights().equals(RankingWeights.DEFAULT);
    }

    /**
     * How they came about: what similarity is, by which network and ranking, and what the order is by where it is not
     * similarity.
     *
     * @param network its name
     */
    static String howOf(SearchResult result, String network) {
        if (!result.isMeasured()) {
            return Messages.get("search.results.how.named");
        }
        String measure = result.request().query() instanceof Query.InWords
                ? "search.results.how.words"
                : result.ranking() == Ranking.FASHION ? "search.results.how.fashion" : "search.results.how.visual";
        String how = Messages.get(measure, network);
        boolean reordered = !result.request().feedback().isEmpty() || isWeighed(result);
        return reordered ? how + "\n" + Messages.get("search.results.how.reordered") : how;
    }
}
