package app.lookalike.ui.search.results;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchHit.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;

/** How much of a similarity is due to which part: a bar for each, the largest first; for screen readers a sentence. */
final class SimilarityShares extends GridPane {
    /** A part with a smaller share than this is not shown. */
    private static final double LEAST = 0.005;

    SimilarityShares(List<Share> shares) {
        getStyleClass().add("why-shares");
        setId("why-shares");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(inWords(shares));
        for (Share share : largestFirst(shares)) {
            Label name = new Label(nameOf(share.part()));
            name.getStyleClass().add("line-name");
            ProgressBar bar = new ProgressBar(Math.max(0, Math.min(1, share.share())));
            bar.setFocusTraversable(false);
            Label percent = new Label(Messages.get("search.share.percent", share.share() * 100));
            percent.getStyleClass().add("share-percent");
            addRow(getRowCount(), name, bar, percent);
        }
    }

    /** Such as "62 % kind of product, 20 % colour by name"; empty where there are no parts. */
    static String inWords(List<Share> shares) {
        return largestFirst(shares).stream()
                .map(share -> Messages.get("search.share.words", share.share() * 100, nameOf(share.part())))
                .collect(Collectors.joining(", "));
    }

    /** The mean over these answers. */
    static List<Share> mean(List<SearchHit> hits) {
        Map<String, Double> sums = new LinkedHashMap<>();
        hits.forEach(hit -> hit.shares().forEach(share -> sums.merge(share.part(), share.share(), Double::sum)));
        List<Share> mean = new ArrayList<>();
        sums.forEach((part, sum) -> mean.add(new Share(part, sum / hits.size())));
        return mean;
    }

    private static List<Share> largestFirst(List<Share> shares) {
        return shares.stream()
                .filter(share -> share.share() >= LEAST)
                .sorted(Comparator.comparingDouble(Share::share).reversed())
                .toList();
    }

    private static String nameOf(String part) {
        return Messages.getOr("search.share.part." + part, part);
    }
}
