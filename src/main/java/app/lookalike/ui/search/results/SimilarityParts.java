package app.lookalike.ui.search.results;

import app.lookalike.base.text.Messages;
import app.lookalike.service.query.SearchHit;
import app.lookalike.service.query.SearchHit.Part;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What a similarity is the mean of: a bar for each part, the weightiest first; for screen readers a sentence. */
final class SimilarityParts extends VBox {
    /** From this difference on a similarity is said to be more than the mean of its parts. */
    private static final double NOTABLE = 0.005;

    SimilarityParts(SearchHit hit) {
        getStyleClass().add("why-parts");
        List<Part> parts = hit.parts().stream()
                .sorted(Comparator.comparingDouble(Part::weight).reversed())
                .toList();
        GridPane lines = Styled.as("part-lines", new GridPane());
        lines.setId("why-parts");
        lines.setAccessibleRole(AccessibleRole.TEXT);
        lines.setAccessibleText(parts.stream()
                .map(part -> Messages.get("why.part.accessible", nameOf(part), part.similarity() * 100))
                .collect(Collectors.joining(", ")));
        for (Part part : parts) {
            Label name = Labels.of(nameOf(part), "line-name");
            ProgressBar bar = new ProgressBar(Math.max(0, Math.min(1, part.similarity())));
            bar.setFocusTraversable(false);
            Label percent = Labels.of(Messages.get("card.similarity", part.similarity() * 100), "part-percent");
            Label weight = Labels.of(Messages.get("why.part.weight", part.weight() * 100), "part-weight");
            lines.addRow(lines.getRowCount(), name, bar, percent, weight);
        }
        getChildren().add(lines);
        hit.mean().ifPresent(mean -> {
            boolean raised = hit.similarity() - mean > NOTABLE;
            Label sum = Labels.of(
                    raised
                            ? Messages.get("why.part.raised", mean * 100, hit.similarity() * 100)
                            : Messages.get("why.part.mean", mean * 100),
                    "caption");
            sum.setWrapText(true);
            getChildren().add(sum);
        });
    }

    private static String nameOf(Part part) {
        return Messages.getOr("why.part." + part.name(), part.name());
    }
}
