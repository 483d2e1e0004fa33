package app.lookalike.ui.quality.figure;

import app.lookalike.service.evaluation.metric.Estimate;
import app.lookalike.ui.common.control.Styled;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A mean from 0 to 1 as a bar, its interval, where it has one, as a whisker, what chance would give as a tick, over faint lines at the
 * quarters. Colours are those of the style sheet.
 */
public final class EstimateBar extends Region {
    private static final double HEIGHT = 26;
    private static final double BAR = 12;
    private static final double CAP = 8;
    private static final double TICK = 18;
    private static final double LINE = 1;
    private static final double STROKE = 2;
    private static final double WIDTH = 100;
    private static final List<Double> QUARTERS = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

    private final Estimate estimate;
    private final @Nullable Double chance;
    private final List<Region> quarters =
            QUARTERS.stream().map(at -> part("quarter")).toList();
    private final Region bar = part("bar");
    private final Region whisker = part("whisker");
    private final Region low = part("whisker");
    private final Region high = part("whisker");
    private final Region tick = part("chance");

    /**
     * One bar.
     *
     * @param chance where the tick is; null for none
     * @param words the same for a screen reader and a tooltip
     */
    public EstimateBar(Estimate estimate, @Nullable Double chance, String words) {
        this.estimate = estimate;
        this.chance = chance;
        getStyleClass().add("estimate-bar");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words);
        Tooltip.install(this, new Tooltip(words));
        tick.setVisible(chance != null);
        boolean interval = estimate.low() < estimate.high();
        List.of(whisker, low, high).forEach(part -> part.setVisible(interval));
        getChildren().addAll(quarters);
        getChildren().addAll(bar, tick, whisker, low, high);
    }

    private static Region part(String name) {
        Region part = Styled.as(name, new Region());
        part.setMouseTransparent(true);
        return part;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH;
    }

    @Override
    protected double computeMinWidth(double height) {
        return WIDTH / 2;
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < quarters.size(); i++) {
            place(quarters.get(i), x(QUARTERS.get(i)), 0, LINE, getHeight());
        }
        place(bar, 0, middle(BAR), Math.max(STROKE, x(estimate.mean())), BAR);
        double from = x(estimate.low());
        double to = Math.max(from + STROKE, x(estimate.high()));
        place(whisker, from, middle(STROKE), to - from, STROKE);
        place(low, from, middle(CAP), STROKE, CAP);
        place(high, to - STROKE, middle(CAP), STROKE, CAP);
        if (chance != null) {
            place(tick, x(chance), middle(TICK), STROKE, TICK);
        }
    }

    private static void place(Region part, double x, double y, double width, double height) {
        part.resizeRelocate(x, y, width, height);
    }

    private double x(double measure) {
        return Math.rint(Math.max(0, Math.min(1, measure)) * (getWidth() - STROKE));
    }

    private double middle(double height) {
        return Math.rint((getHeight() - height) / 2);
    }
}
