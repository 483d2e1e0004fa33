package app.lookalike.ui.modelcard;

import app.lookalike.base.text.Messages;
import app.lookalike.service.network.NetworkFacts;
import app.lookalike.ui.common.control.Labels;
import app.lookalike.ui.common.control.Styled;
import app.lookalike.ui.insights.InsightsPage;
import app.lookalike.ui.modelcard.ModelCardViewModel.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * The model card: what the search is for, what it was made of and learned from, how good it is, what it cannot do, and
 * what never leaves the machine (after M. Mitchell et al.: Model Cards for Model Reporting, 2019).
 */
public final class ModelCardPage implements InsightsPage {
    private static final double WIDTH = 760;

    private final ModelCardViewModel model;
    private final VBox content = Styled.as("model-card", new VBox());
    private final ScrollPane view = new ScrollPane(content);

    /** The page. */
    public ModelCardPage(ModelCardViewModel model) {
        this.model = model;
        view.setId("model-card");
        view.setFitToWidth(true);
        view.setFocusTraversable(false);
        model.facts().addListener((observable, before, now) -> show());
        show();
    }

    private void show() {
        Label title = Labels.of(title(), "screen-title");
        content.getChildren().setAll(title);
        add("modelcard.use", List.of(Messages.get("modelcard.use.text"), Messages.get("modelcard.use.not")));
        model.facts().get().ifPresent(this::show);
        add("modelcard.limits", numbered("modelcard.limit.", 6));
        add("modelcard.private", numbered("modelcard.private.", 3));
        add("modelcard.licences", numbered("modelcard.licence.", 3));
    }

    private void show(Facts facts) {
        add("modelcard.catalogue", List.of(catalogue(facts)));
        NetworkFacts network = facts.network();
        List<String> lines = new ArrayList<>();
        lines.add(Messages.get("modelcard.network.text", network.title(), network.paper()));
        lines.add(Messages.get("modelcard.network.data", network.trainingData()));
        network.origins()
                .forEach(origin ->
                        lines.add(Messages.get("modelcard.network.origin", origin.source(), origin.licence())));
        facts.path()
                .ifPresent(path -> lines.add(Messages.get(
                        "modelcard.network.path", Messages.get("network.path." + path.toLowerCase(Locale.ROOT)))));
        add("modelcard.network", lines);
        add("modelcard.preprocessing", preprocessing(facts));
        network.learned().ifPresent(learned -> {
            add("modelcard.fashion", fashion(learned, facts.ownHead()));
            add("modelcard.quality", quality(learned));
        });
    }

    private static String catalogue(Facts facts) {
        return Messages.get("modelcard.catalogue.text", facts.catalogue(), facts.products(), facts.indexed());
    }

    private static List<String> preprocessing(Facts facts) {
        List<String> lines = new ArrayList<>();
        lines.add(Messages.get(
                "modelcard.preprocessing.text",
                facts.network().inputSide(),
                Messages.get("modelcard.colours." + facts.network().preprocessing()),
                facts.network().dimension()));
        facts.side().ifPresent(side -> lines.add(Messages.get("modelcard.preprocessing.side", side)));
        return lines;
    }

    private static List<String> fashion(NetworkFacts.Learned learned, boolean own) {
        return List.of(
                own
                        ? Messages.get("modelcard.fashion.own")
                        : Messages.get(
                                "modelcard.fashion.shipped",
                                learned.products(),
                                learned.labels().getOrDefault("articleType", 0),
                                learned.labels().getOrDefault("baseColour", 0),
                                learned.labels().getOrDefault("gender", 0)),
                Messages.get("modelcard.fashion.labels"));
    }

    private static List<String> quality(NetworkFacts.Learned learned) {
        return List.of(
                Messages.get(
                        "modelcard.quality.text",
                        learned.measuredOn(),
                        learned.precision().getOrDefault("articleType", 0.0) * 100,
                        learned.precision().getOrDefault("gender", 0.0) * 100,
                        learned.precision().getOrDefault("baseColour", 0.0) * 100,
                        learned.precision().getOrDefault("gender+articleType+baseColour", 0.0) * 100),
                Messages.get("modelcard.quality.yours"));
    }

    private static List<String> numbered(String prefix, int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            lines.add(Messages.get(prefix + i));
        }
        return lines;
    }

    private void add(String key, List<String> lines) {
        Label heading = Labels.of(Messages.get(key), "section-title");
        VBox section = Styled.as("model-card-section", new VBox(heading));
        section.setMaxWidth(WIDTH);
        for (String line : lines) {
            Label text = Labels.wrapped(line);
            section.getChildren().add(text);
        }
        content.getChildren().add(section);
    }

    @Override
    public String key() {
        return "modelcard.page";
    }

    @Override
    public Ikon icon() {
        return Feather.FILE_TEXT;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        model.read();
    }
}
