package app.lookalike.ui.health;

import app.lookalike.base.text.Messages;
import app.lookalike.service.health.HealthKind;
import app.lookalike.service.health.HealthReport;
import app.lookalike.service.health.HealthSection;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All kinds of problems with how many there are, those without any muted; one of them is chosen. */
final class KindList extends VBox {
    private final HealthViewModel model;
    private final Map<HealthKind, ToggleButton> buttons = new EnumMap<>(HealthKind.class);
    private final Map<HealthKind, Label> counts = new EnumMap<>(HealthKind.class);

    KindList(HealthViewModel model) {
        this.model = model;
        getStyleClass().add("health-kinds");
        ToggleGroup group = new ToggleGroup();
        for (HealthKind kind : HealthKind.values()) {
            ToggleButton button = button(kind);
            button.setToggleGroup(group);
            buttons.put(kind, button);
            getChildren().add(button);
        }
        model.chosen().addListener((observable, before, now) -> choose(now));
        model.report().addListener((observable, before, now) -> now.ifPresent(this::show));
        model.report().get().ifPresent(this::show);
        choose(model.chosen().get());
    }

    private ToggleButton button(HealthKind kind) {
        Label name = new Label(kind.title());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label count = Labels.of("", "health-count");
        count.setMinWidth(USE_PREF_SIZE);
        counts.put(kind, count);
        HBox line = Styled.as("health-line", new HBox(name, count));
        ToggleButton button = new ToggleButton(null, line);
        button.setId("health-kind-" + kind.key());
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(20));
        button.setOnAction(event -> {
            button.setSelected(true); // a second click would take the choice back
            model.chosen().set(kind);
        });
        return button;
    }

    private void choose(HealthKind kind) {
        buttons.forEach((each, button) -> button.setSelected(each == kind));
    }

    private void show(HealthReport report) {
        for (HealthSection section : report.sections()) {
            boolean looked = section.notLooked().isEmpty();
            String count = looked ? Messages.get("health.count", section.open().size()) : "–";
            Objects.requireNonNull(counts.get(section.kind())).setText(count);
            ToggleButton button = Objects.requireNonNull(buttons.get(section.kind()));
            button.getStyleClass().remove("none");
            if (section.open().isEmpty()) {
                button.getStyleClass().add("none");
            }
            button.setAccessibleText(Messages.get(
                    looked ? "health.kind.accessible" : "health.kind.notLooked",
                    section.kind().title(),
                    section.open().size()));
        }
    }
}
