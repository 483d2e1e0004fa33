package app.lookalike.ui.insights.table;

import app.lookalike.base.text.Messages;
import app.lookalike.service.insight.LeaveOutRule;
import app.lookalike.service.insight.TableProfile;
import app.lookalike.service.insight.chart.ChartTable;
import app.lookalike.ui.common.control.Buttons;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.insights.chart.Bar;
import app.lookalike.ui.insights.chart.BarList;
import app.lookalike.ui.insights.chart.ChartPanel;
import app.lookalike.ui.insights.page.PageContext;
import app.lookalike.ui.insights.page.PageViewModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** A choice of what to leave out, with its effect before anything is done. */
final class LeaveOutPanel {
    private final TableProfile table;
    private final PageViewModel<?> model;
    private final PageContext context;
    private final Map<LeaveOutRule, CheckBox> boxes = new LinkedHashMap<>();
    private final FlowPane choice = Styled.as("leave-out-choice", new FlowPane());
    private final FlowPane actions = Styled.as("leave-out-choice", new FlowPane());
    private final ChartPanel panel = new ChartPanel("insights.table.leaveOut", choice);

    LeaveOutPanel(TableProfile table, PageViewModel<?> model, PageContext context, Optional<LeaveOut> leaveOut) {
        this.table = table;
        this.model = model;
        this.context = context;
        if (table.rules().isEmpty()) {
            panel.showNone(Messages.get("insights.table.leaveOut.nothing"));
            return;
        }
        panel.say(Messages.get("insights.table.leaveOut.text"));
        for (LeaveOutRule rule : table.rules()) {
            CheckBox box = new CheckBox(Messages.get(
                    "insights.table.leaveOut.rule", name(rule), rule.ids().size()));
            box.setOnAction(event -> preview());
            boxes.put(rule, box);
            choice.getChildren().add(box);
        }
        Button show = Buttons.labelled(Feather.GRID, "insights.table.leaveOut.show", this::show);
        actions.getChildren().add(show);
        leaveOut.ifPresent(act -> actions.getChildren()
                .add(Buttons.labelled(Feather.EYE_OFF, "insights.table.leaveOut.act", () -> act(act))));
        preview();
    }

    ChartPanel panel() {
        return panel;
    }

    private static String name(LeaveOutRule rule) {
        return rule.column()
                .map(column -> Messages.get("insights.table.without", ColumnNames.of(column)))
                .orElseGet(() ->
                        Messages.get("insights.table.leaveOut." + rule.kind().name()));
    }

    private List<LeaveOutRule> chosen() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void preview() {
        Set<String> left = LeaveOutRule.concernedBy(chosen());
        int kept = table.rows() - left.size();
        actions.setDisable(left.isEmpty());
        panel.show(
                new BarList(
                        panel.title(),
                        List.of(
                                Bar.of(
                                        Messages.get("insights.table.leaveOut.kept"),
                                        kept,
                                        table.rows(),
                                        context.browse(
                                                model,
                                                Messages.get("insights.table.leaveOut.kept"),
                                                product -> !left.contains(product.id()))),
                                Bar.of(
                                        Messages.get("insights.table.leaveOut.left"),
                                        left.size(),
                                        table.rows(),
                                        this::show))),
                this::list,
                context.exports(),
                actions);
    }

    private String reason() {
        return chosen().stream().map(LeaveOutPanel::name).collect(Collectors.joining(Messages.get("separator")));
    }

    private void show() {
        Set<String> ids = LeaveOutRule.concernedBy(chosen());
        if (!ids.isEmpty()) {
            context.links().browse(reason(), ids);
        }
    }

    private void act(LeaveOut act) {
        act.leaveOut(reason(), LeaveOutRule.concernedBy(chosen()));
    }

    /** The products that would be left out, with the reasons. */
    private ChartTable list() {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        chosen().forEach(rule -> rule.ids().forEach(id -> reasons.computeIfAbsent(id, each -> new ArrayList<>())
                .add(name(rule))));
        return new ChartTable(
                List.of("id", "reason"),
                reasons.entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), String.join("; ", entry.getValue())))
                        .toList());
    }
}
