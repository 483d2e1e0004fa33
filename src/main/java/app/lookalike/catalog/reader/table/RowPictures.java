package app.lookalike.catalog.reader.table;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.FoundImages;
import app.lookalike.catalog.PictureProblem;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ReadingChoices;
import app.lookalike.catalog.reader.files.QuotedText;
import app.lookalike.catalog.reader.picture.FoundPicture;
import app.lookalike.catalog.reader.picture.LookupStep;
import app.lookalike.catalog.reader.picture.PictureLookup;
import app.lookalike.catalog.reader.picture.SoughtPicture;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pictures of a table's rows: those that are found literally at once, the others when all rows are known. */
final class RowPictures {
    /** Of one row so many pictures are looked for. */
    private static final int MOST = 10;

    private final PictureLookup lookup;
    private final List<OpenRow> open = new ArrayList<>();
    private final List<Further> further = new ArrayList<>();
    /** Further pictures of products that have one, by the product. */
    private final Map<Integer, Set<String>> views = new TreeMap<>();

    private final Map<LookupStep, Integer> found = new EnumMap<>(LookupStep.class);
    private final List<PictureProblem> ambiguous = new ArrayList<>();
    /** Pictures that are addresses, and not among the files either. */
    private final List<String> onTheWeb = new ArrayList<>();
    /** Pictures that a row names and that cannot be found. */
    private final List<String> notThere = new ArrayList<>();

    private boolean named;

    /**
     * A row of a product without a picture so far.
     *
     * @param candidates the pictures among which nothing could be chosen, if that was the reason
     */
    private record OpenRow(
            int product, String id, List<String> values, Collection<String> words, List<String> candidates) {
        SoughtPicture sought(int place) {
            return new SoughtPicture(id, values.isEmpty() ? "" : values.get(place), words);
        }

        OpenRow with(List<String> others) {
            return candidates.isEmpty() && !others.isEmpty() ? new OpenRow(product, id, values, words, others) : this;
        }
    }

    /** A picture that a row names after its first one. */
    private record Further(int product, SoughtPicture picture) {}

    RowPictures(PictureLookup lookup) {
        this.lookup = lookup;
    }

    /** Where the picture of a row literally is; empty where that is not clear before the end. */
    Optional<String> of(String id, List<String> values) {
        named |= !values.isEmpty();
        return lookup.exact(id, values.isEmpty() ? "" : values.get(0));
    }

    /**
     * Keeps what is to be looked for when all rows are known: the picture of a product that has none so far, and the
     * further ones of any.
     *
     * @param values what the row names, the first to be found being its picture
     */
    void keep(int product, String id, List<String> values, Map<?, String> attributes, boolean found) {
        if (!found) {
            open.add(new OpenRow(product, id, values, attributes.values(), List.of()));
        }
        for (String value : values.subList(Math.min(1, values.size()), Math.min(MOST, values.size()))) {
            further.add(new Further(product, new SoughtPicture(value, value, attributes.values())));
        }
    }

    /** Finds the pictures of the products that have none, in place, and the further ones. */
    void findTheRest(List<Product> products, Progress progress) {
        List<OpenRow> rest = List.copyOf(open);
        open.clear();
        for (int round = 0; !rest.isEmpty(); round++) {
            rest = find(rest, round, products, progress);
        }
        Set<String> taken = further.isEmpty() && views.isEmpty() ? Set.of() : locations(products);
        List<FoundPicture> answers =
                lookup.loosely(further.stream().map(Further::picture).toList(), taken, progress);
        for (int i = 0; i < answers.size(); i++) {
            String location = answers.get(i).location();
            if (location != null) {
                viewsOf(further.get(i).product()).add(location);
            }
        }
        further.clear();
        views.values().forEach(locations -> locations.removeAll(taken));
        findByName(products);
        views.forEach((product, locations) ->
                products.set(product, products.get(product).withViews(List.copyOf(locations))));
    }

    /** Adds what lies there beside pictures that rows name, and is named like them. */
    private void findByName(List<Product> products) {
        List<Integer> withPicture = new ArrayList<>();
        List<SoughtPicture> sought = new ArrayList<>();
        for (int i = 0; i < products.size(); i++) {
            String picture = products.get(i).picture();
            if (picture != null) {
                withPicture.add(i);
                sought.add(new SoughtPicture(products.get(i).id(), picture, List.of()));
            }
        }
        List<List<String>> found = lookup.further(sought, claimed(products));
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).isEmpty()) {
                viewsOf(withPicture.get(i)).addAll(found.get(i));
            }
        }
    }

    private Set<String> viewsOf(int product) {
        return views.computeIfAbsent(product, first -> new LinkedHashSet<>());
    }

    /** What is left after the pictures that rows name in that place. */
    private List<OpenRow> find(List<OpenRow> rows, int place, List<Product> products, Progress progress) {
        List<SoughtPicture> sought = rows.stream().map(row -> row.sought(place)).toList();
        List<FoundPicture> answers = lookup.loosely(sought, locations(products), progress);
        List<OpenRow> rest = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            FoundPicture answer = answers.get(i);
            String location = answer.location();
            OpenRow row = rows.get(i).with(answer.candidates());
            if (location != null) {
                found.merge(answer.step(), 1, Integer::sum);
                Product product = products.get(row.product());
                products.set(row.product(), product.withPicture(location));
                if (!answer.views().isEmpty()) {
                    viewsOf(row.product()).addAll(answer.views());
                }
            } else if (place + 1 < Math.min(MOST, row.values().size())) {
                rest.add(row);
            } else {
                giveUp(row, products.get(row.product()).id());
            }
        }
        return rest;
    }

    private void giveUp(OpenRow row, String id) {
        if (!row.candidates().isEmpty()) {
            ambiguous.add(new PictureProblem(id, reason(row.candidates())));
        } else if (!row.values().isEmpty()) {
            String value = row.values().get(0);
            (PictureLookup.isOnTheWeb(value) ? onTheWeb : notThere).add(value);
        }
    }

    /** The pictures that belong to these products, further ones included. */
    Set<String> claimed(List<Product> products) {
        Set<String> claimed = new HashSet<>(locations(products));
        views.values().forEach(claimed::addAll);
        return claimed;
    }

    private static String reason(List<String> candidates) {
        String shown = QuotedText.someOf(candidates);
        return candidates.size() == 1
                ? Messages.get("lookup.anothers", shown)
                : Messages.get("lookup.several", candidates.size(), shown);
    }

    private static Set<String> locations(List<Product> products) {
        return products.stream().map(Product::picture).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static boolean hasNone(List<Product> products) {
        return products.stream().allMatch(product -> product.picture() == null);
    }

    /** What is worth knowing, one sentence each. */
    List<String> notes(List<Product> products) {
        List<String> notes = new ArrayList<>();
        found.forEach((step, pictures) -> {
            if (step != LookupStep.AS_WRITTEN) {
                notes.add(step.note(pictures));
            }
        });
        if (!ambiguous.isEmpty()) {
            List<String> ids = ambiguous.stream().map(PictureProblem::id).toList();
            notes.add(Messages.get("lookup.ambiguous", ambiguous.size(), QuotedText.someOf(ids)));
        }
        long further = views.values().stream().flatMap(Set::stream).distinct().count();
        if (further > 0) {
            notes.add(Messages.get("columns.views", further));
        }
        if (!onTheWeb.isEmpty()) {
            notes.add(Messages.get("import.onTheWeb", QuotedText.someOf(onTheWeb)));
        }
        if (!notThere.isEmpty()) {
            notes.add(Messages.get("import.noFiles", QuotedText.someOf(notThere)));
        }
        if (hasNone(products) || !onTheWeb.isEmpty() || !notThere.isEmpty()) {
            List<String> near = lookup.free(claimed(products));
            if (!near.isEmpty()) {
                notes.add(Messages.get("lookup.near", QuotedText.someOf(near)));
            } else if (named) {
                notes.add(Messages.get("lookup.noneNear"));
            }
        }
        return notes;
    }

    /** What was decided. */
    ReadingChoices choices(List<Product> products) {
        return new ReadingChoices(
                hasNone(products)
                        && (named
                                || lookup.namesByIdOnly()
                                || !lookup.free(Set.of()).isEmpty()),
                found.entrySet().stream()
                        .filter(entry -> entry.getKey() != LookupStep.AS_WRITTEN)
                        .map(entry -> new FoundImages(entry.getKey().key(), entry.getValue()))
                        .toList(),
                ambiguous,
                List.of());
    }
}
