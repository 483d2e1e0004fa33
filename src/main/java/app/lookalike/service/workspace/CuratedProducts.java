package app.lookalike.service.workspace;

import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Catalog;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.curation.Correction;
import app.lookalike.catalog.curation.HiddenProduct;
import app.lookalike.catalog.curation.LabelDecision;
import app.lookalike.catalog.workspace.Curation;
import app.lookalike.catalog.workspace.Curation.Hiding;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.service.browse.CatalogBrowser;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The products of an open workspace as they are now: with the labels that the user corrected, some of them hidden. A
 * change is stored, and whatever begins after it sees it; what is under way goes on with the products as they were.
 * Thread-safe; changes take long enough to belong on a job thread.
 */
public final class CuratedProducts {
    private final Curation curation;
    private final BiFunction<String, Boolean, Optional<int[]>> texts;
    private final Consumer<Set<String>> changed;
    private volatile State state;

    /**
     * The products of that workspace.
     *
     * @param texts finds positions of products by words, see {@link CatalogBrowser}
     * @param changed called after each change with the ids of the products whose labels changed
     */
    CuratedProducts(
            Workspace workspace, BiFunction<String, Boolean, Optional<int[]>> texts, Consumer<Set<String>> changed) {
        this.curation = workspace.curation();
        this.texts = texts;
        this.changed = changed;
        this.state = state(workspace.catalog());
    }

    /**
     * The products at one moment.
     *
     * @param catalog all of them, hidden ones too
     * @param browser looks through them
     * @param corrections by label
     * @param hiding by product; also of products that are not in the catalogue
     * @param hidden ids of those that are left out
     */
    record State(
            Catalog catalog,
            CatalogBrowser browser,
            Map<Label, Correction> corrections,
            Map<String, HiddenProduct> hiding,
            Set<String> hidden) {}

    private record Label(String productId, Attribute attribute) {}

    private State state(Catalog catalog) {
        Map<String, HiddenProduct> hiding = curation.hidden().stream()
                .collect(Collectors.toUnmodifiableMap(HiddenProduct::productId, hidden -> hidden));
        // Where the product that stands for it is gone, a hidden one is shown.
        Set<String> hidden = hiding.values().stream()
                .filter(one -> one.kept() == null || catalog.find(one.kept()).isPresent())
                .map(HiddenProduct::productId)
                .collect(Collectors.toUnmodifiableSet());
        Map<Label, Correction> corrections = curation.corrections().stream()
                .collect(Collectors.toUnmodifiableMap(
                        correction -> new Label(correction.productId(), correction.attribute()),
                        correction -> correction));
        return new State(catalog, new CatalogBrowser(catalog, texts, hidden), corrections, hiding, hidden);
    }

    State now() {
        return state;
    }

    /** All products, hidden ones too. */
    Catalog catalog() {
        return state.catalog();
    }

    /** Ids of the products that are left out of search, browsing and evaluation. */
    public Set<String> hidden() {
        return state.hidden();
    }

    /** Why products of the catalogue are hidden, in the order of their rows. */
    public List<HiddenProduct> hiddenProducts() {
        State now = state;
        return now.catalog().products().stream()
                .filter(product -> now.hidden().contains(product.id()))
                .map(product -> Objects.requireNonNull(now.hiding().get(product.id())))
                .toList();
    }

    /** The labels that were corrected or confirmed, of products in the catalogue, in the order of their rows. */
    public List<Correction> corrections() {
        State now = state;
        Map<String, List<Correction>> ofProduct =
                now.corrections().values().stream().collect(Collectors.groupingBy(Correction::productId));
        return now.catalog().products().stream()
                .flatMap(product -> ofProduct.getOrDefault(product.id(), List.of()).stream()
                        .sorted((one, other) -> one.attribute().compareTo(other.attribute())))
                .toList();
    }

    /** What was decided about that label. */
    public Optional<Correction> correction(String productId, Attribute attribute) {
        return Optional.ofNullable(state.corrections().get(new Label(productId, attribute)));
    }

    /** The product to show for that id: the one that stands for it where it is hidden; empty where there is none. */
    public Optional<Product> shown(String id) {
        State now = state;
        String at = id;
        for (int i = 0; i < now.hidden().size() && now.hidden().contains(at); i++) {
            @Nullable String kept = Objects.requireNonNull(now.hiding().get(at)).kept();
            if (kept == null) {
                break;
            }
            at = kept;
        }
        return now.catalog().find(at);
    }

    /**
     * Stores decisions about labels; the products have these values from then on.
     *
     * @return the decisions that take them back
     * @throws app.lookalike.base.LookalikeException if they cannot be stored
     */
    public synchronized List<LabelDecision> decide(List<LabelDecision> decisions) {
        List<LabelDecision> back = curation.decide(decisions);
        State before = state;
        Map<String, Product> products = new HashMap<>();
        back.forEach(made ->
                before.catalog().find(made.productId()).ifPresent(product -> products.put(product.id(), product)));
        State stored = state(before.catalog());
        back.forEach(made -> products.computeIfPresent(
                made.productId(),
                (id, product) -> labelled(product, made.attribute(), value(made, before, stored, product))));
        Set<String> relabelled = products.values().stream()
                .filter(product -> !before.catalog().find(product.id()).equals(Optional.of(product)))
                .map(Product::id)
                .collect(Collectors.toUnmodifiableSet());
        state = relabelled.isEmpty() ? stored : state(before.catalog().with(products.values()));
        changed.accept(relabelled);
        return back;
    }

    /** The value that holds: the one decided on, or what the catalogue had where the decision was taken back. */
    private static @Nullable String value(LabelDecision made, State before, State stored, Product product) {
        Label label = new Label(made.productId(), made.attribute());
        Correction now = stored.corrections().get(label);
        Correction earlier = before.corrections().get(label);
        return now != null
                ? now.value()
                : earlier != null ? earlier.old() : product.attributes().get(made.attribute());
    }

    private static Product labelled(Product product, Attribute attribute, @Nullable String value) {
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        attributes.putAll(product.attributes());
        if (value == null) {
            attributes.remove(attribute);
        } else {
            attributes.put(attribute, value);
        }
        return product.withAttributes(attributes);
    }

    /**
     * Hides products and shows others.
     *
     * @return the change that takes it back
     * @throws app.lookalike.base.LookalikeException if it cannot be stored
     */
    public synchronized Hiding hide(Hiding wanted) {
        Hiding back = curation.hide(wanted);
        state = state(state.catalog());
        changed.accept(Set.of());
        return back;
    }

    /** Tells apart the labels of one catalogue before and after corrections; empty where there are none. */
    String labelState() {
        State now = state;
        if (now.corrections().isEmpty()) {
            return "";
        }
        CRC32C checksum = new CRC32C();
        now.corrections().values().stream()
                .map(one -> one.productId() + "\n" + one.attribute().key() + "\n" + one.value() + "\n")
                .sorted()
                .forEach(text -> checksum.update(text.getBytes(StandardCharsets.UTF_8)));
        return " " + checksum.getValue();
    }
}
