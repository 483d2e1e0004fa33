package app.lookalike.ui.quality;

import app.lookalike.base.text.Messages;
import app.lookalike.service.evaluation.metric.AttributeScore;
import app.lookalike.service.evaluation.metric.Criterion;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.evaluation.metric.Latency;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.common.control.TileFlow;
import app.lookalike.ui.quality.figure.BarTable;
import app.lookalike.ui.quality.figure.ScoreText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What matters most, in a few large figures: does it answer the same kind of product, and how fast. */
final class Headline {
    private static final double MIN_TILE = 150;
    private static final double GAP = 12;
    private static final Set<String> SHOWN =
            Set.of(Criterion.ARTICLE_TYPE.key(), Criterion.GENDER.key(), Criterion.BASE_COLOUR.key());

    private Headline() {}

    static Region of(EvaluationReport report) {
        List<VBox> tiles = new ArrayList<>();
        for (AttributeScore score : report.attributes()) {
            if (SHOWN.contains(score.attribute())) {
                tiles.add(tile(
                        Messages.get("quality.same." + score.attribute()),
                        ScoreText.of(score.precision().mean()),
                        Messages.get(
                                "quality.tile.answers",
                                score.precision().mean() * report.k(),
                                report.k(),
                                score.chance() * report.k())));
            }
        }
        Latency latency = report.latency();
        tiles.add(tile(
                Messages.get("quality.tile.time"),
                Messages.get("quality.tile.millis", latency.p50()),
                Messages.get("quality.tile.latency", latency.p95(), latency.p99())));
        TileFlow flow = new TileFlow(MIN_TILE, Double.MAX_VALUE, GAP, tiles.size()).growingWithText();
        flow.setId("quality-tiles");
        flow.setTiles(tiles);
        return flow;
    }

    private static VBox tile(String name, String figure, String note) {
        Label large = Labels.of(figure, "quality-large");
        Label words = Labels.wrapped(note, "hint");
        return Styled.as("quality-tile", new VBox(BarTable.name(name), large, words));
    }
}
