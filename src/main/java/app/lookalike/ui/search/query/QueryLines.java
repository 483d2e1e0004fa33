package app.lookalike.ui.search.query;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ProductDetails;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.ui.search.model.Attributes;
import app.lookalike.ui.search.model.SearchViewModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the catalogue says about the query's product. A click on a value asks for the same with another one. */
final class QueryLines extends GridPane {
    /** Of a description so much is shown; all of it on a tooltip. */
    private static final int LONGEST = 100;

    private static final double WHOLE_WIDTH = 480;

    private final SearchViewModel model;
    private Consumer<String> showPage = page -> {};

    /** Nothing yet. */
    QueryLines(SearchViewModel model) {
        this.model = model;
        getStyleClass().add("lines");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(), values);
        setMinHeight(USE_PREF_SIZE);
    }

    /** Opens the pages of products with that from now on; without it nothing opens. */
    void showPagesBy(Consumer<String> browser) {
        showPage = browser;
    }

    /** Shows nothing. */
    void clear() {
        getChildren().clear();
    }

    /** Describes all of a picture. */
    void show(Query.Single whole) {
        clear();
        if (whole instanceof Query.ByPicture photo) {
            addLine(
                    Messages.get("query.size"),
                    Messages.get(
                            "query.pixels",
                            photo.original().width(),
                            photo.original().height()));
        }
        Optional.of(whole)
                .filter(Query.ByProduct.class::isInstance)
                .flatMap(product -> model.session().flatMap(in -> in.known(product.label())))
                .ifPresent(this::describe);
    }

    private void describe(Product product) {
        Map<String, Attribute> changeable = changeable();
        Attributes.linesOf(product).forEach((name, value) -> {
            Attribute attribute = changeable.get(name);
            String own = attribute == null ? "" : product.attribute(attribute).orElse("");
            if (attribute == null || own.isEmpty() || !canReplace(model, attribute)) {
                addLine(name, value);
            } else {
                addLine(name, button(attribute, value, own));
            }
        });
        ProductDetails details = product.details();
        if (ProductDetails.isLink(details.link())) {
            addLine(Messages.get("attribute.link"), link(details.link()));
        }
        if (!details.description().isEmpty()) {
            addLine(Messages.get("attribute.description"), details.description());
        }
    }

    /** The lines that end with the value of an attribute, or begin with it; words can ask for another one. */
    private static Map<String, Attribute> changeable() {
        Map<String, Attribute> changeable = new HashMap<>();
        changeable.put(Messages.get("attribute.category"), Attribute.ARTICLE_TYPE);
        for (Attribute attribute :
                List.of(Attribute.GENDER, Attribute.BASE_COLOUR, Attribute.SEASON, Attribute.USAGE, Attribute.BRAND)) {
            changeable.put(Attributes.nameOf(attribute), attribute);
        }
        return changeable;
    }

    /** Whether there is another value, and a ranking that words can change. */
    static boolean canReplace(SearchViewModel model, Attribute attribute) {
        return model.ranking().best().get() == Ranking.FASHION
                && model.filter().counts().get().of(attribute).size() > 1;
    }

    private Button button(Attribute attribute, String value, String own) {
        List<String> wanted = model.words().wanted(attribute).stream()
                .filter(other -> !other.equalsIgnoreCase(own))
                .toList();
        String name = Attributes.nameInFilter(attribute);
        Button button = new Button(
                wanted.isEmpty()
                        ? value
                        : Messages.get(
                                "search.words.replaced", value, String.join(Messages.get("search.words.or"), wanted)),
                new FontIcon(Feather.CHEVRON_DOWN));
        button.setMnemonicParsing(false);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        button.setId("replace-" + attribute.key());
        button.getStyleClass().addAll("flat", "line-change");
        button.setAccessibleText(Messages.get("search.words.replace", name, button.getText()));
        button.setTooltip(new Tooltip(Messages.get("search.words.replace.hint", name)));
        button.setOnAction(event -> {
            OtherValues chooser = new OtherValues(model, attribute, own);
            if (!wanted.isEmpty()) {
                chooser.offer(Feather.ROTATE_CCW, Messages.get("search.words.keep", own), () -> model.words()
                        .keep(attribute));
            }
            chooser.show(button);
        });
        return button;
    }

    private Hyperlink link(String page) {
        String host = page.replaceFirst("^[^/]*//", "").replaceFirst("[/?#].*", "");
        Hyperlink link = new Hyperlink(host.substring(host.lastIndexOf('@') + 1));
        link.setId("product-page");
        link.setTooltip(new Tooltip(page));
        link.setOnAction(event -> showPage.accept(page));
        return link;
    }

    private void addLine(String key, String value) {
        Label text = new Label(value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("line-value");
        if (value.length() > LONGEST) {
            Tooltip whole = new Tooltip(value);
            whole.setWrapText(true);
            whole.setMaxWidth(WHOLE_WIDTH);
            text.setTooltip(whole);
        }
        addLine(key, text);
    }

    private void addLine(String key, Node text) {
        Label name = new Label(key);
        name.getStyleClass().add("line-name");
        name.setMinWidth(USE_PREF_SIZE);
        addRow(getRowCount(), name, text);
        GridPane.setValignment(name, VPos.TOP);
    }
}
